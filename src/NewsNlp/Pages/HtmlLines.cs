using System.Text;
using AngleSharp.Dom;
using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>
/// Extracts the text of an HTML document as lines: one for each block of text, white space folded, with headings and links noted. Scripts, styles,
/// navigation, forms and hidden parts are dropped. Walks the tree without recursion, so that no depth of nesting is too much.
/// </summary>
internal sealed class HtmlLines
{
    private const double LinkShare = 0.8;

    private static readonly HashSet<string> s_dropped =
    [
        "head", "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "nav", "form", "button", "select", "textarea", "input", "dialog", "audio", "video", "map", "math",
    ];

    private static readonly HashSet<string> s_inline =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ];

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _block = new();
    private readonly List<(int Start, int End, string Link)> _links = [];
    private string? _link;
    private int _linkStart;
    private LineHint _hint;
    private string? _lastLink;
    private bool _afterBlank = true;

    public List<PageLine> Lines { get; } = [];

    public string Text => _text.ToString();

    public void Add(IElement body)
    {
        // By number, not by the next sibling: that one is searched for among all children each time.
        var open = new Stack<(IElement Element, int Next)>();
        open.Push((body, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Element.ChildNodes.Length)
            {
                if (at.Element != body) Close(at.Element);
                continue;
            }

            open.Push((at.Element, at.Next + 1));
            switch (at.Element.ChildNodes[at.Next])
            {
                case IText text:
                    Append(text.Data);
                    break;
                case IElement element when !s_dropped.Contains(element.LocalName) && !IsHidden(element):
                    Open(element);
                    open.Push((element, 0));
                    break;
            }
        }

        Flush();
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("role") is "navigation" or "menu" or "menubar" or "search" or "dialog"
        || element.GetAttribute("style") is { } style && style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase)
        || IsNavigation(element.ClassName) || IsNavigation(element.Id);

    // Class names of menus as templates write them: a word of the name, not a part of one.
    private static bool IsNavigation(string? names)
    {
        if (string.IsNullOrEmpty(names)) return false;
        foreach (var range in names.AsSpan().SplitAny(' ', '-', '_'))
        {
            if (names.AsSpan()[range] is "menu" or "nav" or "navbar" or "navigation" or "breadcrumb" or "breadcrumbs" or "dropdown" or "cookie" or "popup" or "modal") return true;
        }

        return false;
    }

    private void Open(IElement element)
    {
        if (element.LocalName == "a")
        {
            CloseLink();
            _link = element.GetAttribute("href") is { Length: > 0 } href && !href.StartsWith('#') && !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ? href.Trim() : null;
            _linkStart = _block.Length;
            return;
        }

        if (s_inline.Contains(element.LocalName)) return;
        Flush();
        if (Heading(element) is { } hint) _hint = hint;
    }

    private void Close(IElement element)
    {
        if (element.LocalName == "a")
        {
            CloseLink();
            _link = null;
        }
        else if (!s_inline.Contains(element.LocalName))
        {
            Flush();
            if (Heading(element) is not null) _hint = LineHint.None;
            if (element.LocalName is "p" or "div" or "section" or "ul" or "ol" or "table" or "article" or "header" or "aside") _afterBlank = true;
        }
    }

    private static LineHint? Heading(IElement element) => element.LocalName switch
    {
        "h1" => LineHint.Title,
        "h2" or "h3" or "h4" or "h5" or "h6" => LineHint.Heading,
        _ => null,
    };

    private void Append(string text)
    {
        foreach (var c in text)
        {
            if (!Chars.IsSpace(c)) _block.Append(c);
            else if (_block.Length > 0 && _block[^1] != ' ') _block.Append(' ');
        }
    }

    private void CloseLink()
    {
        if (_link is not null && _block.Length > _linkStart) _links.Add((_linkStart, _block.Length, _link));
        _linkStart = _block.Length;
    }

    /// <summary>Ends a block: one line, or one for each of the links that it consists of.</summary>
    private void Flush()
    {
        CloseLink();
        if (_block.Length > 0)
        {
            var linked = _links.Sum(l => l.End - l.Start);
            if (_links.Count > 0 && linked >= LinkShare * _block.Length)
            {
                var from = 0;
                foreach (var (start, end, link) in _links)
                {
                    AddLine(from, start, null);
                    AddLine(start, end, link);
                    from = end;
                }

                AddLine(from, _block.Length, null);
            }
            else
            {
                AddLine(0, _block.Length, null);
            }
        }

        _block.Clear();
        _links.Clear();
        _linkStart = 0;
    }

    private void AddLine(int start, int end, string? link)
    {
        while (start < end && _block[start] == ' ') start++;
        while (end > start && _block[end - 1] == ' ') end--;
        if (start == end) return;
        if (_text.Length > 0) _text.Append(_afterBlank ? "\n\n" : "\n");
        var from = _text.Length;
        _text.Append(_block, start, end - start);
        var isSummary = link is not null && link == _lastLink && Lines.Count > 0 && Lines[^1].Hint is LineHint.Link or LineHint.Heading;
        var hint = isSummary ? LineHint.Summary : _hint != LineHint.None ? _hint : link is not null ? LineHint.Link : LineHint.None;
        Lines.Add(new PageLine(new TextSpan(from, _text.Length), _afterBlank, hint, isSummary ? null : link));
        _lastLink = link;
        _afterBlank = false;
    }
}
