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

    /// <summary>Whether it is asked about one of several by its order and the paragraph does not speak of that one.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public static bool Lacks(MatchedPassage passage, Paragraph paragraph) => Asked(passage.Question) is { } asked && !Says(passage, paragraph, asked.Order, asked.Head);

    // What is asked for, and the term that names what it is one of.
    private static (string Order, int Head)? Asked(AnalyzedQuestion question)
    {
        FrenchToken[] words = [.. question.Tokens.Where(token => !token.IsVariant)];
        for (int i = 0; i < words.Length; i++)
        {
            if (OrderWords.Of(words[i]) is not { } order)
            {
                continue;
            }

            for (int at = i + 1; at < words.Length && at <= i + BehindAsked && !Figures.Contains(words[at].Folded) && !TimeWords.IsDuration(words[at].Folded) && !TimeWords.IsTime(words[at].Folded); at++)
            {
                if (question.Terms.FindIndex(term => !term.IsCarried && term.Typed == words[at].Folded) is >= 0 and var head && OrderWords.Of(words[at]) is null)
                {
                    return (order, head);
                }
            }
        }

        return null;
    }

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
        return words.Index().Any(word => OrderWords.Of(word.Item) == order
            && (asked.Contains(first + word.Index - 1) || Enumerable.Range(first + word.Index + 1, BehindSaid).Any(asked.Contains)
                || (isHeld && (word.Index + 1 == words.Count || QuestionWords.Contains(words[word.Index + 1].Folded)))));
    }

    private static bool InHeading(AnalyzedQuestion question, string heading, string order, int head)
    {
        List<FrenchToken> words = FrenchTokenizer.Tokenize(heading);
        return words.Index().Any(word => OrderWords.Of(word.Item) == order && words.Skip(word.Index + 1).Take(BehindSaid).Any(next => next.Stem == question.Terms[head].Stem));
    }
}
