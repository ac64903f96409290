using System.Diagnostics;
using System.Runtime;
using System.Text.Encodings.Web;
using System.Text.Json;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>Puts a question set to the very pipeline that answers people, and counts.</summary>
public sealed class Evaluator
{
    private const int Depth = 10;

    // Each passage is taken out in one of so many indexes, and its questions are answerable in the others.
    private const int NearMissFolds = 4;

    private const int QuestionsPerMemoryReading = 50;
    private const double Mebibyte = 1024 * 1024;

    private const int WarmingQuestions = 300;
    private const int WarmingRounds = 12;

    // Twice what the runtime waits for.
    private static readonly TimeSpan CompilingDelay = TimeSpan.FromMilliseconds(200);

    private static readonly JsonSerializerOptions MissJson = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly EvaluationOptions _options;
    private readonly IReadOnlyList<SquadArticle> _articles;

    private Evaluator(EvaluationOptions options)
    {
        _options = options;
        _articles = SquadFile.Read(options.Path);
    }

    /// <summary>Measures.</summary>
    /// <param name="options">What.</param>
    /// <param name="progress">Told in French what takes time; null for nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="KnowledgeException">A file cannot be read, or is not of its form.</exception>
    public static Task<EvaluationReport> RunAsync(EvaluationOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Task.Run(() => new Evaluator(options).Run(progress, cancellationToken), cancellationToken);
    }

    private EvaluationReport Run(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        (SquadParagraph Paragraph, SquadQuestion Question)[] asked = [.. Questions().Take(_options.Limit ?? int.MaxValue)];
        if (asked.Length == 0)
        {
            throw new KnowledgeException($"«\u00A0{_options.Path}\u00A0» ne contient aucune question à poser.");
        }

        using StreamWriter? misses = _options.Misses is { } file ? OpenMisses(file) : null;
        EvaluationCorpus corpus = Corpus((_, _) => true);
        long start = Stopwatch.GetTimestamp();
        using OpenedCorpus opened = OpenedCorpus.Open(corpus, progress, cancellationToken);
        double indexSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        TypoMaker? typos = _options.Typos is { } kind ? new TypoMaker(kind) : null;
        Warm(opened.Knowledge, [.. asked.Take(WarmingQuestions).Select(entry => entry.Question.Text)], cancellationToken);
        var ranks = new List<int>(asked.Length);
        var times = new List<double>(asked.Length);
        int sentences = 0;
        int withSpan = 0;
        long memory = 0;
        foreach ((SquadParagraph paragraph, SquadQuestion question) in asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string text = typos?.Apply(question.Text) ?? question.Text;
            int gold = corpus.OrdinalOf(paragraph.Context);
            long began = Stopwatch.GetTimestamp();
            QuestionTrace trace = opened.Knowledge.Trace(text);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            int rank = RankOf(trace, gold);
            ranks.Add(rank);
            memory = ranks.Count % QuestionsPerMemoryReading == 1 ? Math.Max(memory, Environment.WorkingSet) : memory;
            if (question.Answers.Count > 0)
            {
                withSpan++;
                sentences += rank == 1 && HoldsAnswer(opened.Knowledge, trace.Ranked[0], question) ? 1 : 0;
            }

            if (rank != 1)
            {
                misses?.WriteLine(JsonSerializer.Serialize(Miss(opened.Knowledge, text, gold, rank, trace), MissJson));
            }
        }

        times.Sort();
        return new EvaluationReport
        {
            Passages = opened.Knowledge.Report.Passages,
            Questions = asked.Length,
            Changed = typos?.Changed,
            RecallAt1 = Share(ranks, rank => rank == 1),
            RecallAt5 = Share(ranks, rank => rank is >= 1 and <= 5),
            RecallAt10 = Share(ranks, rank => rank is >= 1 and <= Depth),
            MrrAt10 = ranks.Sum(rank => rank is >= 1 and <= Depth ? 1.0 / rank : 0) / ranks.Count,
            SentenceAt1 = withSpan > 0 ? (double)sentences / withSpan : null,
            MisplacedAnswers = asked.Sum(entry => entry.Question.Misplaced),
            LatencyMs = new LatencyReport(Percentile(times, 0.5), Percentile(times, 0.99)),
            QuestionsPerSecond = times.Count / (times.Sum() / 1000),
            IndexSeconds = indexSeconds,
            ServingMemoryMb = memory / Mebibyte,
            PeakMemoryMb = Process.GetCurrentProcess().PeakWorkingSet64 / Mebibyte,
            Abstention = _options.Abstention ? Abstention(progress, cancellationToken) : null,
        };
    }

