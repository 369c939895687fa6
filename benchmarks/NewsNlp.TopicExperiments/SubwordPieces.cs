using Microsoft.ML.Tokenizers;
using NewsNlp.Data;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.TopicExperiments;

/// <summary>Subwords by byte pair encoding (Sennrich, Haddow and Birch 2016): merges learned on the training text, cut by <see cref="BpeTokenizer"/>.</summary>
internal sealed class SubwordPieces
{
    private const int Merges = 6000;

    private readonly BpeTokenizer _tokenizer;
    private readonly Dictionary<string, ulong[]> _cut = [];

    public SubwordPieces(IEnumerable<NewsExample> texts)
    {
        var words = Count(texts).Where(w => w.Value > 1).Select(w => (Pieces: w.Key.Select(c => c.ToString()).ToList(), Count: w.Value)).ToArray();
        var vocabulary = words.SelectMany(w => w.Pieces).Distinct().Order(StringComparer.Ordinal).ToList();
        var merges = new List<string>();
        while (merges.Count < Merges && MergeBest(words) is { } merged)
        {
            merges.Add($"{merged.First} {merged.Second}");
            vocabulary.Add(merged.First + merged.Second);
        }

        _tokenizer = BpeTokenizer.Create(new BpeOptions(vocabulary.Distinct().Select((piece, i) => new KeyValuePair<string, int>(piece, i))) { Merges = merges });
    }

    public void Add(TokenizedText text, TopicWorkArea area, float value, Action<ulong, float> add)
    {
        foreach (var word in area.Words)
        {
            var folded = text.Folded.Slice(word.Start, word.Length).ToString();
            if (!_cut.TryGetValue(folded, out var pieces)) _cut[folded] = pieces = [.. _tokenizer.EncodeToTokens(folded, out _).Where(t => t.Value.Length > 1).Select(t => Hash.Of(t.Value))];
            foreach (var piece in pieces) add(piece, value);
        }
    }

    private static Dictionary<string, int> Count(IEnumerable<NewsExample> texts)
    {
        var counts = new Dictionary<string, int>();
        var text = new TokenizedText();
        foreach (var example in texts)
        {
            text.Set(example.Text);
            for (var i = 0; i < text.Tokens.Length; i++)
            {
                var word = text.TokenFolded(i).ToString();
                if (word.All(char.IsLetter)) counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return counts;
    }

    // Several pairs that do not touch each other at a time: the pieces come out nearly as one by one.
    private readonly Queue<(string First, string Second)> _next = new();

    private (string First, string Second)? MergeBest((List<string> Pieces, int Count)[] words)
    {
        if (_next.Count == 0)
        {
            var pairs = new Dictionary<(string, string), int>();
            foreach (var (pieces, count) in words)
            {
                for (var i = 1; i < pieces.Count; i++) pairs[(pieces[i - 1], pieces[i])] = pairs.GetValueOrDefault((pieces[i - 1], pieces[i])) + count;
            }

            var chosen = pairs.OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(Math.Max(1, pairs.Count / 100)).Take(100).ToList();
            foreach (var pair in chosen) _next.Enqueue(pair.Key);
            foreach (var pair in chosen) Merge(words, pair.Key);
        }

        return _next.TryDequeue(out var best) ? best : null;
    }

    private static void Merge((List<string> Pieces, int Count)[] words, (string First, string Second) pair)
    {
        foreach (var (pieces, _) in words)
        {
            for (var i = 1; i < pieces.Count; i++)
            {
                if (pieces[i - 1] != pair.First || pieces[i] != pair.Second) continue;
                pieces[i - 1] += pieces[i];
                pieces.RemoveAt(i);
            }
        }
    }
}
