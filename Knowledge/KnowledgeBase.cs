using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Indexing;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;
using CampaignBot.Knowledge.Search;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Knowledge;

/// <summary>The campaign's documents, ready to be asked: question → analysis → search → ranking → answer.</summary>
public sealed class KnowledgeBase : IKnowledgeBase, IDisposable
{
    // A number of so few digits is no date and no resolution.
    private const int MostDigits = 2;

    private readonly KnowledgeOptions _options;
    private readonly IReadOnlyList<Passage> _passages;
    private readonly PassageIndex _index;
    private readonly Lexicon _lexicon;
    private readonly AcronymDefinitions _definitions;
    private readonly TermReader _terms;
    private readonly Rewordings _rewordings;
    private readonly QuestionAnalyzer _analyzer;
    private readonly PassageSearcher _searcher;
    private readonly PassageRanker _ranker;
    private readonly AnswerComposer _composer;
    private readonly double _campaignPart;
    private readonly Lazy<CampaignName> _campaign;
    private readonly Lazy<OwnTitleWords> _titles;

    internal KnowledgeBase(
        KnowledgeOptions options,
        IngestionReport report,
        IReadOnlyList<SourceDocument> documents,
        IReadOnlyList<Passage> passages,
        Lexicon lexicon,
        PassageIndex index,
        AcronymDefinitions definitions)
    {
        _options = options;
        _passages = passages;
        _index = index;
        _lexicon = lexicon;
        _definitions = definitions;
        Report = report;
        Documents = documents;
        Subjects = [.. documents.SelectMany(SubjectsOf).DistinctBy(subject => subject.Name, StringComparer.Ordinal)];
        _campaignPart = CampaignConfidence.Part(lexicon, documents.Count);
        var campaign = new Lazy<CampaignName>(() => new CampaignName(documents, _campaignPart > 0));
        _campaign = campaign;
        _titles = new Lazy<OwnTitleWords>(() => new OwnTitleWords(passages, lexicon));
        var equivalents = new Equivalents(report.Acronyms, lexicon.PassageCount);
        _terms = new TermReader(lexicon, equivalents, new SpellingCorrector(lexicon), new WordFamilies(lexicon));
        _rewordings = new Rewordings(lexicon, equivalents, _terms);
        _analyzer = new QuestionAnalyzer(lexicon, _terms, campaign);
        _searcher = new PassageSearcher(index, lexicon);
        _ranker = new PassageRanker(lexicon, ShippedWeights.Passages);
        _composer = new AnswerComposer(passages, lexicon, name => campaign.Value.IsSelf(name));
    }

