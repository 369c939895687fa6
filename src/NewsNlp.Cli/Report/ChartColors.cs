using OxyPlot;

namespace NewsNlp.Cli.Report;

/// <summary>Colours of pictures: stand-ins in the plot, replaced by the page's own variables in the SVG.</summary>
internal static class ChartColors
{
    private static readonly string[] s_variables = ["--ink", "--muted", "--line", "--series-1", "--series-2", "--series-3", "--series-4", "--heat"];

    public static OxyColor Ink => Of(0);

    public static OxyColor Muted => Of(1);

    public static OxyColor Line => Of(2);

    public static OxyColor Heat => Of(7);

    /// <summary>One of four colours for series.</summary>
    public static OxyColor Series(int index) => Of(3 + index % 4);

    public static string Variable(string number) => $"var({s_variables[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)]})";

    private static OxyColor Of(int variable) => OxyColor.FromRgb(1, 2, (byte)variable);
}
