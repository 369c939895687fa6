using System.Text;
using NewsNlp.Data;

namespace NewsNlp.Pages;

/// <summary>Headlines run together by spaces, with the place of each.</summary>
internal sealed record HeadlineBlock(string Text, IReadOnlyList<TextSpan> Headlines)
{
    private const int Fewest = 10;
    private const int Most = 30;

    public static HeadlineBlock Of(IEnumerable<HeadlineText> headlines)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (var headline in headlines)
        {
            if (text.Length > 0) text.Append(' ');
            spans.Add(new TextSpan(text.Length, text.Length + headline.Text.Length));
            text.Append(headline.Text);
        }

        return new HeadlineBlock(text.ToString(), spans);
    }

    /// <summary>Cuts headlines in random order into blocks of 10 to 30, the rest left over in the last.</summary>
    public static IEnumerable<HeadlineBlock> Shuffle(IEnumerable<HeadlineText> headlines, Random random)
    {
        var order = headlines.ToArray();
        random.Shuffle(order);
        for (var start = 0; start < order.Length;)
        {
            var length = Math.Min(order.Length - start, random.Next(Fewest, Most + 1));
            yield return Of(order.Skip(start).Take(length));
            start += length;
        }
    }

    /// <summary>Blocks drawn from a pool, each headline at most once in a block: as many as wanted from few headlines.</summary>
    public static IEnumerable<HeadlineBlock> Draw(IReadOnlyList<HeadlineText> pool, int blocks, Random random)
    {
        var order = pool.ToArray();
        for (var i = 0; i < blocks; i++)
        {
            random.Shuffle(order);
            yield return Of(order.Take(random.Next(Fewest, Most + 1)));
        }
    }
}
