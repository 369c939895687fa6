using NewsNlp.Data;
using NewsNlp.Topics;
using NewsNlp.Training;

namespace NewsNlp.LearningCurves;

/// <summary>Topics, by texts (headlines and annotated sentences) and by entries of the lexicon.</summary>
internal sealed class TopicCurve(DataFolder data, string samples) : Curve
{
    private readonly IReadOnlyList<NewsExample> _texts = TopicCorpus.Read(data, samples);
    private readonly IReadOnlyList<LexiconEntry> _lexicon = TopicCorpus.Lexicon(samples);

    protected override string Task => "topics";

    protected override (string Texts, string Tables) Sources => ("texts", "lexicon");

    protected override IReadOnlyList<DevSet> Dev { get; } = TopicCorpus.Dev(data, samples);

    protected override (TrainedPart Part, int Texts, int Rows) Train(double texts, double tables)
    {
        var some = Sample.Of(_texts, t => $"{t.Id} {t.Text}", texts);
        var lexicon = Sample.Of(_lexicon, e => $"{e.Language} {e.Entry}", tables);
        return (TrainedPart.Of(TopicTraining.Train(some, new TopicOptions { Lexicon = lexicon, Seed = Seed }), Seed), some.Length, lexicon.Length);
    }
}
