using NewsNlp.Internal;
using NewsNlp.Languages;

namespace NewsNlp.Tests.Languages;

/// <summary>The packaged language model, and the ML.NET model it was taken from.</summary>
internal static class PackagedLanguage
{
    private static readonly Lazy<LanguageModel> s_model = new(Read);

    public static LanguageModel Model => s_model.Value;

    public static string Zip => Path.Combine(Shared.Project, "src", "NewsNlp", "Models", "language.zip");

    public static byte[] WeightBytes() => PackagedBundle.Read().WeightsOf("language")!;

    private static LanguageModel Read() => LanguageModel.Read(WeightBytes());
}
