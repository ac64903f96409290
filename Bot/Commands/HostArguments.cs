using System.Text.RegularExpressions;
using CampaignBot.Bot.Wording;

namespace CampaignBot.Bot.Commands;

/// <summary>What the command line says to the web host's configuration.</summary>
/// <param name="Arguments">Settings, each as <c>--Key=value</c>.</param>
/// <param name="Fault">What the host cannot take, in one French sentence; null when all is well.</param>
internal sealed partial record HostArguments(IReadOnlyList<string> Arguments, string? Fault)
{
    private static readonly string[] Commands = [AskCommand.Name, "index", "check", FeedbackCommand.Name, "evaluate", "fit", TeamsPackageCommand.Name];
    private static readonly string[] Options = ["--urls", "--environment", "--contentRoot", "--knowledge-base", "--data", "--help", "--version"];

    // What a person types is relative to where they stand; the same path in the settings is relative to the program.
    private static readonly string[] Paths = ["--Knowledge:Path", "--Knowledge:DataPath", "--Storage:Path"];

    /// <summary>Reads the words that are no option of ours: settings of the host, or mistakes.</summary>
    public static HostArguments Read(IReadOnlyList<string> words)
    {
        var arguments = new List<string>();
        for (int i = 0; i < words.Count; i++)
        {
            string[] parts = words[i].Split('=', 2);
            string name = parts[0];
            if (!IsSetting(name))
            {
                return new HostArguments([], Unknown(name));
            }

            string? value = parts.Length == 2 ? parts[1] : i + 1 < words.Count && !words[i + 1].StartsWith("--", StringComparison.Ordinal) ? words[++i] : null;
            if (string.IsNullOrWhiteSpace(value) && (value is null || !name.Contains(':', StringComparison.Ordinal)))
            {
                return new HostArguments([], $"L’option {name} attend une valeur.");
            }

            bool isPath = Paths.Contains(name, StringComparer.OrdinalIgnoreCase) && value.Length > 0;
            arguments.Add($"{name}={(isPath ? Path.GetFullPath(value) : value)}");
        }

        return new HostArguments(arguments, null);
    }

    /// <summary>Whether a word is a setting of the server, rightly written or not.</summary>
    public static bool IsSetting(string word) => Setting().IsMatch(word.Split('=', 2)[0]);

    private static string Unknown(string word)
    {
        if (word.StartsWith('-'))
        {
            return $"Option inconnue\u00A0: «\u00A0{word}\u00A0»." + (Port().IsMatch(word)
                ? " Vouliez-vous dire «\u00A0--urls http://localhost:4000\u00A0»\u202F?"
                : word.StartsWith("--Microsoft", StringComparison.OrdinalIgnoreCase)
                ? " Ce réglage se donne par une variable d’environnement ou dans appsettings.json."
                : NearestWord.Suggest(word, Options));
        }

        string suggestion = NearestWord.Suggest(word, Commands);
        return $"Commande inconnue\u00A0: «\u00A0{word}\u00A0»."
            + (suggestion.Length > 0 ? suggestion : $" Les commandes sont {string.Join(", ", Commands)}\u202F; sans commande, le serveur démarre. L’aide\u00A0: --help.");
    }

    [GeneratedRegex("^--(?:[A-Za-z][A-Za-z0-9_.]*(?::[A-Za-z0-9_.*-]+)+|urls|environment|contentRoot)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    [GeneratedRegex("^--?p(?:ort)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Port();
}
