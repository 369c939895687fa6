using Microsoft.ML;

namespace NewsNlp;

/// <summary>The library's estimators, reached as <c>ml.News</c>.</summary>
public sealed partial class NewsCatalog
{
    private readonly MLContext _ml;

    internal NewsCatalog(MLContext ml) => _ml = ml;
}

/// <summary>Adds <c>News</c> to <see cref="MLContext"/>.</summary>
public static class NewsCatalogExtensions
{
    extension(MLContext ml)
    {
        /// <summary>Estimators for language, topics and entities of news.</summary>
        public NewsCatalog News => new(ml);
    }
}
