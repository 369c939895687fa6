namespace NewsNlp.Topics;

/// <summary>
/// Words that tell no topic each by itself, but do together, in classes that both languages share: a crowd, a place of power, a refusal to leave and a demand
/// are a protest; an age, an animal and a find are a curiosity. The classes are part of the model format.
/// </summary>
/// <remarks>
/// A line is a class, a colon and its words, written as in a lexicon: a stem, a whole word after <c>=</c>, or a phrase; an indented line continues the one above.
/// </remarks>
internal static partial class CueWords
{
    /// <summary>The words compiled for lookup; the "topics" of its entries are the classes.</summary>
    public static TopicLexicon Compile() => LexiconForm.Compile([.. Read(Language.Kazakh, Kazakh), .. Read(Language.Russian, Russian)]);

    private static IEnumerable<LexiconEntry> Read(Language language, string text)
    {
        string[] of = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line;
            if (line.IndexOf(':') is var colon and > 0)
            {
                of = [line[..colon]];
                words = line[(colon + 1)..];
            }

            foreach (var word in words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) yield return new LexiconEntry(language, word, of, 1);
        }
    }
}
