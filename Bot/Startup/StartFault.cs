using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignBot.BotFramework.Storage;
using CampaignBot.Knowledge;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Startup;

/// <summary>Why the program cannot run, in one French sentence and never a stack trace.</summary>
internal static partial class StartFault
{
    /// <summary>The sentence for a fault.</summary>
    public static string Sentence(Exception fault)
    {
        if (fault is KnowledgeException or SettingsException)
        {
            return fault.Message;
        }

        if (fault is StorageException)
        {
            return $"Storage:Path\u00A0: {fault.Message}";
        }

        if (SettingFaults(fault) is { Count: > 0 } settings)
        {
            return "Réglages à corriger\u00A0: " + string.Join(" ", settings);
        }

        return "Le programme ne peut pas démarrer\u00A0: " + Reason(fault);
    }

    /// <summary>What is wrong with the settings, each fault once, whatever the number of sections it was found in; empty for another failure.</summary>
    internal static IReadOnlyList<string> SettingFaults(Exception exception) => exception switch
    {
        OptionsValidationException one => [.. one.Failures],
        AggregateException several => [.. several.InnerExceptions.SelectMany(SettingFaults).Distinct(StringComparer.Ordinal)],
        _ => [],
    };

    private static string Reason(Exception fault)
    {
        Exception[] causes = [.. Causes(fault)];
        if (causes.OfType<JsonException>().FirstOrDefault() is { } json)
        {
            string file = QuotedPath().Match(fault.Message) is { Success: true } path ? path.Value : "appsettings.json";
            return $"le fichier de réglages {file} est illisible (ligne {json.LineNumber + 1}).";
        }

        if (causes.OfType<AddressInUseException>().Any())
        {
            string address = causes.Select(cause => Address().Match(cause.Message)).FirstOrDefault(match => match.Success) is { } found ? $"l’adresse {found.Value}" : "l’adresse";
            return address + " est déjà prise par un autre programme\u202F; en choisir une autre avec --urls.";
        }

        if (causes.OfType<SocketException>().FirstOrDefault() is { } socket)
        {
            return socket.SocketErrorCode switch
            {
                SocketError.AddressNotAvailable => "cette machine n’a pas l’adresse demandée\u202F; en choisir une autre avec --urls.",
                SocketError.AccessDenied => "le système refuse cette adresse à ce compte\u202F; en choisir une autre avec --urls.",
                _ => "le réseau refuse l’adresse demandée\u202F; en choisir une autre avec --urls.",
            };
        }

        if (causes.Select(cause => Setting().Match(cause.Message)).FirstOrDefault(match => match.Success) is { } setting)
        {
            return $"le réglage {setting.Groups["name"].Value} n’a pas une valeur permise.";
        }

        string message = fault.Message.ReplaceLineEndings(" ");
        return StartsWithAWord(message) ? char.ToLowerInvariant(message[0]) + message[1..] : message;
    }

    // Rather than with the name of a setting (« MicrosoftAppId », « Site:Name ») or an acronym, which are written as they are.
    private static bool StartsWithAWord(string message) => message.Length > 0 && !message.Split(' ', '\u00A0', '’')[0].Skip(1).Any(c => char.IsUpper(c) || c == ':');

    private static IEnumerable<Exception> Causes(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            yield return fault;
        }
    }

    [GeneratedRegex("(?<=')[^']*\\.json(?=')")]
    private static partial Regex QuotedPath();

    // « Failed to bind to address http://127.0.0.1:3978: address already in use. »
    [GeneratedRegex("https?://[^ ]+(?=: )")]
    private static partial Regex Address();

    [GeneratedRegex("^Failed to convert configuration value(?: '[^']*')? at '(?<name>[^']*)'")]
    private static partial Regex Setting();
}
