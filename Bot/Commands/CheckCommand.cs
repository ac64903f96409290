using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Evaluation;
using Spectre.Console;

namespace CampaignBot.Bot.Commands;

/// <summary><c>check</c>: puts the question files to the knowledge base and lists every miss.</summary>
internal static class CheckCommand
{
    private const string Refusal = "(un refus)";
    private const int MostPlaces = 3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(FolderOptions folders)
    {
        var json = new Option<bool>("--json") { Description = "Écrit le résultat en JSON." };
        var command = new Command("check", "Pose les questions des fichiers NOM.questions.yaml et compare les réponses.") { json, folders.KnowledgeBase, folders.Data };
        command.SetAction((result, token) => OpenKnowledge.RunAsync(
            result, folders, open => Run(open.Knowledge, open.Options.Path, AnswerConsole.Create(), result.GetValue(json)), token));
        return command;
    }

    /// <summary>Checks every question file of a folder.</summary>
    /// <returns>0 when each question got what its file expects.</returns>
    internal static int Run(IKnowledgeBase knowledge, string folder, IAnsiConsole console, bool json)
    {
        var results = new List<FileResult>();
        foreach (string path in QuestionFile.In(folder))
        {
            results.Add(Check(knowledge, path, Path.GetRelativePath(folder, path)));
        }

        if (json)
        {
            console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    questions = results.Sum(file => file.Questions),
                    misses = results.SelectMany(file => file.Misses),
                    ranking = Sum(results),
                    faults = results.Where(file => file.Fault is not null).Select(file => new { file = file.Name, fault = file.Fault }),
                },
                Json));
        }
        else
        {
            Print(console, results, folder);
        }

        return results.Count == 0 || results.Any(file => file.Misses.Count > 0 || file.Fault is not null) ? 1 : 0;
    }

    private static FileResult Check(IKnowledgeBase knowledge, string path, string name)
    {
        try
        {
            IReadOnlyList<ExpectedQuestion> questions = QuestionFile.Read(path);
            Miss[] misses = [.. questions.Select(question => Check(knowledge, question, name)).OfType<Miss>()];
            return new FileResult(name, questions.Count, misses, null) { Ranking = RankingOf(knowledge, questions, misses) };
        }
        catch (InvalidDataException e)
        {
            return new FileResult(name, 0, [], e.Message);
        }
    }

    private static Miss? Check(IKnowledgeBase knowledge, ExpectedQuestion expected, string name)
    {
        string? came = knowledge.Ask(expected.Question) is FoundAnswer found ? found.Best.Paragraph.Text : null;
        bool right = expected.Expect is null ? came is null : came is not null && new ExpectedPassage(expected.Question, expected.Expect).IsIn(came);
        return right ? null : new Miss(name, expected.Line, expected.Question, expected.Expect, came);
    }

    // Where the right paragraph stands before it is decided whether to answer.
    private static Ranking RankingOf(IKnowledgeBase knowledge, IReadOnlyList<ExpectedQuestion> questions, Miss[] misses)
    {
        int[] places =
        [
            .. from question in questions
               where question.Expect is not null
               let expected = new ExpectedPassage(question.Question, question.Expect)
               select knowledge.Explain(question.Question).Passages.Take(MostPlaces).ToList().FindIndex(passage => expected.IsIn(passage.Paragraph.Text)),
        ];
        int toRefuse = questions.Count - places.Length;
        return new Ranking(places.Length, places.Count(place => place == 0), places.Count(place => place >= 0), toRefuse, toRefuse - misses.Count(miss => miss.Expected is null));
    }

    private static Ranking Sum(IReadOnlyCollection<FileResult> results) => new(
        results.Sum(file => file.Ranking.Answerable),
        results.Sum(file => file.Ranking.First),
        results.Sum(file => file.Ranking.InThree),
        results.Sum(file => file.Ranking.ToRefuse),
        results.Sum(file => file.Ranking.Refused));

    private static void Print(IAnsiConsole console, List<FileResult> results, string folder)
    {
        if (results.Count == 0)
        {
            console.WriteLine($"Aucun fichier NOM.questions.yaml dans {folder}.");
            return;
        }

        FileResult[] read = [.. results.Where(file => file.Fault is null)];
        if (read.Length > 0)
        {
            Print(console, read);
        }

        foreach (Miss miss in results.SelectMany(file => file.Misses))
        {
            Print(console, miss);
        }

        FileResult[] faulty = [.. results.Where(file => file.Fault is not null)];
        foreach (FileResult file in faulty)
        {
            console.WriteLine($"{file.Name}\u00A0: {file.Fault}");
        }

        if (read.Length > 0)
        {
            Print(console, Sum(results));
        }

        console.WriteLine($"{Count.Of(results.Sum(file => file.Questions), "question")}, {Number(results.Sum(file => file.Misses.Count))} à revoir."
            + (faulty.Length > 0 ? $" Fichiers de questions illisibles\u00A0: {Number(faulty.Length)}." : string.Empty));
    }

    private static void Print(IAnsiConsole console, FileResult[] read)
    {
        var table = new Table().AddColumns("Fichier", "Questions", "Justes");
        foreach (FileResult file in read)
        {
            table.AddRow(new Text(file.Name), new Text(Number(file.Questions)), new Text(Number(file.Questions - file.Misses.Count)));
        }

        if (Console.IsOutputRedirected)
        {
            table.Border(TableBorder.Ascii).Width(90);
        }

        console.Write(table);
    }

    private static void Print(IAnsiConsole console, Ranking ranking) => console.WriteLine(
        $"Le bon paragraphe est premier du classement pour {Count.Of(ranking.First, "question")} sur {Number(ranking.Answerable)}, parmi les trois premiers pour {Number(ranking.InThree)}\u202F; {Number(ranking.Refused)} refus sur {Number(ranking.ToRefuse)}.");

    private static void Print(IAnsiConsole console, Miss miss)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{miss.File}:{miss.Line} {miss.Question}"));
        console.WriteLine("    attendu\u00A0: " + (miss.Expected ?? Refusal));
        console.WriteLine("    obtenu\u00A0: " + (miss.Came ?? Refusal));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A file that cannot be read has a fault, and no questions.
    private sealed record FileResult(string Name, int Questions, IReadOnlyList<Miss> Misses, string? Fault)
    {
        public Ranking Ranking { get; init; } = new(0, 0, 0, 0, 0);
    }

    // Of the questions with an answer, those whose paragraph is ranked first and among three; of those to refuse, the refused ones.
    private sealed record Ranking(int Answerable, int First, int InThree, int ToRefuse, int Refused);

    // Where an answer is expected or came, null stands for a refusal.
    private sealed record Miss(string File, long Line, string Question, string? Expected, string? Came);
}
