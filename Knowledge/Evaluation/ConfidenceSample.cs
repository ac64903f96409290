using System.Globalization;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>
/// Questions that an index answers and questions that it doesn't, of both kinds and at several sizes, for the confidence to be
/// fitted on: each is a choice between answering (what was measured) and refusing (nothing).
/// </summary>
internal static class ConfidenceSample
{
    // An index holds one part in so many of the articles.
    private static readonly int[] Parts = [1, 2, 8, 32];

    // People also type a few words only: of one question in so many, these are asked as well. An answer to them counts for less, because they are less real,
    // and no refusal does: they have a constant of their own, which would otherwise let in a fifth of what is elsewhere.
    private const int KeywordsEvery = 3;
    private const int MostKeywords = 3;
    private const double KeywordsPart = 0.5;

    // Documents of one campaign say things twice: without its paragraph, a question of theirs may well be answered by another.
    private const double OtherParagraphPart = 0.3;

    // What is near is the hardest to refuse, and what is elsewhere must be: both count at least twice as much as an answer.
    private const double NearMissWeight = 4;
    private const double AnswerableWeight = 2;
    private const double ElsewhereWeight = 6;

    // Each paragraph is taken out once in so many indexes.
    private const int Rounds = 4;

    /// <summary>Collects the choices of a set, with its titles and without.</summary>
    /// <param name="articles">The set.</param>
    /// <param name="weights">Weights of the ranking for each fold, fitted without it: the confidence sees scores as unseen questions get them.</param>
    /// <param name="progress">Told in French what takes time; null for nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IEnumerable<ConfidenceCase> Collect(IReadOnlyList<SquadArticle> articles, double[][] weights, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        bool hasTitles = articles.Any(article => article.Title.Length > 0);
        foreach (bool textOnly in hasTitles ? (bool[])[false, true] : [true])
        {
            foreach (int parts in Parts)
            {
                // A set of fewer articles has no more parts than these.
                for (int part = 0; part < Math.Min(parts, articles.Count); part++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    for (int round = 0; round < Rounds; round++)
                    {
                        foreach (ConfidenceCase entry in Collect(articles, weights, textOnly, isCalibrated: textOnly != hasTitles, parts, part, round, progress, cancellationToken))
                        {
                            yield return entry;
                        }
                    }
                }
            }
        }
    }

    /// <summary>
    /// Collects the choices of an editor's question files: their questions, and again without the paragraph that answers. They
    /// are few and near to what is served, so each counts for several.
    /// </summary>
    /// <param name="knowledge">The documents of the question files.</param>
    /// <param name="expected">Their questions.</param>
    /// <param name="weights">Weights of the ranking for each fold, fitted without it.</param>
    /// <param name="weight">What each counts for.</param>
    public static IEnumerable<ConfidenceCase> Collect(KnowledgeBase knowledge, IReadOnlyList<ExpectedPassage> expected, double[][] weights, double weight)
    {
        for (int i = 0; i < expected.Count; i++)
        {
            QuestionTrace trace = knowledge.Trace(expected[i].Question);
            if (trace.Question is not { } analyzed || trace.Ranked.Count == 0)
            {
                continue;
            }

            int fold = i % weights.Length;
            RankedPassage[] ranked = Rank(trace.Ranked, weights[fold]);
            RankedPassage[] without = [.. ranked.Where(candidate => !expected[i].IsIn(knowledge.Passage(candidate.Ordinal).Paragraph.Text))];
            if (expected[i].Fragment is not null)
            {
                yield return Choose(analyzed, ranked, right: 0, weight);
            }

            if (without.Length > 0)
            {
                yield return Choose(analyzed, without, right: 1, expected[i].Fragment is null ? weight : OtherParagraphPart * weight);
            }

            ConfidenceCase Choose(AnalyzedQuestion question, IReadOnlyList<RankedPassage> candidates, int right, double counts) =>
                Case(knowledge, question, candidates, fold, right, counts);
        }
    }

    /// <summary>Area under the curve and coverage of questions held out.</summary>
    public static IReadOnlyList<string> Report(IReadOnlyList<Choice> choices, double[][] folds)
    {
        double[] scores = [.. choices.Select(choice => ChoiceModel.Score(choice.Options[0], folds[choice.Fold]))];
        double[] right = [.. scores.Where((_, i) => choices[i].Right == 0)];
        double[] wrong = [.. scores.Where((_, i) => choices[i].Right == 1).Order()];
        if (wrong.Length == 0 || right.Length == 0)
        {
            return [];
        }

        double threshold = wrong[wrong.Length - 1 - (int)(0.05 * wrong.Length)];
        return
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"confiance\u00A0: {right.Length} questions avec réponse, {wrong.Length} sans\u00A0; à 5\u00A0% de fausses réponses, {100.0 * right.Count(score => score > threshold) / right.Length:0.0}\u00A0% de vraies (confiance {1 / (1 + Math.Exp(-threshold)):0.000})"),
        ];
    }

    // Documents have titles: the sets' own decide where the threshold comes to stand.
    private static List<ConfidenceCase> Collect(
        IReadOnlyList<SquadArticle> articles, double[][] weights, bool textOnly, bool isCalibrated, int parts, int part, int round, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        // One paragraph in four of each article is out: its questions are near misses. Those of the next one are answered, so that each is asked once.
        bool IsOut(int article, int paragraph) => (article + paragraph) % Rounds == round;
        bool IsAsked(int article, int paragraph) => IsOut(article, paragraph) || (article + paragraph + 1) % Rounds == round;
        var corpus = new EvaluationCorpus();
        for (int article = part; article < articles.Count; article += parts)
        {
            corpus.Add(
                textOnly ? string.Empty : articles[article].Title,
                articles[article].Paragraphs.Where((_, paragraph) => articles[article].Paragraphs.Count == 1 || !IsOut(article, paragraph)).Select(paragraph => paragraph.Context));
        }

        using var opened = OpenedCorpus.Open(corpus, progress, cancellationToken);
        int asked = 0;
        var cases = new List<ConfidenceCase>();
        for (int article = 0; article < articles.Count; article++)
        {
            // As many articles of elsewhere as of here.
            bool here = article % parts == part;
            if (!here && article % parts != (part + 1) % parts)
            {
                continue;
            }

            for (int p = 0; p < articles[article].Paragraphs.Count; p++)
            {
                SquadParagraph paragraph = articles[article].Paragraphs[p];
                if (here ? !IsAsked(article, p) : !IsOut(article, p))
                {
                    continue;
                }

                int right = corpus.OrdinalOf(paragraph.Context) >= 0 ? 0 : 1;
                int fold = article % weights.Length;
                bool isNearMiss = here && right == 1;
                double weight = isNearMiss ? NearMissWeight : right == 0 ? AnswerableWeight : ElsewhereWeight;
                foreach (SquadQuestion question in paragraph.Questions.Where(question => !question.IsImpossible))
                {
                    asked++;
                    if (Ask(question.Text) is not { } natural)
                    {
                        continue;
                    }

                    cases.Add(Case(opened.Knowledge, natural.Question, natural.Ranked, fold, right, weight) with { Parts = parts, IsNearMiss = isNearMiss && isCalibrated });

                    // Another paragraph of the same document may well answer a few words.
                    if (asked % KeywordsEvery == 0 && !isNearMiss && Ask(Keywords(natural.Question, asked)) is { } few)
                    {
                        cases.Add(Case(opened.Knowledge, few.Question, few.Ranked, fold, right, right == 0 ? KeywordsPart * weight : weight) with { Parts = parts });
                    }
                }

                (AnalyzedQuestion Question, RankedPassage[] Ranked)? Ask(string text)
                {
                    QuestionTrace trace = opened.Knowledge.Trace(text);
                    return trace.Question is { } analyzed && trace.Ranked.Count > 0 ? (analyzed, Rank(trace.Ranked, weights[fold])) : null;
                }
            }
        }

        return cases;
    }

    // What one would type instead of the question: its rarest word, with the words beside it, one to three in all.
    private static string Keywords(AnalyzedQuestion question, int asked)
    {
        int count = Math.Min(question.Terms.Count, 1 + (asked / KeywordsEvery % MostKeywords));
        int rarest = Array.IndexOf(question.Weights, question.Weights.Max());
        int from = Math.Clamp(rarest - (asked % count), 0, question.Terms.Count - count);
        return string.Join(' ', question.Terms.Skip(from).Take(count).Select(term => term.Word));
    }

    /// <summary>What is measured of a question.</summary>
    public static ConfidenceCase Case(KnowledgeBase knowledge, AnalyzedQuestion question, IReadOnlyList<RankedPassage> ranked, int fold, int right, double weight)
    {
        int passages = knowledge.Report.Passages;
        double[] measures = AnswerConfidence.Measure(question, ranked, passages);
        RankedPassage answer = AskedFor.HolderFirst(ranked, passage => knowledge.Passage(passage.Ordinal).Paragraph, isStrict: false)[0];
        return new ConfidenceCase(
            new Choice(fold, [measures, new double[measures.Length]], right, weight),
            IsNearMiss: false,
            Parts: 1,
            passages,
            Of(AnswerConfidence.UnknownNamesFactor(question), isStrict: false),
            Of(AnswerConfidence.Factor(ranked[0].Matched), isStrict: true));

        Doubt Of(double factor, bool isStrict) => AskedFor.Doubts(answer.Matched, knowledge.Passage(answer.Ordinal).Paragraph, isStrict) is var doubt ? doubt with { Factor = factor * doubt.Factor } : default;
    }

    /// <summary>The candidates as these weights rank them.</summary>
    public static RankedPassage[] Rank(IReadOnlyList<RankedPassage> candidates, double[] weights) =>
    [
        .. candidates
            .Select(candidate => candidate with { Score = ChoiceModel.Score(PassageRanker.Measure(candidate.Matched), weights) })
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Ordinal),
    ];
}
