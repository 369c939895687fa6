using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsNlp.Cli.Report;

/// <summary>Writes HTML. All text and all attributes are escaped; only <see cref="Raw"/> is not.</summary>
internal sealed class Html
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _out = new();

    public override string ToString() => _out.ToString();

    public Html Raw(string html)
    {
        _out.Append(html);
        return this;
    }

    public Html Text(string? text)
    {
        _out.Append(s_encoder.Encode(text ?? ""));
        return this;
    }

    /// <summary>Opens an element, which disposing of the result closes.</summary>
    public Scope In(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(tag, attributes);
        return new Scope(this, tag);
    }

    /// <summary>An element that holds nothing but text.</summary>
    public Html Element(string tag, string? text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(tag, attributes);
        Text(text);
        return Close(tag);
    }

    /// <summary>A figure of the evaluation, findable by its path in the JSON result.</summary>
    /// <param name="tag">The element that holds it.</param>
    /// <param name="path">Its path.</param>
    /// <param name="value">The figure.</param>
    /// <param name="isCount">Whether it is a number of things rather than a share.</param>
    public Html Figure(string tag, string path, double value, bool isCount = false) => Element(tag, isCount ? Count(value) : Share(value), ("class", "n"), ("data-figure", path));

    public static string Share(double value) => double.IsNaN(value) ? "–" : Math.Round(value, 4).ToString("0.0000", CultureInfo.InvariantCulture);

    public static string Count(double value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);

    private void Open(string tag, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _out.Append('<').Append(tag);
        foreach (var (name, value) in attributes) _out.Append(' ').Append(name).Append("=\"").Append(s_encoder.Encode(value)).Append('"');
        _out.Append('>');
    }

    private Html Close(string tag)
    {
        _out.Append("</").Append(tag).Append('>');

        // White space inside a line would be seen.
        if (tag is not ("mark" or "small" or "span" or "dd")) _out.Append('\n');
        return this;
    }

    /// <summary>An open element.</summary>
    public readonly struct Scope(Html html, string tag) : IDisposable
    {
        public void Dispose() => html.Close(tag);
    }
}
