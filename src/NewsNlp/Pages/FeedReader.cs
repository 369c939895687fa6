using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Html.Parser;
using NewsNlp.Data;

namespace NewsNlp.Pages;

/// <summary>Reads RSS 0.9–2.0, RSS 1.0 (RDF) and Atom: each entry's title is a headline with its link, its summary is other text.</summary>
internal sealed partial class FeedReader
{
    private const int LongestTitle = 200;

    /// <summary>Reads a feed; what stands before a fault of the XML is kept.</summary>
    /// <exception cref="InvalidDataException">The text is no RSS or Atom feed.</exception>
    public static PageLayout Read(string xml)
    {
        var feed = TryRead(xml, out var fault);
        if (fault is not null) feed = Better(feed, TryRead(Mend(xml), out _));
        if (feed.Root is not ("rss" or "rdf" or "feed" or "channel")) throw new InvalidDataException($"not a feed: {(feed.Root is null ? fault ?? "it has no elements" : $"its first element is <{feed.Root}>")}: expected <rss>, <rdf:RDF> or <feed>");
        return Layout(feed);
    }

    private static Feed Better(Feed asGiven, Feed mended) => mended.Entries.Count >= asGiven.Entries.Count && mended.Root is not null ? mended : asGiven;

    private static Feed TryRead(string xml, out string? fault)
    {
        var feed = new Feed();
        fault = null;
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart()), settings);
            Read(reader, feed);
        }
        catch (XmlException e)
        {
            fault = $"line {e.LineNumber}: {e.Message}";
        }

        return feed;
    }

    private static void Read(XmlReader reader, Feed feed)
    {
        Entry? entry = null;
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName.ToLowerInvariant() is "item" or "entry")
            {
                entry = null;
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                var name = reader.LocalName.ToLowerInvariant();
                feed.Root ??= name;
                if (name is "item" or "entry")
                {
                    entry = new Entry();
                    feed.Entries.Add(entry);
                }
                else if (name is "image" or "textinput" or "author" or "contributor" or "source")
                {
                    reader.Skip();
                    continue;
                }
                else if (name == "link" && reader.GetAttribute("href") is { } href)
                {
                    if (entry is not null && reader.GetAttribute("rel") is null or "alternate") entry.Link ??= href;
                }
                else if (name is "title" or "link" or "guid" or "description" or "summary" or "content" or "encoded" or "pubdate" or "date" or "published" or "updated" or "lastbuilddate")
                {
                    var value = reader.NamespaceURI.Contains("search.yahoo.com", StringComparison.Ordinal) ? null : Value(reader);
                    if (value is null) reader.Skip();
                    else if (entry is null) feed.Set(name, value);
                    else entry.Set(name, value);
                    continue;
                }
            }

            reader.Read();
        }
    }

    // The text of an element whatever stands inside, the reader left behind it.
    private static string Value(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        var depth = reader.Depth;
        var text = new StringBuilder();
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(reader.Value);
            else if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement) text.Append(' ');
        }

        reader.Read();
        return text.ToString();
    }

    // Ampersands that start no reference of XML's own, and HTML's named ones.
    private static string Mend(string xml) => LooseAmpersand().Replace(xml, match =>
    {
        var decoded = match.Value.Length > 1 ? WebUtility.HtmlDecode(match.Value) : match.Value;
        return decoded != match.Value ? decoded : "&amp;" + match.Value[1..];
    });

    private static PageLayout Layout(Feed feed)
    {
        var text = new StringBuilder();
        var headlines = new List<HeadlineSpan>();
        var furniture = new List<FurnitureSpan>();
        var other = new List<TextSpan>();
        if (Plain(feed.Title) is { Length: > 0 } name) furniture.Add(new FurnitureSpan(Append(text, name, "\n\n"), FurnitureKind.SectionTitle));
        foreach (var entry in feed.Entries)
        {
            var title = Plain(entry.Title);
            var summary = Plain(entry.Summary);
            if (title.Length == 0) (title, summary) = CutTitle(summary);
            if (title.Length > 0) headlines.Add(new HeadlineSpan(Append(text, title, "\n\n"), string.IsNullOrWhiteSpace(entry.Link) ? null : entry.Link.Trim()));
            if (!string.IsNullOrWhiteSpace(entry.Stamp)) furniture.Add(new FurnitureSpan(Append(text, Plain(entry.Stamp), "\n"), FurnitureKind.DateLine));
            if (summary.Length > 0 && summary != title) other.Add(Append(text, summary, "\n"));
        }

        var dates = feed.Entries.Select(e => HtmlDates.Parse(e.Stamp)).Where(d => d is not null).ToList();
        return new PageLayout
        {
            Text = text.ToString(),
            Date = HtmlDates.Parse(feed.Stamp) ?? (dates.Count > 0 ? dates.Max() : null),
            Headlines = headlines, Furniture = [.. furniture.Where(f => f.Span.End > f.Span.Start)], Other = other,
        };
    }

    private static TextSpan Append(StringBuilder text, string piece, string gap)
    {
        if (text.Length > 0) text.Append(gap);
        var start = text.Length;
        text.Append(piece);
        return new TextSpan(start, text.Length);
    }

    // The first sentence of an entry that has no title, as channels of messengers give them out.
    private static (string Title, string Summary) CutTitle(string summary)
    {
        var end = SentenceEnd().Match(summary) is { Success: true } match ? match.Index + 1 : summary.Length;
        return end > LongestTitle ? ("", summary) : (summary[..end], summary[end..].Trim());
    }

    private static string Plain(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return "";
        if (value.Contains('<'))
        {
            using var document = new HtmlParser().ParseDocument(value);
            var lines = new HtmlLines();
            if (document.Body is { } body) lines.Add(body);
            value = lines.Text;
        }
        else if (value.Contains('&'))
        {
            value = WebUtility.HtmlDecode(value);
        }

        return string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9A-Fa-f]{1,6});)(?:[A-Za-z]{2,31};)?")]
    private static partial Regex LooseAmpersand();

    [GeneratedRegex("[.!?…](?=\\s)")]
    private static partial Regex SentenceEnd();

    private sealed class Feed
    {
        public string? Root { get; set; }

        public string? Title { get; private set; }

        public string? Stamp { get; private set; }

        public List<Entry> Entries { get; } = [];

        public void Set(string name, string value)
        {
            if (name == "title") Title ??= value;
            else if (name is "pubdate" or "lastbuilddate" or "updated" or "date") Stamp ??= value;
        }
    }

    private sealed class Entry
    {
        public string? Title { get; private set; }

        public string? Link { get; set; }

        public string? Stamp { get; private set; }

        public string? Summary { get; private set; }

        public void Set(string name, string value)
        {
            switch (name)
            {
                case "title": Title ??= value; break;
                case "link": Link = string.IsNullOrWhiteSpace(Link) ? value : Link; break;
                case "guid": Link ??= value.StartsWith("http", StringComparison.Ordinal) ? value : null; break;
                case "description" or "summary": Summary = value; break;
                case "content" or "encoded": Summary ??= value; break;
                case "pubdate" or "published" or "date": Stamp = value; break;
                case "updated": Stamp ??= value; break;
            }
        }
    }
}
