using System.Collections.Frozen;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Whether a paragraph says how much money something is or costs, and not what another thing costs beside it (<see cref="CountSaid"/> for what is counted).</summary>
internal static class AmountSaid
{
    // A heading that names the very thing, and no relative of it (« la candidate » for « la candidature »).
    private const double HeadingFrom = 0.8;

    // « Coûtera un peu plus de 300 ».
    private const int BeforeNumber = 5;

    // « Ligne de tramway »; « la ligne ».
    private const int BetweenThings = 2;
    private const int BeforeSubject = 1;

    // What is done to have a thing or to see it: its cost is the thing's.
    private static readonly FrozenSet<string> Works = QuestionFormReader.WithPlural("chantier travaux projet ouvrage construction realisation operation ensemble total organisation investissement entree billet ticket visite acces");

    /// <summary>Whether it says the amount that is asked for by name (« le montant de la bourse »): in a sentence that names the thing, or as what it costs.</summary>
    /// <param name="passage">The paragraph's words.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="amount">The term that asks for the amount.</param>
    public static bool SaysAmount(MatchedPassage passage, Paragraph paragraph, int amount) => TimeAndPlace.Speaking(passage, paragraph).Any(sentence =>
        Enumerable.Range(0, passage.Question.Terms.Count).Any(term => term != amount && Math.Max(passage.SentenceLevels[sentence][term], passage.ContextLevels[term]) >= MatchedPassage.HeldFrom)
        && TableRowWords.SayAmount(TimeAndPlace.Text(passage, paragraph, sentence)))
        || (passage.Question.Terms[amount].Typed is "prix" or "cout" && SaysCost(passage, paragraph, amount));

    /// <summary>
    /// Whether it says what something costs (« combien coûte l’inscription ? »): a sentence that names it and an amount; below a heading that does, one that tells the
    /// cost of nothing else (« la location coûte 45 euros »); or one that tells the cost of the work on what was just named (« le chantier coûtera 212 millions »).
    /// </summary>
    /// <param name="passage">The paragraph's words.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="cost">The verb.</param>
    public static bool SaysCost(MatchedPassage passage, Paragraph paragraph, int cost)
    {
        int[] things = [.. Enumerable.Range(0, passage.Question.Terms.Count).Where(term => term != cost)];
        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        return Enumerable.Range(0, passage.Terms.Sentences.Count).Any(sentence => (TableRowWords.SayAmount(TimeAndPlace.Text(passage, paragraph, sentence)) || CostsNumber(sentences[sentence].Words))
            && (things.Length == 0 || things.Any(thing => passage.SentenceLevels[sentence][thing] >= MatchedPassage.HeldFrom) || IsCostOfNamed(passage, sentence, sentences[sentence].Words, things)));
    }

    private static bool IsCostOfNamed(MatchedPassage passage, int sentence, List<FrenchToken> words, int[] things)
    {
        int verb = CostAt(words);
        FrenchToken[] costing = [.. words.Take(verb).Where(word => !QuestionWords.Contains(word.Folded))];
        return (costing.Length == 0 && things.Any(thing => passage.ContextLevels[thing] >= MatchedPassage.HeldFrom))
            || (verb >= 0 && Array.TrueForAll(costing, word => Works.Contains(word.Folded)) && (Array.TrueForAll(things, thing => passage.ContextLevels[thing] >= HeadingFrom) || OpensWith(passage, sentence - 1, things)));
    }

    // « La ligne de tramway ouvrira… », or below its heading « La ville ouvrira une ligne de tramway entre la gare et le port »: what follows speaks of neither the station nor the port.
    private static bool OpensWith(MatchedPassage passage, int sentence, int[] things)
    {
        if (sentence < 0)
        {
            return false;
        }

        int from = passage.Terms.FirstTerms[sentence];
        int[] at = [.. things.Select(thing => passage.Matches.FindIndex(match => match.Term == thing && match.Level >= AskedFor.ExactFrom && match.Position >= from && match.Position < passage.Terms.FirstTerms[sentence + 1]))];
        if (at.Contains(-1))
        {
            return false;
        }

        int first = at.Min(match => passage.Matches[match].Position);
        int last = at.Max(match => passage.Matches[match].Position);
        return last - first <= BetweenThings * (things.Length - 1)
            && (things.Any(thing => passage.ContextLevels[thing] >= HeadingFrom) || first - from <= BeforeSubject);
    }

    // « Coûtera 300 thalers »: what so many of are a cost is money, however it is called.
    private static bool CostsNumber(List<FrenchToken> words) =>
        CostAt(words) is >= 0 and var verb && words.Skip(verb + 1).Take(BeforeNumber).Any(word => WordKindsReader.Of(word).IsQuantity());

    private static int CostAt(List<FrenchToken> words) => words.FindIndex(word => word.Folded.StartsWith("cout", StringComparison.Ordinal));
}
