namespace NewsNlp;

/// <summary>Options of <see cref="ServiceCollectionExtensions.AddNewsNlp"/>.</summary>
public sealed class NewsNlpOptions
{
    /// <summary>A bundle (<c>*.newsnlp</c>) to use; null for the packaged models.</summary>
    public string? ModelPath { get; set; }
}
