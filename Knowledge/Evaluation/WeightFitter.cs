using System.Globalization;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>Fits the weights of the ranking and of the choice of sentence on question sets.</summary>
public static class WeightFitter
{
    private const int Folds = 5;

    // Each set counts the same for this many questions, so that a small one is not drowned by a large one.
    private const double SetWeight = 2_000;

    // The signals of a passage share more of what they know than other measures do: held out, twice the usual penalty does best.
    private const double PassagePenalty = 2;

    // What a question of the campaign's own files counts for the choice of sentence.
    private const double ExpectedSentenceWeight = 2;

    // The campaign's own questions are few, and near to what is served.
    private const double ExpectedSetWeight = 500;

    // What a question of the campaign's own files counts for the confidence.
    private const double ExpectedWeight = 30;

    // Below, one question would count for more than twenty.
    private const int LeastQuestions = 100;

    /// <summary>Fits.</summary>
    /// <param name="files">SQuAD files; one with titles is used with and without them.</param>
    /// <param name="served">The documents that are served, with their question files.</param>
    /// <param name="others">Announcements of other campaigns, for the confidence in a campaign's documents alone, so that it fits more than one.</param>
    /// <param name="progress">Told in French what takes time; null for nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The table of weights, and what it reaches on questions held out.</returns>
    /// <exception cref="KnowledgeException">A file cannot be read, is not of its form, or holds too little to fit anything on.</exception>
    public static FitReport Run(
        IReadOnlyList<string> files, AskedCampaign served, IReadOnlyList<AskedCampaign> others, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(served);
        ArgumentNullException.ThrowIfNull(others);
        (_, KnowledgeBase knowledge, IReadOnlyList<ExpectedPassage> expected) = served;
        (string Name, IReadOnlyList<SquadArticle> Articles)[] articleSets = Read(files);
        foreach ((string file, (_, IReadOnlyList<SquadArticle> articles)) in files.Zip(articleSets))
        {
            ThrowIfTooLittle(file, articles);
        }

        List<Sample> sets = Collect(articleSets, progress, cancellationToken);

        Sample[] weighted = [.. sets.Select(set => set.Weighted(SetWeight))];
        Sample campaign = Collect(knowledge, expected);
        if (campaign.Passages.Count > 0)
        {
            sets.Add(campaign);
            weighted = [.. weighted, campaign.Weighted(ExpectedSetWeight)];
        }

        Choice[] passages = [.. weighted.SelectMany(set => set.Passages)];
        Choice[] sentences = [.. weighted.Where(set => set.TellsSentences).SelectMany(set => set.Sentences), .. ExpectedSentences(knowledge, expected)];
        int signals = PassageRanker.Names.Count;
        int measures = SentenceScorer.Names.Count;
        double[][] passageFolds = FitFolds(passages, signals, PassagePenalty);
        double[][] sentenceFolds = FitFolds(sentences, measures);
        ConfidenceCase[] cases =
        [
            .. articleSets.SelectMany(set => ConfidenceSample.Collect(set.Articles, passageFolds, progress, cancellationToken)),
            .. ConfidenceSample.Collect(knowledge, expected, passageFolds, ExpectedWeight),
        ];
        Choice[] confidence = [.. cases.Select(entry => entry.Choice)];
        int parts = AnswerConfidence.Names.Count;
        double[][] confidenceFolds = FitFolds(confidence, parts);
        double[] passageWeights = Finite(ChoiceModel.Fit(passages, signals, PassagePenalty));
        double[] unshifted = ChoiceModel.Fit(confidence, parts);
        double[] confidenceWeights = Finite(ConfidenceCalibration.Shift(cases, confidenceFolds, unshifted));

        // More is taken off the chance in a campaign's documents, so the same share of near misses passes from another constant on.
        double[] campaignGeneral = Finite(ConfidenceCalibration.Shift([.. cases.Select(entry => entry with { Doubt = entry.CampaignDoubt })], confidenceFolds, unshifted));
        CampaignFit campaigns = CampaignSample.Fit(CampaignSample.Collect(served, others, passageWeights, campaignGeneral), [.. others.Select(other => other.Name)]);
        IEnumerable<string> table =
        [
            "# What each signal counts. Made by the command fit: not to be edited by hand.",
            .. RankingWeights.Write(ShippedWeights.PassageSection, PassageRanker.Names, passageWeights),
            .. RankingWeights.Write(ShippedWeights.SentenceSection, SentenceScorer.Names, Finite(ChoiceModel.Fit(sentences, measures))),
            .. RankingWeights.Write(ShippedWeights.ConfidenceSection, AnswerConfidence.Names, confidenceWeights),
            .. RankingWeights.Write(ShippedWeights.CampaignGeneralSection, AnswerConfidence.Names, campaignGeneral),
            .. RankingWeights.Write(ShippedWeights.CampaignSection, CampaignConfidence.Names, Finite(campaigns.Weights)),
        ];
        return new FitReport(
            [.. table],
            [.. sets.Select(set => set.Report(passageFolds, sentenceFolds))],
            [.. ConfidenceSample.Report(confidence, confidenceFolds), .. campaigns.Report]);
    }

