namespace NewsNlp.Text;

/// <summary>Kazakh as people type it on a Russian keyboard: the nine letters that Russian lacks give way to their nearest.</summary>
internal static class KazakhTyping
{
    public static string OnRussianKeyboard(string text) => string.Create(text.Length, text, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = OnRussianKeyboard(source[i]);
    });

    private static char OnRussianKeyboard(char c) => c switch
    {
        'ә' => 'а', 'і' => 'и', 'ң' => 'н', 'ғ' => 'г', 'ү' or 'ұ' => 'у', 'қ' => 'к', 'ө' => 'о', 'һ' => 'х',
        'Ә' => 'А', 'І' => 'И', 'Ң' => 'Н', 'Ғ' => 'Г', 'Ү' or 'Ұ' => 'У', 'Қ' => 'К', 'Ө' => 'О', 'Һ' => 'Х',
        _ => c,
    };
}
