using System.Diagnostics;
using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

public class HeadlineSplitterTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    public void A_text_of_white_space_has_no_headlines(string text) => Assert.Empty(TestSplitter.Packaged.Split(text));

    [Theory]
    [InlineData("Алматыда", "Алматыда")]
    [InlineData("  Цены выросли ", "Цены выросли")]
    [InlineData("\uD800 Цены \uDC00", "\uD800 Цены \uDC00")]
    public void One_headline_comes_back_without_the_white_space_around_it(string text, string headline) =>
        Assert.Equal([headline], TestSplitter.Split(TestSplitter.Packaged, text));

    [Fact]
    public void Headlines_of_two_languages_are_told_apart()
    {
        string[] headlines =
        [
            "В Караганде закрыли мост на ремонт", "Ақтөбеде жаңа аурухана ашылды", "Цены на гречку снизились на 12%",
            "Министр білім беру бағдарламасын таныстырды", "Сколько стоит проезд в Астане?",
        ];

        Assert.Equal(headlines, TestSplitter.Split(TestSplitter.Packaged, string.Join(' ', headlines)));
    }

    [Fact]
    public void Offsets_point_into_the_text_as_given_past_invisible_characters()
    {
        const string text = "В Кара\u00ADганде закрыли мост \u200B Ақтөбеде жаңа аурухана ашылды";

        var found = TestSplitter.Packaged.Split(text);

        Assert.Equal(["В Кара\u00ADганде закрыли мост", "Ақтөбеде жаңа аурухана ашылды"], found.Select(h => text[h.Start..h.End]));
    }

    [Fact]
    public void Headlines_cover_every_visible_character_in_order()
    {
        var random = new Random(3);
        const string signs = "абвғҚӘ ТЖ12 «»\":–.,?!(%)  \u00A0\u0301i";
        for (var round = 0; round < 200; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 120)).Select(_ => signs[random.Next(signs.Length)])]);
            var end = 0;
            foreach (var headline in TestSplitter.Small.Split(text))
            {
                Assert.True(headline.Start >= end && headline.End > headline.Start);
                Assert.True(Shown(text[end..headline.Start]) == 0, text);
                end = headline.End;
            }

            Assert.Equal(0, Shown(text[end..]));
        }

        static int Shown(string text) => text.Count(c => !char.IsWhiteSpace(c) && c != '\u0301');
    }

    [Fact]
    public void Time_grows_with_the_length_no_faster()
    {
        var block = string.Join(' ', TestSplitter.Examples.Take(100).Select(e => e.Text)) + " ";
        var splitter = TestSplitter.Small;
        splitter.Split(block);
        var watch = Stopwatch.StartNew();
        var few = splitter.Split(string.Concat(Enumerable.Repeat(block, 10))).Count;
        var shortTime = watch.Elapsed;
        watch.Restart();
        var many = splitter.Split(string.Concat(Enumerable.Repeat(block, 200))).Count;
        var longTime = watch.Elapsed;

        Assert.InRange(many, few * 19, few * 21);

        // Twenty times the text; quadratic time would be four hundred times as long.
        Assert.True(longTime < (shortTime * 120) + TimeSpan.FromSeconds(1), $"{shortTime} and {longTime}");
    }

    [Fact]
    public void Threads_share_a_splitter()
    {
        var blocks = TestSplitter.Examples.Chunk(10).Select(c => string.Join(' ', c.Select(e => e.Text))).ToArray();
        var expected = blocks.Select(b => TestSplitter.Small.Split(b)).ToArray();

        Parallel.For(0, 400, i => Assert.Equal(expected[i % blocks.Length], TestSplitter.Small.Split(blocks[i % blocks.Length])));
    }

    [Fact]
    public void Weights_come_back_as_they_were_written()
    {
        var bytes = TestSplitter.Small.Weights.ToBytes();

        Assert.Equal(bytes, HeadlineSplitter.Read(bytes).Weights.ToBytes());
    }

    [Fact]
    public void Damaged_weights_are_told()
    {
        var bytes = TestSplitter.Small.Weights.ToBytes();

        Assert.Throws<InvalidDataException>(() => HeadlineSplitter.Read([]));
        Assert.Throws<InvalidDataException>(() => HeadlineSplitter.Read(bytes.AsSpan(0, bytes.Length - 1)));
        Assert.Throws<InvalidDataException>(() => HeadlineSplitter.Read(new byte[bytes.Length]));
        bytes[4] = 99;
        Assert.Throws<InvalidDataException>(() => HeadlineSplitter.Read(bytes));
    }

    [SkippableFact]
    public void The_reference_page_comes_apart_into_its_headlines()
    {
        var page = TextFile.Read(Path.Combine(Shared.Folder, "pages", "news-page.txt"));
        var gold = GoldPage.Read(Path.Combine(Shared.Folder, "pages", "news-page.gold.json"));
        var block = page[gold.Headlines[0].Start..gold.Headlines[^1].End];

        var found = TestSplitter.Packaged.Split(block).Select(h => page[(h.Start + gold.Headlines[0].Start)..(h.End + gold.Headlines[0].Start)]);

        Assert.Equal(gold.Headlines.Select(h => page[h.Start..h.End]), found);
    }
}
