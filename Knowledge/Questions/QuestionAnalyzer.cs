using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Turns a question into the words to search for and the kind of answer it wants.</summary>
/// <param name="lexicon">The words of the documents.</param>
/// <param name="reader">Reads which words are searched for.</param>
/// <param name="campaign">Whose campaign it is; null where nothing is known of it.</param>
internal sealed class QuestionAnalyzer(Lexicon lexicon, TermReader reader, Lazy<CampaignName>? campaign = null)
{
    private const int MostTerms = 48;
    private const double DoingFactor = 0.15;

    private static readonly HashSet<string> StanceWords = new(StringComparer.Ordinal)
    {
        "contre", "pas", "jamais", "aucun", "aucune", "rien", "ni", "sans", "sauf", "excepte", "hors",
    };

    // Who has something, or had it: « a renoncé à… ».
    private static readonly string[] Owning = [.. DeedReader.Owning, "renonc", "abandonn", "cede", "dote", "equip"];

    private static readonly string[] Elected = ["elu", "reelu", "choisi", "retenu", "gagn", "remport"];

    private static readonly string[] Qualifiers =
    [
        "ancien", "anciens", "ancienne", "anciennes", "ex", "futur", "futurs", "future", "futures", "non",
    ];

    private readonly AskedActors _actors = new(campaign);

    private readonly (string Word, int FoldedId)[] _qualifiers = [.. Qualifiers.Select(word => (word, lexicon.FoldedId(word))).Where(qualifier => qualifier.Item2 >= 0)];

