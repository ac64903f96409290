using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Whether a paragraph says how much money something is or costs, and not what another thing costs beside it (<see cref="CountSaid"/> for what is counted).</summary>
internal static class AmountSaid
{
    /// <summary>Whether it says the amount that is asked for by name (« le montant de la bourse »): in a sentence that names the thing.</summary>
    /// <param name="passage">The paragraph's words.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="amount">The term that asks for the amount.</param>
    public static bool SaysAmount(MatchedPassage passage, Paragraph paragraph, int amount) => TimeAndPlace.Speaking(passage, paragraph).Any(sentence =>
        Enumerable.Range(0, passage.Question.Terms.Count).Any(term => term != amount && Math.Max(passage.SentenceLevels[sentence][term], passage.ContextLevels[term]) >= MatchedPassage.HeldFrom)
        && TableRowWords.SayAmount(TimeAndPlace.Text(passage, paragraph, sentence)));

    /// <summary>
    /// Whether it says what something costs (« combien coûte l’inscription ? »): a sentence that names it and an amount, or below a heading that does, one that tells the
    /// cost of nothing else (« la location coûte 45 euros »).
    /// </summary>
    /// <param name="passage">The paragraph's words.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="cost">The verb.</param>
    public static bool SaysCost(MatchedPassage passage, Paragraph paragraph, int cost)
    {
        int[] things = [.. Enumerable.Range(0, passage.Question.Terms.Count).Where(term => term != cost)];
        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        return Enumerable.Range(0, passage.Terms.Sentences.Count).Any(sentence => TableRowWords.SayAmount(TimeAndPlace.Text(passage, paragraph, sentence))
            && (things.Length == 0 || things.Any(thing => passage.SentenceLevels[sentence][thing] >= MatchedPassage.HeldFrom)
                || (things.Any(thing => passage.ContextLevels[thing] >= MatchedPassage.HeldFrom) && !TellsCostOf(sentences[sentence].Words))));
    }

    private static bool TellsCostOf(List<FrenchToken> words) =>
        words.FindIndex(word => word.Folded.StartsWith("cout", StringComparison.Ordinal)) is > 0 and var verb && words[..verb].Exists(word => !QuestionWords.Contains(word.Folded));
}
