using System.CommandLine;
using System.CommandLine.Help;
using CampaignBot.Bot.Startup;

namespace CampaignBot.Bot.Commands;

/// <summary>The program's commands. Without one it is the web host, whose own settings may stand on the line.</summary>
internal static class CommandLine
{
    // Nothing in a question has a meaning of its own: « @ONU » is no file of arguments, « -abc » no three options.
    private static readonly ParserConfiguration AsTyped = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Runs what the arguments say. Whatever is wrong is one French sentence on standard error, and exit code 1.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        ParseResult result = Parse(args);
        if (CommandLineFault.Of(result) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 1;
        }

        try
        {
            return await result.InvokeAsync(Invocation(result));
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync(StartFault.Sentence(e));
            return 1;
        }
    }

    /// <summary>Parses the arguments of the program.</summary>
    public static ParseResult Parse(string[] args) => Create().Parse(args, AsTyped);

    /// <summary>How to run what was parsed: the web host stops in its own time, turns in flight included; a command when told.</summary>
    public static InvocationConfiguration Invocation(ParseResult result)
    {
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (result.CommandResult.Command is RootCommand)
        {
            invocation.ProcessTerminationTimeout = null;
        }

        return invocation;
    }

    private static RootCommand Create()
    {
        var folders = new FolderOptions();
        var root = new RootCommand($"CampaignBot répond en citant les documents de la campagne. Sans commande, le serveur démarre sur {SiteOptions.DefaultAddress}.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        root.Options.Add(folders.KnowledgeBase);
        root.Options.Add(folders.Data);
        root.Subcommands.Add(AskCommand.Create(folders));
        root.Subcommands.Add(IndexCommand.Create(folders));
        root.Subcommands.Add(CheckCommand.Create(folders));
        root.Subcommands.Add(FeedbackCommand.Create(folders));
        root.Subcommands.Add(EvaluateCommand.Create());
        root.Subcommands.Add(FitCommand.Create(folders));
        root.Subcommands.Add(TeamsPackageCommand.Create());
        root.SetAction(async (result, _) =>
        {
            using ChosenFolders chosen = folders.Choose(result);
            return await CampaignHost.RunAsync([.. HostArguments.Read(result.UnmatchedTokens).Arguments, .. chosen.AsSettings()]);
        });
        foreach (Option option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Description = "Affiche cette aide.";
                    help.Action = new FrenchHelp();
                    break;
                case VersionOption version:
                    version.Description = "Affiche la version.";
                    break;
                default:
                    break;
            }
        }

        return root;
    }
}
