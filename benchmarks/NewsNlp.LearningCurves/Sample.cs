using NewsNlp.Text;

namespace NewsNlp.LearningCurves;

/// <summary>Parts of a list that depend on the items' names alone: a smaller part lies inside every larger one.</summary>
internal static class Sample
{
    /// <param name="items">The items.</param>
    /// <param name="name">What an item is told apart by.</param>
    /// <param name="share">The part to take, 0 to 1.</param>
    public static T[] Of<T>(IReadOnlyList<T> items, Func<T, string> name, double share) =>
        [.. items.OrderBy(i => Hash.Of(name(i))).ThenBy(name, StringComparer.Ordinal).Take((int)Math.Round(items.Count * share))];
}