    /// <inheritdoc/>
    public IReadOnlyList<SourceDocument> Documents { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Subject> Subjects { get; }

    /// <inheritdoc/>
    public IngestionReport Report { get; }

    /// <summary>Reads the documents, and opens their index or builds it.</summary>
    /// <param name="options">Where documents and index are.</param>
    /// <param name="logger">Told about files that could not be read and indexes that were repaired; never about questions.</param>
    /// <param name="progress">Told in French what takes time, when an index has to be built; null for nobody.</param>
    /// <param name="cancellationToken">Stops the work; nothing half-built is left behind.</param>
    /// <exception cref="KnowledgeException">There is no readable document, or the data folder cannot be used.</exception>
    public static Task<KnowledgeBase> OpenAsync(
        KnowledgeOptions options, ILogger logger, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(logger);
        return Task.Run(() => KnowledgeIngestion.Run(options, logger, progress, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Loads what every knowledge base needs, on another thread, beside whatever a program does before it opens one. Never needed: opening one loads the same.
    /// </summary>
    public static void Prepare() => _ = Task.Run(KnowledgeIngestion.Prepare);

    /// <inheritdoc/>
    public Answer Ask(string question, string? carriedSubject = null)
    {
        QuestionTrace trace = Trace(question, carriedSubject);
        return trace.Answer with
        {
            Other = trace.Question is { OtherActor: { } actor } ? Known(actor.Name) : null,
            Named = NamedInQuestion.Other(question, _campaign.Value) is { } name ? Known(name) : null,
            Own = NamedInQuestion.Own(question, trace.Question?.AsksCampaign == true, _campaign.Value),
        };
    }

    // What only the person wrote is not told.
    private string Known(string name) => FrenchTokenizer.Tokenize(name).TrueForAll(word => QuestionWords.Contains(word.Folded) || _lexicon.FoldedId(word.Folded) >= 0) ? name : string.Empty;

    /// <inheritdoc/>
    public Explanation Explain(string question, string? carriedSubject = null) => Explainer.Explain(Trace(question, carriedSubject), _passages);

    /// <summary>Answers a question and tells how.</summary>
    internal QuestionTrace Trace(string question, string? carriedSubject = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        question = QuestionMarkup.Without(question);
        if (_campaign.Value.IsKnown && question.Length <= _options.MaxQuestionLength && Capitals.Acting(question, _campaign.Value.Is) is { } meant)
        {
            QuestionTrace trace = TraceNamed(meant.Question, carriedSubject);
            return trace with { Text = question, Rewording = trace.Rewording ?? new Rewording(meant.Question, meant.Capital, EquivalentPhrase.Read(meant.Country)) };
        }

        return TraceNamed(question, carriedSubject);
    }

    private QuestionTrace TraceNamed(string question, string? carriedSubject)
    {
        if (carriedSubject is not null || question.Length > _options.MaxQuestionLength || _campaign.Value.Without(question) is not { } unnamed)
        {
            return TraceParts(question, carriedSubject);
        }

        // Every document speaks of the campaign: its name alone is no subject, and says nothing of what else is asked. Whether something
        // holds of just that name is another question.
        if (!_terms.NamesSubject(unnamed))
        {
            return Refuse(NoAnswerReason.NoSubject) with { Text = question };
        }

        QuestionTrace named = TraceParts(question, null);
        return !_campaign.Value.IsTarget(question) && named is { Answer: NoAnswer { NotFound.Count: 0 }, Question: { Form: not QuestionForm.YesNo, Deed: null, Charges.Count: 0, Served: null, Aims.Count: 0, Lack: null } } && TraceParts(unnamed, null) is { Answer: FoundAnswer } found
            ? found with { Text = question }
            : named;
    }

    private QuestionTrace TraceParts(string question, string? carriedSubject)
    {
        QuestionTrace trace = TraceReworded(question, carriedSubject);
        if (!LacksWords(trace) || trace.Question?.OtherActor is not null || TwoSubjects.Of(question) is not { } parts)
        {
            return trace;
        }

        QuestionTrace first = TraceReworded(parts.First, carriedSubject);
        QuestionTrace second = TraceReworded(parts.Second, carriedSubject);
        return Join(trace, first, second) is { } both ? trace with { Answer = both, Subjects = [first, second] } : trace;
    }

    // What a passage must say decides alone in a campaign's documents, and where too few are known for the confidence to.
    private bool IsStrict => _campaignPart > 0 || _passages.Count < AnswerConfidence.LeastFitted;

    /// <summary>The passage of a rank.</summary>
    internal Passage Passage(int ordinal) => _passages[ordinal];

    /// <summary>Where the sentence of a candidate that answers best stands in its source.</summary>
    internal SourceSpan Highlight(RankedPassage ranked) => _composer.Highlight(ranked);

    /// <summary>Closes the index.</summary>
    public void Dispose() => _index.Dispose();

    // Asked as typed first; what is refused so may be answered in the documents' own words, but for a charge, which is its own words.
    private QuestionTrace TraceReworded(string question, string? carriedSubject)
    {
        QuestionTrace trace = TraceWhole(question, carriedSubject) with { Text = question };
        if (trace is not { Question: { Charges.Count: 0 } analyzed })
        {
            return trace;
        }

        // A paragraph may speak of a fight, but not of what « luttez-vous contre le terrorisme ? » names. What it is fought for besides is asked as well.
        if (analyzed is { OtherActor: null, Aims.Count: <= 1 } && (trace.Answer is NoAnswer || LacksWords(trace)) && _rewordings.WithoutFight(question, analyzed.Tokens, analyzed.Actor) is { } unfought
            && TraceWhole(unfought, carriedSubject) is { Answer: FoundAnswer } found && (trace.Answer is NoAnswer || !LacksWords(found)))
        {
            return found with { Text = question };
        }

        // « Quelle ville accueillera l’Expo ? » asks where it is, which is said with another verb.
        if (trace.Answer is NoAnswer && Rewordings.AsPlace(question, analyzed.Tokens) is { } place && TraceWhole(place, carriedSubject) is { Answer: FoundAnswer } placed && IsBelowItsHeading(placed))
        {
            return placed with { Text = question };
        }

        return trace.Answer is FoundAnswer ? trace : _rewordings.Of(question, analyzed.Tokens)
            .Select(rewording => TraceWhole(rewording.Question, carriedSubject) with { Text = question, Rewording = rewording })
            .FirstOrDefault(reworded => reworded.Answer is FoundAnswer && reworded.Rewording!.IsHeldBy(reworded.Ranked[0].Matched)) is not { } other ? trace
            : AsTyped(trace, other) is { } holder ? trace with { Ranked = holder, Answer = _composer.Compose(analyzed, holder, other.Confidence, carriedSubject), Confidence = other.Confidence, Rewording = other.Rewording }
            : other;
    }

    private static bool IsBelowItsHeading(QuestionTrace trace) => Array.TrueForAll(trace.Ranked[0].Matched.ContextLevels, level => level >= AnswerThreshold.Carried);

    // What is found by another phrase is better quoted by the one that was asked for, where a paragraph as near has it word for word: the candidates, that one first.
    private IReadOnlyList<RankedPassage>? AsTyped(QuestionTrace typed, QuestionTrace reworded) =>
        typed.Ranked.FirstOrDefault(passage => FullerCandidate.IsAsNear(reworded.Ranked, passage.Ordinal)
            && reworded.Rewording!.IsTypedIn(_passages[passage.Ordinal].Paragraph.Text)) is { } holder
            ? RankedPassage.PutFirst(typed.Ranked, holder)
            : null;

    private QuestionTrace TraceWhole(string question, string? carriedSubject)
    {
        if (question.Length > _options.MaxQuestionLength)
        {
            return Refuse(NoAnswerReason.TooLong);
        }

        AnalyzedQuestion analyzed = _analyzer.Analyze(question, carriedSubject);
        if (analyzed.Terms.Count == 0)
        {
            return Refuse(analyzed.HasWords ? NoAnswerReason.NoSubject : NoAnswerReason.Empty);
        }

        // « 2+2 » asks of nothing, whatever number the documents hold.
        if (analyzed.Terms.All(term => term.Folded.Length <= MostDigits && char.IsAsciiDigit(term.Folded[0])))
        {
            return Refuse(NoAnswerReason.NoSubject);
        }

        IReadOnlyList<PassageHit> hits = _searcher.Search(analyzed);
        IReadOnlyList<RankedPassage> ranked = FullerCandidate.WholeFirst(_ranker.Rank(analyzed, hits));
        double confidence = AnswerConfidence.Of(analyzed, ranked, _passages, _campaignPart);
        if (ranked.Count > 0)
        {
            ranked = AskedFor.HolderFirst(ranked, passage => _passages[passage.Ordinal].Paragraph, IsStrict);
            ranked = FullerCandidate.PlacedFirst(FullerCandidate.CountedFirst(ranked), passage => _passages[passage.Ordinal].Paragraph);
            confidence = AskedFor.Doubts(ranked[0].Matched, _passages[ranked[0].Ordinal].Paragraph, IsStrict).Left(confidence) * _titles.Value.Confidence(ranked[0].Matched, _passages[ranked[0].Ordinal].Document);
        }

        ranked = Speaker.First(ranked, passage => _passages[passage.Ordinal].Paragraph, _campaign.Value);
        if (TitleQuestion.FirstNamed(analyzed, ranked, _passages, _lexicon) is { } named)
        {
            ranked = RankedPassage.PutFirst(ranked, named);
            confidence = Math.Max(confidence, AnswerThreshold.Answer);
        }

        IReadOnlyList<int> defining = _definitions.Of(analyzed.Tokens);
        if (defining.Count > 0)
        {
            ranked = First(defining, ranked, analyzed);
        }

        if (defining.Count > 0 || (ranked.Count > 0 && IsPlain(analyzed, ranked[0])))
        {
            confidence = Math.Max(confidence, AnswerThreshold.Answer);
        }

        // What is asked of « sanctions contre le Kazakhstan » is not told by what the campaign says of those against others.
        if (ranked.Count > 0 && _campaign.Value.IsTarget(question) && !_campaign.Value.IsTarget(_passages[ranked[0].Ordinal].Paragraph.Text))
        {
            confidence = 0;
        }

        // What somebody thinks is told by their own words alone.
        if (ranked.Count > 0 && Speaker.IsAnother(ranked[0].Matched, _passages[ranked[0].Ordinal].Paragraph, _campaign.Value))
        {
            confidence = 0;
        }

        return new QuestionTrace(analyzed, ranked, confidence, _composer.Compose(analyzed, ranked, confidence, carriedSubject));
    }

    // What is asked for by its heading, or held whole, is answered however few the words are.
    private bool IsPlain(AnalyzedQuestion question, RankedPassage first)
    {
        Paragraph paragraph = _passages[first.Ordinal].Paragraph;
        return !AskedFor.SpeaksBesides(first.Matched, paragraph) && (HeadingQuestion.Names(question, paragraph) || HeadingQuestion.NamesInOtherWords(first.Matched, paragraph) || AskedFor.IsHeld(first.Matched, paragraph) || AskedFor.SaysDayOrHour(first.Matched, paragraph)
            || (FullerCandidate.SaysNumberOf(first.Matched) && !AskedFor.Lacking(first.Matched, paragraph).Any()) || TableQuestion.IsTold(first.Matched, paragraph));
    }

    private IReadOnlyList<RankedPassage> First(IReadOnlyList<int> ordinals, IReadOnlyList<RankedPassage> ranked, AnalyzedQuestion question) =>
    [
        .. ordinals.Select(ordinal => ranked.FirstOrDefault(passage => passage.Ordinal == ordinal) ?? RankedPassage.Unsearched(question, ordinal, _lexicon)),
        .. ranked.Where(passage => !ordinals.Contains(passage.Ordinal)),
    ];

    // A paragraph that holds every word of the question speaks of both its subjects.
    private static bool LacksWords(QuestionTrace trace) =>
        trace.Ranked.Count > 0 && Enumerable.Range(0, trace.Ranked[0].Matched.PassageLevels.Length).Any(term => trace.Ranked[0].Matched.BestLevel(term) == 0);

    // No paragraph speaks of both subjects: each gets its own, or the one that is known, where the other's words stand nowhere. An answer to the whole
    // that is neither's is better left whole.
    private static FoundAnswer? Join(QuestionTrace whole, QuestionTrace first, QuestionTrace second) => (first.Answer, second.Answer) switch
    {
        (FoundAnswer { NotFound.Count: 0 } one, FoundAnswer { NotFound.Count: 0 } other) => Both(whole.Answer, one, other),
        (_, NoAnswer { NotFound.Count: > 0 } none) => Part(whole, first, none),
        (NoAnswer { NotFound.Count: > 0 } none, _) => Part(whole, second, none),
        _ => null,
    };

    // A name alone is no subject: every document speaks of the campaign's. Half of a question for yes or no is another question.
    private static FoundAnswer? Part(QuestionTrace whole, QuestionTrace known, NoAnswer other) =>
        whole is { Answer: NoAnswer, Question: { AsksWhether: false, Deed: null, Charges.Count: 0 } } && known is { Answer: FoundAnswer { NotFound.Count: 0 } found, Question: { } question } && question.Terms.Any(term => !term.IsName)
            ? found with { IsPartial = true, NotFound = other.NotFound }
            : null;

    private static FoundAnswer? Both(Answer whole, FoundAnswer one, FoundAnswer other) =>
        one.Best.Paragraph != other.Best.Paragraph && (whole is not FoundAnswer found || found.Best.Paragraph == one.Best.Paragraph || found.Best.Paragraph == other.Best.Paragraph)
            ? one with
            {
                Citations = [.. one.Citations.Take(1).Concat(other.Citations.Take(1)).Concat(one.Citations.Skip(1)).DistinctBy(citation => citation.Paragraph).Take(one.Citations.Count)],
                SubjectCount = 2,
            }
            : null;

    private static QuestionTrace Refuse(NoAnswerReason reason) => new(null, [], 0, new NoAnswer { Reason = reason, NotFound = [] });

    // The innermost headings name subjects, and the title that of what stands above the first of them.
    private static IEnumerable<Subject> SubjectsOf(SourceDocument document) => document.Paragraphs
        .Select(paragraph => new Subject(paragraph.Location.Headings is [.., var innermost] ? innermost : document.Title, document, paragraph.Number))
        .DefaultIfEmpty(new Subject(document.Title, document, 1));
}
