using System.Globalization;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge.Answers;
using Spectre.Console;

namespace CampaignBot.Bot.Commands;

/// <summary>An explanation for an editor at a terminal.</summary>
internal static class ExplanationConsole
{
    private const double LeastShown = 0.05;
    private const double LeastReason = 0.1;
    private const int MostReasons = 4;

    /// <summary>Prints it.</summary>
    public static void Print(IAnsiConsole console, Explanation explanation)
    {
        if (explanation.Subjects.Count > 0)
        {
            foreach (Explanation subject in explanation.Subjects)
            {
                console.WriteLine($"Sujet «\u00A0{subject.Question.Trim(' ', '?')}\u00A0»");
                Print(console, subject);
            }

            return;
        }

        if (explanation.Terms.Count == 0)
        {
            return;
        }

        console.WriteLine("Mots de la question");
        if (explanation.Equivalent is { } equivalent)
        {
            console.WriteLine($"  {equivalent.Asked} = {equivalent.Equivalent} (équivalent, cherché à la place)");
        }

        foreach (ExplainedTerm term in explanation.Terms)
        {
            console.WriteLine("  " + Describe(term));
        }

        if (explanation.Passages.Count > 0)
        {
            console.WriteLine("Paragraphes les plus proches, et ce que chaque signal ajoute (+) ou retire (−) à leur score");
        }

        foreach (ExplainedPassage passage in explanation.Passages)
        {
            console.WriteLine($"  {Number(passage.Score)}  {Place.Of(passage.Document, passage.Paragraph)}");
            console.WriteLine("        " + string.Join(", ", passage.Shares.Where(share => Math.Abs(share.Value) >= LeastShown).Select(share => $"{share.Key} {Signed(share.Value)}")));
        }

        Compare(console, explanation.Passages);
        foreach (AskedThing lacking in explanation.Lacking)
        {
            console.WriteLine("Il manque au premier\u00A0: " + Describe(lacking));
        }

        // « 0,60 » would not be less than the threshold of 0,60.
        double confidence = Math.Floor(100 * explanation.Confidence) / 100;
        string outcome = explanation.Confidence >= explanation.Threshold ? "assez pour répondre" : "trop peu pour répondre";
        console.WriteLine($"Confiance {Number(confidence)}\u00A0: {outcome} (seuil {Number(explanation.Threshold)})");
        console.WriteLine();
    }

    // What each signal makes of the difference between the first two.
    private static void Compare(IAnsiConsole console, IReadOnlyList<ExplainedPassage> passages)
    {
        if (passages.Count < 2 || passages[0].Score <= passages[1].Score)
        {
            return;
        }

        Dictionary<string, double> second = passages[1].Shares.ToDictionary(StringComparer.Ordinal);
        string[] reasons =
        [
            .. passages[0].Shares.Select(share => KeyValuePair.Create(share.Key, share.Value - second.GetValueOrDefault(share.Key)))
                .Concat(passages[1].Shares.Where(share => passages[0].Shares.All(first => first.Key != share.Key)).Select(share => KeyValuePair.Create(share.Key, -share.Value)))
                .Where(share => share.Value >= LeastReason)
                .OrderByDescending(share => share.Value)
                .Take(MostReasons)
                .Select(share => $"{share.Key} {Signed(share.Value)}"),
        ];
        if (reasons.Length > 0)
        {
            console.WriteLine("  Le premier passe devant le suivant par\u00A0: " + string.Join(", ", reasons));
        }
    }

    private static string Describe(AskedThing lacking) => lacking switch
    {
        AskedThing.Date => "la date demandée",
        AskedThing.Place => "le lieu demandé",
        AskedThing.Count => "le nombre demandé",
        AskedThing.Order => "celui qui est demandé, premier, dernier ou prochain",
        AskedThing.Holder => "le nom demandé",
        AskedThing.Charge => "ce dont la question accuse, en toutes lettres",
        AskedThing.Body => "l’institution nommée\u202F; il en nomme une autre",
        AskedThing.Word => "le mot sur lequel porte la question",
        _ => "une partie d’une expression qui forme un tout",
    };

    private static string Describe(ExplainedTerm term)
    {
        string word = term.Correction is { } correction ? $"{term.Word} → {correction} (orthographe)" : term.Word;
        return term.Kind switch
        {
            TermMatchKind.Exact => $"{word}\u00A0: trouvé",
            TermMatchKind.OtherForm => $"{word}\u00A0: trouvé sous la forme «\u00A0{term.FoundAs}\u00A0»",
            TermMatchKind.Equivalent => $"{word} = {term.FoundAs}",
            TermMatchKind.Qualified => $"{word}\u00A0: seulement «\u00A0{term.FoundAs}\u00A0»",
            TermMatchKind.Heading => $"{word}\u00A0: dans le titre ou la rubrique",
            TermMatchKind.Elsewhere => $"{word}\u00A0: pas dans ce paragraphe",
            _ => $"{word}\u00A0: absent de nos documents",
        };
    }

    private static string Signed(double number) => (number < 0 ? string.Empty : "+") + Number(number);

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',').Replace('-', '−');
}
