using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>Reads a Russian word as a noun or an adjective in every case and gender.</summary>
internal static class RussianWords
{
    private const float KnownBonus = 7f, AdjectiveScore = -5f, SubstantiveScore = -2.5f;

    private static readonly string[] s_abbreviationEnds = ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"];

    /// <summary>How much of a word is an abbreviation: all of МВД and КазНУ, three letters of МИДа, 0 where it is a word like others.</summary>
    public static int Abbreviation(ReadOnlySpan<char> word)
    {
        if (word.Length == 0 || Chars.IsDigit(word[0]) || Chars.IsLatin(word[0])) return word.Length;
        int capitals = 0, last = -1;
        for (var i = 0; i < word.Length; i++)
        {
            if (!Chars.IsUpper(word[i])) continue;
            capitals++;
            last = i;
        }

        if (capitals < 2) return 0;
        var tail = word[(last + 1)..];
        foreach (var end in s_abbreviationEnds)
        {
            if (tail.SequenceEqual(end)) return last + 1;
        }

        return word.Length;
    }

    public static void ReadNoun(ReadOnlySpan<char> word, ReadOnlySpan<char> folded, FormLexicon lexicon, WordGroup group, Span<Reading> readings)
    {
        Reading.Clear(readings);
        if (Abbreviation(word) is var kept and > 0)
        {
            for (var g = RussianGender.Masculine; g <= RussianGender.Neuter; g++)
            {
                for (var c = 0; c < RussianParadigms.Cases; c++) Reading.Offer(readings, c, g, -6f, kept, RussianParadigms.NoEnding);
            }

            return;
        }

        foreach (ref readonly var form in RussianParadigms.EndingIn(folded[^1]))
        {
            if (form.Paradigm.Kind == ParadigmKind.Surname || !folded.EndsWith(form.Ending)) continue;
            var stem = folded[..^form.Ending.Length];
            if (!form.Paradigm.Takes(stem)) continue;
            var nominative = form.Paradigm.Nominative;
            var isKnown = (lexicon.Facts(stem, nominative, isKazakh: false) & (WordFacts.Head | WordFacts.Place)) != 0;
            if (!isKnown && (form.Paradigm.OnlyKnown || (nominative == "о" && stem.EndsWith("ск")))) continue;
            var score = lexicon.EndScore(stem, nominative, group) + ((nominative.Length - form.Ending.Length) * FormLexicon.LetterScore);
            if (isKnown) score += KnownBonus;
            if (form.Paradigm.Kind == ParadigmKind.Adjective && !stem.EndsWith("ск")) score += SubstantiveScore;
            Reading.Offer(readings, form.Case, form.Paradigm.Gender, score, stem.Length, form.Paradigm.Index);
        }

        var unchanged = lexicon.EndScore(folded, "", group) - 1f;
        if ((lexicon.Facts(folded, "", isKazakh: false) & (WordFacts.Head | WordFacts.Place)) != 0) unchanged += KnownBonus;
        var isIndeclinable = "оеиуюыэё".Contains(folded[^1]);
        Reading.OfferUnchanged(readings, RussianGender.Neuter, unchanged, isIndeclinable ? -0.5f : -6f);
    }

    /// <param name="folded">The word.</param>
    /// <param name="lexicon">What is known of words.</param>
    /// <param name="isBound">Whether a hyphen binds it to the next word, before which it does not change (Усть-Каменогорск).</param>
    /// <param name="readings">Receives the readings.</param>
    public static void ReadAdjective(ReadOnlySpan<char> folded, FormLexicon lexicon, bool isBound, Span<Reading> readings)
    {
        Reading.Clear(readings);
        if (isBound)
        {
            for (var g = RussianGender.Masculine; g <= RussianGender.Plural; g++) Reading.OfferUnchanged(readings, g, -0.5f, 0);
        }

        foreach (ref readonly var form in RussianParadigms.EndingIn(folded[^1]))
        {
            if (form.Paradigm.Kind != ParadigmKind.Adjective || !folded.EndsWith(form.Ending)) continue;
            var stem = folded[..^form.Ending.Length];
            if (!form.Paradigm.Takes(stem)) continue;
            var score = AdjectiveScore;
            var isKnown = (lexicon.Facts(stem, form.Paradigm.Nominative, isKazakh: false) & WordFacts.Adjective) != 0;
            if (isKnown) score += 2f;
            else if (form.Paradigm.OnlyKnown) continue;
            if (stem.EndsWith("ск")) score += 1.5f;
            else if (stem[^1] == 'н') score += 0.5f;
            Reading.Offer(readings, form.Case, form.Paradigm.Gender, score, stem.Length, form.Paradigm.Index);
        }
    }
}
