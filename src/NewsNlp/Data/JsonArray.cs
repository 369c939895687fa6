using System.Text;
using System.Text.Json;

namespace NewsNlp.Data;

/// <summary>Reads a JSON array element by element, as Label Studio exports its tasks.</summary>
internal sealed class JsonArray
{
    private readonly byte[] _bytes;
    private JsonReaderState _state;
    private int _at, _counted, _line = 1;

    private JsonArray(string text) => _bytes = Encoding.UTF8.GetBytes(text);

    /// <summary>Whether a text is an array rather than JSON lines.</summary>
    public static bool IsArray(ReadOnlySpan<char> text) => text.TrimStart().StartsWith("[");

    /// <summary>The elements with the lines they begin in; in place of what cannot be read, the last, stands what is wrong.</summary>
    public static IEnumerable<(JsonDocument? Json, int Line, string? Fault)> Read(string text)
    {
        var array = new JsonArray(text);
        while (array.Next(out var element, out var fault))
        {
            yield return (element, array._line, fault);
            if (fault is not null) yield break;
        }
    }

    // A reader lives for one step; its state and place are kept.
    private bool Next(out JsonDocument? element, out string? fault)
    {
        (element, fault) = (null, null);
        var reader = new Utf8JsonReader(_bytes.AsSpan(_at), isFinalBlock: true, _state);
        try
        {
            if (_at == 0) reader.Read();
            reader.Read();
            Count(_at + (int)reader.TokenStartIndex);

            // What follows the array is a fault too.
            if (reader.TokenType == JsonTokenType.EndArray) return reader.Read();
            element = JsonDocument.ParseValue(ref reader);
            _at += (int)reader.BytesConsumed;
            _state = reader.CurrentState;
        }
        catch (JsonException e)
        {
            _line = (int)(e.LineNumber ?? _line - 1) + 1;
            fault = "the array is no whole JSON array";
        }

        return true;
    }

    private void Count(int end)
    {
        _line += _bytes.AsSpan(_counted, end - _counted).Count((byte)'\n');
        _counted = end;
    }
}