    /// <summary>What the ranking reaches on questions held out, fitted with all signals, without each of them, and with the search alone.</summary>
    /// <param name="files">SQuAD files; one with titles is used with and without them.</param>
    /// <param name="progress">Told in French what takes time; null for nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="KnowledgeException">A file cannot be read, or is not of its form.</exception>
    public static IEnumerable<AblationResult> Ablate(IReadOnlyList<string> files, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<Sample> sets = Collect(Read(files), progress, cancellationToken);
        int[] all = [.. Enumerable.Range(0, PassageRanker.Names.Count)];
        yield return new AblationResult(string.Empty, Reach(sets, all));
        foreach (int left in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new AblationResult(PassageRanker.Names[left], Reach(sets, [.. all.Where(signal => signal != left)]));
        }

        yield return new AblationResult(null, Reach(sets, [.. all.Where(signal => PassageRanker.Names[signal] == new SearchScore().Name)]));
    }

    private static (string Name, IReadOnlyList<SquadArticle> Articles)[] Read(IReadOnlyList<string> files) =>
        [.. files.Select(file => (Path.GetFileNameWithoutExtension(file), SquadFile.Read(file)))];

    private static void ThrowIfTooLittle(string file, IReadOnlyList<SquadArticle> articles)
    {
        int[] questions = [.. articles.Select(article => article.Paragraphs.Sum(paragraph => paragraph.Questions.Count(question => !question.IsImpossible)))];
        int asked = questions.Count(count => count > 0);
        if (asked < Folds || questions.Sum() < LeastQuestions)
        {
            throw new KnowledgeException(string.Create(
                CultureInfo.InvariantCulture,
                $"«\u00A0{file}\u00A0» est trop petit pour ajuster des poids\u00A0: il faut au moins {LeastQuestions} questions à réponse, dans {Folds} articles ({questions.Sum()} ici, dans {asked})."));
        }
    }

    private static double[] Finite(double[] weights) => weights.All(double.IsFinite)
        ? weights
        : throw new KnowledgeException("Ces jeux de questions ne suffisent pas à ajuster les poids\u00A0: il en faut plus, ou de plus variés.");

    private static FitResult[] Reach(List<Sample> sets, int[] signals)
    {
        Sample[] kept = [.. sets.Select(set => set.With(signals))];
        double[][] folds = FitFolds([.. kept.SelectMany(set => set.Weighted(SetWeight).Passages)], signals.Length, PassagePenalty);
        return [.. kept.Select(set => set.Report(folds, []))];
    }

    private static double[][] FitFolds(Choice[] choices, int measures, double penalty = 1) =>
        [.. Enumerable.Range(0, Folds).Select(fold => ChoiceModel.Fit([.. choices.Where(choice => choice.Fold != fold)], measures, penalty))];

