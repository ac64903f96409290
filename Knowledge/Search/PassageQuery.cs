using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Indexing;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CampaignBot.Knowledge.Search;

/// <summary>
/// Builds the Lucene query of a question from its words, never from its text: what people type is not query syntax.
/// </summary>
internal static class PassageQuery
{
    private const float FoldedWeight = 0.35f;
    private const float StemWeight = 0.35f;
    private const float GramWeight = 1f;
    private const float ContextWeight = 0.25f;
    private const float CarriedWeight = 0.5f;
    private const int MostAlternatives = 4;

    /// <summary>Any word may match, in any form; each word's grams together weigh as one word.</summary>
    /// <param name="question">The analysed question.</param>
    /// <param name="lexicon">The text of the equivalents' stems.</param>
    public static BooleanQuery Build(AnalyzedQuestion question, Lexicon lexicon)
    {
        var query = new BooleanQuery(disableCoord: true);
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

            foreach (Alternative alternative in term.Alternatives.Take(MostAlternatives))
            {
                foreach (int stem in alternative.Stems)
                {
                    Add(query, IndexFields.Stem, lexicon.StemText(stem).ToString(), StemWeight * weight * (float)alternative.Weight / alternative.Stems.Length);
                }
            }
        }

        return query;
    }

    private static void Add(BooleanQuery query, string field, string text, float boost)
    {
        if (query.Clauses.Count < BooleanQuery.MaxClauseCount)
        {
            query.Add(new TermQuery(new Term(field, text)) { Boost = boost }, Occur.SHOULD);
        }
    }
}
