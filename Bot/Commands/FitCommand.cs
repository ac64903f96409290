using System.CommandLine;
using System.Globalization;
using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Evaluation;

namespace CampaignBot.Bot.Commands;

/// <summary><c>fit FILE…</c>: fits the weights of the ranking on question sets.</summary>
internal static class FitCommand
{
    public static Command Create(FolderOptions folders)
    {
        var files = new Argument<string[]>("fichiers") { Description = "Des jeux de questions au format JSON de SQuAD.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { Description = "Écrit les poids dans ce fichier (Knowledge/Ranking/weights.tsv) ; sinon ils sont affichés." };
        var command = new Command("fit", "Ajuste les poids du classement sur des jeux de questions, avec validation croisée.") { files, output };
        command.SetAction((result, token) => OpenKnowledge.RunAsync(
            result, folders, open => RunAsync(open, result.GetValue(files)!, result.GetValue(output), token), token));
        return command;
    }

    private static async Task<int> RunAsync(OpenKnowledge open, IReadOnlyList<string> files, string? output, CancellationToken cancellationToken)
    {
        try
        {
            ExpectedPassage[] expected = [.. QuestionFile.In(open.Options.Path).SelectMany(QuestionFile.Read).Select(question => new ExpectedPassage(question.Question, question.Expect))];
            FitReport report = await WeightFitter.RunAsync(files, open.Knowledge, expected, new ProgressLine(Console.Error.WriteLine), cancellationToken);
            foreach (string line in report.Results.Select(Line).Concat(report.Confidence))
            {
                await Console.Error.WriteLineAsync(line);
            }

            string table = string.Join('\n', report.Table) + "\n";
            if (output is null)
            {
                Console.Write(table);
            }
            else
            {
                await File.WriteAllTextAsync(output, table, cancellationToken);
            }

            return 0;
        }
        catch (Exception e) when (e is KnowledgeException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static string Line(FitResult set) => string.Create(
        CultureInfo.InvariantCulture,
        $"{set.Name}\u00A0: {set.Questions} questions, rappel à 1 {100 * set.RecallAt1:0.0}\u00A0% (au plus {100 * set.CandidateRecall:0.0}\u00A0%), MRR {set.MrrAt10:0.000}, phrase {100 * (set.SentenceInGold ?? 0):0.0}\u00A0%");
}
