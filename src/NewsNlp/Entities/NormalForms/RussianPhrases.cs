using System.Runtime.CompilerServices;
using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>
/// The dictionary form of a Russian phrase: every reading gives the words that decline one case and one gender or number together, and the
/// likeliest wins. Names of persons decline in all their words, other phrases in the head noun and the adjectives before it.
/// </summary>
internal static class RussianPhrases
{
    private const int Genders = Reading.Genders, Readings = Reading.Count;
    private const float Impossible = Reading.Impossible;

    private static readonly float[] s_personCase = [-0.5f, -1.9f, -3f, -2.6f, -2.7f, -4f];
    private static readonly float[] s_otherCase = [-0.8f, -1.6f, -3.2f, -2.9f, -3f, -1.7f];
    private static readonly string[] s_prepositions =
        ["в", "во", "на", "из", "с", "со", "к", "ко", "о", "об", "по", "от", "до", "у", "для", "под", "над", "при", "за", "через", "между", "перед", "против", "около"];
    private static readonly string[] s_adjectiveEnds = ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"];

    /// <summary>Leaves out a preposition at the start.</summary>
    public static void DropPreposition(ref Phrase phrase)
    {
        if (phrase.Count < 2) return;
        var first = phrase.FoldedWord(0);
        foreach (var preposition in s_prepositions)
        {
            if (first.SequenceEqual(preposition) && phrase.Before(1) is ' ' or '«' or '"') phrase.First = 1;
        }
    }

    public static bool IsAdjective(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 5) return false;
        foreach (var end in s_adjectiveEnds)
        {
            if (folded.EndsWith(end)) return true;
        }

        return false;
    }

    public static void ToNominative(ref Phrase phrase, FormLexicon lexicon, string type)
    {
        if (type == EntityType.Person) Person(ref phrase, lexicon);
        else Thing(ref phrase, lexicon, type);
    }

    [SkipLocalsInit]
    private static void Person(ref Phrase phrase, FormLexicon lexicon)
    {
        Span<Reading> readings = stackalloc Reading[Readings * Phrase.MaxWords];
        for (var i = phrase.First; i < phrase.Count; i++)
        {
            var word = readings.Slice(i * Readings, Readings);
            var isBound = i + 1 < phrase.Count && phrase.Before(i + 1) == '-';
            RussianNames.Read(phrase.Word(i), phrase.FoldedWord(i), lexicon, phrase.Count - phrase.First == 1, isBound, word);
        }

        var best = Impossible * Phrase.MaxWords;
        var chosen = 0;
        for (var r = 0; r < Readings; r++)
        {
            if (r % Genders == (int)RussianGender.Neuter || (r % Genders == (int)RussianGender.Plural && phrase.Count - phrase.First > 1)) continue;
            var score = s_personCase[r / Genders];
            for (var i = phrase.First; i < phrase.Count; i++) score += readings[(i * Readings) + r].Score;
            if (score <= best) continue;
            best = score;
            chosen = r;
        }

        for (var i = phrase.First; i < phrase.Count; i++) Apply(ref phrase, i, readings[(i * Readings) + chosen]);
    }

    [SkipLocalsInit]
    private static void Thing(ref Phrase phrase, FormLexicon lexicon, string type)
    {
        const int farthestHead = 4;
        var words = Math.Min(phrase.Count - phrase.First, farthestHead);
        Span<Reading> nouns = stackalloc Reading[Readings * farthestHead];
        Span<Reading> adjectives = stackalloc Reading[Readings * farthestHead];
        var group = type is EntityType.GeoPolitical or EntityType.Location && words == 1 ? WordGroup.RussianPlace : WordGroup.RussianHead;
        for (var i = 0; i < words; i++)
        {
            var at = i + phrase.First;
            RussianWords.ReadNoun(phrase.Word(at), phrase.FoldedWord(at), lexicon, group, nouns.Slice(i * Readings, Readings));
            var isBound = at + 1 < phrase.Count && phrase.Before(at + 1) == '-';
            RussianWords.ReadAdjective(phrase.FoldedWord(at), lexicon, isBound, adjectives.Slice(i * Readings, Readings));
        }

        var best = Impossible * farthestHead;
        int head = 0, chosen = 0;
        for (var h = 0; h < words; h++)
        {
            var tail = TailScore(ref phrase, h + phrase.First + 1, type);
            for (var r = 0; r < Readings; r++)
            {
                var score = s_otherCase[r / Genders] + tail + nouns[(h * Readings) + r].Score;
                if (r % Genders == (int)RussianGender.Plural) score -= 2f;

                // An adjective that stands for a noun has nothing behind it.
                if (tail < 0 && RussianParadigms.IsAdjective(nouns[(h * Readings) + r].Paradigm)) score -= 3f;
                for (var i = 0; i < h; i++) score += adjectives[(i * Readings) + r].Score;
                if (score <= best) continue;
                best = score;
                head = h;
                chosen = r;
            }
        }

        if (best < Impossible / 2) return;
        for (var i = 0; i < head; i++) Apply(ref phrase, phrase.First + i, adjectives[(i * Readings) + chosen]);
        Apply(ref phrase, phrase.First + head, nouns[(head * Readings) + chosen]);
    }

    // What follows a head is in the genitive, in quotes, behind a preposition, or a name that does not change.
    private static float TailScore(ref Phrase phrase, int at, string type)
    {
        if (at >= phrase.Count) return 0;
        var word = phrase.FoldedWord(at);
        if (phrase.Before(at) is '«' or '"' or '“' || Chars.IsLatin(word[0]) || Chars.IsDigit(word[0])) return 0;
        var score = Chars.IsUpper(phrase.Word(at)[0]) ? -3f : -5f;
        if (phrase.Before(at) == '-') score -= 4f;
        if ("аяыийовехю".Contains(word[^1]) || word.EndsWith("го")) score += 1f;
        return score;
    }

    private static void Apply(ref Phrase phrase, int i, Reading reading)
    {
        if (reading.Score > Impossible / 2 && reading.Paradigm != Reading.Unchanged) phrase.Edit(i, reading.Keep, RussianParadigms.Nominative(reading.Paradigm));
    }
}
