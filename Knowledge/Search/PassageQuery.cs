using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Indexing;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Search;

/// <summary>
/// What to look for in the index: the words of the question in each of their forms, never its text. What people type is no query syntax.
/// </summary>
internal static class PassageQuery
{
    private const float FoldedWeight = 0.35f;
    private const float StemWeight = 0.35f;
    private const float GramWeight = 1f;
    private const float ContextWeight = 0.25f;
    private const float CarriedWeight = 0.5f;

    // What all equivalents of a word weigh together at most, in equivalents.
    private const double MostAlternatives = 3;

    // What nobody asks in one question; it bounds the work of an answer.
    private const int MostTerms = 1024;

    /// <summary>Any word may match, in any form; each word's grams together weigh as one word.</summary>
    /// <param name="question">The analysed question.</param>
    /// <param name="lexicon">The text of the equivalents' stems.</param>
    public static IReadOnlyList<WeightedTerm> Build(AnalyzedQuestion question, Lexicon lexicon)
    {
        var query = new List<WeightedTerm>();
        foreach (QuestionTerm term in question.Terms)
        {
            float weight = term.IsCarried ? CarriedWeight : 1f;
            Add(query, IndexFields.Folded, term.Folded, FoldedWeight * weight);
            Add(query, IndexFields.Stem, term.Stem, StemWeight * weight);
            Add(query, IndexFields.Context, term.Stem, ContextWeight * weight);
            IReadOnlyList<string> grams = WordGrams.Of(term.Folded);
            foreach (string gram in grams)
            {
                Add(query, IndexFields.Gram, gram, GramWeight * weight / grams.Count);
            }

            float share = StemWeight * weight / (float)Math.Max(1, term.Alternatives.Length / MostAlternatives);
            foreach (Alternative alternative in term.Alternatives)
            {
                foreach (int stem in alternative.Stems)
                {
                    Add(query, IndexFields.Stem, lexicon.StemText(stem).ToString(), share * (float)alternative.Weight / alternative.Stems.Length);
                }
            }
        }

        return query;
    }

    private static void Add(List<WeightedTerm> query, string field, string text, float weight)
    {
        if (query.Count < MostTerms)
        {
            query.Add(new WeightedTerm(field, text, weight));
        }
    }
}
