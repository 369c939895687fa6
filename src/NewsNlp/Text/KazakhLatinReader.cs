namespace NewsNlp.Text;

/// <summary>Kazakh from Latin into Cyrillic letters, in which the models of topics and entities know it, with the way back to the source.</summary>
/// <remarks>
/// Which of the two alphabets a text is in, its marked letters tell; without any the letters that the marks would tell apart are guessed from vowel harmony
/// and their neighbours. <c>и</c> and <c>й</c> share a letter in both alphabets: it is <c>й</c> behind a vowel.
/// </remarks>
internal static class KazakhLatinReader
{
    private const string Only2018 = "áǵńóýúÁǴŃÓÝÚ";
    private const string Only2021 = "äğñöūüşÄĞÑÖŪÜŞ";
    private const string Vowels = "аәеёиоөуұүыіэюя";
    private const string LatinVowels = "aeiouyáäóöúüūıý";

    /// <summary>Writes the text in Cyrillic; never longer than the source.</summary>
    /// <param name="latin">The text as given.</param>
    /// <param name="cyrillic">Receives the text; at least as long as <paramref name="latin"/>.</param>
    /// <param name="starts">For each character written, the offset in the source where it starts.</param>
    /// <param name="ends">For each character written, the offset in the source behind it.</param>
    /// <returns>The number of characters written.</returns>
    public static int ToCyrillic(ReadOnlySpan<char> latin, Span<char> cyrillic, Span<int> starts, Span<int> ends)
    {
        var accents = latin.IndexOfAny(Only2018) >= 0;
        var umlauts = !accents && latin.IndexOfAny(Only2021) >= 0;
        var length = 0;
        for (var i = 0; i < latin.Length;)
        {
            if (!Chars.IsLatin(latin[i]))
            {
                Put(latin[i], i, i + 1, cyrillic, starts, ends, ref length);
                i++;
                continue;
            }

            var end = i;
            while (end < latin.Length && Chars.IsLatin(latin[end])) end++;
            Word(latin, i, end, new Spelling(latin[i..end], accents, umlauts), cyrillic, starts, ends, ref length);
            i = end;
        }

        return length;
    }

    private static void Word(ReadOnlySpan<char> text, int i, int end, Spelling spelling, Span<char> cyrillic, Span<int> starts, Span<int> ends, ref int length)
    {
        var first = length;
        while (i < end)
        {
            var read = 1;
            var c = spelling.Lower(text[i]);
            var next = i + 1 < end ? spelling.Lower(text[i + 1]) : '\0';
            var before = length > first ? Chars.Lower(cyrillic[length - 1]) : '\0';
            var letter = (c, next) switch
            {
                ('s', 'h') => Take('ш', out read),
                ('c', 'h') => Take('ч', out read),
                ('i', 'a') when spelling.Accents || length == first || Spelling.IsVowel(before) => Take('я', out read),
                ('i', 'o') when spelling.Accents => Take('ё', out read),
                ('i', 'ý') => Take('ю', out read),
                ('i', 'u') when spelling.Umlauts => Take('ю', out read),
                ('t', 's') when before == 'н' || i + 2 < end && spelling.IsIota(spelling.Lower(text[i + 2])) => Take('ц', out read),
                _ => spelling.Letter(c, before, next, cyrillic[first..length], i + 1 == end),
            };
            Put(Chars.IsUpper(text[i]) ? char.ToUpperInvariant(letter) : letter, i, i + read, cyrillic, starts, ends, ref length);
            i += read;
        }
    }

    private static char Take(char letter, out int read)
    {
        read = 2;
        return letter;
    }

    private static void Put(char letter, int start, int end, Span<char> cyrillic, Span<int> starts, Span<int> ends, ref int length)
    {
        (cyrillic[length], starts[length], ends[length]) = (letter, start, end);
        length++;
    }

    /// <summary>How one word is spelled.</summary>
    private readonly ref struct Spelling(ReadOnlySpan<char> word, bool accents, bool umlauts)
    {
        // A word with e, with k, or with i, and none of the letters of back vowels, is said in front of the mouth.
        private readonly bool _front = word.IndexOfAny("qQyYǵğǴĞ") < 0 && (word.IndexOfAny("eEiI") >= 0 || word.IndexOfAny("kK") >= 0 && word.IndexOfAny("aA") < 0);
        private readonly ReadOnlySpan<char> _word = word;

        public bool Accents => accents;

        public bool Umlauts => umlauts;

        /// <summary>Lower case; in the two alphabets the dot goes along, I is ı and İ is i.</summary>
        public char Lower(char c) => c switch { 'İ' => 'i', 'I' when !Plain => 'ı', _ => Chars.Lower(c) };

        /// <summary>Whether the letter stands for и and й.</summary>
        public bool IsIota(char c) => accents ? c == 'ı' : umlauts && c == 'i';

        public char Letter(char c, char before, char next, ReadOnlySpan<char> written, bool isLast) => c switch
        {
            'a' => Plain && _front && written.IsEmpty && !isLast ? 'ә' : 'а',
            'á' or 'ä' => 'ә',
            'b' => 'б', 'v' => 'в', 'd' => 'д', 'e' => 'е', 'j' => 'ж', 'z' => 'з', 'q' => 'қ', 'k' => 'к', 'l' => 'л', 'm' => 'м', 'p' => 'п',
            'r' => 'р', 's' => 'с', 't' => 'т', 'f' => 'ф', 'h' or 'x' => 'х', 'w' or 'ý' => 'у', 'ş' => 'ш', 'c' => 'ц',
            'g' => Plain && !_front && (IsVowel(before) || IsVowelLetter(next)) ? 'ғ' : 'г',
            'ǵ' or 'ğ' => 'ғ',
            'n' => Plain && (isLast ? IsGenitive() : next == 'g' && !written.IsEmpty) ? 'ң' : 'н',
            'ń' or 'ñ' => 'ң',
            'o' => Plain && _front ? 'ө' : 'о',
            'ó' or 'ö' => 'ө',
            'ú' or 'ü' => 'ү',
            'ū' => 'ұ',
            // ұ and ү stand in a word's first syllable.
            'u' => accents ? 'ұ' : umlauts ? 'у' : written.IndexOfAny(Vowels) >= 0 || IsVowelLetter(next) || isLast ? 'у' : _front ? 'ү' : 'ұ',
            'y' => Plain && ("аәеоөұүё".Contains(before) || IsVowelLetter(next)) ? 'у' : 'ы',
            'i' => accents ? 'і' : umlauts ? Iota(before) : IsVowel(before) ? 'й' : _front ? 'і' : 'и',
            'ı' => umlauts ? 'і' : Iota(before),
            _ => c,
        };

        private bool Plain => !accents && !umlauts;

        private bool IsGenitive() => _word.Length > 3 && (_word[^2] is 'y' or 'i') && (_word[^3] is 'n' or 'd' || _word[^3] == 't' && !IsVowelLetter(_word[^4]));

        private static char Iota(char before) => IsVowel(before) ? 'й' : 'и';

        public static bool IsVowel(char cyrillic) => Vowels.Contains(cyrillic);

        private static bool IsVowelLetter(char latin) => LatinVowels.Contains(latin);
    }
}
