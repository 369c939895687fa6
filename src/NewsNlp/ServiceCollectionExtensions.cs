using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace NewsNlp;

/// <summary>Registers NewsNlp with dependency injection.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Registers one <see cref="NewsAnalyzer"/> for the whole process.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options, or null for the packaged models.</param>
    public static IServiceCollection AddNewsNlp(this IServiceCollection services, Action<NewsNlpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<NewsNlpOptions>();
        if (configure is not null) services.Configure(configure);
        services.TryAddSingleton(static provider =>
        {
            var path = provider.GetRequiredService<IOptions<NewsNlpOptions>>().Value.ModelPath;
            return path is null ? NewsAnalyzer.Default : NewsAnalyzer.Load(path);
        });
        return services;
    }
}
