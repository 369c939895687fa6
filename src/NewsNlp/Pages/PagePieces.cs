using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>Gathers the pieces of a page while it is read.</summary>
internal sealed class PagePieces(string text)
{
    private readonly List<ExchangeRate> _rates = [];

    public DateOnly? Date { get; set; }

    public List<HeadlineSpan> Headlines { get; } = [];

    public List<FurnitureSpan> Furniture { get; } = [];

    public List<TextSpan> Other { get; } = [];

    /// <summary>Takes a line of exchange rates; false where it is none.</summary>
    public bool AddRates(TextSpan line)
    {
        var first = _rates.Count;
        if (!RateReader.Read(text[line.Start..line.End], line.Start, _rates)) return false;
        var from = line.Start;
        for (var i = first; i <= _rates.Count; i++)
        {
            var to = i < _rates.Count ? _rates[i].Start : line.End;
            AddBetween(from, to);
            if (i < _rates.Count) from = _rates[i].End;
        }

        return true;
    }

    public PageLayout ToLayout(ArticleLayout? article)
    {
        Furniture.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        Headlines.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        Other.Sort((a, b) => a.Start.CompareTo(b.Start));
        return new PageLayout
        {
            Text = text, Date = Date, Rates = _rates, Headlines = Headlines,
            Article = article, Furniture = Furniture, Other = Other,
        };
    }

    private void AddBetween(int from, int to)
    {
        while (from < to && Chars.IsSpace(text[from])) from++;
        while (to > from && Chars.IsSpace(text[to - 1])) to--;
        if (from < to) Furniture.Add(new FurnitureSpan(new TextSpan(from, to), FurnitureRules.HasLetterOrDigit(text.AsSpan(from, to - from)) ? FurnitureKind.RateLine : FurnitureKind.Separator));
    }
}
