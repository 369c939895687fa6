// One process of the start-up measurement: does what its argument says, then prints the bytes that it has resident.
using NewsNlp;

switch (args)
{
    case ["language"]: Use.Language(); break;
    case ["analysis"]: Use.Analysis(); break;
}

Console.WriteLine(Environment.WorkingSet);

/// <summary>Apart from the top-level code, so that an empty process loads nothing of the library.</summary>
internal static class Use
{
    private const string Headline = "Ақтауда митинг өтті: Тоқаев обещает выплаты";

    public static void Language() => NewsAnalyzer.Default.DetectLanguage(Headline);

    public static void Analysis() => NewsAnalyzer.Default.Analyze(Headline);
}
