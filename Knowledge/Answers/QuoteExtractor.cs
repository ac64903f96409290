using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Chooses what of a passage is quoted: the sentence that answers best, with those it cannot be read without. Nothing is ever cut.</summary>
internal static class QuoteExtractor
{
    /// <summary>
    /// Where the quote stands in the paragraph's text: the best sentence, from the one on that it refers back to (« Cette élection… »), and with the next where it says
    /// what somebody else wants (« La France propose… »).
    /// </summary>
    /// <param name="passage">The passage.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isCampaign">Whether a name, with its article, is that of the campaign.</param>
    public static SourceSpan Quote(MatchedPassage passage, string text, Predicate<string> isCampaign)
    {
        SourceSpan best = Best(passage, text);
        IReadOnlyList<SourceSpan> sentences = passage.Terms.Sentences;
        int sentence = sentences.ToList().IndexOf(best);
        if (sentence < 0)
        {
            return best;
        }

        SourceSpan quote = BackReference.Readable(text, sentences)[sentence];
        bool hasReply = sentence + 1 < sentences.Count && sentences[sentence + 1].End - quote.Start <= BackReference.MostTogether && Attribution.IsOthers(text[best.Start..best.End], isCampaign);
        return hasReply ? new SourceSpan(quote.Start, sentences[sentence + 1].End) : quote;
    }

    /// <summary>Where the best sentence stands in the paragraph's text; the first of equals.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="text">
    /// Its text. The whole is quoted where it has no sentence, and where « pourquoi » is asked and the sentence says that the cause stands
    /// before it (« c’est pourquoi »).
    /// </param>
    public static SourceSpan Best(MatchedPassage passage, string text)
    {
        IReadOnlyList<SourceSpan> sentences = passage.Terms.Sentences;
        if (sentences.Count < 2)
        {
            return sentences.Count > 0 ? sentences[0] : new SourceSpan(0, text.Length);
        }

        // What somebody thinks is quoted from where they say it.
        bool[] said = Speaker.SaidIn(passage, text);
        if (!said.Contains(true) && passage.Question is { Terms.Count: 1, Expected: WordKinds.None })
        {
            return sentences[Introducing(passage)];
        }

        SentenceScorer scorer = passage.SentencesOf(text);
        int[] bestFirst = [.. Enumerable.Range(0, sentences.Count).OrderByDescending(scorer.Score)];

        // « Où ? » after an answer asks of all its paragraph, and « combien de langues ? » is answered by who counts them. Where the question has more words
        // of its own, the fitted weights choose better.
        bool asksWhere = passage.Question.AsksWhere && passage.Question.Terms.TrueForAll(term => term.IsCarried);
        int best = bestFirst.Where(sentence => said.Contains(true) ? said[sentence] : asksWhere ? scorer[sentence].NamesPlace : FullerCandidate.SaysNumberOf(passage, sentence)).FirstOrDefault(bestFirst[0]);
        return best > 0 && passage.Question.Expected.HasFlag(WordKinds.Cause) && CauseWords.RefersBack(text[sentences[best].Start..sentences[best].End])
            ? new SourceSpan(0, text.Length)
            : sentences[best];
    }

    // A question of one word asks for nothing but its subject: the sentence that names it first introduces it, those after it speak of « these ».
    private static int Introducing(MatchedPassage passage)
    {
        double[] levels = [.. passage.SentenceLevels.Select(sentence => sentence[0])];
        return Array.IndexOf(levels, levels.Max());
    }
}
