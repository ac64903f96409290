namespace CampaignBot.Knowledge.Ranking;

/// <summary>
/// Share of the question's words that take sides (« contre », « pas », « sans ») that stand in a sentence with words of its subject.
/// 0 for a question that takes none.
/// </summary>
internal sealed class StanceMatch : IRankingSignal
{
    public string Name => "prise de position";

    public double Measure(MatchedPassage passage) => passage.Question.Stance.Count == 0
        ? 0
        : Enumerable.Range(0, passage.Terms.Sentences.Count).Select(sentence => InSentence(passage, sentence)).DefaultIfEmpty().Max();

    private static double InSentence(MatchedPassage passage, int sentence)
    {
        int from = passage.Terms.FirstTerms[sentence];
        int length = passage.Terms.FirstTerms[sentence + 1] - from;
        int held = passage.Question.Stance.Count(word => Array.IndexOf(passage.Terms.Folded, word, from, length) >= 0);
        return passage.SentenceCoverages[sentence] * held / passage.Question.Stance.Count;
    }
}
