using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using Spectre.Console;

namespace CampaignBot.Bot.Commands;

/// <summary><c>check</c>: puts the question files to the knowledge base and lists every miss.</summary>
internal static partial class CheckCommand
{
    public static Command Create(FolderOptions folders)
    {
        var json = new Option<bool>("--json") { Description = "Écrit le résultat en JSON." };
        var command = new Command("check", "Pose les questions des fichiers NOM.questions.yaml et compare les réponses.") { json };
        command.SetAction((result, token) => OpenKnowledge.RunAsync(
            result, folders, open => Run(open, AnswerConsole.Create(), result.GetValue(json)), token));
        return command;
    }

    private static int Run(OpenKnowledge open, IAnsiConsole console, bool json)
    {
        var results = new List<FileResult>();
        foreach (string path in Directory.EnumerateFiles(open.Options.Path, "*.questions.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            results.Add(Check(open.Knowledge, path, Path.GetRelativePath(open.Options.Path, path)));
        }

        if (json)
        {
            console.WriteLine(JsonSerializer.Serialize(
                new { questions = results.Sum(file => file.Questions), misses = results.SelectMany(file => file.Misses) }, JsonSerializerOptions.Web));
        }
        else
        {
            Print(console, results);
        }

        return results.Count == 0 || results.Any(file => file.Misses.Count > 0) ? 1 : 0;
    }

    private static FileResult Check(KnowledgeBase knowledge, string path, string name)
    {
        try
        {
            IReadOnlyList<ExpectedQuestion> questions = QuestionFile.Read(path);
            return new FileResult(name, questions.Count, [.. questions.Select(question => Check(knowledge, question, name)).OfType<Miss>()]);
        }
        catch (InvalidDataException e)
        {
            return new FileResult(name, 0, [new Miss(name, 0, string.Empty, e.Message)]);
        }
    }

    private static Miss? Check(KnowledgeBase knowledge, ExpectedQuestion expected, string name)
    {
        string? came = knowledge.Ask(expected.Question) is FoundAnswer found ? found.Best.Paragraph.Text : null;
        bool right = expected.Expect is null ? came is null : came is not null && Comparable(came).Contains(Comparable(expected.Expect), StringComparison.Ordinal);
        return right ? null : new Miss(name, expected.Line, expected.Question, came ?? "(refus)");
    }

    private static string Comparable(string text) => Blank().Replace(text, " ").Replace('’', '\'').Trim();

    private static void Print(IAnsiConsole console, List<FileResult> results)
    {
        var table = new Table().AddColumns("Fichier", "Questions", "Justes");
        foreach (FileResult file in results)
        {
            table.AddRow(Markup.Escape(file.Name), Number(file.Questions), Number(file.Questions - file.Misses.Count(miss => miss.Line > 0)));
        }

        if (Console.IsOutputRedirected)
        {
            table.Border(TableBorder.Ascii).Width(90);
        }

        console.Write(table);
        foreach (Miss miss in results.SelectMany(file => file.Misses))
        {
            console.WriteLine($"{miss.File}:{Number((int)miss.Line)} {miss.Question}");
            console.WriteLine("    " + miss.Came);
        }

        int questions = results.Sum(file => file.Questions);
        int misses = results.Sum(file => file.Misses.Count);
        console.WriteLine(results.Count == 0 ? "Aucun fichier de questions." : $"{Number(questions)} questions, {Number(misses)} à revoir.");
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record FileResult(string Name, int Questions, IReadOnlyList<Miss> Misses);

    private sealed record Miss(string File, long Line, string Question, string Came);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
