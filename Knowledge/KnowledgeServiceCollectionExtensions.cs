using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignBot.Knowledge;

/// <summary>The one door of the library.</summary>
public static class KnowledgeServiceCollectionExtensions
{
    /// <summary>Registers <see cref="KnowledgeOptions"/>, checked at start. The host opens the knowledge base itself, when it warms up.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section <c>Knowledge</c> of the configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        services.AddOptions<KnowledgeOptions>().Bind(section).ValidateDataAnnotations();
        return services;
    }
}
