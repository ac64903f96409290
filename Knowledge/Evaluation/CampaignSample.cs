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
    // What its editor asks of the served campaign holds. Fifteen costs the others nearly three points of true answers held out.
    private const double ServedWeight = 6;

    // Without its paragraph a question may well be answered by another of the same campaign, and what one campaign is asked another may answer.
    private const double OtherParagraphWeight = 0.3;
    private const double OtherCampaignWeight = 0.05;

    // Share of what an announcement left out of the fit does not answer, and that may be answered all the same.
    private const double FalseShare = 0.12;

    /// <summary>Collects the choices.</summary>
    /// <param name="served">The campaign that is served.</param>
    /// <param name="others">The others.</param>
    /// <param name="passages">Weights of the ranking.</param>
    /// <param name="confidence">Weights of the general confidence in a campaign's documents.</param>
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

    /// <summary>
    /// Fits the weights, and shifts their constant so that so many of the questions pass that an announcement left out of the fit, with its questions, does
    /// not answer.
    /// </summary>
    /// <param name="cases">The choices.</param>
    /// <param name="others">The names of the campaigns that are left out one at a time.</param>
    public static CampaignFit Fit(IReadOnlyList<CampaignCase> cases, IReadOnlyList<string> others)
    {
        double[] weights = Fit(cases);
        (double Score, bool IsRight)[][] held = [.. Enumerable.Range(1, others.Count).Select(home => HoldOut(cases, home))];
        (double Score, bool IsRight)[] all = [.. held.SelectMany(own => own)];
        double[] wrong = [.. all.Where(entry => !entry.IsRight).Select(entry => entry.Score)];
        if (wrong.Length == 0)
        {
            return new CampaignFit(weights, []);
        }

        double shift = ConfidenceCalibration.Threshold - ConfidenceCalibration.Reached(wrong, FalseShare);
        weights[CampaignConfidence.Names.ToList().IndexOf(AnswerConfidence.ConstantName)] += shift;
        return new CampaignFit(weights, [.. others.Select((other, i) => Line(other, held[i], shift)), Line("toutes", all, shift)]);
    }

    private static double[] Fit(IEnumerable<CampaignCase> cases) => ChoiceModel.Fit(
        [.. cases.Select(entry => new Choice(0, [entry.Measures, new double[entry.Measures.Length]], entry.IsRight ? 0 : 1, entry.Weight))],
        CampaignConfidence.Names.Count);

    // What the questions of a campaign, to it alone, score with weights fitted without its documents and without its questions.
    private static (double Score, bool IsRight)[] HoldOut(IReadOnlyList<CampaignCase> cases, int home)
    {
        double[] weights = Fit(cases.Where(entry => entry.Home != home && entry.Asked != home));
        return
        [
            .. cases.Where(entry => entry.Home == home && entry.Asked == home && entry.Weight == 1)
                .Select(entry => (ConfidenceCalibration.Score(ChoiceModel.Score(entry.Measures, weights), entry.Doubt), entry.IsRight)),
        ];
    }

    private static string Line(string name, (double Score, bool IsRight)[] questions, double shift)
    {
        int right = questions.Count(entry => entry.IsRight);
        int answered = questions.Count(entry => entry.IsRight && entry.Score + shift >= ConfidenceCalibration.Threshold);
        int wrong = questions.Count(entry => !entry.IsRight && entry.Score + shift >= ConfidenceCalibration.Threshold);
        return string.Create(CultureInfo.InvariantCulture, $"campagne {name}\u00A0: {answered} sur {right} répondues, {wrong} fausses réponses sur {questions.Length - right}");
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
            return new CampaignCase(home, asked, CampaignConfidence.Measure(ranked[0].Matched, measures, ChoiceModel.Score(measures, confidence), knowledge.Passage(ranked[0].Ordinal).Paragraph), isRight, weight, general.CampaignDoubt);
        }
    }
}