    /// <summary>Analyses a question.</summary>
    /// <param name="question">What the person typed.</param>
    /// <param name="carriedSubject">Subject carried over from the conversation, or null.</param>
    public AnalyzedQuestion Analyze(string question, string? carriedSubject)
    {
        List<FrenchToken> tokens = FrenchTokenizer.Tokenize(question);
        bool shouted = TermReader.IsShouted(tokens, question);
        List<FrenchToken> content = reader.Content(tokens);
        List<QuestionTerm> terms = reader.Read(tokens, content, question, shouted, carried: false);
        AskedActor? actor = _actors.Of(tokens, question, terms);
        terms = WithActor(terms, actor);
        if (carriedSubject is not null)
        {
            List<FrenchToken> subject = FrenchTokenizer.Tokenize(carriedSubject);
            terms.AddRange(reader.Read(subject, reader.Content(subject), carriedSubject, shouted: true, carried: true));
        }

        if (AskedTerms.DoingOf(tokens, terms) is { } doing)
        {
            terms[doing] = terms[doing] with { Weight = DoingFactor * terms[doing].Weight };
        }

        if (AskedTerms.SidedOf(terms, tokens) is { } sided)
        {
            terms[sided] = terms[sided] with { Weight = DoingFactor * terms[sided].Weight };
        }

        // No document needs the word for what something is for, nor « part » beside « 17 % »: unknown, it is none of what they lack.
        bool asksForShare = AskedTerms.ShareOf(tokens, terms, question) is not null;
        string? frame = AskedTerms.FrameOf(tokens, terms, question) is { } framed ? terms[framed].Typed : null;
        if (AskedTerms.PartOf(tokens, terms, question) is { } unneeded && !terms[unneeded].IsKnown)
        {
            terms.RemoveAt(unneeded);
        }

        // The places of the terms are kept from here on.
        terms = [.. terms.DistinctBy(term => term.Folded, StringComparer.Ordinal).Take(MostTerms)];
        int? part = AskedTerms.PartOf(tokens, terms, question);
        int? amount = part is null ? AskedTerms.AmountOf(tokens, terms, question) : null;
        part ??= amount;
        if (part is { } played)
        {
            terms[played] = terms[played] with { Weight = DoingFactor * terms[played].Weight };
        }

        string[] asked = QuestionFormReader.Words(tokens);
        QuestionForm form = QuestionFormReader.Of(asked);
        bool asksWhether = QuestionFormReader.AsksWhether(asked, form);
        AskingWord asking = AskingWordOf(tokens);
        bool asksWhatItIs = QuestionFormReader.AsksWhatItIs(question);
        bool mayCharge = !asksWhatItIs && (form == QuestionForm.YesNo || (form == QuestionForm.Open && asksWhether) || asked.Contains("pourquoi"));
        FrenchToken[] words = [.. tokens.Where(token => !token.IsVariant).Select(AsActor)];
        (int? deed, int? opposed, IReadOnlyList<int[]> aims) = DeedReader.Of(words, terms, question);
        if (asksWhatItIs || AsksForDeed(asked))
        {
            (deed, opposed) = (null, null);
        }

        // « Quels pays vous soutiennent ? » asks like « qui vous soutient ? ».
        List<FrenchToken> who = [.. QuestionFormReader.AsWho(tokens)];
        bool asksWho = form == QuestionForm.Person || who.Count < tokens.Count;
        if (asksWho)
        {
            opposed ??= DeedReader.OpposedByWhom(words, terms);
        }

        if (deed is null && opposed is null && form is QuestionForm.Keywords or QuestionForm.YesNo)
        {
            (deed, opposed) = DeedReader.OfStatement(words, terms, question);
        }

        bool isOwn = actor is { IsOwn: true } && campaign?.Value.IsCampaign == true;
        (FrenchToken Verb, string Next)? ofThing = DeedReader.SaidOfThing(words, question);
        return new AnalyzedQuestion(terms, Expect(tokens), AskedTerms.FocusOf(tokens, terms, question), StanceOf(tokens), Words(isOwn ? tokens.FindAll(token => !actor!.Words.Contains(token)) : tokens, terms), asking)
        {
            HasAccents = TermReader.HasAccents(tokens),
            AsksWhereFrom = tokens.Exists(token => token.Exact == "où" && AskedTerms.IsElided(token, question)),
            Asked = AskedKindsReader.Of(asked, tokens.Exists(token => token.Exact == "où") || QuestionFormReader.AsksForPlace(asked)),
            Qualifiers = [.. _qualifiers.Where(qualifier => tokens.TrueForAll(token => !token.Folded.StartsWith(qualifier.Word, StringComparison.Ordinal))).Select(qualifier => qualifier.FoldedId)],
            Essential = AskedTerms.AskedAfter(part is { } of ? tokens.FindIndex(token => token.Folded == terms[of].Typed) : tokens.FindIndex(token => QuestionFormReader.IsQuel(token.Folded) || token.Folded is "combien" or "qui"), tokens, terms),
            Form = form,
            Verb = AskedVerb.Of(tokens, terms),
            AsksWhether = asksWhether,
            AsksForMoney = QuestionFormReader.AsksForMoney(asked),
            AsksIfStill = asked.Contains("encore") || asked.Contains("toujours"),
            AsksHowOften = QuestionFormReader.AsksHowOften(asked),
            AsksForDay = QuestionFormReader.AsksForDay(asked),
            AsksForHour = QuestionFormReader.AsksForHour(asked),
            Amount = amount,
            Cost = AskedTerms.CostOf(asked, terms),
            AsksForShare = asksForShare,
            AsksHowLong = TermReader.HowLongAt(tokens) >= 0,
            AsksForAge = QuestionFormReader.AsksForAge(asked),
            AsksWhoHolds = QuestionFormReader.AsksWhoHolds(asked),
            Called = QuestionFormReader.AsksForName(asked) && terms is [{ IsCarried: false }, ..] ? 0 : null,
            AsksForOthers = QuestionFormReader.AsksForOthers(asked),
            Charges = [.. Charges.Of(tokens).Where(charge => !Charges.IsMenace(charge) || ofThing?.Verb.Start != charge.Words[0].Start).Select(charge => LaidOn(charge, words, mayCharge, question)).OfType<FrenchToken[]>().Select(charge => Array.ConvertAll(charge, word => lexicon.StemId(word.Stem)))],
            Owning = !mayCharge ? [] : DeedReader.IsHaving(words, question) ? WordsThatBegin(Owning) : DeedReader.IsDoing(words) ? WordsThatBegin(DeedReader.Ending) : [],
            Served = asksWho ? AskedTerms.ServedOf(who, terms) : null,
            DoneByWhom = asksWho ? AskedTerms.DoneByWhom(who, terms) : null,
            Deed = deed,
            Opposed = opposed,
            Nature = form == QuestionForm.YesNo ? DeedReader.Nature(words, terms, question) : null,
            SaidOfThing = (form == QuestionForm.YesNo || asked.Contains("pourquoi")) && ofThing is { } said ? SaidOfThings.Of(said.Verb.Folded, said.Next) : frame is null ? null : SaidOfThings.OfNoun(frame),
            Happened = form == QuestionForm.TimeOrPlace && DeedReader.Happened(words, terms) is { } happened && !IsHosting(terms[happened].Typed) ? happened : null,
            Aims = mayCharge ? aims : [],
            Lack = mayCharge ? DeedReader.LackOf(words, terms) : null,
            FirstAsked = AskedTerms.AskedAfter(tokens.FindIndex(AskedTerms.IsAsking), tokens, terms),
            IsSince = IsSince(tokens),
            IsUntil = IsUntil(tokens, question),
            IsDate = tokens.Any(token => QuestionFormReader.IsQuel(token.Folded)) && tokens.Any(token => token.Folded is "date" or "dates" or "annee" or "annees"),
            FixedPhrases = [.. reader.FixedPhrases(content, terms)],
            Bodies = [.. Bodies(tokens)],
            Actor = campaign?.Value.IsCampaign == true ? actor : null,
            AsksCampaign = actor is { IsOwn: true } || (actor is null && AskedActors.IsAddressed(question)),
            Seat = asksWhether && IsElection(terms) && campaign?.Value.Seat is { } body ? (StemOf(body.Head), StemOf(body.Complement)) : null,
            Tokens = tokens,
        };
    }

