using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge.Evaluation;
using Spectre.Console;

namespace CampaignBot.Bot.Commands;

/// <summary><c>evaluate FILE</c>: measures the ranking on a question set.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("fichier") { HelpName = "un fichier", Description = "Un jeu de questions au format JSON de SQuAD." };
        var json = new Option<bool>("--json") { Description = "Écrit un objet JSON sur une ligne." };
        var textOnly = new Option<bool>("--text-only") { Description = "N’indexe pas les titres." };
        var typos = new Option<TypoKind?>("--typos") { HelpName = "faute", Description = "Une faute par question\u00A0: swap, drop, substitute (dans son mot le plus long) ou accents (tous omis)." };
        var abstention = new Option<bool>("--abstention") { Description = "Mesure aussi les refus\u00A0: questions de l’autre moitié, et paragraphe de la réponse retiré." };
        var passages = new Option<int?>("--passages") { HelpName = "nombre", Description = "Avec --abstention\u00A0: mesure les refus dans des index d’environ ce nombre de passages du jeu." };
        var distractors = new Option<string?>("--distractors") { HelpName = "fichier", Description = "Ajoute les passages d’un fichier de lignes JSON {\"id\",\"title\",\"text\"}." };
        var misses = new Option<string?>("--misses") { HelpName = "fichier", Description = "Écrit chaque échec dans ce fichier, une ligne JSON par question." };
        var limit = new Option<int?>("--limit") { HelpName = "nombre", Description = "Pose au plus ce nombre de questions." };
        passages.Validators.Add(AtLeastOne);
        limit.Validators.Add(AtLeastOne);
        var command = new Command("evaluate", "Mesure le classement sur un jeu de questions.") { file, json, textOnly, typos, abstention, passages, distractors, misses, limit };
        command.SetAction(async (result, token) =>
        {
            var options = new EvaluationOptions
            {
                Path = result.GetValue(file)!,
                TextOnly = result.GetValue(textOnly),
                Typos = result.GetValue(typos),
                Abstention = result.GetValue(abstention),
                Passages = result.GetValue(passages),
                Distractors = result.GetValue(distractors),
                Misses = result.GetValue(misses),
                Limit = result.GetValue(limit),
            };
            EvaluationReport report = await Evaluator.RunAsync(options, new ProgressLine(Console.Error.WriteLine), token);
            if (result.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
            }
            else
            {
                Print(AnswerConsole.Create(), report);
            }

            return 0;
        });
        return command;
    }

    private static void AtLeastOne(OptionResult result)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int value) && value < 1)
        {
            result.AddError($"{result.Option.Name} doit être au moins 1.");
        }
    }

    private static void Print(IAnsiConsole console, EvaluationReport report)
    {
        Line(console, "Passages", Number(report.Passages));
        Line(console, "Questions", Number(report.Questions) + (report.Changed is { } changed ? $" (dont {Number(changed)} modifiées)" : string.Empty));
        Line(console, "Rappel à 1, 5, 10", $"{Percent(report.RecallAt1)}   {Percent(report.RecallAt5)}   {Percent(report.RecallAt10)}");
        Line(console, "MRR à 10", report.MrrAt10.ToString("0.000", CultureInfo.InvariantCulture));
        Line(console, "Phrase juste en premier", report.SentenceAt1 is { } sentence ? Percent(sentence) : "aucune réponse à comparer");
        if (report.MisplacedAnswers > 0)
        {
            Line(console, "Réponses mal placées", Number(report.MisplacedAnswers));
        }

        Line(console, "Temps d’une réponse", string.Create(CultureInfo.InvariantCulture, $"p50 {report.LatencyMs.P50:0.00} ms, p99 {report.LatencyMs.P99:0.00} ms"));
        Line(console, "Questions par seconde", Number((int)report.QuestionsPerSecond));
        Line(console, "Indexation", string.Create(CultureInfo.InvariantCulture, $"{report.IndexSeconds:0.0} s"));
        Line(console, "Mémoire en réponse", string.Create(CultureInfo.InvariantCulture, $"{report.ServingMemoryMb:0} Mio"));
        Line(console, "Mémoire au plus haut", string.Create(CultureInfo.InvariantCulture, $"{report.PeakMemoryMb:0} Mio"));
        if (report.Abstention is { } abstention)
        {
            Print(console, "Questions de l’autre moitié", abstention.OtherHalf);
            Print(console, "Paragraphe retiré", abstention.NearMisses);
        }
    }

    private static void Print(IAnsiConsole console, string name, RefusalReport? refusals)
    {
        if (refusals is null)
        {
            console.WriteLine(name + "\u00A0: rien à mesurer dans ce jeu");
            return;
        }

        console.WriteLine(name);
        Line(console, "  AUC", refusals.RocAuc.ToString("0.000", CultureInfo.InvariantCulture));
        Line(console, "  Couverture à 5\u00A0%, 1\u00A0%", $"{Percent(refusals.CoverageAt5)}   {Percent(refusals.CoverageAt1)}");
        Line(console, "  Au seuil livré", $"{Percent(refusals.AnsweredAtShipped)} de fausses réponses, {Percent(refusals.CoverageAtShipped)} de vraies");
    }

    private static void Line(IAnsiConsole console, string name, string value) => console.WriteLine($"{name,-28}{value}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0}\u00A0%");
}
