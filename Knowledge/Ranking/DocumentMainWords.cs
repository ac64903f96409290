namespace CampaignBot.Knowledge.Ranking;

/// <summary>
/// Share of the question's words that the passage lacks and that keep coming back in its document (<see cref="DocumentTerms"/>): what a document is about
/// goes without saying in any one paragraph, whether it has a title or not.
/// </summary>
internal sealed class DocumentMainWords : IRankingSignal
{
    public string Name => "mots constants du document";

    public double Measure(MatchedPassage passage) =>
        passage.Mean(static (it, i) => it.PassageLevels[i] == 0 && it.Terms.Document.IsMain(it.Question.Terms[i].StemId) ? 1 : 0);
}
