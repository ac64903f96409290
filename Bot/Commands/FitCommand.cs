using System.CommandLine;
using System.Globalization;
using System.Text;
using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Evaluation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Bot.Commands;

/// <summary><c>fit FILE…</c>: fits the weights of the ranking on question sets.</summary>
internal static class FitCommand
{
    public static Command Create(FolderOptions folders)
    {
        var files = new Argument<string[]>("fichiers") { HelpName = "au moins un fichier", Description = "Des jeux de questions au format JSON de SQuAD.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { HelpName = "fichier", Description = "Écrit les poids dans ce fichier (Knowledge/Ranking/weights.tsv)\u202F; sinon ils sont affichés." };
        var ablate = new Option<bool>("--ablate") { Description = "Mesure seulement ce que le classement atteint sans chaque signal." };
        var campaigns = new Option<string[]>("--campaign") { HelpName = "dossier", Description = "D’autres campagnes (documents et fichiers de questions), pour la confiance.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("fit", "Ajuste les poids du classement sur des jeux de questions, avec validation croisée.") { files, output, ablate, campaigns, folders.KnowledgeBase, folders.Data };
        command.SetAction((result, token) => result.GetValue(ablate) ? Task.Run(() => Ablate(result.GetValue(files)!, token), token) : OpenKnowledge.RunToEndAsync(
            result, folders, open => RunAsync(open, result.GetValue(files)!, result.GetValue(campaigns)!, result.GetValue(output), token), token));
        return command;
    }

    private static async Task<int> RunAsync(OpenKnowledge open, IReadOnlyList<string> files, IReadOnlyList<string> folders, string? output, CancellationToken cancellationToken)
    {
        var served = new AskedCampaign("servie", open.Knowledge, [.. Expected(open.Options.Path)]);
        var campaigns = new List<AskedCampaign>();
        FitReport report;
        string indexes = Directory.CreateTempSubdirectory("campaignbot-fit-").FullName;
        try
        {
            foreach (string folder in folders)
            {
                string path = Path.GetFullPath(folder);
                var options = new KnowledgeOptions { Path = path, DataPath = Path.Combine(indexes, campaigns.Count.ToString(CultureInfo.InvariantCulture)) };
                ExpectedPassage[] expected = [.. Expected(path)];
                campaigns.Add(new AskedCampaign(Path.GetFileName(path), await KnowledgeBase.OpenAsync(options, NullLogger.Instance, null, cancellationToken), expected));
            }

            report = WeightFitter.Run(files, served, campaigns, new ProgressLine(Console.Error.WriteLine), cancellationToken);
        }
        finally
        {
            campaigns.ForEach(campaign => campaign.Knowledge.Dispose());
            Directory.Delete(indexes, recursive: true);
        }

        foreach (string line in report.Results.Select(Line).Concat(report.Confidence))
        {
            Console.Error.WriteLine(line);
        }

        string table = string.Join('\n', report.Table) + "\n";
        if (output is null)
        {
            Console.Write(table);
        }
        else
        {
            OutputFile.Write(output, Encoding.UTF8.GetBytes(table));
        }

        return 0;
    }

    private static int Ablate(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        foreach (AblationResult result in WeightFitter.Ablate(files, new ProgressLine(Console.Error.WriteLine), cancellationToken))
        {
            string name = result.Without switch { null => "recherche seule", "" => "tous les signaux", _ => "sans " + result.Without };
            Console.WriteLine($"{name,-40}" + string.Concat(result.Results.Select(set => string.Create(CultureInfo.InvariantCulture, $"  {100 * set.RecallAt1:0.0}\u00A0% {set.MrrAt10:0.000}"))));
        }

        return 0;
    }

    private static IEnumerable<ExpectedPassage> Expected(string folder)
    {
        foreach (string path in QuestionFile.In(folder))
        {
            IReadOnlyList<ExpectedQuestion> questions;
            try
            {
                questions = QuestionFile.Read(path);
            }
            catch (InvalidDataException e)
            {
                throw new KnowledgeException($"«\u00A0{path}\u00A0»\u00A0: {e.Message}", e);
            }

            foreach (ExpectedQuestion question in questions)
            {
                yield return new ExpectedPassage(question.Question, question.Expect);
            }
        }
    }

    private static string Line(FitResult set) => string.Create(
        CultureInfo.InvariantCulture,
        $"{set.Name}\u00A0: {set.Questions} questions, rappel à 1 {100 * set.RecallAt1:0.0}\u00A0% (au plus {100 * set.CandidateRecall:0.0}\u00A0%), MRR {set.MrrAt10:0.000}")
        + (set.SentenceInGold is { } sentence ? string.Create(CultureInfo.InvariantCulture, $", phrase {100 * sentence:0.0}\u00A0%") : string.Empty);
}
