using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>A name known beforehand, in its dictionary form.</summary>
/// <param name="Surface">The name.</param>
/// <param name="Type">Its entity type, or <see cref="ListedNames.GivenName"/> or <see cref="ListedNames.Surname"/>.</param>
/// <param name="IsAlias">Whether it is a second name, which is more often something else too.</param>
internal readonly record struct ListedName(string Surface, string Type, bool IsAlias);

/// <summary>Makes a gazetteer of dictionary forms: inflected text is met by stem, and by the stems of generated case forms where those differ.</summary>
internal static class ListedNames
{
    public const string GivenName = "GIVEN";
    public const string Surname = "SURNAME";
    private const string PlaceAdjective = "PLACE_ADJECTIVE";
    private const int MaxVariants = 12;

    private static readonly string[] s_types = [.. EntityType.All, GivenName, Surname, PlaceAdjective];

    private static readonly string[] s_kazakhEndings =
        "ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті да де та те дан ден тан тен нан нен мен пен бен дағы дегі тағы тегі лық лік дық дік тық тік ы і сы сі ына іне ында інде ының інің".Split(' ');

    private static readonly string[] s_russianEndings = "а у ом ем е ы и ой ей ою ю я ым ам ами ах ого ому ими ых ых ую ому".Split(' ');

    public static Gazetteer Build(IEnumerable<ListedName> names, Language language)
    {
        var builder = new Gazetteer.Builder();
        var text = new TokenizedText();
        foreach (var name in names.OrderBy(n => n.IsAlias))
        {
            var type = Array.IndexOf(s_types, name.Type);
            if (type < 0 || name.Surface.Length < 2) continue;
            text.Set(name.Surface);
            var code = Gazetteer.Code(type, name.IsAlias ? 2 : 1);
            foreach (var stems in Variants(text, language)) builder.Add(stems, code);
        }

        if (language == Language.Russian) AddPlaceAdjectives(builder, names);
        return builder.Build();
    }

    // «тамбовский» of Тамбов: in headlines the adjective often stands for the place.
    private static void AddPlaceAdjectives(Gazetteer.Builder builder, IEnumerable<ListedName> names)
    {
        var code = Gazetteer.Code(Array.IndexOf(s_types, PlaceAdjective), 1);
        foreach (var name in names)
        {
            if (name.Type != EntityType.GeoPolitical || name.Surface.Length < 4 || name.Surface.AsSpan().ContainsAny(" -")) continue;
            var word = name.Surface.ToLowerInvariant();
            var stem = word.TrimEnd('а', 'я', 'о', 'е', 'ь', 'й', 'ы', 'и');
            foreach (var adjective in new[] { stem + "ский", stem + "инский", word + "нский" })
            {
                builder.Add([CrfFeatures.StemHash(adjective.Replace('ё', 'е'), Language.Russian)], code);
            }
        }
    }

    private static List<ulong[]> Variants(TokenizedText text, Language language)
    {
        var phrases = new List<ulong[]> { Array.Empty<ulong>() };
        for (var t = 0; t < text.Tokens.Length; t++)
        {
            var stems = Stems(text.TokenFolded(t), language);
            phrases = [.. phrases.SelectMany(_ => stems, (phrase, stem) => (ulong[])[.. phrase, stem]).Take(MaxVariants)];
        }

        return phrases;
    }

    private static List<ulong> Stems(ReadOnlySpan<char> word, Language language)
    {
        var stems = new List<ulong> { CrfFeatures.StemHash(word, language) };
        if (word.Length < 3 || !Chars.IsLetter(word[^1])) return stems;
        var isRussian = language == Language.Russian;
        var stem = isRussian && word[^1] is 'а' or 'я' or 'о' or 'е' or 'ь' or 'й' or 'ы' or 'и' ? word[..^1].ToString() : word.ToString();
        foreach (var ending in isRussian ? s_russianEndings : s_kazakhEndings)
        {
            var hash = CrfFeatures.StemHash(stem + ending, language);
            if (!stems.Contains(hash)) stems.Add(hash);
        }

        return stems;
    }
}
