using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using NewsNlp.Internal;

namespace NewsNlp.Languages;

/// <summary>A text beside the parameters of its model.</summary>
internal sealed class LanguageInput
{
    [ColumnName(LanguageColumns.Text)]
    public ReadOnlyMemory<char> Text { get; set; }

    [ColumnName(LanguageColumns.Parameters)]
    public ReadOnlyMemory<char> Parameters { get; set; }
}

/// <summary>The language of a text as a tag, with its probability.</summary>
internal sealed class LanguageOutput
{
    [ColumnName(LanguageColumns.Detected)]
    public string Language { get; set; } = "";

    [ColumnName(LanguageColumns.Confidence)]
    public float Confidence { get; set; }
}

/// <summary>The last step of the pipeline: the words' chain over the trained weights, and the text's language from it.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class LanguageDecision : CustomMappingFactory<LanguageInput, LanguageOutput>
{
    public const string Contract = "NewsNlp.LanguageDecision/1";

    public override Action<LanguageInput, LanguageOutput> GetMapping()
    {
        var models = new ParameterCache<Reader>(text => new Reader(LanguageParameters.Parse(text)));
        return (input, output) =>
        {
            var detected = models.Get(input.Parameters).Detect(input.Text.Span);
            output.Language = detected.Language.Tag();
            output.Confidence = detected.Confidence;
        };
    }

    private sealed class Reader(LanguageParameters parameters)
    {
        private readonly LanguageModel _model = LanguageModel.Read(parameters.Weights);
        private readonly Language[] _candidates = [.. parameters.Candidates];

        public DetectedLanguage Detect(ReadOnlySpan<char> text) => _model.Detect(text, _candidates, parameters.MinConfidence);
    }
}
