using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Recognises a question that only names a heading (« liberté de la presse », « Pourquoi réformer le Conseil ? »): what stands below it is what is asked for.</summary>
internal static class HeadingQuestion
{
    private const double LeastShare = 0.5;
    private const int EnoughTerms = 2;

    /// <summary>
    /// Whether every word of the question stands in the heading above a paragraph, and enough of the heading with them: one word of
    /// many names no heading.
    /// </summary>
    public static bool Names(AnalyzedQuestion question, Paragraph paragraph)
    {
        // « Êtes-vous pour la pauvreté ? » asks no more than « Lutte contre la pauvreté » in words alone, nor « quelle est l’origine du congrès ? » than « Le congrès ».
        if (paragraph.Location.Headings.Count == 0 || question.Charges.Count > 0 || question.Opposed is not null || question.SaidOfThing is not null || question.Expected is not (WordKinds.None or WordKinds.Cause))
        {
            return false;
        }

        HashSet<string> heading = StemsOf(paragraph);
        return question.Terms.All(term => heading.Contains(term.Stem))
            && (question.Terms.Count >= EnoughTerms || question.Terms.Count >= LeastShare * heading.Count);
    }

    /// <summary>Whether a position is asked for on the one word of the heading, in another word that stands for it (« que pensez-vous des embargos ? » of « Sanctions »).</summary>
    public static bool NamesInOtherWords(MatchedPassage passage, Paragraph paragraph) =>
        passage.Question is { Terms: [{ IsName: false, IsCarried: false }], Form: QuestionForm.Open, Expected: WordKinds.None, AsksWhether: false, Charges.Count: 0, Deed: null, Opposed: null }
        && passage.PassageLevels[0] >= LeastShare && passage.ContextLevels[0] >= LeastShare
        && paragraph.Location.Headings.Count > 0 && StemsOf(paragraph).Count == 1;

    private static HashSet<string> StemsOf(Paragraph paragraph) =>
        [.. FrenchTokenizer.Tokenize(paragraph.Location.Headings[^1]).Where(token => !QuestionWords.Contains(token.Folded)).Select(token => token.Stem)];
}
