using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>Counts over training text from which the tables of words are made.</summary>
internal sealed class WordCounts
{
    private const int Often = 4;

    private readonly Dictionary<ulong, (int Small, int Capital)> _stems = [];
    private readonly HashSet<int> _pairs = [];
    private readonly int[] _kazakh = new int[1 << WordKnowledge.LanguageBits];
    private readonly int[] _russian = new int[1 << WordKnowledge.LanguageBits];
    private readonly TokenizedText _text = new();

    public void Add(HeadlineText headline)
    {
        _text.Set(headline.Text);
        var tokens = _text.Tokens;
        Span<int> slots = stackalloc int[WordKnowledge.MaxLanguageSlots];
        var isStart = true;
        ulong before = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var shape = WordShapes.Of(_text.Chars, tokens[i]);
            if (tokens[i].Kind != TokenKind.Word)
            {
                isStart |= shape is WordShape.Stop or WordShape.Colon or WordShape.OpenQuote or WordShape.Dash;
                before = 0;
                continue;
            }

            var folded = _text.TokenFolded(i);
            if (headline.Language is Language.Kazakh or Language.Russian)
            {
                var table = headline.Language == Language.Kazakh ? _kazakh : _russian;
                foreach (var slot in slots[..WordKnowledge.LanguageSlots(folded, slots)]) table[slot]++;
            }

            var key = WordKnowledge.StemHash(folded[..Stemmer.StemLength(folded, headline.Language)]);
            var (small, capital) = _stems.GetValueOrDefault(key);
            if (shape is WordShape.Lower or WordShape.LatinLower) _stems[key] = (small + 1, capital);
            else if (shape.IsCapital() && !isStart) _stems[key] = (small, capital + 1);
            if (before != 0 && shape.IsCapital() && !isStart) _pairs.Add(WordKnowledge.PairSlot(before, key));
            before = key;
            isStart = false;
        }
    }

    /// <summary>The tables from these counts and the names known beforehand.</summary>
    public WordKnowledge ToKnowledge(WordNames names)
    {
        var traits = names.Table.ToArray();
        foreach (var (stem, (small, capital)) in _stems)
        {
            var seen = WordTraits.None;
            if (small > 0) seen |= small >= Often ? WordTraits.SeenSmall | WordTraits.OftenSmall : WordTraits.SeenSmall;
            if (capital > 0) seen |= capital >= Often ? WordTraits.SeenCapital | WordTraits.OftenCapital : WordTraits.SeenCapital;
            traits[WordKnowledge.TraitSlot(stem)] |= (byte)seen;
        }

        foreach (var pair in _pairs) traits[pair] |= (byte)WordTraits.SeenPair;
        return new WordKnowledge(traits, Languages());
    }

    private sbyte[] Languages()
    {
        double kazakhTotal = _kazakh.Sum() + 1, russianTotal = _russian.Sum() + 1;
        var table = new sbyte[_kazakh.Length];
        for (var i = 0; i < table.Length; i++)
        {
            if (_kazakh[i] + _russian[i] == 0) continue;
            var odds = Math.Log((_kazakh[i] + 0.5) / kazakhTotal) - Math.Log((_russian[i] + 0.5) / russianTotal);
            table[i] = (sbyte)Math.Clamp(Math.Round(odds / WordKnowledge.LanguageStep), -127, 127);
        }

        return table;
    }
}
