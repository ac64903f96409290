using System.Globalization;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>
/// The questions of several campaigns for <see cref="CampaignConfidence"/> to be fitted on: each asked of its own documents, again without the paragraph that
/// answers, and of the documents of the others.
/// </summary>
internal static class CampaignSample
{
    // What its editor asks of the served campaign holds. Twice as much costs the others three points of true answers held out.
    private const double ServedWeight = 15;

    // Without its paragraph a question may well be answered by another of the same campaign, and what one campaign is asked another may answer.
    private const double OtherParagraphWeight = 0.3;
    private const double OtherCampaignWeight = 0.05;

    // What the report tells the true answers at.
    private const double FalseShare = 0.1;

    /// <summary>Collects the choices.</summary>
    /// <param name="served">The campaign that is served.</param>
    /// <param name="others">The others.</param>
    /// <param name="passages">Weights of the ranking.</param>
    /// <param name="confidence">Weights of the general confidence.</param>
    public static IReadOnlyList<CampaignCase> Collect(AskedCampaign served, IReadOnlyList<AskedCampaign> others, double[] passages, double[] confidence)
    {
        AskedCampaign[] all = [served, .. others];
        return
        [
            .. from home in Enumerable.Range(0, all.Length)
               from asked in Enumerable.Range(0, all.Length)
               from entry in Cases(all, home, asked, passages, confidence)
               select entry,
        ];
    }

    /// <summary>What refusing reaches on each other campaign, fitted without it: its documents and its questions.</summary>
    public static IEnumerable<string> Report(IReadOnlyList<CampaignCase> cases, AskedCampaign served, IReadOnlyList<AskedCampaign> others)
    {
        var held = new List<(double Score, bool IsRight)>();
        for (int i = 1; i <= others.Count; i++)
        {
            double[] weights = Fit([.. cases.Where(entry => entry.Home != i && entry.Asked != i)]);
            (double Score, bool IsRight)[] own =
            [
                .. cases.Where(entry => entry.Home == i && entry is { Asked: var asked, Weight: 1 } && asked == i)
                    .Select(entry => (entry.Factor / (1 + Math.Exp(-ChoiceModel.Score(entry.Measures, weights))), entry.IsRight)),
            ];
            held.AddRange(own);
            yield return Line(others[i - 1].Name, own);
        }

        if (held.Count > 0)
        {
            yield return Line("toutes", held);
            double[] wrong = [.. held.Where(entry => !entry.IsRight).Select(entry => entry.Score).Order()];
            double threshold = wrong[(int)((1 - FalseShare) * (wrong.Length - 1))];
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"à {100 * FalseShare:0}\u00A0% de fausses réponses, {100.0 * held.Count(entry => entry.IsRight && entry.Score > threshold) / held.Count(entry => entry.IsRight):0.0}\u00A0% de vraies (confiance {threshold:0.000})");
        }
    }

    /// <summary>The weights.</summary>
    public static double[] Fit(IReadOnlyList<CampaignCase> cases) => ChoiceModel.Fit(
        [.. cases.Select(entry => new Choice(0, [entry.Measures, new double[entry.Measures.Length]], entry.IsRight ? 0 : 1, entry.Weight))],
        CampaignConfidence.Names.Count);

    private static string Line(string name, IReadOnlyCollection<(double Score, bool IsRight)> questions)
    {
        int right = questions.Count(entry => entry.IsRight);
        int answered = questions.Count(entry => entry.IsRight && entry.Score >= AnswerThreshold.Answer);
        int wrong = questions.Count(entry => !entry.IsRight && entry.Score >= AnswerThreshold.Answer);
        return string.Create(CultureInfo.InvariantCulture, $"campagne {name}\u00A0: {answered} sur {right} répondues, {wrong} fausses réponses sur {questions.Count - right}");
    }

    private static IEnumerable<CampaignCase> Cases(AskedCampaign[] all, int home, int asked, double[] passages, double[] confidence)
    {
        KnowledgeBase knowledge = all[home].Knowledge;
        double served = home == 0 ? ServedWeight : 1;
        foreach (ExpectedPassage question in all[asked].Expected.Where(question => home == asked || question.Fragment is not null))
        {
            QuestionTrace trace = knowledge.Trace(question.Question);
            if (trace.Question is not { } analyzed || trace.Ranked.Count == 0)
            {
                continue;
            }

            RankedPassage[] ranked = ConfidenceSample.Rank(trace.Ranked, passages);
            RankedPassage[] without = [.. ranked.Where(candidate => !question.IsIn(knowledge.Passage(candidate.Ordinal).Paragraph.Text))];
            if (home != asked)
            {
                yield return Case(analyzed, ranked, isRight: false, OtherCampaignWeight);
                continue;
            }

            if (question.Fragment is not null)
            {
                yield return Case(analyzed, ranked, isRight: true, served);
            }

            if (without.Length > 0)
            {
                yield return Case(analyzed, without, isRight: false, question.Fragment is null ? served : OtherParagraphWeight * served);
            }
        }

        CampaignCase Case(AnalyzedQuestion question, IReadOnlyList<RankedPassage> ranked, bool isRight, double weight)
        {
            ConfidenceCase general = ConfidenceSample.Case(knowledge, question, ranked, fold: 0, isRight ? 0 : 1, weight);
            double[] measures = general.Choice.Options[0];
            return new CampaignCase(home, asked, CampaignConfidence.Measure(ranked[0].Matched, measures, ChoiceModel.Score(measures, confidence), knowledge.Passage(ranked[0].Ordinal).Paragraph), isRight, weight, general.Factor * AnswerConfidence.Factor(ranked[0].Matched));
        }
    }
}