    // What is measured is a bot that serves: the runtime compiles what is called often a second time, in the background, once nothing new was called for a while.
    private static void Warm(KnowledgeBase knowledge, string[] questions, CancellationToken cancellationToken)
    {
        long compiled = -1;
        for (int round = 0; round < WarmingRounds && JitInfo.GetCompiledMethodCount() != compiled; round++)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (string question in questions)
            {
                cancellationToken.ThrowIfCancellationRequested();
                knowledge.Trace(question);
            }

            cancellationToken.WaitHandle.WaitOne(CompilingDelay);
        }
    }

    private AbstentionReport Abstention(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        int[] groups = Groups();
        int last = groups.Max();
        var otherHalf = new RefusalSample();
        var nearMisses = new RefusalSample();
        for (int group = 0; group <= last; group++)
        {
            bool IsIn(int article, int paragraph) => groups[article] == group;
            bool IsNext(int article, int paragraph) => groups[article] != group && groups[article] == (group + 1) % (last + 1);
            Sample(Corpus(IsIn), otherHalf, IsIn, IsNext, progress, cancellationToken);
        }

        // Near misses need no second half: as many passages as asked for, or all.
        int[] rooms = _options.Passages is null ? new int[groups.Length] : groups;
        for (int room = 0; room <= rooms.Max(); room++)
        {
            for (int fold = 0; fold < NearMissFolds; fold++)
            {
                bool IsOut(int article, int paragraph) => (article + paragraph) % NearMissFolds == fold;
                bool IsAnswerable(int article, int paragraph) => rooms[article] == room && (article + paragraph + 1) % NearMissFolds == fold;
                bool IsNearMiss(int article, int paragraph) => rooms[article] == room && IsOut(article, paragraph) && _articles[article].Paragraphs.Count > 1;
                EvaluationCorpus corpus = Corpus((article, paragraph) => rooms[article] == room && !IsOut(article, paragraph));
                Sample(corpus, nearMisses, IsAnswerable, IsNearMiss, progress, cancellationToken);
            }
        }

        return new AbstentionReport(otherHalf.Report(), nearMisses.Report());
    }

    // The articles of one index: every second one, or those that make up a size, in order; a last group that is too small joins the one before.
    private int[] Groups()
    {
        if (_options.Passages is not { } size)
        {
            return [.. _articles.Select((_, article) => article % 2)];
        }

        var groups = new int[_articles.Count];
        int left = _articles.Sum(article => article.Paragraphs.Count);
        int group = 0;
        int held = 0;
        for (int article = 0; article < groups.Length; article++)
        {
            if (held >= size && left >= size)
            {
                group++;
                held = 0;
            }

            groups[article] = group;
            held += _articles[article].Paragraphs.Count;
            left -= _articles[article].Paragraphs.Count;
        }

        return groups;
    }

    private void Sample(
        EvaluationCorpus corpus, RefusalSample sample, Func<int, int, bool> answerable, Func<int, int, bool> unanswerable, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using OpenedCorpus opened = OpenedCorpus.Open(corpus, progress, cancellationToken);
        for (int article = 0; article < _articles.Count; article++)
        {
            for (int paragraph = 0; paragraph < _articles[article].Paragraphs.Count; paragraph++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                SquadParagraph asked = _articles[article].Paragraphs[paragraph];

                // A context that stands in the set twice may still be there when one of its places was left out.
                bool held = corpus.OrdinalOf(asked.Context) >= 0;
                if ((answerable(article, paragraph) && held) || (unanswerable(article, paragraph) && !held))
                {
                    foreach (SquadQuestion question in asked.Questions.Where(question => !question.IsImpossible))
                    {
                        sample.Add(held, opened.Knowledge.Trace(question.Text));
                    }
                }
            }
        }
    }

    private EvaluationCorpus Corpus(Func<int, int, bool> isIn)
    {
        var corpus = new EvaluationCorpus();
        for (int article = 0; article < _articles.Count; article++)
        {
            string title = _options.TextOnly ? string.Empty : _articles[article].Title;
            corpus.Add(title, _articles[article].Paragraphs.Where((_, paragraph) => isIn(article, paragraph)).Select(paragraph => paragraph.Context));
        }

        if (_options.Distractors is { } file)
        {
            corpus.AddDistractors(file);
        }

        return corpus;
    }

    private IEnumerable<(SquadParagraph Paragraph, SquadQuestion Question)> Questions() =>
        from article in _articles
        from paragraph in article.Paragraphs
        from question in paragraph.Questions
        where !question.IsImpossible
        select (paragraph, question);

    private static int RankOf(QuestionTrace trace, int gold)
    {
        for (int i = 0; i < trace.Ranked.Count; i++)
        {
            if (trace.Ranked[i].Ordinal == gold)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static bool HoldsAnswer(KnowledgeBase knowledge, RankedPassage first, SquadQuestion question)
    {
        SourceSpan highlight = knowledge.Highlight(first);
        int start = knowledge.Passage(first.Ordinal).Paragraph.Location.Span.Start;
        return question.Answers.Any(answer => highlight.Start <= start + answer.Start && start + answer.End <= highlight.End);
    }

    private static object Miss(KnowledgeBase knowledge, string question, int gold, int rank, QuestionTrace trace) => new
    {
        question,
        rank = rank == 0 ? (int?)null : rank,
        expected = knowledge.Passage(gold).Paragraph.Text,
        shares = rank == 0 ? null : Shares(trace.Ranked[rank - 1]),
        cameFirst = trace.Ranked.Count == 0 ? null : knowledge.Passage(trace.Ranked[0].Ordinal).Paragraph.Text,
        cameFirstShares = trace.Ranked.Count == 0 ? null : Shares(trace.Ranked[0]),
    };

    private static Dictionary<string, double> Shares(RankedPassage ranked) =>
        PassageRanker.Names.Zip(ranked.Shares).ToDictionary(share => share.First, share => Math.Round(share.Second, 4), StringComparer.Ordinal);

    private static StreamWriter OpenMisses(string path)
    {
        try
        {
            return new StreamWriter(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException($"«\u00A0{path}\u00A0» ne peut pas être écrit\u00A0: {FileFault.Reason(e, path)}", e);
        }
    }

    private static double Share(List<int> ranks, Func<int, bool> counts) => (double)ranks.Count(counts) / ranks.Count;

    private static double Percentile(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];

    /// <summary>Confidences of answerable and unanswerable questions.</summary>
    private sealed class RefusalSample
    {
        private readonly List<double> _answerable = [];
        private readonly List<double> _unanswerable = [];
        private int _answered;
        private int _answeredWrongly;

        public void Add(bool answerable, QuestionTrace trace)
        {
            bool answered = trace.Answer is FoundAnswer;
            (answerable ? _answerable : _unanswerable).Add(trace.Confidence);
            _answered += answerable && answered ? 1 : 0;
            _answeredWrongly += !answerable && answered ? 1 : 0;
        }

        /// <summary>What the sample says; null when one of its two sides is empty.</summary>
        public RefusalReport? Report() => _answerable.Count == 0 || _unanswerable.Count == 0 ? null : new()
        {
            RocAuc = Auc(),
            CoverageAt5 = CoverageAt(0.05),
            CoverageAt1 = CoverageAt(0.01),
            AnsweredAtShipped = (double)_answeredWrongly / _unanswerable.Count,
            CoverageAtShipped = (double)_answered / _answerable.Count,
        };

        // The Mann-Whitney statistic: pairs in the right order, ties as half.
        private double Auc()
        {
            _unanswerable.Sort();
            double right = 0;
            foreach (double confidence in _answerable)
            {
                int below = Below(confidence, inclusive: false);
                right += below + ((Below(confidence, inclusive: true) - below) / 2.0);
            }

            return right / ((double)_answerable.Count * _unanswerable.Count);
        }

        private int Below(double confidence, bool inclusive)
        {
            int low = 0;
            int high = _unanswerable.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (_unanswerable[middle] < confidence || (inclusive && _unanswerable[middle] == confidence))
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low;
        }

        private double CoverageAt(double falseAnswers)
        {
            double threshold = _unanswerable[_unanswerable.Count - 1 - (int)(falseAnswers * _unanswerable.Count)];
            return (double)_answerable.Count(confidence => confidence > threshold) / _answerable.Count;
        }
    }
}
