using System.Collections.Concurrent;
using System.Collections.Frozen;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Turns a question into the words to search for and the kind of answer it wants.</summary>
/// <param name="lexicon">The words of the documents.</param>
/// <param name="equivalents">Other words for a word.</param>
/// <param name="spelling">Corrects words that no document holds.</param>
/// <param name="families">Words of one root.</param>
/// <param name="campaign">Whose campaign it is; null where nothing is known of it.</param>
internal sealed class QuestionAnalyzer(
    Lexicon lexicon, Equivalents equivalents, SpellingCorrector spelling, WordFamilies families, Lazy<CampaignName>? campaign = null)
{
    /// <summary>So many rewordings at most: each is asked like a question of its own, and who repeats a phrase a hundred times is not owed as many.</summary>
    public const int MostRewordings = 24;

    private const int MostTerms = 48;

    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal)
    {
        "ai", "as", "a", "avons", "avez", "ont", "avais", "avait", "avaient", "eu", "aura", "auront", "aurait", "auraient", "ait", "aient", "ayant", "avoir",
        "il", "elle", "ils", "elles", "on", "vous", "nous", "tu", "t", "pas", "jamais", "deja",
    };

    private static readonly HashSet<string> StanceWords = new(StringComparer.Ordinal)
    {
        "contre", "pas", "jamais", "aucun", "aucune", "rien", "ni", "sans", "sauf", "excepte", "hors",
    };

    private static readonly FrozenSet<string> Sides = QuestionFormReader.WithPlural("favorable hostile partisan partisane");

    private static readonly HashSet<string> Fights = new(StringComparer.Ordinal) { "lutte", "luttes", "luttez", "luttent", "lutter", "bat", "bats", "battez", "battent", "battre" };

    // Who has something, or had it: « a renoncé à… ».
    private static readonly string[] Owning = [.. DeedReader.Owning, "renonc", "abandonn", "cede", "dote", "equip"];

    private static readonly string[] Hosting = ["accueil", "heberg", "recoi", "recev", "abrit", "organis"];

    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal) { "role", "but", "objectif", "objectifs", "mission", "fonction", "importance", "interet", "utilite", "vocation" };

    // « Quelle est votre doctrine sur les sanctions ? » asks like « quelle est votre position ».
    private static readonly HashSet<string> Frames = new(StringComparer.Ordinal) { "doctrine", "doctrines", "strategie", "approche", "vision", "philosophie", "relation", "relations", "rapports", "liens", "origine", "origines", "provenance" };

    private static readonly FrozenSet<string> Of = QuestionFormReader.Set("de du des");
    private static readonly FrozenSet<string> BehindFrames = QuestionFormReader.Set("de du des sur en envers avec a au aux face concernant contre pour");

    private static readonly HashSet<string> Shares = new(StringComparer.Ordinal) { "part", "proportion", "pourcentage" };

    private static readonly HashSet<string> Amounts = new(StringComparer.Ordinal) { "prix", "montant", "cout", "tarif" };

    private static readonly HashSet<string> Costing = new(StringComparer.Ordinal) { "coute", "coutent", "coutait", "coutaient", "couta", "coutera", "couteront", "couterait", "couteraient", "couter" };

    private static readonly string[] Elected = ["elu", "reelu", "choisi", "retenu", "gagn", "remport"];

    private static readonly string[] Qualifiers =
    [
        "ancien", "anciens", "ancienne", "anciennes", "ex", "futur", "futurs", "future", "futures", "non",
    ];

    // Short words and names are too easily taken for another: Iran is not a misspelt Irak.
    private const int ShortestCorrectedWord = 5;
    private const int ShortestCorrectedName = 7;
    private const int ShortestMisspeltQuestionWord = 6;
    private const int LongQuestionWord = 9;
    private const double CarriedFactor = 0.5;
    private const double DoingFactor = 0.15;

    private static readonly FrozenSet<string> Counting = QuestionFormReader.Set(
        "compte comptent comptait comptaient comptera recense recensent recensait denombre denombrent totalise totalisent abrite abritent comporte comportent regroupe regroupent rassemble rassemblent"
        + " cohabitent coexistent possede possedent comprend comprennent");

    // A word the documents do not hold in any form is the best sign that they do not answer.
    private const double UnknownFactor = 1.3;
    private const double FamilyWeight = 0.7;

    // « Antidrogue »; what is left of shorter words may be no word.
    private const string Against = "anti";
    private const int ShortestFought = 4;

    // The same number in digits or words, the same word joined or parted.
    private const double OtherSpellingWeight = 0.95;

    private static readonly IEqualityComparer<Alternative> SameStems = EqualityComparer<Alternative>.Create(
        static (one, other) => one!.Stems.AsSpan().SequenceEqual(other!.Stems), static alternative => HashCode.Combine(alternative.Stems.Length, alternative.Stems[0]));

    private readonly ConcurrentDictionary<EquivalentPhrase, (int[] Stems, int[] LookAlikes)[]> _held = new(ReferenceEqualityComparer.Instance);

    private readonly AskedActors _actors = new(campaign);

    private readonly (string Word, int FoldedId)[] _qualifiers = [.. Qualifiers.Select(word => (word, lexicon.FoldedId(word))).Where(qualifier => qualifier.Item2 >= 0)];

    /// <summary>Analyses a question.</summary>
    /// <param name="question">What the person typed.</param>
    /// <param name="carriedSubject">Subject carried over from the conversation, or null.</param>
    public AnalyzedQuestion Analyze(string question, string? carriedSubject)
    {
        List<FrenchToken> tokens = FrenchTokenizer.Tokenize(question);
        bool shouted = IsShouted(tokens, question);
        List<FrenchToken> content = Content(tokens);
        List<QuestionTerm> terms = Terms(tokens, content, question, shouted, carried: false);
        AskedActor? actor = _actors.Of(tokens, question, terms);
        terms = WithActor(terms, actor);
        if (carriedSubject is not null)
        {
            List<FrenchToken> subject = FrenchTokenizer.Tokenize(carriedSubject);
            terms.AddRange(Terms(subject, Content(subject), carriedSubject, shouted: true, carried: true));
        }

        if (DoingOf(tokens, terms) is { } doing)
        {
            terms[doing] = terms[doing] with { Weight = DoingFactor * terms[doing].Weight };
        }

        if (SidedOf(terms, tokens) is { } sided)
        {
            terms[sided] = terms[sided] with { Weight = DoingFactor * terms[sided].Weight };
        }

        // No document needs the word for what something is for, nor « part » beside « 17 % »: unknown, it is none of what they lack.
        bool asksForShare = PartOf(Shares, Of, tokens, terms, question) is not null;
        string? frame = PartOf(Frames, BehindFrames, tokens, terms, question) is { } framed ? terms[framed].Typed : null;
        if (PlayedPart() is { } unneeded && !terms[unneeded].IsKnown)
        {
            terms.RemoveAt(unneeded);
        }

        // The places of the terms are kept from here on.
        terms = [.. terms.DistinctBy(term => term.Folded, StringComparer.Ordinal).Take(MostTerms)];
        int? part = PlayedPart() ?? PartOf(Amounts, Of, tokens, terms, question) ?? (OpensWithAmount(tokens) && terms is [{ IsCarried: false }, _, ..] ? 0 : null);
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
        return new AnalyzedQuestion(terms, Expect(tokens), FocusOf(tokens, terms, question), StanceOf(tokens), Words(isOwn ? tokens.FindAll(token => !actor!.Words.Contains(token)) : tokens, terms), asking)
        {
            HasAccents = HasAccents(tokens),
            AsksWhereFrom = tokens.Exists(token => token.Exact == "où" && IsElided(token, question)),
            Asked = AskedKindsReader.Of(asked, tokens.Exists(token => token.Exact == "où") || QuestionFormReader.AsksForPlace(asked)),
            Qualifiers = [.. _qualifiers.Where(qualifier => tokens.TrueForAll(token => !token.Folded.StartsWith(qualifier.Word, StringComparison.Ordinal))).Select(qualifier => qualifier.FoldedId)],
            Essential = AskedAfter(part is { } of ? tokens.FindIndex(token => token.Folded == terms[of].Typed) : tokens.FindIndex(token => QuestionFormReader.IsQuel(token.Folded) || token.Folded is "combien" or "qui"), tokens, terms),
            Form = form,
            Verb = AskedVerb.Of(tokens, terms),
            AsksWhether = asksWhether,
            AsksForMoney = QuestionFormReader.AsksForMoney(asked),
            AsksIfStill = asked.Contains("encore") || asked.Contains("toujours"),
            AsksHowOften = QuestionFormReader.AsksHowOften(asked),
            AsksForDay = QuestionFormReader.AsksForDay(asked),
            AsksForHour = QuestionFormReader.AsksForHour(asked),
            Amount = part is { } amount && Amounts.Contains(terms[amount].Typed) ? amount : null,
            Cost = asked.Contains("combien") && terms.FindIndex(term => !term.IsCarried && Costing.Contains(term.Typed)) is >= 0 and var cost ? cost : null,
            AsksForShare = asksForShare,
            AsksHowLong = HowLongAt(tokens) >= 0,
            AsksForAge = QuestionFormReader.AsksForAge(asked),
            AsksWhoHolds = QuestionFormReader.AsksWhoHolds(asked),
            Called = QuestionFormReader.AsksForName(asked) && terms is [{ IsCarried: false }, ..] ? 0 : null,
            AsksForOthers = QuestionFormReader.AsksForOthers(asked),
            Charges = [.. Charges.Of(tokens).Where(charge => !Charges.IsMenace(charge) || ofThing?.Verb.Start != charge[0].Start).Select(charge => LaidOn(charge, words, mayCharge, question)).OfType<FrenchToken[]>().Select(charge => Array.ConvertAll(charge, word => lexicon.StemId(word.Stem)))],
            Owning = !mayCharge ? [] : DeedReader.IsHaving(words) ? WordsThatBegin(Owning) : DeedReader.IsDoing(words) ? WordsThatBegin(DeedReader.Ending) : [],
            Served = asksWho ? ServedOf(who, terms) : null,
            DoneByWhom = asksWho ? DoneByWhom(who, terms) : null,
            Deed = deed,
            Opposed = opposed,
            Nature = form == QuestionForm.YesNo ? DeedReader.Nature(words, terms, question) : null,
            SaidOfThing = form == QuestionForm.YesNo && ofThing is { } said ? SaidOfThings.Of(said.Verb.Folded, said.Next) : frame is null ? null : SaidOfThings.OfNoun(frame),
            Happened = form == QuestionForm.TimeOrPlace && DeedReader.Happened(words, terms) is { } happened && !IsHosting(terms[happened]) ? happened : null,
            Aims = mayCharge ? aims : [],
            Lack = mayCharge ? DeedReader.LackOf(words, terms) : null,
            FirstAsked = AskedAfter(tokens.FindIndex(IsAsking), tokens, terms),
            IsSince = IsSince(tokens),
            IsUntil = IsUntil(tokens, question),
            IsDate = tokens.Any(token => QuestionFormReader.IsQuel(token.Folded)) && tokens.Any(token => token.Folded is "date" or "dates" or "annee" or "annees"),
            FixedPhrases = [.. FixedPhrases(content, terms)],
            Bodies = [.. Bodies(tokens)],
            Actor = campaign?.Value.IsCampaign == true ? actor : null,
            AsksCampaign = actor is { IsOwn: true } || (actor is null && AskedActors.IsAddressed(question)),
            Seat = asksWhether && IsElection(terms) && campaign?.Value.Seat is { } body ? (StemOf(body.Head), StemOf(body.Complement)) : null,
            Tokens = tokens,
        };

        int? PlayedPart() => PartOf(Parts, Of, tokens, terms, question) ?? PartOf(Shares, Of, tokens, terms, question) ?? PartOf(Frames, BehindFrames, tokens, terms, question);
    }

    /// <summary>Whether a question names anything to search for.</summary>
    /// <param name="question">What the person typed.</param>
    public bool NamesSubject(string question) => Content(FrenchTokenizer.Tokenize(question)).Count > 0;

    /// <summary>The question in the documents' own words: with a phrase of several words replaced by an equivalent whose words they hold all.</summary>
    /// <remarks>« Traite des êtres humains » names one thing as surely as « trafic de personnes »; a word alone has too many equivalents that are only near.</remarks>
    /// <param name="question">What the person typed.</param>
    /// <param name="tokens">Its words.</param>
    public IEnumerable<Rewording> Reword(string question, List<FrenchToken> tokens)
    {
        List<FrenchToken> content = Content(tokens);
        (string Folded, string Stem)[] words = [.. content.Select(token => (token.Folded, token.Stem))];
        return (from i in Enumerable.Range(0, content.Count)
                from entry in equivalents.At(words, i)
                where (entry.Length > 1 || (entry.Other.Words.Length > 1 && IsUnknownAcronym(content[i], question))) && entry.Other.Words.All(word => lexicon.StemId(word.Stem) >= 0)
                let start = content[i].Start
                let end = content[i + entry.Length - 1].End
                select new Rewording(question[..start] + entry.Other.Text + question[end..], question[start..end], entry.Other)).Take(MostRewordings);
    }

    // « PMA » names as surely as the words it stands for; written small it may be any word.
    private bool IsUnknownAcronym(FrenchToken word, string question) =>
        word.End - word.Start > 1 && lexicon.FoldedId(word.Folded) < 0 && question[word.Start..word.End].All(char.IsUpper);

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
    private FrenchToken[]? LaidOn(FrenchToken[] charge, FrenchToken[] words, bool mayCharge, string question)
    {
        int start = Array.FindIndex(words, word => word.Start == charge[0].Start);
        int end = Array.FindIndex(words, word => word.Start == charge[^1].Start) + 1;
        return DeedReader.AfterDoer(words, end, IsCampaign) is { } after ? words[start..after]
            : mayCharge || Charges.IsPossessed(charge) || DeedReader.IsDone(words, start, question) ? charge
            : null;
    }

    // « le kazakhstan contourne-t-il… »: most people type no capital.
    private FrenchToken AsActor(FrenchToken token) => !token.IsName && IsCampaign(token) ? token with { IsName = true } : token;

    private bool IsCampaign(FrenchToken word) => campaign is not null && campaign.Value.Is(word.Exact);

    /// <summary>
    /// The question without its word of fighting (« comment lutte-t-il contre… ? », « la lutte antidrogue »), which asks what is done against something; null
    /// without one. « Lutte contre le terrorisme » has no name but that in a document that prevents it.
    /// </summary>
    /// <param name="question">What the person typed.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="actor">Who fights, whom « les autorités contre le terrorisme » would name as a subject; null for nobody by name.</param>
    public string? WithoutFight(string question, List<FrenchToken> tokens, AskedActor? actor = null)
    {
        List<FrenchToken> words = tokens.FindAll(token => !token.IsVariant);
        int fight = words.FindIndex(token => Fights.Contains(token.Folded));
        if (fight < 0 || fight + 1 == words.Count)
        {
            return null;
        }

        // « Menez-vous la lutte antidrogue ? »: whoever leads a fight fights.
        int start = words[..fight] is [{ Folded: "menez" or "menent" or "mene" or "mener" }, .. var led] && led.TrueForAll(word => QuestionWords.Contains(word.Folded)) ? 0 : words[fight].Start;
        FrenchToken next = words[fight + 1];
        if (next.Folded == Against && fight + 2 < words.Count)
        {
            return question[..start] + "contre " + question[words[fight + 2].Start..];
        }

        if (next.Folded.StartsWith(Against, StringComparison.Ordinal) && next.Folded.Length >= Against.Length + ShortestFought && IsFought(next.Folded[Against.Length..]))
        {
            return question[..start] + "contre " + question[(next.Start + Against.Length)..];
        }

        int against = words.FindIndex(token => token.Folded == "contre");
        return fight < against && words[(fight + 1)..against].TrueForAll(token => QuestionWords.Contains(token.Folded))
            ? (actor is { IsOwn: true, Words: [var own, ..] } ? question[..own.Start] : question[..words[fight].Start]) + question[words[against].Start..]
            : null;
    }

    // « Antidrogue » is against drugs, « antillaise » against nothing, though « llaise » has the stem of « laisse ».
    private bool IsFought(string word) => FrenchStemmer.Stem(word) is var stem && word.AsSpan().StartsWith(stem.AsSpan(0, 2)) && IsKnown(word, stem);

    // « Que proposez-vous ? » asks for the deed itself.
    private static bool AsksForDeed(string[] asked) => asked is ["que" or "qu" or "quoi", ..];

    /// <summary>A question for the place that takes something in (« quelle ville accueillera l’Expo ? »), put by « où a lieu »; null for any other.</summary>
    /// <param name="question">What the person typed.</param>
    /// <param name="tokens">Its words.</param>
    public static string? AsPlace(string question, List<FrenchToken> tokens)
    {
        if (tokens.Count < 4 || !QuestionFormReader.IsQuel(tokens[0].Folded) || tokens[1].Folded is not ("ville" or "pays" or "lieu" or "endroit" or "capitale"))
        {
            return null;
        }

        int verb = tokens.FindIndex(2, token => !QuestionWords.Contains(token.Folded));
        return verb is >= 2 and <= 3 && verb + 1 < tokens.Count && Array.Exists(Hosting, beginning => tokens[verb].Folded.StartsWith(beginning, StringComparison.Ordinal))
            ? "Où a lieu" + question[tokens[verb].End..]
            : null;
    }

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

    private List<QuestionTerm> Terms(List<FrenchToken> tokens, List<FrenchToken> content, string text, bool shouted, bool carried)
    {
        if (content.Count > 1 && content[0].Folded is "politique" or "politiques")
        {
            // « Politique climatique », « la politique sur l’eau »: what opens so asks for a position, like « position ».
            content = content[1..];
        }

        List<(string Folded, string Stem, bool Corrected)> forms = [.. content.Select(Form)];
        List<(string Folded, string Stem)> words = [.. forms.Select(form => (form.Folded, form.Stem))];
        var alternatives = new List<Alternative>[content.Count];
        for (int i = 0; i < content.Count; i++)
        {
            alternatives[i] ??= [];
            foreach ((int length, EquivalentPhrase other, double weight) in equivalents.At(words, i))
            {
                foreach ((int[] stems, int[] lookAlikes) in HeldOf(other))
                {
                    var alternative = new Alternative(stems, weight) { LookAlikes = lookAlikes };
                    for (int j = i; j < i + length; j++)
                    {
                        (alternatives[j] ??= []).Add(alternative);
                    }
                }
            }

            foreach (string other in (string[])[.. FrenchNumbers.OtherForms(words[i].Folded).Select(FrenchStemmer.Stem), .. SecondReadings(tokens, content[i])])
            {
                if (lexicon.StemId(other) is >= 0 and var stem)
                {
                    alternatives[i].Add(new Alternative([stem], OtherSpellingWeight));
                }
            }
        }

        bool accented = HasAccents(tokens);
        return [.. content.Select((token, i) => Term(token, forms[i], alternatives[i], text, IsName(tokens, token, shouted), carried, LookAlikesOf(token, accented)))];
    }

    // In which of its forms the documents hold a phrase: looked up once, as a verb has some twenty.
    private (int[] Stems, int[] LookAlikes)[] HeldOf(EquivalentPhrase phrase) => _held.GetOrAdd(phrase, _ =>
    [
        .. from words in phrase.Inflected()
           let stems = Array.ConvertAll(words, word => lexicon.StemId(word.Stem))
           where !stems.Contains(-1)
           select (stems, words.Length == 1 ? LookAlikesOf(words[0], accented: true).Others : []),
    ]);

    private static bool HasAccents(List<FrenchToken> tokens) => tokens.Exists(token => token.Exact != token.Folded);

    private List<FrenchToken> Content(List<FrenchToken> tokens)
    {
        HashSet<FrenchToken> turns = TurnsOf(tokens);
        return
        [
            .. tokens.Where((token, i) => !token.IsVariant && !turns.Contains(token) && !IsDuration(tokens, i) && !IsCounting(tokens, i) && !IsPlaceAsked(tokens, i)
                && (!QuestionWords.Contains(token.Folded) || IsSummer(tokens, i) || IsBorn(tokens, i) || IsAppointed(tokens, i)) && !IsMisspeltQuestionWord(token)),
        ];
    }

    // The words of turns of phrase that name no subject (« aux yeux de »).
    private static HashSet<FrenchToken> TurnsOf(List<FrenchToken> tokens)
    {
        FrenchToken[] words = [.. tokens.Where(token => !token.IsVariant)];
        var turns = new HashSet<FrenchToken>();
        for (int i = 0; i < words.Length; i++)
        {
            turns.UnionWith(words.AsSpan(i, QuestionWords.PhraseAt(words, i)).ToArray());
        }

        return turns;
    }

    // « Combien de temps dure… ? », « depuis combien de temps… ? », « combien d’années dure… ? »: neither word names a subject.
    private static bool IsDuration(List<FrenchToken> tokens, int at) => HowLongAt(tokens) is >= 0 and var time && time <= at && (at == time || IsLasting(tokens[at]));

    private static bool IsLasting(FrenchToken token) => token.Folded is "dure" or "durent" or "durait" or "duraient" or "durera" or "dureront";

    // « Combien de nationalités le pays compte-t-il ? »: what is counted is said of no verb.
    private static bool IsCounting(List<FrenchToken> tokens, int at) => Counting.Contains(tokens[at].Folded) && tokens.FindIndex(token => token.Folded == "combien") is >= 0 and var combien && combien < at - 1;

    // « Quelle ville accueille le sommet ? » is answered by its name.
    private static bool IsPlaceAsked(List<FrenchToken> tokens, int at) =>
        at > 0 && QuestionFormReader.IsQuel(tokens[at - 1].Folded) && tokens[at].Folded is "ville" or "endroit" or "lieu" or "pays" or "etats" or "organisations" or "villes" or "region" or "continent" && at + 2 < tokens.Count;

    // Where « temps » stands in « combien de temps », and « années » in « combien d’années dure… » (« combien d’années ont passé ? » counts them); -1 for nowhere.
    private static int HowLongAt(List<FrenchToken> tokens)
    {
        int combien = tokens.FindIndex(token => token.Folded == "combien");
        int time = combien + 1 < tokens.Count && tokens[combien + 1].Folded == "de" ? combien + 2 : combien + 1;
        return combien >= 0 && time < tokens.Count && (tokens[time].Folded == "temps" || (TimeWords.IsDuration(tokens[time].Folded) && tokens.Skip(time + 1).Any(IsLasting))) ? time : -1;
    }

    // « non-violence » may be written « nonviolence ».
    private static IEnumerable<string> SecondReadings(List<FrenchToken> tokens, FrenchToken word) =>
        tokens.Where(token => token.IsVariant && token.Start <= word.Start && word.End <= token.End).Select(token => token.Stem);

    // The other words that our documents hold, and whether they hold none but these: then « traite » is as absent as any word.
    private (int[] Others, bool Only) LookAlikesOf(FrenchToken token, bool accented)
    {
        if (LookAlikes.Of(token, accented) is not { } words)
        {
            return ([], false);
        }

        int[] others = [.. words.Others.Select(word => lexicon.ExactId(word)).Where(id => id >= 0)];
        return (others, others.Length > 0 && words.Own.All(word => lexicon.ExactId(word) < 0));
    }

    private static bool IsName(List<FrenchToken> tokens, FrenchToken token, bool shouted) => (token.IsName && !shouted) || Capitals.Contains(token.Folded)
        || Countries.Contains(token.Folded, tokens.FindLast(other => other.End <= token.Start)?.Folded ?? string.Empty);

    private QuestionTerm Term(
        FrenchToken token,
        (string Folded, string Stem, bool Corrected) form,
        List<Alternative> alternatives,
        string text,
        bool isName,
        bool carried,
        (int[] Others, bool Only) lookAlikes)
    {
        bool isAnotherWord = lookAlikes.Only;
        int stemId = isAnotherWord ? -1 : lexicon.StemId(form.Stem);

        // A name has no family: « Crimée » is no relative of « criminalité ».
        if (!isName && !isAnotherWord)
        {
            alternatives.AddRange(families.Of(form.Folded, stemId).Select(relative => new Alternative([relative.Stem], FamilyWeight * relative.Closeness)));
        }

        // « Élu » is a form of « élire » and an entry of its own: once, or the search would count it twice.
        Alternative[] all = alternatives.Count == 0 ? [] :
        [
            .. alternatives
                .Where(alternative => alternative.Stems is not [var stem] || stem != stemId)
                .OrderByDescending(alternative => alternative.Weight)
                .Distinct(SameStems),
        ];
        int frequency = lexicon.PassageFrequency(stemId);
        bool isUnknown = stemId < 0 && all.Length == 0;
        return new QuestionTerm
        {
            Word = text[token.Start..token.End],
            Typed = token.Folded,
            Folded = form.Folded,
            Stem = form.Stem,
            FoldedId = isAnotherWord ? -1 : lexicon.FoldedId(form.Folded),
            ExactId = lexicon.ExactId(token.Exact),
            StemId = stemId,
            IsName = token.IsNumber || isName || (isUnknown && IsLabel(token, text)),
            IsCorrected = form.Corrected,
            IsCarried = carried,
            Weight = lexicon.InverseFrequency(frequency) * (carried ? CarriedFactor : 1) * (isUnknown ? UnknownFactor : 1),
            Alternatives = all,
            LookAlikes = lookAlikes.Others,
        };
    }

    // « Gaza : que pensez-vous… ? »: what the question is put under, where a capital says nothing.
    private static bool IsLabel(FrenchToken token, string text) =>
        char.IsUpper(text[token.Start]) && text.AsSpan(0, token.Start).IsWhiteSpace() && text.AsSpan(token.End).TrimStart().StartsWith(':');

    private (string Folded, string Stem, bool Corrected) Form(FrenchToken token)
    {
        bool known = IsKnown(token.Folded, token.Stem);
        if (!known && Unelided(token.Folded) is { } word)
        {
            return (word, FrenchStemmer.Stem(word), true);
        }

        int shortest = token.IsName ? ShortestCorrectedName : ShortestCorrectedWord;
        if (!known && token.Folded.Length >= shortest && spelling.Correct(token.Folded) is { } correction)
        {
            return (correction, FrenchStemmer.Stem(correction), !IsInflection(token.Folded, correction));
        }

        // A name is itself or its plural; a stem it shares with another word (Crimée, crime) says nothing.
        return (token.Folded, token.IsName && !IsHeldAsName(token.Folded) ? token.Folded : token.Stem, false);
    }

    // « soutient » beside « soutien » has another ending, and no fault.
    private static bool IsInflection(string typed, string held) =>
        (typed.Length == held.Length + 1 && typed[^1] is 's' or 't' or 'x' or 'e' && typed.StartsWith(held, StringComparison.Ordinal))
        || (held.Length == typed.Length + 1 && held[^1] is 's' or 't' or 'x' or 'e' && held.StartsWith(typed, StringComparison.Ordinal));

    // « lhomme » lacks its apostrophe.
    private string? Unelided(string folded) =>
        folded.Length > ShortestCorrectedWord && folded[0] is ('l' or 'd') && "aeiouhy".Contains(folded[1], StringComparison.Ordinal) && lexicon.FoldedId(folded.AsSpan(1)) >= 0
            ? folded[1..]
            : null;

    private bool IsHeldAsName(string folded) =>
        lexicon.FoldedId(folded) >= 0 || lexicon.FoldedId(folded + "s") >= 0 || lexicon.FoldedId(folded.TrimEnd('s')) >= 0 || equivalents.Knows(folded);

    // In a question typed in capitals, capitals say nothing.
    private static bool IsShouted(List<FrenchToken> tokens, string question)
    {
        int letters = question.Count(char.IsLetter);
        return tokens.Count > 2 && letters > 0 && question.Count(char.IsUpper) > letters * 0.7;
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

    // « positon » is « position », which names no subject, and no word that our documents lack.
    private bool IsMisspeltQuestionWord(FrenchToken token)
    {
        if (token.Folded.Length < ShortestMisspeltQuestionWord || token.IsName || IsKnown(token.Folded, token.Stem))
        {
            return false;
        }

        int allowed = token.Folded.Length >= LongQuestionWord ? 2 : 1;
        foreach (string word in QuestionWords.All)
        {
            if (word.Length >= ShortestMisspeltQuestionWord
                && word[0] == token.Folded[0]
                && Math.Abs(word.Length - token.Folded.Length) <= allowed
                && SpellingCorrector.Distance(word, token.Folded) <= allowed)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsKnown(string folded, string stem) => lexicon.FoldedId(folded) >= 0 || lexicon.StemId(stem) >= 0 || equivalents.Knows(folded) || UsualWords.HoldsStem(stem);

    // « été » after a form of « avoir » is « been »; without accents it is taken for that.
    private static bool IsSummer(List<FrenchToken> tokens, int at) =>
        tokens[at].Exact is "été" or "étés" && (at == 0 || !Auxiliaries.Contains(tokens[at - 1].Folded));

    // « Quand est ne Abaï ? », typed without accents: what denies stands before « est », and has a second word.
    private static bool IsBorn(List<FrenchToken> tokens, int at) =>
        tokens[at].Exact == "né"
        || (tokens[at].Exact == "ne" && at > 0 && tokens[at - 1].Folded is "est" or "etait" or "fut" && !tokens.Skip(at + 1).Any(token => token.Folded is "pas" or "plus" or "jamais" or "rien" or "que"));

    // « Quand le ministre a-t-il été nommé ? » asks for a deed, « comment est-il nommé ? » for a name.
    private static bool IsAppointed(List<FrenchToken> tokens, int at) =>
        tokens[at].Folded is "nomme" or "nommee" or "nommes" or "nommees" && tokens.Exists(token => token.Folded == "quand") && at > 0 && tokens[at - 1].Folded is "ete" or "ils" or "elles" or "sont" or "est";

    private int[] StanceOf(List<FrenchToken> tokens) =>
    [
        .. tokens.Where(token => StanceWords.Contains(token.Folded)).Select(token => lexicon.FoldedId(token.Folded)).Where(id => id >= 0).Distinct(),
    ];

    private static bool IsAsking(FrenchToken token) => QuestionFormReader.IsQuel(token.Folded) || token.Folded is "combien" or "qui" or "quand" or "comment" || token.Exact == "où";

    // « Quand la ville a-t-elle accueilli le sommet ? » is told by where it took place.
    private static bool IsHosting(QuestionTerm term) => Array.Exists(Hosting, beginning => term.Typed.StartsWith(beginning, StringComparison.Ordinal)) || term.Typed.StartsWith("tenu", StringComparison.Ordinal);

    // The first term after the word that asks, where there is one.
    private static int? AskedAfter(int asking, List<FrenchToken> tokens, List<QuestionTerm> terms)
    {
        if (asking < 0)
        {
            return null;
        }

        for (int i = asking + 1; i < tokens.Count; i++)
        {
            int term = terms.FindIndex(term => !term.IsCarried && term.Typed == tokens[i].Folded);
            if (term >= 0)
            {
                return term;
            }
        }

        return null;
    }

    // « Que propose le pays contre … » asks like « que fait »: the documents may say it with any verb.
    private static int? DoingOf(List<FrenchToken> tokens, List<QuestionTerm> terms)
    {
        int asking = tokens.FindIndex(token => token.Folded is "que" or "qu");
        int verb = tokens.Count > 1 && tokens[1].Folded is "a" or "ont" or "avez" or "va" or "vont" ? 2 : 1;
        int term = asking is 0 && tokens.Count > verb + 1 ? terms.FindIndex(term => !term.IsName && term.Typed == tokens[verb].Folded) : -1;
        return term >= 0 && terms.Count > 1 ? term : null;
    }

    // « Êtes-vous favorable à… », « est-il hostile à… » ask like « pour » and « contre », which name no subject either.
    private static int? SidedOf(List<QuestionTerm> terms, List<FrenchToken> tokens)
    {
        int side = tokens.FindIndex(token => Sides.Contains(token.Folded));
        return side > 1 && terms.Count > 1 && Auxiliaries.Contains(tokens[side - 1].Folded) && tokens[side - 2].Folded is "est" or "sont" or "etes" or "es" or "seriez" && terms.FindIndex(term => !term.IsCarried && term.Typed == tokens[side].Folded) is >= 0 and var term ? term : null;
    }

    // « Quel est le rôle d’Almaty ? » asks what Almaty is for, which is said without that word; « le montant de la bourse » is told by « une bourse de 60 couronnes ».
    private static int? PartOf(HashSet<string> parts, FrozenSet<string> behind, List<FrenchToken> tokens, List<QuestionTerm> terms, string question)
    {
        int part = tokens.FindIndex(token => parts.Contains(token.Folded));
        return part > 0 && part + 1 < tokens.Count && terms.Count > 1 && tokens[..part].Exists(token => QuestionFormReader.IsQuel(token.Folded))
            && (behind.Contains(tokens[part + 1].Folded) || IsElided(tokens[part + 1], question))
            && terms.FindIndex(term => !term.IsCarried && term.Typed == tokens[part].Folded) is >= 0 and var term ? term : null;
    }

    // « Prix musée », « tarif de la visite »; the « prix Nobel » is another.
    private static bool OpensWithAmount(List<FrenchToken> tokens) => tokens is [var first, ..] && Amounts.Contains(first.Folded) && !tokens[1..].Exists(token => token.IsName);

    // An elided word is part of no other (« d’où »).
    private static bool IsElided(FrenchToken token, string question) => token.Start > 0 && question[token.Start - 1] is '\'' or '’';

    private static bool IsSince(List<FrenchToken> tokens) =>
        tokens.Zip(tokens.Skip(1)).Any(pair => pair.First.Folded == "depuis" && pair.Second.Folded is "quand" or "combien" or "quelle" or "quel");

    // « Jusqu’à quand », « jusqu’en quelle année »: « jusqu’ » is part of no word.
    private static bool IsUntil(List<FrenchToken> tokens, string question) => tokens.Zip(tokens.Skip(1)).Any(pair =>
        pair.First.Folded is "a" or "en" && (pair.Second.Folded == "quand" || QuestionFormReader.IsQuel(pair.Second.Folded))
        && question.AsSpan(0, pair.First.Start).TrimEnd("'’ ").EndsWith("jusqu", StringComparison.OrdinalIgnoreCase));

    private int[] WordsThatBegin(string[] beginnings) => [.. beginnings.SelectMany(beginning => lexicon.WordsThatBegin(beginning).ToArray())];

    // « Qui vous soutient ? », « qui soutient le Kazakhstan ? »: what is done, and to whom where a name says it.
    private static (int Deed, int? Name)? ServedOf(List<FrenchToken> tokens, List<QuestionTerm> terms)
    {
        if (tokens.Count < 3 || tokens[0].Folded != "qui")
        {
            return null;
        }

        bool isUs = tokens[1].Folded is "vous" or "te";
        int deed = terms.FindIndex(term => term.Typed == tokens[isUs ? 2 : 1].Folded);
        int name = terms.Count == 2 && !isUs ? terms.FindIndex(term => term.IsName && term.Typed == tokens[^1].Folded) : -1;
        return deed >= 0 && (isUs || name > deed) ? (deed, isUs ? null : name) : null;
    }

    // « Qui finance… », « qui a voté… », « qui est intervenu… »: who stands in an office does nothing by it.
    private static int? DoneByWhom(List<FrenchToken> tokens, List<QuestionTerm> terms)
    {
        int verb = tokens.Count < 2 ? -1 : tokens.FindIndex(1, token => !Auxiliaries.Contains(token.Folded) && token.Folded is not ("s" or "se" or "y" or "en" or "est" or "sont"));
        return verb > 0 && tokens[0].Folded == "qui" && terms.FindIndex(term => term is { IsName: false, IsCarried: false } && term.Typed == tokens[verb].Folded) is >= 0 and var deed ? deed : null;
    }

    private IEnumerable<int[]> FixedPhrases(List<FrenchToken> content, List<QuestionTerm> terms)
    {
        (string Folded, string Stem)[] words = [.. content.Select(token => (token.Folded, token.Stem))];
        for (int i = 0; i < words.Length; i++)
        {
            int length = 1;
            foreach ((int taken, EquivalentPhrase _, double _) in equivalents.At(words, i))
            {
                length = Math.Max(length, taken);
            }

            int[] phrase = length == 1 ? [] : [.. content.Skip(i).Take(length).Select(token => terms.FindIndex(term => term.Typed == token.Folded)).Where(term => term >= 0)];
            if (phrase.Length > 1)
            {
                yield return phrase;
            }
        }
    }

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

    // The first term within two words of « quel » or « combien ».
    private static int? FocusOf(List<FrenchToken> tokens, List<QuestionTerm> terms, string question)
    {
        int asking = tokens.FindIndex(token => QuestionFormReader.IsQuel(token.Folded) || token.Folded is "combien" or "lequel" or "laquelle");
        if (asking < 0)
        {
            return null;
        }

        foreach (FrenchToken token in tokens.Skip(asking + 1).Take(3))
        {
            int term = terms.FindIndex(term => !term.IsCarried && term.Word == question[token.Start..token.End]);
            if (term >= 0)
            {
                return term;
            }
        }

        return null;
    }
}
