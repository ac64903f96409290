using System.CommandLine;
using System.CommandLine.Invocation;

namespace CampaignBot.Bot.Commands;

/// <summary>What <c>--help</c> prints.</summary>
internal sealed class FrenchHelp : SynchronousCommandLineAction
{
    private const int Column = 34;

    private static readonly (string Name, string Description)[] Host =
    [
        ("--urls <adresse>", "Adresse du serveur, par exemple http://localhost:4000."),
        ("--Site:PublicUrl=<adresse>", "Adresse publique, celle des liens vers les sources."),
        ("--environment <nom>", "Development ou Production."),
        ("--Section:Clé=<valeur>", "Tout réglage de appsettings.json."),
    ];

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        string arguments = string.Concat(command.Arguments.Select(argument => $" <{argument.Name}>"));
        string name = command is RootCommand ? string.Empty : " " + command.Name;
        Section(output, "Utilisation", [($"Bot{name}{arguments} [options]", string.Empty), .. command.Subcommands.Count > 0 ? [("Bot <commande> [options]", string.Empty)] : Array.Empty<(string, string)>()]);
        Section(output, "Arguments", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description ?? string.Empty)));
        Section(output, "Options", CommandLineFault.OptionsOf(parseResult).Select(option => (Name(option), option.Description ?? string.Empty)));
        Section(output, "Commandes", command.Subcommands.Select(sub => (sub.Name, sub.Description ?? string.Empty)));
        if (command is RootCommand)
        {
            Section(output, "Réglages du serveur", Host);
        }
        else if (command.Name == FeedbackCommand.Name)
        {
            Section(output, "Réglages du serveur", FeedbackCommand.Settings);
        }

        return 0;
    }

    private static string Name(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Prepend(option.Name))
        + (option.ValueType == typeof(bool) || option.HelpName is null ? string.Empty : $" <{option.HelpName}>");

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string Description)> lines)
    {
        bool first = true;
        foreach ((string name, string description) in lines)
        {
            if (first)
            {
                output.WriteLine();
                output.WriteLine(title + "\u00A0:");
                first = false;
            }

            output.WriteLine(("  " + name.PadRight(Column) + " " + description).TrimEnd());
        }
    }
}
