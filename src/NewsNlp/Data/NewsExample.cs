using Microsoft.ML.Data;
using NewsNlp.Entities;
using NewsNlp.Evaluation;

namespace NewsNlp.Data;

/// <summary>One text with what is known to be right about it: what the readers give and the trainers and evaluations take.</summary>
/// <remarks>
/// <c>ml.Data.LoadFromEnumerable(examples)</c> gives the columns <c>Text</c>, <c>Id</c>, <c>Language</c>, <c>Topics</c>, <c>SecondTopics</c>,
/// <c>Document</c> and <c>Split</c>; the spans stay on this side.
/// </remarks>
public sealed record NewsExample
{
    /// <summary>The text. Offsets are UTF-16 code units into it, end exclusive.</summary>
    public required string Text { get; init; }

    /// <summary>The id in its file, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The language tag (<c>kk</c>, <c>ru</c>, <c>kk-Latn</c>; any other, such as <c>uk</c> or <c>und</c>, is no language of ours), or null where the file does not say.</summary>
    public string? Language { get; init; }

    /// <summary>Topic ids, most central first; empty where an annotator found none; null where the file has no topics.</summary>
    public string[]? Topics { get; init; }

    /// <summary>A second annotator's topics, or null.</summary>
    public string[]? SecondTopics { get; init; }

    /// <summary>Entities, nested ones included, by start and the outer before the inner; empty where there are none; null where the file has no entities.</summary>
    [NoColumn]
    public IReadOnlyList<EntitySpan>? Entities { get; init; }

    /// <summary>The tokens that the file gives, or null where the text is raw.</summary>
    [NoColumn]
    public IReadOnlyList<TextSpan>? Tokens { get; init; }

    /// <summary>Name of the document that this is a part of, or null: parts of one document follow each other.</summary>
    public string? Document { get; init; }

    /// <summary>The split that the file assigns (<c>train</c>, <c>dev</c>), or null.</summary>
    public string? Split { get; init; }

    /// <summary>How its entities are compared where its data set has few classes, or null: every class counts as it is.</summary>
    internal EntityScheme? Scheme { get; init; }

    /// <summary>Name of the file and number of the line, for messages.</summary>
    [NoColumn]
    public SourceLine Source { get; init; }

    /// <summary>How much it counts in training against others; 1 is usual.</summary>
    internal float Weight { get; init; } = 1;

    /// <summary>The labels that whoever annotated it looked for, or null for all: whether any other is right is not known.</summary>
    internal IReadOnlySet<string>? KnownLabels { get; init; }

    /// <summary>What its marks of entities tell, or null where <see cref="KnownLabels"/> says it all.</summary>
    internal EntityMarking? Marking { get; init; }
}

/// <summary>Where an example was read.</summary>
/// <param name="File">The file's name as given.</param>
/// <param name="Line">Line number, from 1; 0 where there is none.</param>
public readonly record struct SourceLine(string? File, int Line);

/// <summary>A span of a text.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset behind its last.</param>
public readonly record struct TextSpan(int Start, int End);

/// <summary>A labelled span of a text.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Type">Entity type, see <see cref="EntityType"/>.</param>
public readonly record struct EntitySpan(int Start, int End, string Type);
