using System.Text;

namespace NewsNlp.Cli.Input;

/// <summary>Reads lines that end at <c>\n</c> or <c>\r\n</c>; a lone <c>\r</c> is text, unlike for <see cref="TextReader.ReadLine"/>.</summary>
internal sealed class LineReader(TextReader reader)
{
    private readonly char[] _buffer = new char[1 << 15];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _filled;

    /// <summary>Whether U+FFFD was among the characters read.</summary>
    public bool SawReplacement { get; private set; }

    public string? ReadLine()
    {
        _line.Clear();
        var any = false;
        while (true)
        {
            if (_at == _filled)
            {
                _filled = reader.Read(_buffer);
                _at = 0;
                if (_filled == 0) return any ? Take() : null;
                SawReplacement = SawReplacement || _buffer.AsSpan(0, _filled).Contains('\uFFFD');
            }

            any = true;
            var rest = _buffer.AsSpan(_at, _filled - _at);
            var end = rest.IndexOf('\n');
            _line.Append(end < 0 ? rest : rest[..end]);
            _at += end < 0 ? rest.Length : end + 1;
            if (end >= 0) return Take();
        }
    }

    private string Take()
    {
        if (_line.Length > 0 && _line[^1] == '\r') _line.Length--;
        return _line.ToString();
    }
}
