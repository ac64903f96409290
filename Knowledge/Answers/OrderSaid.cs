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
    private static (int Order, int Head)? Asked(AnalyzedQuestion question)
    {
        FrenchToken[] words = [.. question.Tokens.Where(token => !token.IsVariant)];
        for (int i = 0; i < words.Length; i++)
        {
            if (OrderWords.Of(words[i].Folded) is not { } order)
            {
                continue;
            }

            for (int at = i + 1; at < words.Length && at <= i + BehindAsked && !Figures.Contains(words[at].Folded) && !TimeWords.IsDuration(words[at].Folded) && !TimeWords.IsTime(words[at].Folded); at++)
            {
                if (question.Terms.FindIndex(term => !term.IsCarried && term.Typed == words[at].Folded) is >= 0 and var head && OrderWords.Of(words[at].Folded) is null)
                {
                    return (order, head);
                }
            }
        }

        return null;
    }

    private static bool Says(MatchedPassage passage, Paragraph paragraph, int order, int head)
    {
        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        return paragraph.Location.Headings.Any(heading => InHeading(passage.Question, heading, order, head))
            || TimeAndPlace.SentencesOn(passage, paragraph, [head]).Any(sentence => InSentence(passage, sentence, sentences[sentence].Words, order, head));
    }

    private static bool InSentence(MatchedPassage passage, int sentence, List<FrenchToken> words, int order, int head)
    {
        if (order == OrderWords.Next && words.Exists(OrderWords.SaysToCome))
        {
            return true;
        }

        int first = passage.Terms.FirstTerms[sentence];
        bool isHeld = passage.SentenceLevels[sentence][head] >= AskedFor.RelativeFrom;
        return words.Index().Any(word => OrderWords.Of(word.Item.Folded) == order
            && (passage.Matches.Exists(match => match.Position - first - word.Index is >= -1 and <= BehindSaid and not 0 && IsAsked(passage.Question, match))
                || (isHeld && (word.Index + 1 == words.Count || QuestionWords.Contains(words[word.Index + 1].Folded)))));

        // « Premier » itself is a word of the question as well.
        static bool IsAsked(AnalyzedQuestion question, TermMatch match) => match.Level >= AskedFor.RelativeFrom && OrderWords.Of(question.Terms[match.Term].Folded) is null;
    }

    private static bool InHeading(AnalyzedQuestion question, string heading, int order, int head)
    {
        List<FrenchToken> words = FrenchTokenizer.Tokenize(heading);
        return words.Index().Any(word => OrderWords.Of(word.Item.Folded) == order && words.Skip(word.Index + 1).Take(BehindSaid).Any(next => next.Stem == question.Terms[head].Stem));
    }
}
