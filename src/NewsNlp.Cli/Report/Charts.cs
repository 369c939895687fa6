using System.Globalization;
using NewsNlp.Evaluation;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace NewsNlp.Cli.Report;

/// <summary>The report's pictures.</summary>
internal static class Charts
{
    private const int Width = 460;
    private const int Height = 360;
    private const int MostSeries = 4;
    private const int Beside = 56;
    private const int Below = 46;
    private const double LetterWidth = 7.4;
    private const double CapitalWidth = 9.4;
    private const double EndRoom = 0.03;

    public static Chart PrecisionRecall(EvaluationResult result)
    {
        var plot = Plot();
        plot.Axes.Add(Share(AxisPosition.Bottom, "recall"));
        plot.Axes.Add(Share(AxisPosition.Left, "precision", result.Curve.Min(p => p.Precision)));
        plot.Legends.Add(new Legend { LegendPosition = LegendPosition.BottomLeft, LegendTextColor = ChartColors.Ink, LegendLineSpacing = 6 });
        var languages = result.Languages.Count is > 1 and < MostSeries ? result.Languages.Where(l => l.Curve.Count > 1) : [];
        var series = 0;
        foreach (var curve in languages.Prepend(result))
        {
            var line = new LineSeries { Title = curve.Name ?? "all", Color = ChartColors.Series(series), StrokeThickness = series == 0 ? 2.5 : 1.5, LineStyle = s_lines[series % s_lines.Length] };
            line.Points.AddRange(curve.Curve.Select(p => new DataPoint(p.Recall, p.Precision)));
            plot.Series.Add(line);
            series++;
        }

        var total = result.Labels.Values.Aggregate(default(LabelCounts), (a, b) => a + b);
        var here = new ScatterSeries { MarkerType = MarkerType.Circle, MarkerSize = 6, MarkerFill = OxyColors.Transparent, MarkerStroke = ChartColors.Ink, MarkerStrokeThickness = 2 };
        here.Points.Add(new ScatterPoint(total.Recall, total.Precision));
        plot.Series.Add(here);
        return Chart.Draw("precision-recall", "Precision and recall", FormattableString.Invariant($"Precision {total.Precision:0.000} at recall {total.Recall:0.000} with the model's own thresholds."), plot, Width, Height);
    }

    public static Chart Reliability(EvaluationResult result)
    {
        var plot = Plot();
        var least = result.Calibration.Min(b => Math.Min(b.Probability, b.Share));
        plot.Axes.Add(Share(AxisPosition.Bottom, "stated probability", least));
        plot.Axes.Add(Share(AxisPosition.Left, "share right", least));
        plot.Annotations.Add(new LineAnnotation { Slope = 1, Intercept = 0, Color = ChartColors.Muted, LineStyle = LineStyle.Dash });
        var line = new LineSeries { Color = ChartColors.Series(0), StrokeThickness = 2, MarkerType = MarkerType.Circle, MarkerSize = 4, MarkerFill = ChartColors.Series(0) };
        line.Points.AddRange(result.Calibration.Select(b => new DataPoint(b.Probability, b.Share)));
        plot.Series.Add(line);
        return Chart.Draw("reliability", "Calibration (reliability) curve", FormattableString.Invariant($"Expected calibration error {result.CalibrationError:0.000}; the table below holds the points."), plot, Width, Height);
    }

    public static Chart Learning(IReadOnlyList<LearningPoint> points)
    {
        var plot = Plot();
        var least = points.Min(p => p.F1);
        plot.Axes.Add(Axis(AxisPosition.Bottom, "texts trained on", 0, points.Max(p => p.Examples) * 1.05));
        plot.Axes.Add(Axis(AxisPosition.Left, "F1", Math.Floor(least * 10) / 10, 1));
        var line = new LineSeries { Color = ChartColors.Series(0), StrokeThickness = 2, MarkerType = MarkerType.Circle, MarkerSize = 4, MarkerFill = ChartColors.Series(0) };
        line.Points.AddRange(points.Select(p => new DataPoint(p.Examples, p.F1)));
        plot.Series.Add(line);
        var told = string.Join("; ", points.Select(p => FormattableString.Invariant($"{p.Examples} texts: {p.F1:0.000}")));
        return Chart.Draw("learning", "Learning curve", told, plot, Width, Height);
    }

    /// <summary>A dot with its interval per label, the best on top.</summary>
    public static Chart LabelF1(EvaluationResult result)
    {
        var labels = result.Labels.Where(l => l.Value.Support > 0).OrderByDescending(l => l.Value.F1).ThenBy(l => l.Key, StringComparer.Ordinal).ToArray();
        var plot = Plot();
        plot.Axes.Add(Categories(AxisPosition.Left, [.. labels.Select(l => l.Key)]));
        plot.PlotMargins = new OxyThickness(Room(labels.Select(l => l.Key)), 4, 12, Below);
        plot.Axes.Add(Share(AxisPosition.Bottom, "F1", labels.Length > 0 ? labels.Min(l => result.LabelIntervals[l.Key].Low) : 0));
        var dots = new ScatterSeries { MarkerType = MarkerType.Circle, MarkerSize = 4.5, MarkerFill = ChartColors.Series(0) };
        for (var i = 0; i < labels.Length; i++)
        {
            var interval = result.LabelIntervals[labels[i].Key];
            var whisker = new LineSeries { Color = ChartColors.Series(0), StrokeThickness = 1.5 };
            whisker.Points.AddRange([new DataPoint(interval.Low, i), new DataPoint(interval.High, i)]);
            plot.Series.Add(whisker);
            dots.Points.Add(new ScatterPoint(labels[i].Value.F1, i));
        }

        plot.Series.Add(dots);
        var told = string.Join(", ", labels.Select(l => FormattableString.Invariant($"{l.Key} {l.Value.F1:0.000}")));
        return Chart.Draw("label-f1", "F1 by label", told, plot, Width, 80 + 22 * labels.Length);
    }

