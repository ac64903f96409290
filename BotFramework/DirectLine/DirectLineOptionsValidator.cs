using System.Globalization;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>Finds every fault of the settings, each said in one sentence that names the setting.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    private const int LeastKeyBytes = 32;
    private const int LeastSecretCharacters = 32;
    private const int Many = 1_000_000;

    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        List<string> faults = [.. Keys(options), .. Addresses(options), .. Ranges(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Keys(DirectLineOptions options)
    {
        foreach ((string setting, string key) in ((string, string)[])
            [(nameof(options.SigningKey), options.SigningKey), (nameof(options.PreviousSigningKey), options.PreviousSigningKey)])
        {
            if (key.Length > 0 && !IsKey(key))
            {
                yield return $"DirectLine:{setting} doit être une clé d’au moins 32 octets, en base64.";
            }
        }

        // A secret that a person made up would be guessed: it is the key to every conversation.
        if (options.Secret.Length is > 0 and < LeastSecretCharacters)
        {
            yield return "DirectLine:Secret doit avoir au moins 32 caractères.";
        }

        // A key copied with the end of its line is sent in no header.
        if (options.AzureSecret.Any(c => c is <= ' ' or > '~'))
        {
            yield return "DirectLine:AzureSecret contient un espace, un retour à la ligne ou un caractère accentué\u00A0: recopier la clé seule.";
        }
    }

    private static IEnumerable<string> Addresses(DirectLineOptions options)
    {
        if (!Uri.TryCreate(options.AzureDomain, UriKind.Absolute, out Uri? azure)
            || (azure.Scheme != Uri.UriSchemeHttps && !(azure.Scheme == Uri.UriSchemeHttp && azure.IsLoopback)))
        {
            yield return "DirectLine:AzureDomain doit être une adresse https complète.";
        }

        if (options.PublicUrl.Length > 0
            && (!Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out Uri? site)
                || (site.Scheme != Uri.UriSchemeHttp && site.Scheme != Uri.UriSchemeHttps)
                || site.Query.Length > 0
                || site.Fragment.Length > 0))
        {
            yield return "Site:PublicUrl doit être une adresse http ou https complète, sans « ? » ni « # ».";
        }

        foreach (string origin in options.AllowedOrigins.Where(origin => !OriginPolicy.IsOrigin(origin)))
        {
            yield return $"Site:AllowedOrigins : « {origin} » n’est pas une origine comme https://exemple.fr, sans chemin.";
        }
    }

    private static IEnumerable<string> Ranges(DirectLineOptions options) =>
        from setting in ((string Name, int Value, int Least, int Most)[])
        [
            (nameof(options.TokenMinutes), options.TokenMinutes, 30, 1_440),
            (nameof(options.IdleMinutes), options.IdleMinutes, 1, 10_080),
            (nameof(options.HistoryActivities), options.HistoryActivities, 20, 10_000),
            (nameof(options.HistoryKilobytes), options.HistoryKilobytes, 64, 10_240),
            (nameof(options.HistoryMegabytes), options.HistoryMegabytes, 1, 65_536),
            (nameof(options.ActivityKilobytes), options.ActivityKilobytes, 1, 256),
            (nameof(options.TextCharacters), options.TextCharacters, 100, 100_000),
            (nameof(options.Conversations), options.Conversations, 1, Many),
            (nameof(options.ConversationsPerAddress), options.ConversationsPerAddress, 1, Many),
            (nameof(options.OpeningsPerMinute), options.OpeningsPerMinute, 1, Many),
            (nameof(options.ActivitiesPerMinute), options.ActivitiesPerMinute, 1, Many),
            (nameof(options.ActivitiesPerMinutePerAddress), options.ActivitiesPerMinutePerAddress, 1, Many),
            (nameof(options.SocketsPerConversation), options.SocketsPerConversation, 1, 20),
            (nameof(options.SendSeconds), options.SendSeconds, 1, 300),
        ]
        where setting.Value < setting.Least || setting.Value > setting.Most
        select string.Create(CultureInfo.InvariantCulture, $"DirectLine:{setting.Name} doit être entre {setting.Least} et {setting.Most}.");

    private static bool IsKey(string text)
    {
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out int length) && length >= LeastKeyBytes;
    }
}
