namespace NewsNlp.Data;

/// <summary>One thing wrong with a data file.</summary>
/// <param name="File">The file's name as given.</param>
/// <param name="Line">Line number, from 1; 0 where the fault is the file's.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record DataError(string File, int Line, string Message)
{
    /// <summary><c>file:line: message</c>, the form compilers use.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}

/// <summary>Data files hold errors: all of them, not only the first.</summary>
public sealed class NewsDataException : FormatException
{
    private const int Shown = 20;

    /// <summary>An exception for a list of at least one error.</summary>
    public NewsDataException(IReadOnlyList<DataError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>Every error found, in the order of files and lines.</summary>
    public IReadOnlyList<DataError> Errors { get; }

    private static string Describe(IReadOnlyList<DataError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var lines = errors.Take(Shown).Select(e => e.ToString());
        if (errors.Count > Shown) lines = lines.Append($"and {errors.Count - Shown} more");
        return string.Join(Environment.NewLine, lines);
    }
}
