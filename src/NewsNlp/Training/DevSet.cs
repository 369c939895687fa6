using NewsNlp.Data;

namespace NewsNlp.Training;

/// <summary>Text kept out of training on which a part is measured.</summary>
/// <param name="Name">Its name in the manifest.</param>
/// <param name="Examples">The text.</param>
internal sealed record DevSet(string Name, IReadOnlyList<NewsExample> Examples);
