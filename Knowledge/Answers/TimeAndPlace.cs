using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Whether a candidate says when or where, in the sentences that speak of what is asked.</summary>
internal static class TimeAndPlace
{
    private static readonly string[] Opening = ["horaire", "ouvr", "ouvert", "ferm", "accueil", "recoi", "permanence", "service", "circul"];

    /// <summary>Whether it is asked when and a paragraph says it not.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public static bool LacksDate(MatchedPassage passage, Paragraph paragraph) =>
        (passage.Question.AsksForDay && !TimeWords.SayDay(paragraph.Text))
        || (passage.Question.AsksForHour && LacksHour(passage, paragraph))
        || LacksOpening(passage, paragraph)
        || LacksTime(passage, paragraph);

    /// <summary>Whether it is asked where and no sentence that speaks of it names a place: « dans plusieurs missions » is none.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public static bool LacksPlace(MatchedPassage passage, Paragraph paragraph)
    {
        // « Où ? » alone after an answer asks for its paragraph again.
        if (!passage.Question.AsksWhere || passage.Question.AsksWhereFrom || passage.Question.Terms.TrueForAll(term => term.IsCarried))
        {
            return false;
        }

        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        return !Speaking(passage, paragraph).Any(sentence => PlaceOf(passage, sentence) is { } at
            ? PlaceWords.SayWhereIs(sentences[sentence].Words, at.First, at.Last, IsSaid)
            : PlaceWords.SayWhere(sentences[sentence].Words, paragraph.Text, IsSaid));

        bool IsSaid(FrenchToken word) => passage.Question.Tokens.Exists(token => token.Stem == word.Stem);
    }

    // Where the words of the question stand in a sentence, first and last, in a question where something is.
    private static (int First, int Last)? PlaceOf(MatchedPassage passage, int sentence)
    {
        int from = passage.Terms.FirstTerms[sentence];
        int[] at = [.. passage.Matches.Where(match => match.Position >= from && match.Position < passage.Terms.FirstTerms[sentence + 1] && match.Level >= AskedFor.RelativeFrom).Select(match => match.Position - from)];
        return passage.Question.AsksLocation && at.Length > 0 ? (at.Min(), at.Max()) : null;
    }

    /// <summary>Whether nothing but a time is asked about, and a paragraph does not name it: « cet été » is not told by « a été désigné », nor « demain » by what is said of the future.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public static bool LacksTimeItself(MatchedPassage passage, Paragraph paragraph) => passage.Question.Terms.TrueForAll(term => TimeWords.IsTime(term.Typed))
        && !passage.Question.Terms.Exists(term => term.Typed == "ete" ? TimeWords.SaySummer(paragraph.Text) : Array.IndexOf(passage.Terms.Folded, term.FoldedId) >= 0);

    /// <summary>The sentences that speak of what is asked: all where that was carried over or a heading names it, else those that hold a word of it or refer to one that does.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public static IEnumerable<int> Speaking(MatchedPassage passage, Paragraph paragraph)
    {
        bool isHeading = Enumerable.Range(0, passage.Question.Terms.Count).All(term => passage.Question.Terms[term].IsCarried || passage.ContextLevels[term] >= AskedFor.RelativeFrom);
        bool speaks = false;
        for (int sentence = 0; sentence < passage.Terms.Sentences.Count; sentence++)
        {
            speaks = isHeading || passage.SentenceCoverages[sentence] > 0 || (speaks && BackReference.Opens(Text(passage, paragraph, sentence)));
            if (speaks)
            {
                yield return sentence;
            }
        }
    }

    /// <summary>The text of a sentence.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph.</param>
    /// <param name="sentence">Which sentence.</param>
    public static string Text(MatchedPassage passage, Paragraph paragraph, int sentence) =>
        paragraph.Text[passage.Terms.Sentences[sentence].Start..passage.Terms.Sentences[sentence].End];