    private static List<Sample> Collect((string Name, IReadOnlyList<SquadArticle> Articles)[] articleSets, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var sets = new List<Sample>();
        foreach ((string name, IReadOnlyList<SquadArticle> articles) in articleSets)
        {
            sets.Add(Collect(name, articles, textOnly: false, progress, cancellationToken));
            if (articles.Any(article => article.Title.Length > 0))
            {
                sets.Add(Collect(name + ", sans titres", articles, textOnly: true, progress, cancellationToken));
            }
        }

        return sets;
    }

    // Question sets ask for one fact; those who ask a campaign often name a subject, and its editor says which sentence they want.
    private static IEnumerable<Choice> ExpectedSentences(KnowledgeBase knowledge, IReadOnlyList<ExpectedPassage> expected)
    {
        for (int i = 0; i < expected.Count; i++)
        {
            RankedPassage? answer = knowledge.Trace(expected[i].Question).Ranked.FirstOrDefault(candidate => expected[i].IsIn(knowledge.Passage(candidate.Ordinal).Paragraph.Text));
            if (answer is null || answer.Matched.Terms.Sentences.Count < 2)
            {
                continue;
            }

            string text = knowledge.Passage(answer.Ordinal).Paragraph.Text;
            int sentence = answer.Matched.Terms.Sentences.Select(span => text[span.Start..span.End]).ToList().FindIndex(expected[i].IsIn);
            if (sentence >= 0)
            {
                SentenceScorer scorer = answer.Matched.SentencesOf(text);
                yield return new Choice(i % Folds, [.. answer.Matched.Terms.Sentences.Select((_, s) => scorer.Measure(s))], sentence, ExpectedSentenceWeight);
            }
        }
    }

    private static Sample Collect(KnowledgeBase knowledge, IReadOnlyList<ExpectedPassage> expected)
    {
        var sample = new Sample("fichiers de questions");
        for (int i = 0; i < expected.Count; i++)
        {
            if (expected[i].Fragment is not null)
            {
                sample.Add(i % Folds, knowledge, expected[i]);
            }
        }

        return sample;
    }

    private static Sample Collect(string name, IReadOnlyList<SquadArticle> articles, bool textOnly, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var corpus = new EvaluationCorpus();
        foreach (SquadArticle article in articles)
        {
            corpus.Add(textOnly ? string.Empty : article.Title, article.Paragraphs.Select(paragraph => paragraph.Context));
        }

        using var opened = OpenedCorpus.Open(corpus, progress, cancellationToken);
        var sample = new Sample(name);
        for (int article = 0; article < articles.Count; article++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (SquadParagraph paragraph in articles[article].Paragraphs)
            {
                int gold = corpus.OrdinalOf(paragraph.Context);
                foreach (SquadQuestion question in paragraph.Questions.Where(question => !question.IsImpossible))
                {
                    sample.Add(article % Folds, opened.Knowledge, gold, question);
                }
            }
        }

        return sample;
    }

    /// <summary>The choices of one set.</summary>
    private sealed class Sample(string name)
    {
        private int _questions;

        public List<Choice> Passages { get; private init; } = [];

        public List<Choice> Sentences { get; private init; } = [];

        /// <summary>Whether its answers are sentences that somebody chose: where all open their passage, they are its beginning and nothing more.</summary>
        public bool TellsSentences => Sentences.Exists(choice => choice.Right > 0);

        public void Add(int fold, KnowledgeBase knowledge, int gold, SquadQuestion question)
        {
            if (AddPassages(fold, knowledge, question.Text, candidate => candidate.Ordinal == gold)?.Matched is not { } passage)
            {
                return;
            }

            int sentence = SentenceOf(knowledge.Passage(gold).Paragraph, knowledge.Passage(gold).Document, passage.Terms, question);
            if (sentence >= 0 && passage.Terms.Sentences.Count > 1)
            {
                SentenceScorer scorer = passage.SentencesOf(knowledge.Passage(gold).Paragraph.Text);
                Sentences.Add(new Choice(fold, [.. passage.Terms.Sentences.Select((_, s) => scorer.Measure(s))], sentence, 1));
            }
        }

        public void Add(int fold, KnowledgeBase knowledge, ExpectedPassage expected) =>
            AddPassages(fold, knowledge, expected.Question, candidate => expected.IsIn(knowledge.Passage(candidate.Ordinal).Paragraph.Text));

