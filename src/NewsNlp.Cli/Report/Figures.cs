namespace NewsNlp.Cli.Report;

/// <summary>A picture with its title and caption.</summary>
internal static class Figures
{
    public static void Write(Html html, Chart chart, string caption)
    {
        using var figure = html.In("figure");
        html.Element("h3", chart.Title);
        using (html.In("div", ("class", "scroll"))) html.Raw(chart.Svg);
        html.Element("figcaption", caption);
    }
}
