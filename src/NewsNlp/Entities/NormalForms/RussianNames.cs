using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>Reads a word of a person's name in every case, masculine and feminine; a surname alone also in the plural.</summary>
internal static class RussianNames
{
    private const float KnownBonus = 7f, WrongGender = -8f, Feminine = -1.2f, MasculineInA = -2.5f, Irregular = -4f, Plural = -2f;
    private const int Accusative = 3, Instrumental = 4;

    public static void Read(ReadOnlySpan<char> word, ReadOnlySpan<char> folded, FormLexicon lexicon, bool isAlone, bool isBound, Span<Reading> readings)
    {
        Reading.Clear(readings);
        if (folded.Length < 3 || RussianWords.Abbreviation(word) > 0 || !Chars.IsUpper(word[0]))
        {
            for (var g = RussianGender.Masculine; g <= RussianGender.Plural; g++) Reading.OfferUnchanged(readings, g, 0, 0);
            return;
        }

        foreach (ref readonly var form in RussianParadigms.EndingIn(folded[^1]))
        {
            if (!folded.EndsWith(form.Ending)) continue;
            var stem = folded[..^form.Ending.Length];
            if (form.Paradigm.Takes(stem)) Decline(form, stem, lexicon, isAlone, readings);
        }

        Unchanged(folded, lexicon, isBound, readings);
    }

    private static void Decline(in RussianParadigms.Form form, ReadOnlySpan<char> stem, FormLexicon lexicon, bool isAlone, Span<Reading> readings)
    {
        var (paradigm, nominative) = (form.Paradigm, form.Paradigm.Nominative);
        var facts = lexicon.Facts(stem, nominative, isKazakh: false);
        if (paradigm.OnlyKnown && facts == 0) return;

        // People are animate: a masculine accusative is never the nominative.
        if (form.Case == Accusative && paradigm.Gender == RussianGender.Masculine && form.Ending == nominative) return;
        var masculine = lexicon.Facts(stem, paradigm.Kind == ParadigmKind.Surname ? "" : stem[^1] == 'к' ? "ий" : "ый", isKazakh: false) & WordFacts.Surname;
        var score = lexicon.EndScore(stem, nominative, WordGroup.RussianPerson) + ((nominative.Length - form.Ending.Length) * FormLexicon.LetterScore);
        if (facts != 0 || (paradigm.Kind != ParadigmKind.Noun && masculine != 0) || IsPatronymic(stem, nominative)) score += KnownBonus;
        else if (paradigm.Kind == ParadigmKind.Adjective && !stem.EndsWith("ск") && !stem.EndsWith("цк")) score -= 2f;
        switch (paradigm.Kind, paradigm.Gender)
        {
            case (_, RussianGender.Neuter):
            case (not ParadigmKind.Surname, RussianGender.Plural):
                return;

            // The lists hold the masculine surname: the feminine and the plural are its endings as much as the cases are.
            case (ParadigmKind.Surname, RussianGender.Feminine):
                score += Feminine - FormLexicon.LetterScore;
                break;
            case (ParadigmKind.Surname, RussianGender.Plural):
                if (!isAlone) return;
                score += Plural - FormLexicon.LetterScore;
                break;

            // Surnames in -ов and -ин have the instrumental -ым, only foreign ones -ом.
            case (ParadigmKind.Noun, RussianGender.Masculine):
                if (form.Case == Instrumental && form.Ending == "ом" && LooksPossessive(stem)) score += Irregular;
                if ((facts & (WordFacts.GivenFeminine | WordFacts.GivenMasculine)) == WordFacts.GivenFeminine) score += WrongGender;
                break;
            case (ParadigmKind.Noun, RussianGender.Feminine):
                var known = facts & (WordFacts.GivenFeminine | WordFacts.GivenMasculine);
                if (nominative != "ь")
                {
                    var adjustment = known == WordFacts.GivenFeminine ? WrongGender : known == 0 ? MasculineInA : 0;
                    Reading.Offer(readings, form.Case, RussianGender.Masculine, score + adjustment, stem.Length, paradigm.Index);
                }

                score += known == WordFacts.GivenMasculine ? WrongGender : Feminine;
                break;
            default:
                if (paradigm.Gender == RussianGender.Feminine) score += Feminine;
                break;
        }

        Reading.Offer(readings, form.Case, paradigm.Gender, score, stem.Length, paradigm.Index);
    }

    private static void Unchanged(ReadOnlySpan<char> folded, FormLexicon lexicon, bool isBound, Span<Reading> readings)
    {
        var facts = lexicon.Facts(folded, "", isKazakh: false);
        var score = lexicon.EndScore(folded, "", WordGroup.RussianPerson) + (facts != 0 ? KnownBonus : 0);
        if (isBound)
        {
            for (var g = RussianGender.Masculine; g <= RussianGender.Plural; g++) Reading.OfferUnchanged(readings, g, score, -0.2f);
            return;
        }

        var last = folded[^1];
        var given = facts & (WordFacts.GivenFeminine | WordFacts.GivenMasculine);
        var isFeminine = given == WordFacts.GivenFeminine;
        if ("оеиуюыэ".Contains(last) || folded.EndsWith("ых") || folded.EndsWith("их"))
        {
            Reading.OfferUnchanged(readings, RussianGender.Masculine, score - 3f + (isFeminine ? WrongGender : 0), 0);
            Reading.OfferUnchanged(readings, RussianGender.Feminine, score - 3f + (given == WordFacts.GivenMasculine ? WrongGender : Feminine), 0);
            return;
        }

        Reading.OfferUnchanged(readings, RussianGender.Masculine, score - 3f + (isFeminine ? WrongGender : 0), -5f);
        var isMasculine = given == WordFacts.GivenMasculine || LooksPossessive(folded) || folded.EndsWith("ий") || folded.EndsWith("ый");
        if (last is not ('а' or 'я')) Reading.OfferUnchanged(readings, RussianGender.Feminine, score - 0.5f + (isMasculine ? WrongGender : Feminine), 0);
        else Reading.OfferUnchanged(readings, RussianGender.Feminine, score - 3f, -5f);
    }

    private static bool IsPatronymic(ReadOnlySpan<char> stem, string nominative) => stem.Length > 5 && nominative switch
    {
        "" => stem.EndsWith("ович") || stem.EndsWith("евич"),
        "а" => stem.EndsWith("овн") || stem.EndsWith("евн") || stem.EndsWith("ичн"),
        _ => false,
    };

    private static bool LooksPossessive(ReadOnlySpan<char> stem) =>
        stem.Length > 3 && (stem.EndsWith("ов") || stem.EndsWith("ев") || stem.EndsWith("ин") || stem.EndsWith("ын"));
}
