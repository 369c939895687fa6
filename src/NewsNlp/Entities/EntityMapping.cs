using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using NewsNlp.Data;
using NewsNlp.Internal;
using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>A text with its language's tag, beside the parameters of the models.</summary>
internal sealed class EntityInput
{
    [ColumnName(EntityColumns.Text)]
    public ReadOnlyMemory<char> Text { get; set; }

    [ColumnName(EntityColumns.Language)]
    public ReadOnlyMemory<char> Language { get; set; }

    [ColumnName(EntityColumns.Parameters)]
    public ReadOnlyMemory<char> Parameters { get; set; }
}

/// <summary>The entities of a text: with inline marks, and as columns of equal length.</summary>
internal sealed class EntityOutput
{
    [ColumnName(EntityColumns.Marked)]
    public string Marked { get; set; } = "";

    [ColumnName(EntityColumns.Types), VectorType]
    public string[] Types { get; set; } = [];

    [ColumnName(EntityColumns.Starts), VectorType]
    public int[] Starts { get; set; } = [];

    [ColumnName(EntityColumns.Ends), VectorType]
    public int[] Ends { get; set; } = [];

    [ColumnName(EntityColumns.Confidences), VectorType]
    public float[] Confidences { get; set; } = [];
}

/// <summary>The CRF as an ML.NET mapping that a saved model finds again by its contract name.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class EntityMapping : CustomMappingFactory<EntityInput, EntityOutput>
{
    public const string Contract = "NewsNlp.Crf/1";

    public override Action<EntityInput, EntityOutput> GetMapping()
    {
        var models = new ParameterCache<EntityParameters>(EntityParameters.Parse);
        var pool = new WorkAreaPool<Area>(() => new Area());
        return (input, output) =>
        {
            var model = models.Get(input.Parameters).For(LanguageTags.Parse(input.Language.ToString()));
            var area = pool.Rent();
            Write(input.Text.ToString(), model is null ? [] : area.Tag(model, input.Text.Span), area, output);
            pool.Return(area);
        };
    }

    private static void Write(string text, ReadOnlySpan<TaggedSpan> spans, Area area, EntityOutput output)
    {
        output.Types = new string[spans.Length];
        (output.Starts, output.Ends, output.Confidences) = (new int[spans.Length], new int[spans.Length], new float[spans.Length]);
        var marks = new EntitySpan[spans.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            marks[i] = new EntitySpan(area.SourceStart(spans[i]), area.SourceEnd(spans[i]), spans[i].Type);
            (output.Starts[i], output.Ends[i], output.Types[i], output.Confidences[i]) = (marks[i].Start, marks[i].End, marks[i].Type, spans[i].Confidence);
        }

        output.Marked = InlineMarks.Format(text, marks);
    }

    private sealed class Area
    {
        private readonly TokenizedText _text = new();
        private readonly EntityArea _area = new();

        public ReadOnlySpan<TaggedSpan> Tag(EntityModel model, ReadOnlySpan<char> text)
        {
            _text.Set(text);
            model.Tag(_text, _area);
            return _area.Spans;
        }

        public int SourceStart(TaggedSpan span) => _text.SourceStart(_text.Tokens[span.Start].Start);

        public int SourceEnd(TaggedSpan span) => _text.SourceEnd(_text.Tokens[span.End - 1].End);
    }
}
