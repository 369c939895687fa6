using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>The language that a text's features are made for.</summary>
internal static class TopicLanguage
{
    private const string KazakhLetters = "әғқңөұүһі";

    public static Language Parse(ReadOnlySpan<char> tag) => tag switch
    {
        "kk" => Language.Kazakh,
        "ru" => Language.Russian,
        "kk-Latn" => Language.KazakhLatin,
        _ => Language.Undetermined,
    };

    /// <summary>Kazakh where one word in four has a letter that Russian lacks, else Russian: for data that says nothing of the language.</summary>
    public static Language Guess(ReadOnlySpan<char> text)
    {
        int words = 0, kazakh = 0;
        foreach (var token in new TokenEnumerator(text))
        {
            if (token.Kind != TokenKind.Word) continue;
            words++;
            foreach (var c in text.Slice(token.Start, token.Length))
            {
                if (!KazakhLetters.Contains(Chars.Fold(c))) continue;
                kazakh++;
                break;
            }
        }

        return words == 0 ? Language.Undetermined : kazakh * 4 >= words ? Language.Kazakh : Language.Russian;
    }
}
