using System.Globalization;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge.Answers;
using Spectre.Console;

namespace CampaignBot.Bot.Commands;

/// <summary>An explanation for an editor at a terminal.</summary>
internal static class ExplanationConsole
{
    /// <summary>Prints it.</summary>
    public static void Print(IAnsiConsole console, Explanation explanation)
    {
        if (explanation.Terms.Count == 0)
        {
            return;
        }

        console.WriteLine("Mots de la question");
        foreach (ExplainedTerm term in explanation.Terms)
        {
            console.WriteLine("  " + Describe(term));
        }

        console.WriteLine("Paragraphes les plus proches");
        foreach (ExplainedPassage passage in explanation.Passages)
        {
            console.WriteLine($"  {Number(passage.Score)}  {Place.Of(passage.Document, passage.Paragraph)}");
            console.WriteLine("        " + string.Join(", ", passage.Shares.Select(share => $"{share.Key} {Number(share.Value)}")));
        }

        string outcome = explanation.Confidence >= explanation.Threshold ? "assez pour répondre" : "trop peu pour répondre";
        console.WriteLine($"Confiance {Number(explanation.Confidence)}\u00A0: {outcome} (seuil {Number(explanation.Threshold)})");
        console.WriteLine();
    }

    private static string Describe(ExplainedTerm term)
    {
        string word = term.Correction is { } correction ? $"{term.Word} → {correction} (orthographe)" : term.Word;
        return term.Kind switch
        {
            TermMatchKind.Exact => $"{word}\u00A0: trouvé",
            TermMatchKind.OtherForm => $"{word}\u00A0: trouvé sous la forme «\u00A0{term.FoundAs}\u00A0»",
            TermMatchKind.Equivalent => $"{word} = {term.FoundAs}",
            TermMatchKind.Heading => $"{word}\u00A0: dans le titre ou la rubrique",
            TermMatchKind.Elsewhere => $"{word}\u00A0: pas dans ce paragraphe",
            _ => $"{word}\u00A0: absent de nos documents",
        };
    }

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
}
