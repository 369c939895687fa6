namespace NewsNlp.Evaluation;

/// <summary>How often a label was given, given rightly, and right: what precision, recall and F1 are made of.</summary>
internal readonly record struct LabelCounts(double Right, double Given, double Support)
{
    /// <summary>Share of the given that is right, 0 to 1; 0 where none was given.</summary>
    public double Precision => Given > 0 ? Right / Given : 0;

    /// <summary>Share of the right that was given, 0 to 1; 0 where there is none.</summary>
    public double Recall => Support > 0 ? Right / Support : 0;

    /// <summary>Harmonic mean of precision and recall, 0 to 1 (van Rijsbergen 1979).</summary>
    public double F1 => Given + Support > 0 ? 2 * Right / (Given + Support) : 0;

    public static LabelCounts operator +(LabelCounts a, LabelCounts b) => new(a.Right + b.Right, a.Given + b.Given, a.Support + b.Support);

    public static LabelCounts operator *(LabelCounts a, double weight) => new(a.Right * weight, a.Given * weight, a.Support * weight);
}