    // « Horaires de la piscine »: that it is drained at six does not say when it is open.
    private static bool LacksOpening(MatchedPassage passage, Paragraph paragraph) => passage.Question.Terms.Exists(term => term.Typed == "horaires")
        && !((TimeWords.SayHour(paragraph.Text) || TimeWords.SayDay(paragraph.Text))
            && (paragraph.IsTableRow || passage.SentencesOf(paragraph.Text).Holds(word => Opening.Any(beginning => word.Folded.StartsWith(beginning, StringComparison.Ordinal)))));

    // « À quelle heure ferme le port ? » is told neither by when it opens nor by when the museum closes.
    private static bool LacksHour(MatchedPassage passage, Paragraph paragraph)
    {
        if (!TimeWords.SayHour(paragraph.Text))
        {
            return true;
        }

        List<QuestionTerm> terms = passage.Question.Terms;
        int[] things = [.. Enumerable.Range(0, terms.Count).Where(term => !QuestionFormReader.IsDayOrHour(terms[term].Typed) && !IsOpening(terms[term].Typed))];
        if (things.Length > 0 && !things.Any(thing => passage.BestLevel(thing) >= AskedFor.RelativeFrom))
        {
            return true;
        }

        bool isClosing = terms.Exists(term => term.Typed.StartsWith("ferm", StringComparison.Ordinal));
        return !paragraph.IsTableRow && terms.Exists(term => IsOpening(term.Typed)) && !SentencesOn(passage, paragraph, things).Select(sentence => Text(passage, paragraph, sentence))
            .Any(text => TimeWords.SayHour(text) && (isClosing ? TimeWords.SayClosing(text) : TimeWords.SayOpening(text)));
    }

    /// <summary>The sentences that hold one of these words or refer to one that does; all where none does, since the heading then names it.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph.</param>
    /// <param name="things">The terms.</param>
    public static IReadOnlyList<int> SentencesOn(MatchedPassage passage, Paragraph paragraph, int[] things)
    {
        var on = new List<int>();
        for (int sentence = 0; sentence < passage.Terms.Sentences.Count; sentence++)
        {
            if (things.Any(thing => passage.SentenceLevels[sentence][thing] >= AskedFor.RelativeFrom) || (on.Count > 0 && on[^1] == sentence - 1 && BackReference.Opens(Text(passage, paragraph, sentence))))
            {
                on.Add(sentence);
            }
        }

        return on.Count > 0 ? on : [.. Enumerable.Range(0, passage.Terms.Sentences.Count)];
    }

    private static bool IsOpening(string folded) => folded.StartsWith("ouvr", StringComparison.Ordinal) || folded.StartsWith("ouvert", StringComparison.Ordinal) || folded.StartsWith("ferm", StringComparison.Ordinal);

    private static bool LacksTime(MatchedPassage passage, Paragraph paragraph)
    {
        if (passage.Question is not { Expected: WordKinds.Date, AskingWord: not AskingWord.None } question)
        {
            return false;
        }

        IEnumerable<int> told = Told(passage, paragraph);
        return !told.Any(sentence => question.IsDate && !question.IsSince && !question.IsUntil
            ? SentenceScorer.HoldsExpected(passage, sentence)
            : SaysTime(question, Text(passage, paragraph, sentence), isOnce: question.Happened is not null));
    }

    private static bool SaysTime(AnalyzedQuestion question, string text, bool isOnce) =>
        question.IsUntil ? TimeWords.SayUntil(text) : question.IsSince ? TimeWords.SaySinceWhen(text) : isOnce ? TimeWords.SayWhenOnce(text) : TimeWords.SayWhen(text);

    // Where it is told what happened, or all that speaks of the rest: « Il a été créé par la Ligue. C’était en 2009. »
    private static IEnumerable<int> Told(MatchedPassage passage, Paragraph paragraph)
    {
        int[] speaking = [.. Speaking(passage, paragraph)];
        if (passage.Question.Happened is not { } happened)
        {
            return speaking;
        }

        int[] holding = [.. speaking.Where(sentence => passage.SentenceLevels[sentence][happened] >= MatchedPassage.HeldFrom)];
        return holding.Length == 0 ? speaking : holding.Union(speaking.Where(sentence => holding.Contains(sentence - 1) && Text(passage, paragraph, sentence) is ['C', '\'' or '’', ..]));
    }
}
