using System.CommandLine;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Teams;

namespace CampaignBot.Bot.Commands;

/// <summary><c>teams-package</c>: writes the package to install in Microsoft Teams.</summary>
internal static class TeamsPackageCommand
{
    public const string Name = "teams-package";

    public static Command Create()
    {
        var output = new Option<string>("--out")
        {
            Description = "Le paquet à écrire (par défaut\u00A0: teams.zip).",
            HelpName = "fichier",
            DefaultValueFactory = _ => "teams.zip",
        };
        var command = new Command(Name, "Écrit le paquet de l’application Teams, à partir des réglages.") { output };
        command.SetAction(result => Run(CommandSettings.Read([]), result.GetValue(output)!));
        return command;
    }

    private static int Run(IConfiguration configuration, string path)
    {
        (byte[] zip, IReadOnlyList<string> faults) = TeamsPackage.Create(configuration);
        SettingsCheck.ThrowIfAny([.. SettingsCheck.Faults(configuration), .. faults]);
        OutputFile.Write(path, zip);
        Console.WriteLine($"Paquet écrit\u00A0: {path}");
        return 0;
    }
}
