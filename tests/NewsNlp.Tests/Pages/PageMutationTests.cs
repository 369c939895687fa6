using CsCheck;
using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

/// <summary>Sample pages, damaged at random: whatever comes out, nothing of the page is lost and no piece lies over another.</summary>
public class PageMutationTests
{
    private const int Iterations = 150;

    private static readonly string[] s_odd =
        ["\n", "\r\n", "\r", "\u00A0", "\u200B", "\u00AD", "\t", "\uD800", "\uDC00", "\u0301", "«", "»", "\"", "•", " | ", ". ", "23.11.2024", "USD 500,1", "1 2 3 4", "\u0000", "<b>", "&amp;", "😀"];

    private static readonly PageReader s_reader = new(TestSplitter.Packaged);

    private static readonly Gen<Edit> s_edit =
        from kind in Gen.Int[0, 2]
        from at in Gen.Double[0, 1]
        from length in Gen.Int[0, 200]
        from odd in Gen.Int[0, s_odd.Length - 1]
        select new Edit(kind, at, length, s_odd[odd]);

    [Fact]
    public void Text_pages_stay_covered() =>
        Mutated("*.txt").Sample(text => PageChecks.CoversAll(s_reader.Read(text)), iter: Iterations);

    [Fact]
    public void Html_pages_stay_covered() =>
        Mutated("*.html").Sample(html => PageChecks.CoversAll(new HtmlReader(s_reader).Read(html)), iter: Iterations);

    [Fact]
    public void Feeds_stay_covered_or_are_refused() =>
        Mutated("*.rss").Sample(
            xml =>
            {
                try
                {
                    PageChecks.CoversAll(FeedReader.Read(xml));
                }
                catch (InvalidDataException e)
                {
                    Assert.Contains("not a feed", e.Message, StringComparison.Ordinal);
                }
            },
            iter: Iterations);

    private static Gen<string> Mutated(string files)
    {
        var pages = Directory.GetFiles(Path.Combine(Shared.Samples, "pages"), files).Order(StringComparer.Ordinal).Select(f => TextFile.Read(f)).ToArray();
        return from page in Gen.Int[0, pages.Length - 1]
               from edits in s_edit.Array[1, 12]
               select edits.Aggregate(pages[page], (text, edit) => edit.Apply(text));
    }

    private sealed record Edit(int Kind, double At, int Length, string Odd)
    {
        public string Apply(string text)
        {
            var start = Math.Min(text.Length, (int)(At * text.Length));
            var length = Math.Min(Length, text.Length - start);
            return Kind switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, text.Substring(start, length)),
                _ => text.Insert(start, Odd),
            };
        }
    }
}
