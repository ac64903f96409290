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
        // « Êtes-vous pour la pauvreté ? » asks no more than « Lutte contre la pauvreté » in words alone.
        if (paragraph.Location.Headings.Count == 0 || question.Charges.Count > 0 || question.Opposed is not null || question.Expected is not (WordKinds.None or WordKinds.Cause))
        {
            return false;
        }

        HashSet<string> heading = [.. FrenchTokenizer.Tokenize(paragraph.Location.Headings[^1]).Where(token => !QuestionWords.Contains(token.Folded)).Select(token => token.Stem)];
        return question.Terms.All(term => heading.Contains(term.Stem))
            && (question.Terms.Count >= EnoughTerms || question.Terms.Count >= LeastShare * heading.Count);
    }
}
