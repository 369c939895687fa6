using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using OxyPlot;

namespace NewsNlp.Cli.Report;

/// <summary>A picture as inline SVG.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Svg">The <c>svg</c> element.</param>
internal sealed partial record Chart(string Title, string Svg)
{
    /// <summary>Draws a plot. Its colours are the page's, so that they follow light and dark.</summary>
    /// <param name="id">Unique on the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What is to be seen, for those who do not see it.</param>
    /// <param name="plot">The plot.</param>
    /// <param name="width">Width in CSS pixels.</param>
    /// <param name="height">Height in CSS pixels.</param>
    public static Chart Draw(string id, string title, string description, PlotModel plot, int width, int height)
    {
        var exported = new SvgExporter { Width = width, Height = height, IsDocument = false }.ExportToString(plot);
        var body = exported[(exported.IndexOf('>', exported.IndexOf("<svg", StringComparison.Ordinal)) + 1)..];
        body = ClipId().Replace(body, match => match.Value.Replace("clipPath", id + "-clip", StringComparison.Ordinal));
        body = TextFill().Replace(body, match => $"style=\"fill:{ChartColors.Variable(match.Groups[1].Value)}\"");
        body = Colour().Replace(body, match => ChartColors.Variable(match.Groups[1].Value));
        body = ResolvedFont().Replace(body, "");
        var encoder = HtmlEncoder.Default;
        var head = FormattableString.Invariant(
            $"<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">");
        return new Chart(title, $"{head}<title id=\"{id}-title\">{encoder.Encode(title)}</title><desc id=\"{id}-desc\">{encoder.Encode(description)}</desc>{body}\n");
    }

    [GeneratedRegex("""(id="clipPath\d+"|url\(#clipPath\d+\))""")]
    private static partial Regex ClipId();

    [GeneratedRegex("fill=\"rgb\\(1,2,(\\d+)\\)\"")]
    private static partial Regex TextFill();

    [GeneratedRegex("""rgb\(1,2,(\d+)\)""")]
    private static partial Regex Colour();

    [GeneratedRegex(" font-family=\"[^\"]*\"")]
    private static partial Regex ResolvedFont();
}
