using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using Spectre.Console;

namespace CampaignBot.Bot.Commands;

/// <summary><c>index</c>: builds the index and prints what became of each file.</summary>
internal static class IndexCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(FolderOptions folders)
    {
        var json = new Option<bool>("--json") { Description = "Écrit le rapport en JSON." };
        var command = new Command("index", "Lit les documents, construit l’index et en rend compte.") { json, folders.KnowledgeBase, folders.Data };
        command.SetAction((result, token) => OpenKnowledge.ReportAsync(
            result, folders, report => Print(WithQuestionFiles(report), result.GetValue(json)), token));
        return command;
    }

    // To the documents any such file is of a foreign format; who wrote it wants to know why it asks nothing.
    private static IngestionReport WithQuestionFiles(IngestionReport report) => report with
    {
        Skipped = [.. report.Skipped.Select(notice => QuestionFile.IsMisnamed(notice.Path) ? notice with { Reason = "un fichier de questions doit finir par .questions.yaml." } : notice)],
    };

    private static int Print(IngestionReport report, bool json)
    {
        IAnsiConsole console = AnswerConsole.Create();
        if (json)
        {
            console.WriteLine(JsonSerializer.Serialize(report, Json));
            return 0;
        }

        console.WriteLine($"{Count.Of(report.Documents, "document")}, {Count.Of(report.Paragraphs, "paragraphe")}\u202F; index {(report.Reused ? "repris tel quel" : "construit")}.");
        Print(console, "Fichiers laissés de côté", report.Skipped);
        Print(console, "Fichiers illisibles", report.Failed);
        Print(console, "À vérifier", report.Warnings);
        if (report.Acronyms.Count > 0)
        {
            console.WriteLine("Sigles appris\u00A0:");
            foreach (Acronym acronym in report.Acronyms)
            {
                console.WriteLine($"  {acronym.Short} = {acronym.Long} ({acronym.DocumentId})");
            }
        }

        return 0;
    }

    private static void Print(IAnsiConsole console, string title, IReadOnlyList<FileNotice> notices)
    {
        if (notices.Count > 0)
        {
            console.WriteLine(title + "\u00A0:");
            foreach (FileNotice notice in notices)
            {
                console.WriteLine($"  {notice.Path}\u00A0: {notice.Reason}");
            }
        }
    }
}