    // « La position de votre pays sur les sanctions », « que dit l’annonce… » ask of the campaign, whether or not its documents say so; who else is asked about is a name,
    // whatever word it is.
    private List<QuestionTerm> WithActor(List<QuestionTerm> terms, AskedActor? actor) => actor switch
    {
        null => terms,
        { IsOwn: true } when campaign?.Value.IsCampaign != true => terms.ConvertAll(term => actor.Names(term) ? term with { Weight = DoingFactor * term.Weight } : term),
        { IsOwn: true } => terms.FindAll(term => !actor.Names(term)) is { Count: > 0 } others ? others : terms,
        _ => terms.ConvertAll(term => actor.Names(term) ? term with { IsName = true } : term),
    };

    // What is charged, with whom where that is said; null for what is named as a subject and laid on nobody (« la lutte contre les crimes »).
    private FrenchToken[]? LaidOn(Charge charge, FrenchToken[] words, bool mayCharge, string question)
    {
        int start = Array.FindIndex(words, word => word.Start == charge.Words[0].Start);
        int end = Array.FindIndex(words, word => word.Start == charge.Words[^1].Start) + 1;
        return DeedReader.AfterDoer(words, end, IsCampaign) is { } after ? words[start..after]
            : mayCharge || charge.IsLaid || IsAim(words, start) || DeedReader.IsDone(words, start, question) ? charge.Words
            : null;
    }

    // « Que faites-vous pour affamer… »; « pour éviter d’affamer » and « pour polluer moins » charge nobody.
    private static bool IsAim(FrenchToken[] words, int verb) =>
        verb > 0 && words[verb - 1].Folded == "pour" && words[verb].Folded[^1] == 'r' && !(verb + 1 < words.Length && words[verb + 1].Folded == "moins");

    // « le kazakhstan contourne-t-il… »: most people type no capital.
    private FrenchToken AsActor(FrenchToken token) => !token.IsName && IsCampaign(token) ? token with { IsName = true } : token;

    private bool IsCampaign(FrenchToken word) => campaign is not null && campaign.Value.Is(word.Exact);

    // « Que proposez-vous ? » asks for the deed itself.
    private static bool AsksForDeed(string[] asked) => asked is ["que" or "qu" or "quoi", ..];

    private List<QuestionWord> Words(List<FrenchToken> tokens, List<QuestionTerm> terms) =>
    [
        .. tokens.Where(token => !token.IsVariant).Select(token =>
        {
            QuestionTerm? term = terms.Find(term => !term.IsCarried && term.Typed == token.Folded);
            int stem = term?.StemId ?? lexicon.StemId(token.Stem);
            return new QuestionWord(term?.FoldedId ?? lexicon.FoldedId(token.Folded), stem, lexicon.InverseFrequency(lexicon.PassageFrequency(stem)), term is not null);
        }),
    ];

