namespace NewsNlp.Data.Writing;

/// <summary>What a format could not carry: nothing is lost without being here.</summary>
internal sealed class ConversionLosses
{
    private readonly Dictionary<string, int> _notes = new(StringComparer.Ordinal);
    private readonly List<DataError> _leftOut = [];

    /// <summary>What was lost of texts that were written, each with the number of times.</summary>
    public IEnumerable<string> Notes => _notes.Select(n => $"{n.Value} × {n.Key}");

    /// <summary>Texts that were not written.</summary>
    public IReadOnlyList<DataError> LeftOut => _leftOut;

    /// <summary>Counts something that is lost.</summary>
    public void Lose(string what, int count = 1)
    {
        if (count > 0) _notes[what] = _notes.GetValueOrDefault(what) + count;
    }

    /// <summary>Counts something where a text has it.</summary>
    public void LoseIf(bool has, string what) => Lose(what, has ? 1 : 0);

    /// <summary>Names a text that cannot be written.</summary>
    public void LeaveOut(NewsExample example, string why) => _leftOut.Add(new DataError(example.Source.File ?? "", example.Source.Line, $"not converted: {why}"));
}
