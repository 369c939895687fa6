using NewsNlp.Internal;

namespace NewsNlp.Training;

/// <summary>One part of a bundle, trained.</summary>
/// <param name="Name">The part's name, see <see cref="PartNames"/>.</param>
/// <param name="Weights">Its <c>weights.bin</c>.</param>
/// <param name="Model">Its ML.NET <c>model.zip</c>.</param>
/// <param name="Labels">What it tells apart.</param>
internal sealed record TrainedPart(string Name, byte[] Weights, byte[] Model, IReadOnlyList<string> Labels);
