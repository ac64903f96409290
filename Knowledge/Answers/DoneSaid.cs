using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Whether a candidate says that something was done, or how far it has come, and does not only speak of it.</summary>
internal static class DoneSaid
{
    // « Nos défaites », « sa nomination »: what was done to somebody, by its noun.
    private static readonly string[] BeforeOwn = ["nos", "notre", "leur", "leurs", "ses", "son", "sa"];

    /// <summary>Whether it is asked if something was done, or how far it has come, and the paragraph does not say so.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public static bool Lacks(MatchedPassage passage, Paragraph paragraph)
    {
        FrenchToken[] words = passage.Question.TypedTokens;
        return LacksAct(passage, paragraph, words) || LacksProgress(passage, paragraph, words) || LacksEnd(passage, paragraph, words) || LacksUndergone(passage, paragraph, words);
    }

    // « A-t-il voté contre la résolution 1325 ? »: that it is applied says nothing of a vote, nor does « il votera ».
    private static bool LacksAct(MatchedPassage passage, Paragraph paragraph, FrenchToken[] words)
    {
        if (passage.Question.Form != QuestionForm.YesNo || SaidOfThings.OfAct(words) is not { } asked)
        {
            return false;
        }

        int[] things = [.. Enumerable.Range(0, passage.Question.Terms.Count).Where(term => passage.Question.Terms[term].Typed != asked.Act.Folded)];
        int act = passage.Question.Terms.FindIndex(term => term.Typed == asked.Act.Folded);

        // « Membre depuis 1968, elle n’a jamais siégé »: the act itself may be told in a sentence that names nothing else.
        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        FrenchToken[] said = [.. TimeAndPlace.SentencesOn(passage, paragraph, things).Union(Enumerable.Range(0, passage.SentenceLevels.Length).Where(sentence => act >= 0 && passage.SentenceLevels[sentence][act] >= AskedFor.ExactFrom))
            .SelectMany(sentence => sentences[sentence].Words)];
        return !said.Index().Any(word => SaidOfThings.Begins(word.Item, asked.Words) && !OrderWords.IsFuture(word.Item) && !(word.Index > 0 && word.Item.Exact == "élu" && said[word.Index - 1].Folded is "aucun" or "un" or "chaque"));
    }

    // « Où en est la médiation ? »: that somebody wants one says not, nor what it must be.
    private static bool LacksProgress(MatchedPassage passage, Paragraph paragraph, FrenchToken[] words)
    {
        if (!QuestionFormReader.AsksProgress(Array.ConvertAll(words, word => word.Folded)))
        {
            return false;
        }

        // « Les comptes bloqués »: what the question says itself tells nothing.
        FrenchToken[] said = [.. Words(passage, paragraph, [.. Enumerable.Range(0, passage.Question.Terms.Count)])];
        return !said.Index().Any(word => (SaidOfThings.SaysProgress(said, word.Index) || OrderWords.SaysWillBe(word.Item)) && !Array.Exists(words, asked => asked.Folded == word.Item.Folded));
    }

    // « Quand la zone prendra-t-elle fin ? »: since when it is in force does not say so.
    private static bool LacksEnd(MatchedPassage passage, Paragraph paragraph, FrenchToken[] words) =>
        passage.Question.Expected == WordKinds.Date && SaidOfThings.AsksEnd(words) && !TimeWords.SayUntil(paragraph.Text) && !Words(passage, paragraph, [.. Enumerable.Range(0, passage.Question.Terms.Count)]).Any(SaidOfThings.SaysEnd);

    // « Avez-vous été sanctionnés ? »: sanctions against others are another thing. « Les pêcheurs ont-ils été aidés ? » is told by an aid to them.
    private static bool LacksUndergone(MatchedPassage passage, Paragraph paragraph, FrenchToken[] words)
    {
        int been = Array.FindIndex(words, word => word.Exact == "été");
        if (passage.Question is not { Form: QuestionForm.YesNo } || !(passage.Question.AsksCampaign || Array.Exists(words, word => word.Folded == "vous" || word.IsName || Countries.Contains(word.Folded, string.Empty))) || been < 0 || been + 1 == words.Length || !DeedReader.IsParticiple(words[been + 1])
            || passage.Question.Terms.FindIndex(term => term.Typed == words[been + 1].Folded) is not (>= 0 and var deed))
        {
            return false;
        }

        FrenchToken[] said = [.. Words(passage, paragraph, [])];
        TermMatch[] matches = [.. passage.Matches.Where(match => match.Term == deed && match.Position < said.Length)];
        return matches.Length > 0 && matches.All(match => !DeedReader.IsParticiple(said[match.Position])
            && (match.Position == 0 || !BeforeOwn.Contains(said[match.Position - 1].Folded)));
    }

    private static IEnumerable<FrenchToken> Words(MatchedPassage passage, Paragraph paragraph, int[] things)
    {
        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        return TimeAndPlace.SentencesOn(passage, paragraph, things).SelectMany(sentence => sentences[sentence].Words);
    }
}
