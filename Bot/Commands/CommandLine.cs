using System.CommandLine;
using CampaignBot.Bot.Startup;

namespace CampaignBot.Bot.Commands;

/// <summary>The program's commands. Without one it is the web host, and what it does not know is the host's configuration.</summary>
internal static class CommandLine
{
    /// <summary>The root command with all others below it.</summary>
    public static RootCommand Create()
    {
        var folders = new FolderOptions();
        var root = new RootCommand("CampaignBot répond en citant les documents de la campagne. Sans commande, le serveur démarre sur http://localhost:3978.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        root.Options.Add(folders.KnowledgeBase);
        root.Options.Add(folders.Data);
        root.Subcommands.Add(AskCommand.Create(folders));
        root.Subcommands.Add(IndexCommand.Create(folders));
        root.Subcommands.Add(CheckCommand.Create(folders));
        root.Subcommands.Add(EvaluateCommand.Create());
        root.SetAction((result, _) => WebHost.RunAsync([.. result.UnmatchedTokens, .. folders.ToConfiguration(result)]));
        return root;
    }
}
