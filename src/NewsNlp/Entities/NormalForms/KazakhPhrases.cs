using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>The dictionary form of a Kazakh phrase: the last word alone carries the case, the possessive of a compound's head stays.</summary>
internal static class KazakhPhrases
{
    private const int ShortestStem = 2;
    private const float KnownBonus = 7f, UnknownPossessive = -6f;

    /// <summary>Leaves out a case ending behind a hyphen (ҰҚК-нің, Nasdaq-та) or behind the capitals of an abbreviation.</summary>
    /// <returns>Whether one was found: what stands before it is in its dictionary form.</returns>
    public static bool DropAffix(ref Phrase phrase)
    {
        if (phrase.Count == 0) return false;
        var last = phrase.Count - 1;
        var word = phrase.FoldedWord(last);
        if (phrase.Count > 1 && phrase.Before(last) == '-' && KazakhEndings.IsTail(word) && !Chars.IsUpper(phrase.Word(last)[0]))
        {
            var end = phrase[last].Start - 1;
            phrase.DropLast();
            phrase.End = end;
            return true;
        }

        var capitals = Capitals(phrase.Word(last));
        if (capitals < 2 || capitals == word.Length || !KazakhEndings.IsTail(word[capitals..])) return false;
        phrase.Edit(last, capitals, "");
        return true;
    }

    /// <summary>Takes the case ending off the last word where that is likelier than that it has none.</summary>
    public static void ToNominative(ref Phrase phrase, FormLexicon lexicon, string type)
    {
        var last = phrase.Count - 1;
        var word = phrase.FoldedWord(last);
        if (Chars.IsDigit(word[0]) || Chars.IsLatin(word[0]) || Capitals(phrase.Word(last)) == word.Length && word.Length > 1 && phrase.Count == 1) return;
        var group = type == EntityType.Person ? WordGroup.KazakhPerson : phrase.Count == 1 && type is EntityType.GeoPolitical or EntityType.Location ? WordGroup.KazakhPlace : WordGroup.KazakhHead;
        var best = KazakhEndings.NominativeScore + Score(word, lexicon, group);
        var keep = word.Length;
        foreach (var ending in KazakhEndings.All)
        {
            if (word.Length - ending.Text.Length < ShortestStem || !word.EndsWith(ending.Text)) continue;

            // «парламентінің»: the head of a compound keeps its possessive, і is no help to pronounce it.
            if (ending.Text[0] == 'і' && phrase.Count > 1 && group == WordGroup.KazakhHead) continue;
            var stem = word[..^ending.Text.Length];
            var score = ending.Score + KazakhEndings.Fit(stem, ending) - (ending.Text.Length * FormLexicon.LetterScore) + Score(stem, lexicon, group);
            if (ending.Possessive && group is (WordGroup.KazakhPerson or WordGroup.KazakhPlace) && !stem.EndsWith("ұлы") && !stem.EndsWith("қызы")) score += UnknownPossessive;
            if (score <= best) continue;
            best = score;
            keep = stem.Length;
        }

        phrase.Edit(last, keep, "");
    }

    private static float Score(ReadOnlySpan<char> lemma, FormLexicon lexicon, WordGroup group)
    {
        var wanted = group switch
        {
            WordGroup.KazakhPerson => WordFacts.PersonWord | WordFacts.GivenFeminine | WordFacts.GivenMasculine | WordFacts.Surname,
            WordGroup.KazakhPlace => WordFacts.Place,
            _ => WordFacts.Head | WordFacts.Place,
        };

        // Half of what the ends say: foreign names end otherwise than the table's.
        return (lexicon.EndScore(lemma, "", group) / 2) + ((lexicon.Facts(lemma, "", isKazakh: true) & wanted) != 0 ? KnownBonus : 0);
    }

    private static int Capitals(ReadOnlySpan<char> word)
    {
        var n = 0;
        while (n < word.Length && (Chars.IsUpper(word[n]) || Chars.IsDigit(word[n]))) n++;
        return n;
    }
}
