using NewsNlp.Data;

namespace NewsNlp.EntityExperiments;

/// <summary>Texts kept out of training.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Texts">The texts.</param>
/// <param name="FirstWordOnly">Whether only entities that begin their text count.</param>
internal sealed record DevSet(string Name, IReadOnlyList<NewsExample> Texts, bool FirstWordOnly = false)
{
    /// <summary>Whether an entity that starts at an offset counts.</summary>
    public bool Counts(int start) => !FirstWordOnly || start == 0;
}
