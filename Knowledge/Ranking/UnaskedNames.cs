using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>Proper nouns of the passage, log₂(1 + names) / 5, for a question whose first question word no name answers, or that has none; 0 for the others.</summary>
internal sealed class UnaskedNames : IRankingSignal
{
    public string Name => "noms non demandés";

    public double Measure(MatchedPassage passage) => passage.Question.AskingWord == AskingWord.Name
        ? 0
        : Math.Log2(1 + passage.Terms.Count(WordKinds.Name)) / 5;
}
