using System.Collections.Frozen;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Whether a candidate speaks of the one of several that is asked about: « le prochain sommet » is told neither by the last nor by one that is over.</summary>
internal static class OrderSaid
{
    // « Le deuxième plus grand site ».
    private const int BehindAsked = 3;

    // « La quatrième grande édition »; « le premier décret du président » is no first president.
    private const int BehindSaid = 2;

    // « En premier lieu », « au premier plan », « vos premières priorités »: which one matters to nobody.
    private static readonly FrozenSet<string> Figures = QuestionFormReader.WithPlural("lieu temps plan rang recours moment secours necessite fois priorite objectif souci preoccupation but ambition an journee soiree saison date nouvelle");

    // What says no more than that something was done.
    private static readonly FrozenSet<string> Deeds = QuestionFormReader.WithPlural("acte action geste mesure decision");

    /// <summary>Whether it is asked about one of several by its order and the paragraph does not speak of that one.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public static bool Lacks(MatchedPassage passage, Paragraph paragraph) =>
        Asked(passage.Question) is { } asked ? !Says(passage, paragraph, asked.Order, asked.Head) : IsOutdone(passage, paragraph);

    // What is asked for, and the term that names what it is one of.
    private static (string Order, int Head)? Asked(AnalyzedQuestion question)
    {
        FrenchToken[] words = question.TypedTokens;
        for (int i = 0; i < words.Length; i++)
        {
            if (OrderWords.Of(words[i]) is not { } order)
            {
                continue;
            }

            for (int at = i + 1; at < words.Length && at <= i + BehindAsked && !Figures.Contains(words[at].Folded) && !IsMereTime(question, words, at); at++)
            {
                if (question.Terms.FindIndex(term => !term.IsCarried && term.Typed == words[at].Folded) is >= 0 and var head && OrderWords.Of(words[at]) is null)
                {
                    return (order, head);
                }
            }
        }

        return null;
    }

    // « Ces prochaines années »; « la prochaine décennie internationale » is one of several.
    private static bool IsMereTime(AnalyzedQuestion question, FrenchToken[] words, int at) =>
        TimeWords.IsTime(words[at].Folded)
        || (TimeWords.IsDuration(words[at].Folded) && !(at + 1 < words.Length && words[at + 1].Start == words[at].End + 1 && question.Terms.Exists(term => term is { IsCarried: false, IsName: false } && term.Typed == words[at + 1].Folded)));

    private static bool Says(MatchedPassage passage, Paragraph paragraph, string order, int head)
    {
        if (paragraph.Location.Headings.Any(heading => InHeading(passage.Question, heading, order, head)))
        {
            return true;
        }

        HashSet<int> asked = [.. passage.Matches.Where(match => match.Level >= AskedFor.RelativeFrom).Select(match => match.Position)];
        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        return TimeAndPlace.SentencesOn(passage, paragraph, [head]).Any(sentence => InSentence(passage, sentence, sentences[sentence].Words, order, head, asked));
    }

    private static bool InSentence(MatchedPassage passage, int sentence, List<FrenchToken> words, string order, int head, HashSet<int> asked)
    {
        if (order == OrderWords.Next && words.Exists(OrderWords.SaysToCome))
        {
            return true;
        }

        int first = passage.Terms.FirstTerms[sentence];
        bool isHeld = passage.SentenceLevels[sentence][head] >= AskedFor.RelativeFrom;
        return words.Index().Any(word => OrderWords.Of(word.Item) is { } said && (said == order || (order == OrderWords.Last && said is not (OrderWords.Next or "1")))
            && (asked.Contains(first + word.Index - 1) || Enumerable.Range(first + word.Index + 1, BehindSaid).Any(asked.Contains)
                || IsAnyDeed(passage.Question, words, word.Index, head)
                || (isHeld && (word.Index + 1 == words.Count || QuestionWords.Contains(words[word.Index + 1].Folded)))));
    }

    // « Le premier acte du président » is told by « le premier décret du président »: whatever it was, whose it is says it.
    private static bool IsAnyDeed(AnalyzedQuestion question, List<FrenchToken> words, int order, int head) =>
        Deeds.Contains(question.Terms[head].Typed)
        && Complements.Of(question.TypedTokens, Array.FindIndex(question.TypedTokens, token => token.Folded == question.Terms[head].Typed)) is { } asked
        && Complements.Of(words, order + 1)?.Stem == asked.Stem;

    // « Le plus grand site » is no second one.
    private static bool IsOutdone(MatchedPassage passage, Paragraph paragraph)
    {
        FrenchToken[] asked = passage.Question.TypedTokens;
        int most = Array.FindIndex(asked, word => word.Folded == "plus");
        if (most < 1 || asked[most - 1].Folded is not ("le" or "la" or "les") || Array.Exists(asked, word => OrderWords.Of(word) is not null)
            || Enumerable.Range(most + 1, BehindAsked).Select(at => at < asked.Length ? passage.Question.Terms.FindIndex(term => !term.IsCarried && !term.IsName && term.Typed == asked[at].Folded) : -1).Where(term => term >= 0).ToArray() is not { Length: > 0 } heads)
        {
            return false;
        }

        int[] positions = [.. passage.Matches.Where(match => heads.Contains(match.Term) && match.Level >= AskedFor.RelativeFrom).Select(match => match.Position)];
        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        return Enumerable.Range(0, passage.Terms.Sentences.Count).Any(sentence => sentences[sentence].Words.Index().Any(word =>
            OrderWords.Of(word.Item) is { } said && said is not ("1" or OrderWords.Last or OrderWords.Next) && positions.Contains(passage.Terms.FirstTerms[sentence] + word.Index + 1)));
    }

    private static bool InHeading(AnalyzedQuestion question, string heading, string order, int head)
    {
        List<FrenchToken> words = FrenchTokenizer.Tokenize(heading);
        return words.Index().Any(word => OrderWords.Of(word.Item) == order && words.Skip(word.Index + 1).Take(BehindSaid).Any(next => next.Stem == question.Terms[head].Stem));
    }
}
