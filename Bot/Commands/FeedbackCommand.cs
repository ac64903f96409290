using System.CommandLine;
using System.Globalization;
using CampaignBot.Bot.Insights;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;
using CampaignBot.BotFramework.Storage;
using Spectre.Console;

namespace CampaignBot.Bot.Commands;

/// <summary><c>feedback</c>: what people thought of the answers, for each paragraph quoted; the most disliked first.</summary>
internal static class FeedbackCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "feedback";

    /// <summary>The settings of the server that it takes as the server does.</summary>
    public static readonly (string Name, string Description)[] Settings = [("--Storage:Path=<fichier>", "Le fichier où le serveur garde les avis.")];

    public static Command Create(FolderOptions folders)
    {
        var command = new Command(Name, "Compte les avis donnés sur chaque paragraphe cité (si Storage:Path est réglé).") { folders.KnowledgeBase, folders.Data };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((result, token) => OpenKnowledge.RunToEndAsync(result, folders, open => Run(open, token), token));
        return command;
    }

    private static async Task<int> Run(OpenKnowledge open, CancellationToken cancellationToken)
    {
        if (open.StoragePath.Length == 0)
        {
            throw new SettingsException("Aucun avis n’est gardé\u00A0: le réglage Storage:Path est vide\u202F; le donner comme au serveur, par exemple --Storage:Path=data/conversations.db.");
        }

        if (!File.Exists(open.StoragePath))
        {
            throw new SettingsException($"Le fichier {open.StoragePath} n’existe pas\u00A0: le serveur n’y a encore rien gardé, ou Storage:Path est à corriger.");
        }

        IAnsiConsole console = AnswerConsole.Create();
        IReadOnlyList<CountedParagraph> rows = await ReadAsync(open, cancellationToken);
        foreach (CountedParagraph row in rows.OrderByDescending(counted => counted.Feedback.Dislikes))
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Feedback.Likes} pour, {row.Feedback.Dislikes} contre, {Count.Of(row.Feedback.Reactions, "réaction")}\u00A0: {Place.Of(row.Document, row.Paragraph)}"));
        }

        if (rows.Count == 0)
        {
            console.WriteLine("Aucun avis pour l’instant.");
        }

        return 0;
    }

    private static async Task<IReadOnlyList<CountedParagraph>> ReadAsync(OpenKnowledge open, CancellationToken cancellationToken)
    {
        using SqliteStorage storage = SqliteStorage.Open(open.StoragePath, TimeProvider.System);
        return await new FeedbackCounts(storage).ReadAsync(open.Knowledge.Documents, cancellationToken);
    }
}
