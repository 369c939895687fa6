namespace NewsNlp.Entities.Forms;

/// <summary>Roman numerals, also where a Cyrillic Х or І stands for the Latin letter.</summary>
internal static class Roman
{
    public static bool TryRead(ReadOnlySpan<char> folded, out int value)
    {
        value = 0;
        var previous = 0;
        for (var i = folded.Length - 1; i >= 0; i--)
        {
            var digit = Digit(folded[i]);
            if (digit == 0) return false;
            value += digit < previous ? -digit : digit;
            previous = Math.Max(previous, digit);
        }

        return value > 0;
    }

    private static int Digit(char c) => c switch
    {
        'i' or 'і' => 1,
        'v' => 5,
        'x' or 'х' => 10,
        'l' => 50,
        'c' or 'с' => 100,
        'd' => 500,
        'm' or 'м' => 1000,
        _ => 0,
    };
}
