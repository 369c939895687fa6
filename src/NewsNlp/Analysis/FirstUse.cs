using NewsNlp.Entities.Forms;
using NewsNlp.Internal;
using NewsNlp.Text;

namespace NewsNlp.Analysis;

/// <summary>
/// Shortens the first analysis: while it detects the language and tags, a second thread reads what it needs next and runs it once, so that it is read
/// and compiled by the time it is asked for.
/// </summary>
internal sealed class FirstUse(Models models)
{
    private const string Sample = "Алматы";

    private int _begun;

    public void Begin()
    {
        if (Volatile.Read(ref _begun) != 0 || Interlocked.Exchange(ref _begun, 1) != 0 || Environment.ProcessorCount == 1) return;
        new Thread(static models => Run((Models)models!)) { IsBackground = true }.Start(models);
    }

    private static void Run(Models models)
    {
        try
        {
            NormalForms.Default.Of(Sample, EntityType.GeoPolitical, Language.Kazakh, null);
            var text = new TokenizedText();
            text.Set(Sample);
            models.Topics.Score(text, Language.Kazakh, new float[models.Topics.Ids.Count]);
        }
        catch (InvalidDataException)
        {
            // The analysis meets the damaged part itself and tells its caller.
        }
    }
}
