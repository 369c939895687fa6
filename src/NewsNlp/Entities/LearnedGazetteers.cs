using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>
/// What training entities teach about stems and phrases: how large a share of their occurrences is of which class. A text of fold k sees what the other
/// folds teach, as an unseen text will; its own entities would otherwise give themselves away.
/// </summary>
internal sealed class LearnedGazetteers
{
    private const int MaxPhrase = 8;

    private readonly int _folds;
    private readonly Pair[] _withoutFold;

    public LearnedGazetteers(IReadOnlyList<MarkedText> texts, int folds)
    {
        _folds = folds;
        _withoutFold = new Pair[folds];
        All = Build(folds == 0 ? [] : texts);
        Parallel.For(0, folds, k => _withoutFold[k] = folds == 1 ? All : Build(texts.Where(t => FoldOf(t) != k)));
    }

    /// <summary>What a tagger has learned before: every text sees all of it.</summary>
    public LearnedGazetteers(Pair known) => (_folds, _withoutFold, All) = (1, [known], known);

    /// <summary>Learned from all texts.</summary>
    public Pair All { get; }

    /// <summary>Learned from the texts of other folds than a text's own.</summary>
    public Pair For(MarkedText text) => _folds == 0 ? All : _withoutFold[FoldOf(text)];

    private int FoldOf(MarkedText text) => (int)(text.Group % (ulong)_folds);

    private static Pair Build(IEnumerable<MarkedText> texts)
    {
        var all = texts.ToList();
        var stems = new Dictionary<ulong, Counts>();
        var phrases = new Dictionary<ulong, Counts>();
        var beginnings = new HashSet<ulong>();
        foreach (var text in all)
        {
            foreach (var span in text.Outer)
            {
                for (var t = span.Start; t < span.End; t++)
                {
                    if (IsWord(text, t)) Of(stems, text.Stems[t]).Add(span.Type, [text.Stems[t]]);
                }

                if (span.End - span.Start is < 2 or > MaxPhrase) continue;
                var phrase = text.Stems.AsSpan(span.Start, span.End - span.Start);
                var hash = Hash.Seed;
                foreach (var stem in phrase) beginnings.Add(hash = Hash.Step(hash, stem));
                Of(phrases, hash).Add(span.Type, phrase.ToArray());
            }
        }

        foreach (var text in all)
        {
            var isMarked = IsMarked(text);
            for (var t = 0; t < text.Stems.Length; t++)
            {
                if (isMarked is not null && !isMarked[t]) continue;
                if (stems.TryGetValue(text.Stems[t], out var counts)) counts.Total++;
                var hash = Hash.Seed;
                for (var i = t; i < text.Stems.Length && i < t + MaxPhrase; i++)
                {
                    if (!beginnings.Contains(hash = Hash.Step(hash, text.Stems[i]))) break;
                    if (phrases.TryGetValue(hash, out counts)) counts.Total++;
                }
            }
        }

        return new Pair(Gazetteer(stems.Values), Gazetteer(phrases.Values));
    }

    private static Counts Of(Dictionary<ulong, Counts> counts, ulong hash) =>
        counts.TryGetValue(hash, out var known) ? known : counts[hash] = new Counts();

    // Where some types are not marked, a word outside says nothing.
    private static bool[]? IsMarked(MarkedText text)
    {
        if (text.Source.Marking.Types is null) return null;
        var marked = new bool[text.Stems.Length];
        foreach (var span in text.Outer) marked.AsSpan(span.Start, span.End - span.Start).Fill(true);
        return marked;
    }

    private static bool IsWord(MarkedText text, int t) => Chars.IsLetterOrDigit(text.Text.TokenChars(t)[0]);

    private static Gazetteer Gazetteer(IEnumerable<Counts> entries)
    {
        var builder = new Gazetteer.Builder();
        foreach (var entry in entries)
        {
            if (entry.Codes() is var codes and not 0) builder.Add(entry.Stems, codes);
        }

        return builder.Build();
    }

    /// <summary>Gazetteers of single stems and of phrases.</summary>
    public readonly record struct Pair(Gazetteer Stems, Gazetteer Phrases);

    private sealed class Counts
    {
        private readonly Dictionary<int, int> _byType = [];

        public int Total { get; set; }

        public ulong[] Stems { get; private set; } = [];

        public void Add(string type, ulong[] stems)
        {
            Stems = stems;
            var number = IndexOf(type);
            _byType[number] = _byType.GetValueOrDefault(number) + 1;
        }

        // One occurrence more than there was, of no class, keeps what was seen once from counting as certain.
        public int Codes()
        {
            var (codes, shift) = (0, 0);
            foreach (var (type, count) in _byType.OrderByDescending(e => e.Value).ThenBy(e => e.Key).Take(3))
            {
                var strength = ((double)count / (Total + 1)) switch
                {
                    < 0.03 => 0, < 0.1 => 1, < 0.3 => 2, < 0.5 => 3, < 0.7 => 4, < 0.85 => 5, < 0.95 => 6, _ => 7,
                };
                if (strength == 0) break;
                codes |= Entities.Gazetteer.Code(type, strength) << shift;
                shift += 8;
            }

            return codes;
        }

        // Types outside the standard set share the last number.
        private static int IndexOf(string type)
        {
            for (var i = 0; i < EntityType.All.Count; i++)
            {
                if (EntityType.All[i] == type) return i;
            }

            return LabelSet.MaxTypes;
        }
    }
}
