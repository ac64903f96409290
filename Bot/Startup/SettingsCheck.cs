using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using CampaignBot.Bot.Teams;
using CampaignBot.Bot.Wording;
using CampaignBot.BotFramework.DirectLine;
using CampaignBot.BotFramework.Hosting;
using CampaignBot.BotFramework.Storage;
using CampaignBot.Knowledge;

namespace CampaignBot.Bot.Startup;

/// <summary>Whether the settings can be used, before anybody binds them; the host and the commands ask the same.</summary>
internal static class SettingsCheck
{
    // How the settings begin that stand at the root, as in the SDK.
    private const string AppPrefix = "MicrosoftApp";

    private const string PublicUrl = "Site:PublicUrl";

    /// <summary>Checks every setting.</summary>
    /// <exception cref="SettingsException">Some are wrong; all are named.</exception>
    public static void ThrowIfWrong(IConfiguration configuration) => ThrowIfAny(Faults(configuration));

    /// <summary>Says what is wrong, where something is.</summary>
    /// <exception cref="SettingsException">There are faults; all are named.</exception>
    public static void ThrowIfAny(IReadOnlyList<string> faults)
    {
        if (faults.Count > 0)
        {
            throw new SettingsException("Réglages à corriger\u00A0: " + string.Join(" ", faults));
        }
    }

    /// <summary>What is wrong with the settings that every run needs, one French sentence each.</summary>
    public static IReadOnlyList<string> Faults(IConfiguration configuration) =>
        [
            .. Faults<KnowledgeOptions>(configuration.GetSection("Knowledge")),
            .. Faults<SiteOptions>(configuration.GetSection("Site")),
            .. Faults<DirectLineOptions>(configuration.GetSection("DirectLine")),

            // Their values are checked where they are read.
            .. Unknown(configuration.GetSection("BotFramework").GetChildren(), Names<BotFrameworkOptions>().Where(name => !IsAtTheRoot(name))),
            .. Unknown(configuration.GetChildren().Where(child => NamesAtTheRoot.Any(name => NearestWord.IsNear(child.Key, name))), NamesAtTheRoot),
            .. Unknown(configuration.GetSection("Storage").GetChildren(), Names<StorageOptions>()),
            .. Unknown(configuration.GetSection("Teams").GetChildren(), Names<TeamsOptions>()),
            .. IsPublicUrlWrong(configuration) ? (string[])[SiteOptions.Fault] : [],
            .. (configuration["urls"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries).Where(address => !CanListen(address)).Select(address =>
                $"urls ne peut pas être «\u00A0{address}\u00A0»\u00A0: une adresse comme http://localhost:4000 est attendue."),
        ];

    /// <summary>What a bot that a channel reaches lacks: without an address of its own, the links of its answers lead to the machine of whoever reads them.</summary>
    public static IEnumerable<string> MissingOnAChannel(IConfiguration configuration)
    {
        if (!string.IsNullOrWhiteSpace(configuration[nameof(BotFrameworkOptions.MicrosoftAppId)]) && string.IsNullOrWhiteSpace(configuration[PublicUrl]))
        {
            yield return $"{PublicUrl} manque\u00A0: c’est là que mènent les liens des réponses.";
        }
    }

    /// <summary>
    /// The configuration without the values that are told already, so that the settings of the chat, those it takes from the site included,
    /// can be bound and checked for what else is wrong.
    /// </summary>
    public static IConfiguration WithoutFaults(IConfiguration configuration) => new ConfigurationBuilder()
        .AddConfiguration(configuration)
        .AddInMemoryCollection(
            from property in typeof(DirectLineOptions).GetProperties()
            where configuration[$"DirectLine:{property.Name}"] is { } value && Expected(property, value) is not null
            select KeyValuePair.Create($"DirectLine:{property.Name}", Convert.ToString(property.GetValue(new DirectLineOptions()), CultureInfo.InvariantCulture)))
        .AddInMemoryCollection(IsPublicUrlWrong(configuration) ? [KeyValuePair.Create<string, string?>(PublicUrl, string.Empty)] : [])
        .Build();

    private static bool IsPublicUrlWrong(IConfiguration configuration) => configuration[PublicUrl] is { Length: > 0 } url && !new SiteOptions { PublicUrl = url }.IsValid();

    // The root holds the environment of every program: only what is all but one of our names is a misspelt one.
    private static IEnumerable<string> NamesAtTheRoot => Names<BotFrameworkOptions>().Where(IsAtTheRoot);

    // A name that is misspelt would be as good as absent.
    private static IEnumerable<string> Unknown(IEnumerable<IConfigurationSection> settings, IEnumerable<string> names) =>
        settings.ExceptBy(names, child => child.Key, StringComparer.OrdinalIgnoreCase).Select(unknown => $"{unknown.Path} n’est pas un réglage.");

    private static IEnumerable<string> Names<T>() => typeof(T).GetProperties().Select(property => property.Name);

    private static bool IsAtTheRoot(string name) => name.StartsWith(AppPrefix, StringComparison.Ordinal) || name == nameof(BotFrameworkOptions.ChannelService);

    private static IEnumerable<string> Faults<T>(IConfigurationSection section)
    {
        foreach (string fault in Unknown(section.GetChildren(), Names<T>()))
        {
            yield return fault;
        }

        foreach (PropertyInfo property in typeof(T).GetProperties())
        {
            if (section[property.Name] is { } value && Expected(property, value) is { } expected)
            {
                yield return $"{section.Key}:{property.Name} doit être {expected}.";
            }
        }
    }

    private static string? Expected(PropertyInfo property, string value)
    {
        if (property.PropertyType == typeof(bool))
        {
            return bool.TryParse(value, out _) ? null : "true ou false";
        }

        if (property.PropertyType == typeof(int))
        {
            RangeAttribute? range = property.GetCustomAttribute<RangeAttribute>();
            bool right = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                && (range is null || (number >= (int)range.Minimum && number <= (int)range.Maximum));
            return right ? null : range is null ? "un nombre entier" : string.Create(CultureInfo.InvariantCulture, $"un nombre entier de {range.Minimum} à {range.Maximum}");
        }

        return property.GetCustomAttribute<RequiredAttribute>() is null || !string.IsNullOrWhiteSpace(value) ? null : "rempli";
    }

    private static bool CanListen(string address)
    {
        try
        {
            BindingAddress binding = BindingAddress.Parse(address);
            return (binding.IsUnixPipe || binding.Host.Length > 0) && binding.Port is >= 0 and <= 65_535
                && (binding.Scheme == Uri.UriSchemeHttp || binding.Scheme == Uri.UriSchemeHttps);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            return false;
        }
    }
}
