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
    private static readonly int[] Parts = [2, 8, 32];

    /// <summary>Collects the choices of a set, with its titles and without.</summary>
    /// <param name="articles">The set.</param>
    /// <param name="weights">Weights of the ranking for each fold, fitted without it: the confidence sees scores as unseen questions get them.</param>
    /// <param name="progress">Told in French what takes time; null for nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IEnumerable<Choice> Collect(IReadOnlyList<SquadArticle> articles, double[][] weights, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        bool hasTitles = articles.Any(article => article.Title.Length > 0);
        foreach (bool textOnly in hasTitles ? (bool[])[false, true] : [true])
        {
            foreach (int parts in Parts)
            {
                // As many indexes of the small sizes as make the sample worth having.
                for (int part = 0; part < Math.Min(parts, 6); part++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    foreach (Choice choice in Collect(articles, weights, textOnly, parts, part, progress, cancellationToken))
                    {
                        yield return choice;
                    }
                }
            }
        }
    }

    /// <summary>
    /// Collects the choices of an editor's question files: their questions, and again without the paragraph that answers. They
    /// are few and near to what is served, so each counts for several.
    /// </summary>
    public static IEnumerable<Choice> Collect(KnowledgeBase knowledge, IReadOnlyList<ExpectedPassage> expected, int folds, double weight)
    {
        for (int i = 0; i < expected.Count; i++)
        {
            QuestionTrace trace = knowledge.Trace(expected[i].Question);
            if (trace.Question is not { } analyzed || trace.Ranked.Count == 0)
            {
                continue;
            }

            RankedPassage[] without = [.. trace.Ranked.Where(candidate => !expected[i].IsIn(knowledge.Passage(candidate.Ordinal).Paragraph.Text))];
            if (expected[i].Fragment is not null)
            {
                yield return Choose(analyzed, trace.Ranked, right: 0);
            }

            if (without.Length > 0)
            {
                yield return Choose(analyzed, without, right: 1);
            }

            Choice Choose(AnalyzedQuestion question, IReadOnlyList<RankedPassage> ranked, int right)
            {
                double[] measures = AnswerConfidence.Measure(question, ranked, knowledge.Report.Passages);
                return new Choice(i % folds, [measures, new double[measures.Length]], right, weight);
            }
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

    private static List<Choice> Collect(
        IReadOnlyList<SquadArticle> articles, double[][] weights, bool textOnly, int parts, int part, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        // One paragraph in four of each article is out: its questions are near misses.
        bool IsOut(int article, int paragraph) => (article + paragraph) % 4 == part % 4;
        var corpus = new EvaluationCorpus();
        for (int article = part; article < articles.Count; article += parts)
        {
            corpus.Add(
                textOnly ? string.Empty : articles[article].Title,
                articles[article].Paragraphs.Where((_, paragraph) => articles[article].Paragraphs.Count == 1 || !IsOut(article, paragraph)).Select(paragraph => paragraph.Context));
        }

        using var opened = OpenedCorpus.Open(corpus, progress, cancellationToken);
        var choices = new List<Choice>();
        for (int article = 0; article < articles.Count; article++)
        {
            // As many articles of elsewhere as of here.
            bool here = article % parts == part;
            if (!here && article % parts != (part + 1) % parts)
            {
                continue;
            }

            foreach (SquadParagraph paragraph in articles[article].Paragraphs)
            {
                bool held = corpus.OrdinalOf(paragraph.Context) >= 0;
                foreach (SquadQuestion question in paragraph.Questions.Where(question => !question.IsImpossible))
                {
                    QuestionTrace trace = opened.Knowledge.Trace(question.Text);
                    if (trace.Question is { } analyzed && trace.Ranked.Count > 0)
                    {
                        int fold = article % weights.Length;
                        double[] measures = AnswerConfidence.Measure(analyzed, Rank(trace.Ranked, weights[fold]), opened.Knowledge.Report.Passages);
                        choices.Add(new Choice(fold, [measures, new double[measures.Length]], held ? 0 : 1, 1));
                    }
                }
            }
        }

        return choices;
    }

    private static RankedPassage[] Rank(IReadOnlyList<RankedPassage> candidates, double[] weights) =>
    [
        .. candidates
            .Select(candidate => candidate with { Score = ChoiceModel.Score(PassageRanker.Measure(candidate.Matched), weights) })
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Ordinal),
    ];
}