    private static AskingWord AskingWordOf(List<FrenchToken> tokens)
    {
        foreach (FrenchToken token in tokens)
        {
            switch (token.Folded)
            {
                case "qui" or "que" or "quoi" or "ou" or "quel" or "quelle" or "quels" or "quelles":
                    return AskingWord.Name;
                case "quand" or "combien" or "pourquoi" or "comment":
                    return AskingWord.Circumstance;
            }
        }

        return AskingWord.None;
    }

    // What would answer, from the words that ask.
    private static WordKinds Expect(List<FrenchToken> tokens)
    {
        bool asksWhen = QuestionFormReader.AsksWhen(QuestionFormReader.Words(tokens));
        for (int i = 0; i < tokens.Count; i++)
        {
            WordKinds asked = tokens[i].Folded switch
            {
                "quand" when !asksWhen => WordKinds.None,
                "quand" or "date" or "annee" or "annees" or "siecle" or "epoque" => WordKinds.Date,
                "periode" or "periodes" or "mois" or "jour" or "decennie" when i > 0 && QuestionFormReader.IsQuel(tokens[i - 1].Folded) => WordKinds.Date,
                "combien" or "nombre" or "pourcentage" or "population" or "age" or "superficie" or "taux" or "montant" or "prix" or "longueur" => WordKinds.Number,
                "pourquoi" or "raison" or "raisons" or "cause" or "but" => WordKinds.Cause,
                "ou" when tokens[i].Exact == "où" || i == 0 => WordKinds.Name,
                "qui" or "pays" or "ville" or "nom" or "nomme" or "auteur" => WordKinds.Name,
                _ => WordKinds.None,
            };
            if (asked != WordKinds.None)
            {
                return asked;
            }
        }

        return WordKinds.None;
    }

    // « Quand la ville a-t-elle accueilli le sommet ? » is told by where it took place.
    private static bool IsHosting(string verb) => AskedTerms.IsHosting(verb) || verb.StartsWith("tenu", StringComparison.Ordinal);

    private int[] StanceOf(List<FrenchToken> tokens) =>
    [
        .. tokens.Where(token => StanceWords.Contains(token.Folded)).Select(token => lexicon.FoldedId(token.Folded)).Where(id => id >= 0).Distinct(),
    ];

    private static bool IsSince(List<FrenchToken> tokens) =>
        tokens.Zip(tokens.Skip(1)).Any(pair => pair.First.Folded == "depuis" && pair.Second.Folded is "quand" or "combien" or "quelle" or "quel");

    // « Jusqu’à quand », « jusqu’en quelle année »: « jusqu’ » is part of no word.
    private static bool IsUntil(List<FrenchToken> tokens, string question) => tokens.Zip(tokens.Skip(1)).Any(pair =>
        pair.First.Folded is "a" or "en" && (pair.Second.Folded == "quand" || QuestionFormReader.IsQuel(pair.Second.Folded))
        && question.AsSpan(0, pair.First.Start).TrimEnd("'’ ").EndsWith("jusqu", StringComparison.OrdinalIgnoreCase));

    private int[] WordsThatBegin(string[] beginnings) => [.. beginnings.SelectMany(beginning => lexicon.WordsThatBegin(beginning).ToArray())];

    // « Avez-vous été élus ? », « le Kazakhstan a-t-il gagné ? »: nothing else is named.
    private bool IsElection(List<QuestionTerm> terms) =>
        terms.FindAll(term => campaign is null || !campaign.Value.Is(term.Word)) is [{ IsCarried: false } term] && Array.Exists(Elected, beginning => term.Typed.StartsWith(beginning, StringComparison.Ordinal));

    private int StemOf(string word) => lexicon.StemId(FrenchTokenizer.Tokenize(word)[0].Stem);

    // « Conseil de sécurité »: a word and its complement.
    private IEnumerable<(int Head, int Complement)> Bodies(List<FrenchToken> tokens)
    {
        FrenchToken[] words = [.. tokens.Where(token => !token.IsVariant)];
        for (int i = 0; i < words.Length; i++)
        {
            if (Complements.Of(words, i) is { } complement && !QuestionWords.Contains(words[i].Folded) && !QuestionWords.Contains(complement.Folded) && lexicon.StemId(words[i].Stem) is >= 0 and var head)
            {
                yield return (head, lexicon.StemId(complement.Stem));
            }
        }
    }
}
