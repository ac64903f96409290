using System.Collections.Frozen;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Recognises a question for a price or for hours that a row of a table tells (« Combien coûte la cotisation ? »): few words, of which the row or what stands above it holds all.</summary>
internal static class TableQuestion
{
    private static readonly FrozenSet<string> Amounts = QuestionFormReader.Set("prix montant frais tarif tarifs cout couts coute coutent couter coutera couteront paie paye payer paient payent payez");
    private static readonly FrozenSet<string> Hours = QuestionFormReader.Set("horaire horaires ouvre ouvrent ouvrez ouvert ouverte ouverts ouvertes ouverture ferme ferment fermez fermeture");

    // Sums that are no price, whatever else stands in their column.
    private static readonly FrozenSet<string> Otherwise = QuestionFormReader.WithPlural(
        "amende contravention peine sanction salaire traitement remuneration prime aide subvention bourse indemnite indemnisation allocation dotation budget don recette depense investissement dette credit financement caution");

    /// <summary>Whether a row tells the price or the hours asked for, and every other word of the question stands in the row or above it.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public static bool IsTold(MatchedPassage passage, Paragraph paragraph)
    {
        AnalyzedQuestion question = passage.Question;
        bool[] isKind = [.. question.Terms.Select(term => IsAmount(term.Typed) || IsHours(term.Typed))];
        return paragraph.IsTableRow
            && question is { AsksWhether: false, Deed: null, Charges.Count: 0, Form: not (QuestionForm.YesNo or QuestionForm.Person) }
            && isKind.Contains(true)
            && !AsksForMore(question)
            && !HoldsAnotherSum(question, paragraph)
            && question.Terms.Index().All(term => isKind[term.Index]
                ? IsAmount(term.Item.Typed) ? TableRowWords.SayAmount(paragraph.Text) : TimeWords.SayHour(paragraph.Text)
                : passage.BestLevel(term.Index) >= MatchedPassage.HeldFrom);
    }

    /// <summary>Whether a price is asked for and a row holds another sum: « le prix de la liberté » stands in no column of fines. Who asks for a fine asks for that.</summary>
    /// <param name="question">The question.</param>
    /// <param name="paragraph">The candidate's paragraph.</param>
    public static bool HoldsAnotherSum(AnalyzedQuestion question, Paragraph paragraph) => paragraph is { IsTableRow: true, Introduction: { } head }
        && question.Terms.Exists(term => IsAmount(term.Typed))
        && FrenchTokenizer.Tokenize(head).Exists(word => Otherwise.Contains(word.Folded) && !question.Tokens.Exists(token => token.Stem == word.Stem));

    // « Pourquoi payer ? », « comment… ? », « où… ? », « quand payer ? »: no amount says it.
    private static bool AsksForMore(AnalyzedQuestion question) => question.Expected.HasFlag(WordKinds.Cause)
        || (question.Asked & (AskedKinds.Manner | AskedKinds.Place | AskedKinds.Person)) != AskedKinds.None
        || (question.Expected.HasFlag(WordKinds.Date) && question.Terms.TrueForAll(term => !IsHours(term.Typed)));

    private static bool IsAmount(string folded) => Amounts.Contains(folded);

    private static bool IsHours(string folded) => Hours.Contains(folded) || QuestionFormReader.IsHour(folded);
}