        // The right candidate, or null.
        private RankedPassage? AddPassages(int fold, KnowledgeBase knowledge, string question, Predicate<RankedPassage> isRight)
        {
            _questions++;
            RankedPassage[] ranked = [.. knowledge.Trace(question).Ranked.OrderBy(candidate => candidate.Ordinal)];
            int right = Array.FindIndex(ranked, isRight);
            if (right < 0)
            {
                return null;
            }

            Passages.Add(new Choice(fold, Array.ConvertAll(ranked, candidate => PassageRanker.Measure(candidate.Matched)), right, 1));
            return ranked[right];
        }

        /// <summary>The same with these signals only, and without sentences.</summary>
        public Sample With(int[] signals) => new(name)
        {
            _questions = _questions,
            Passages = [.. Passages.Select(choice => choice with { Options = Array.ConvertAll(choice.Options, option => Array.ConvertAll(signals, signal => option[signal])) })],
        };

        public Sample Weighted(double total) => new(name)
        {
            Passages = [.. Passages.Select(choice => choice with { Weight = total / Passages.Count })],
            Sentences = [.. Sentences.Select(choice => choice with { Weight = total / Sentences.Count })],
        };

        public FitResult Report(double[][] passageFolds, double[][] sentenceFolds)
        {
            int[] ranks = [.. Passages.Select(choice => Rank(choice, passageFolds[choice.Fold]))];
            return new FitResult(
                name,
                _questions,
                (double)ranks.Count(rank => rank == 1) / _questions,
                ranks.Where(rank => rank <= 10).Sum(rank => 1.0 / rank) / _questions,
                (double)Passages.Count / _questions,
                Sentences.Count == 0 ? null : (double)Sentences.Count(choice => Rank(choice, sentenceFolds[choice.Fold]) == 1) / Sentences.Count);
        }

        // Ties stand in document order, as in an answer.
        private static int Rank(Choice choice, double[] weights)
        {
            double right = ChoiceModel.Score(choice.Options[choice.Right], weights);
            int rank = 1;
            for (int i = 0; i < choice.Options.Length; i++)
            {
                double other = ChoiceModel.Score(choice.Options[i], weights);
                rank += other > right || (other == right && i < choice.Right) ? 1 : 0;
            }

            return rank;
        }

        private static int SentenceOf(Paragraph paragraph, SourceDocument document, PassageTerms terms, SquadQuestion question)
        {
            SourceSpan span = paragraph.Location.Span;
            ShownText shown = document.Text.Map(span.Start, span.End);
            for (int s = 0; s < terms.Sentences.Count; s++)
            {
                SourceSpan source = shown.ToSource(terms.Sentences[s].Start, terms.Sentences[s].End);
                if (question.Answers.Any(answer => source.Start <= span.Start + answer.Start && span.Start + answer.End <= source.End))
                {
                    return s;
                }
            }

            return -1;
        }
    }
}

/// <summary>What fitting made.</summary>
/// <param name="Table">The table of weights, line by line.</param>
/// <param name="Results">What it reaches on each set, each question judged by weights fitted without its article.</param>
/// <param name="Confidence">What refusing reaches on questions held out, line by line.</param>
public sealed record FitReport(IReadOnlyList<string> Table, IReadOnlyList<FitResult> Results, IReadOnlyList<string> Confidence);

/// <summary>What cross-validation measured on one set. Shares are fractions from 0 to 1.</summary>
/// <param name="Name">The set.</param>
/// <param name="Questions">Its questions.</param>
/// <param name="RecallAt1">Share whose passage came first.</param>
/// <param name="MrrAt10">Mean of 1 / rank, 0 beyond 10.</param>
/// <param name="CandidateRecall">Share whose passage is a candidate at all: the most any ranking can reach.</param>
/// <param name="SentenceInGold">Share whose sentence comes first inside its passage, of those that have several; null when none has an answer span.</param>
public sealed record FitResult(string Name, int Questions, double RecallAt1, double MrrAt10, double CandidateRecall, double? SentenceInGold);