    public static Chart Confusion(EvaluationResult result)
    {
        const int fewest = 120, cell = 24, largeCell = 64, fewLabels = 6, edge = 12;
        var rows = Tables.Names(result.Confusion.Keys.Select(k => k.Gold));
        var columns = Tables.Names(result.Confusion.Keys.Select(k => k.Given));
        var shares = new double[columns.Length, rows.Length];
        var isSmall = Math.Max(rows.Length, columns.Length) <= fewLabels;
        var plot = Plot();
        for (var y = 0; y < rows.Length; y++)
        {
            var sum = columns.Sum(c => result.Confusion.GetValueOrDefault((rows[y], c)));
            for (var x = 0; x < columns.Length; x++)
            {
                var count = result.Confusion.GetValueOrDefault((rows[y], columns[x]));
                shares[x, y] = sum > 0 ? count / sum : 0;
                if (isSmall) plot.Annotations.Add(new TextAnnotation { Text = Html.Count(count), TextPosition = new DataPoint(x, y), Stroke = OxyColors.Transparent, TextColor = ChartColors.Ink, TextVerticalAlignment = VerticalAlignment.Middle, Layer = AnnotationLayer.AboveSeries });
            }
        }

        var top = Categories(AxisPosition.Top, columns);
        top.Angle = columns.Length > fewLabels ? -90 : 0;
        (top.StartPosition, top.EndPosition) = (0, 1);
        plot.Axes.Add(top);
        var left = Categories(AxisPosition.Left, rows);
        plot.Axes.Add(left);
        plot.Axes.Add(new LinearColorAxis { Position = AxisPosition.None, Minimum = 0, Maximum = 1, Palette = new OxyPalette(Enumerable.Range(0, 21).Select(i => OxyColor.FromAColor((byte)(i == 0 ? 0 : 15 + i * 10), ChartColors.Heat))) });
        plot.Series.Add(new HeatMapSeries { X0 = 0, X1 = Math.Max(columns.Length - 1, 1), Y0 = 0, Y1 = Math.Max(rows.Length - 1, 1), Data = shares, Interpolate = false, RenderMethod = HeatMapRenderMethod.Rectangles, LabelFontSize = 0 });
        var size = isSmall ? largeCell : cell;
        var (room, above) = (Room(rows), isSmall ? Below : Room(columns));
        plot.PlotMargins = new OxyThickness(room, above, edge, edge);
        var right = result.Confusion.Where(c => c.Key.Gold == c.Key.Given).Sum(c => c.Value);
        return Chart.Draw(
            "confusion-matrix", "Confusion matrix", $"{Html.Count(right)} of {Html.Count(result.Confusion.Values.Sum())} on the diagonal; the table holds the numbers.", plot,
            Math.Max(fewest, columns.Length * size) + room + edge, Math.Max(fewest, rows.Length * size) + above + edge);
    }

    private static readonly LineStyle[] s_lines = [LineStyle.Solid, LineStyle.Dash, LineStyle.Dot, LineStyle.DashDot];

    private static PlotModel Plot() => new()
    {
        Culture = CultureInfo.InvariantCulture, TextColor = ChartColors.Ink, PlotAreaBorderColor = ChartColors.Line, Background = OxyColors.Undefined, DefaultFontSize = 13, Padding = new OxyThickness(0), PlotMargins = new OxyThickness(Beside, 8, 16, Below),
    };

    // OxyPlot measures text with a narrower font than browsers use.
    private static int Room(IEnumerable<string> labels) => (int)labels.Max(l => l.Sum(c => char.IsLower(c) ? LetterWidth : CapitalWidth)) + 12;

    // Where all is well the axis starts near the least value, so that differences can be seen; a little room keeps dots at the ends whole.
    private static LinearAxis Share(AxisPosition position, string title, double least = 0)
    {
        var from = least > 0.5 ? Math.Floor(least * 10 - 0.2) / 10 : 0;
        var axis = Axis(position, title, from - EndRoom * (1 - from), 1 + EndRoom * (1 - from));
        axis.MajorStep = from < 0.5 ? 0.2 : from < 0.8 ? 0.1 : from < 0.9 ? 0.05 : 0.02;
        return axis;
    }

    private static LinearAxis Axis(AxisPosition position, string title, double from, double to) => new()
    {
        Position = position, Title = title, Minimum = from, Maximum = to, MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = ChartColors.Line,
        TicklineColor = ChartColors.Line, TextColor = ChartColors.Ink, MinorTickSize = 0, AxislineStyle = LineStyle.None, AxisTitleDistance = position == AxisPosition.Left ? 14 : 8,
    };

    private static CategoryAxis Categories(AxisPosition position, string[] names)
    {
        var axis = new CategoryAxis
        {
            Position = position, StartPosition = 1, EndPosition = 0, TicklineColor = ChartColors.Line, TextColor = ChartColors.Ink, MinorTickSize = 0, MajorTickSize = 0, GapWidth = 0,
            Minimum = -0.5, Maximum = names.Length - 0.5,
        };
        axis.Labels.AddRange(names);
        return axis;
    }
}
