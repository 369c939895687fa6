using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>Takes headlines apart that were run together with nothing but spaces between them. Immutable and safe for use from any number of threads.</summary>
/// <remarks>
/// A semi-Markov conditional random field (Sarawagi and Cohen 2004): a way to cut is worth the sum of its headlines' scores, each over the gap where it ends
/// and over what lies between its start and end. The best way is found by dynamic programming over starts; time is linear in the text's length.
/// </remarks>
internal sealed class HeadlineSplitter(HeadlineWeights weights)
{
    // A gap with a local score below this is no place to cut: nothing that the headline so far could add makes up for it.
    private const float Hopeless = -9;

    // Gaps tried as ends of one headline, the last of them if none was probable.
    private const int Reach = 32;

    private readonly WorkAreaPool<HeadlineWork> _pool = new(() => new HeadlineWork());

    public HeadlineWeights Weights => weights;

    /// <exception cref="InvalidDataException">The bytes are not of this format or are truncated.</exception>
    public static HeadlineSplitter Read(ReadOnlySpan<byte> bytes) => new(HeadlineWeights.Read(bytes));

    public void Write(Stream stream) => stream.Write(weights.ToBytes());

    /// <summary>The headlines of a text, in order; none for a text of white space.</summary>
    public IReadOnlyList<TextSpan> Split(ReadOnlySpan<char> text)
    {
        var headlines = new List<TextSpan>();
        Split(text, headlines);
        return headlines;
    }

    /// <summary>Adds the headlines of a text to a list, in order.</summary>
    public void Split(ReadOnlySpan<char> text, List<TextSpan> headlines)
    {
        var work = _pool.Rent();
        work.Set(text, weights.Knowledge);
        if (work.Count > 0)
        {
            var count = Score(work);
            Search(work, count);
            Collect(work, count, headlines);
        }

        work.Trim();
        _pool.Return(work);
    }

    /// <summary>Finds the gaps where a headline may end and their local scores; the text's own ends are the first and the last.</summary>
    private int Score(HeadlineWork work)
    {
        Span<int> ids = stackalloc int[GapFeatures.MaxIds];
        work.EnsureCandidates(2);
        work.Candidates[0] = 0;
        var count = 1;
        for (var gap = 1; gap < work.Count; gap++)
        {
            if (!work.Facts[gap].AfterSpace) continue;
            var score = weights.Bias + weights.Sum(ids[..GapFeatures.Fill(work, weights.Knowledge, gap, ids)]);
            if (score < Hopeless) continue;
            work.EnsureCandidates(count + 2);
            work.Candidates[count++] = gap;
            work.Local[gap] = score;
        }

        work.Candidates[count++] = work.Count;
        return count;
    }

    private void Search(HeadlineWork work, int count)
    {
        work.EnsureCandidates(count);
        var (candidates, best, from) = (work.Candidates, work.Best, work.From);
        best.AsSpan(0, count).Fill(float.NegativeInfinity);
        best[0] = 0;
        Span<int> ids = stackalloc int[SegmentFeatures.MaxIds];
        for (var s = 0; s < count - 1; s++)
        {
            for (var e = s + 1; e < count && e <= s + Reach; e++)
            {
                var gap = candidates[e];
                var score = e == count - 1 ? 0 : work.Local[gap] + weights.Sum(ids[..SegmentFeatures.Fill(work, candidates[s], gap, ids)]);
                if (best[s] + score <= best[e]) continue;
                best[e] = best[s] + score;
                from[e] = s;
            }
        }
    }

    private static void Collect(HeadlineWork work, int count, List<TextSpan> headlines)
    {
        var first = headlines.Count;
        for (var end = count - 1; end > 0; end = work.From[end])
        {
            var tokens = work.Text.Tokens[work.Candidates[work.From[end]]..work.Candidates[end]];
            headlines.Add(new TextSpan(work.Text.SourceStart(tokens[0].Start), work.Text.SourceEnd(tokens[^1].End)));
        }

        headlines.Reverse(first, headlines.Count - first);
    }
}
