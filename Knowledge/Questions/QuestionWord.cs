namespace CampaignBot.Knowledge.Questions;

/// <summary>Any word of the question, those that ask and those that link included.</summary>
/// <param name="FoldedId">Identifier of its folded form in the lexicon, or -1.</param>
/// <param name="StemId">Identifier of its stem in the lexicon, or -1.</param>
/// <param name="Weight">Inverse document frequency of its stem.</param>
/// <param name="IsTerm">Whether it is searched for.</param>
internal readonly record struct QuestionWord(int FoldedId, int StemId, double Weight, bool IsTerm);
