using CampaignBot.Knowledge.Indexing;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;
using Lucene.Net.Search;

namespace CampaignBot.Knowledge.Search;

/// <summary>Finds the candidate passages of a question.</summary>
internal sealed class PassageSearcher(PassageIndex index, Lexicon lexicon)
{
    private const int Candidates = 30;

    /// <summary>The best candidates, best first; equal scores in document order.</summary>
    public IReadOnlyList<PassageHit> Search(AnalyzedQuestion question)
    {
        if (question.Terms.Count == 0 || index.Count == 0)
        {
            return [];
        }

        TopDocs found = index.Searcher.Search(PassageQuery.Build(question, lexicon), Candidates);
        return [.. found.ScoreDocs.Select(hit => new PassageHit(index.Ordinals[hit.Doc], hit.Score))];
    }
}
