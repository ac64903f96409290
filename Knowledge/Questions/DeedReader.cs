using System.Buffers;
using System.Collections.Frozen;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>
/// Finds what a question says that somebody does, has done or is: « sabotez-vous… », « pourquoi le pays sabote-t-il… »,
/// « est-ce que le pays sabote… », « avez-vous saboté… », « est-ce un prétexte ? ». What does not say just that, and only speaks of the rest of the
/// question, would be read as an admission. A list of charges knows some of them; of others only what is no charge can be listed (<see cref="HarmlessWords"/>).
/// </summary>
internal static class DeedReader
{
    private static readonly FrozenSet<string> Subjects = QuestionFormReader.Set("vous il elle ils elles on tu nous ce");
    private static readonly FrozenSet<string> Addressed = QuestionFormReader.Set("vous tu");
    private static readonly FrozenSet<string> Having = QuestionFormReader.Set("ai as a avez ont avons avait avaient aviez aurait auriez aura aurez");
    private static readonly FrozenSet<string> Being = QuestionFormReader.Set("est etes sont serait seriez seraient etait etaient etiez sera serez seront fut furent");

    // « Un pays sabote… » says it of no one in particular.
    private static readonly FrozenSet<string> BeforeActor = QuestionFormReader.Set("le la les votre vos");
    private static readonly FrozenSet<string> BeforeVerb = QuestionFormReader.Set("ne se y en le la les lui leur me te nous vous");
    private static readonly FrozenSet<string> AfterHaving = QuestionFormReader.Set("deja pas jamais encore vraiment bien aussi toujours plus trop que");

    // Who acts in politics and is written small. Of other things it may be asked what they do, and nobody is charged (« les glaciers fondent-ils ? »).
    private static readonly FrozenSet<string> Actors = QuestionFormReader.WithPlural("pays gouvernement president etat armee police regime bataillon candidat");

    /// <summary>How the forms of the verbs of having begin.</summary>
    public static readonly string[] Owning = ["posse", "deten", "detien", "dispos"];

    // Whom something is said of is no subject: « la position du Kazakhstan ». Behind « de », it may be the subject's own (« le gouvernement du Kazakhstan »).
    private static readonly FrozenSet<string> Prepositions = QuestionFormReader.Set("du de des au aux par avec contre sur pour envers en dans a entre vers chez et ou");
    private static readonly FrozenSet<string> Genitives = QuestionFormReader.Set("du de des");

    private static readonly FrozenSet<string> Negations = QuestionFormReader.Set("pas jamais plus");

    // « Voulez-vous dominer… », « cherchent à… », « laissé mourir »: what is wanted, tried or let is the deed. Being asked to do something (« pouvez-vous… ») is none.
    private static readonly string[] Wanting = ["voul", "voud", "veu", "compt", "souhait", "cherch", "envisag", "essa", "tent", "esper", "aspir", "ose", "laiss"];
    private static readonly FrozenSet<string> Going = QuestionFormReader.Set("allez va vont vas fait faites font fais");
    private static readonly FrozenSet<string> BeforeParticiple = QuestionFormReader.Set("t vous il elle ils elles on tu nous deja pas jamais encore vraiment bien aussi toujours plus trop ete");
    private static readonly FrozenSet<string> BeforeWanted = QuestionFormReader.Set("a de pouvoir faire ne se y en le la les lui leur me te nous vous deja pas jamais encore vraiment bien aussi toujours plus trop que");

    private static readonly FrozenSet<string> Articles = QuestionFormReader.Set("le la les un une des du de au aux a ses son sa leur leurs");

    // What stands before an object and before no place or time.
    private static readonly FrozenSet<string> Objects = QuestionFormReader.Set("le la les un une des ses son sa leur leurs vos nos mes");
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:.!?()");

    private static readonly FrozenSet<string> Circumstances = QuestionFormReader.Set("quand ou comment combien qui");
    private static readonly FrozenSet<string> Aiming = QuestionFormReader.Set("pour contre afin grace faute");
    private static readonly FrozenSet<string> Serving = QuestionFormReader.Set("sert servent servait servaient servira serviront");
    private static readonly FrozenSet<string> Countries = QuestionFormReader.WithPlural("pays etat nation peuple royaume republique societe");
    private static readonly FrozenSet<string> Partitive = QuestionFormReader.Set("un une du");

    // « On dit que… », « il est vrai que… », « c’est vrai que… »: said of nobody, and what follows is what is said.
    private static readonly FrozenSet<string> Hearsay = QuestionFormReader.Set("on il est parait");
    private static readonly FrozenSet<string> BeforeThat = QuestionFormReader.Set("a est");
    private static readonly FrozenSet<string> Ours = QuestionFormReader.Set("vous tu vos votre chez");

    // Who lacks something or suffers from it, as opposed to what is lacking in the world.
    private static readonly string[] Lacking = ["manqu", "souffr"];

    /// <summary>How the forms of the verbs begin that say that something is done, or no longer.</summary>
    public static readonly string[] Ending = ["ferm", "cess", "arret", "renonc", "abandonn", "suspend", "interromp", "effectu", "realis", "proced"];

    // « Qui a donc voté contre… »
    private const int OpposingWithin = 4;

    private static readonly string[] Opposing =
    [
        "contre", "oppos", "combat", "condamn", "rejet", "refus", "denonc", "critiqu", "elimin", "detrui", "supprim", "redui", "abandonn", "contest",
    ];

    /// <summary>Finds it.</summary>
    /// <param name="words">The words of the question, without second readings.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="text">The question.</param>
    /// <returns>
    /// The term that is done, and the one that somebody is said to be against, null where there is none; and what it is said to be done for, against or thanks
    /// to (« intervenus en Irak pour le pétrole », « la force contre les civils »).
    /// </returns>
    public static (int? Deed, int? Opposed, IReadOnlyList<int[]> Aims) Of(FrenchToken[] words, List<QuestionTerm> terms, string text)
    {
        if (VerbOf(words, text) is not { } asked)
        {
            return (null, null, []);
        }

        (int? deed, int? opposed) = Read(words, terms, asked.Verb, asked.After, asked.IsActor);
        bool isBeing = IsBeing(words[asked.Verb]);
        List<int[]> aims = asked.IsActor ? Aims(words, terms, isBeing ? asked.After + 1 : asked.After) : [];

        // « Les bergères sont-elles exploitées ? »: that a mine is exploited says nothing of them.
        if (isBeing && IsPassive(words, asked.Verb, Skip(words, asked.After, 1, AfterHaving)) && TermsIn(words, 0, asked.Verb, terms) is { Length: > 0 } subject)
        {
            aims.Add(subject);
        }

        return (deed, opposed, aims);
    }

    /// <summary>What is asked of a thing and not of somebody who acts: the verb, and the word behind it and its subject, empty at the end; null for any other question.</summary>
    /// <param name="words">The words of the question, without second readings.</param>
    /// <param name="text">The question.</param>
    public static (FrenchToken Verb, string Next)? SaidOfThing(FrenchToken[] words, string text) =>
        VerbOf(words, text) is { IsActor: false } asked ? (words[asked.Verb], asked.After < words.Length ? words[asked.After].Folded : string.Empty) : null;

    /// <summary>What a country is said to be (« est-il un pays islamique ? »): the term; null where nothing is.</summary>
    /// <param name="words">The words of the question, without second readings.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="text">The question.</param>
    public static int? Nature(FrenchToken[] words, List<QuestionTerm> terms, string text)
    {
        if (VerbOf(words, text) is not { } asked || !IsBeing(words[asked.Verb]))
        {
            return null;
        }

        int at = Skip(words, asked.After, 1, AfterHaving);
        return at + 2 < words.Length && Partitive.Contains(words[at].Folded) && Countries.Contains(words[at + 1].Folded) ? TermAt(words, at + 2, terms) : null;
    }

    /// <summary>Whether a folded word says that something is a country, or that something is.</summary>
    public static bool SaysNature(FrenchToken word) => Countries.Contains(word.Folded) || IsBeing(word);

    /// <summary>What it is asked who is against (« qui est contre… », « quels pays s’opposent à… »): the term; null where nobody is.</summary>
    /// <param name="words">The words of the question, without second readings.</param>
    /// <param name="terms">Its terms.</param>
    public static int? OpposedByWhom(FrenchToken[] words, List<QuestionTerm> terms)
    {
        FrenchToken[] who = [.. QuestionFormReader.AsWho(words)];
        return Array.FindIndex(who, word => Opposes(word.Folded)) is > 0 and <= OpposingWithin and var against && who[0].Folded == "qui" ? TermAfter(who, against + 1, terms) : null;
    }

    // Of each, the terms of which an answer says one: what is there to be done, unless that charges nobody, or any of what stands there.
    private static List<int[]> Aims(FrenchToken[] words, List<QuestionTerm> terms, int from)
    {
        var aims = new List<int[]>();
        for (int at = Next(from); at < words.Length; at = Next(at + 1))
        {
            int first = Skip(words, at + 1, 1, BeforeWanted);
            int? deed = first < words.Length && IsInfinitive(words[first].Folded) ? DeedAt(words, first, terms) : null;
            int[] aim = deed is { } done ? [done] : TermsIn(words, at + 1, Next(at + 1), terms);
            if (aim.Length > 0)
            {
                aims.Add(aim);
            }
        }

        return aims;

        int Next(int start) => Array.FindIndex(words, Math.Min(start, words.Length), word => Aiming.Contains(word.Folded)) is >= 0 and var found ? found : words.Length;
    }

    /// <summary>
    /// What a question in the past says that happened (« quand a été créé… », « où les soldats ont-ils été formés »): the term of its participle; null where there is none, be it « fait »,
    /// which any verb may say.
    /// </summary>
    /// <param name="words">The words of the question, without second readings.</param>
    /// <param name="terms">Its terms.</param>
    public static int? Happened(FrenchToken[] words, List<QuestionTerm> terms)
    {
        bool hasAccents = Array.Exists(words, word => word.Exact != word.Folded);
        for (int i = 0; i < words.Length; i++)
        {
            if ((Having.Contains(words[i].Folded) || IsBeing(words[i])) && Skip(words, i + 1, 1, BeforeParticiple) is var at && at < words.Length
                && !words[at].Folded.StartsWith("fait", StringComparison.Ordinal) && (IsParticiple(words[at]) || (!hasAccents && words[at].Folded.TrimEnd('s') is [.., 'e'])) && TermAt(words, at, terms) is { } term)
            {
                return term;
            }
        }

        return null;
    }

    /// <summary>What is said to be lacking to somebody of the campaign (« manquez-vous d’eau ? »): the term that says so; null where nothing is.</summary>
    /// <param name="words">The words of the question, without second readings.</param>
    /// <param name="terms">Its terms.</param>
    public static int? LackOf(FrenchToken[] words, List<QuestionTerm> terms)
    {
        // « Le manque d’eau vous préoccupe-t-il ? » says that of nobody.
        int lack = Array.FindIndex(words, word => Array.Exists(Lacking, beginning => word.Folded.StartsWith(beginning, StringComparison.Ordinal)));
        return lack >= 0 && (lack == 0 || !Articles.Contains(words[lack - 1].Folded)) && Array.Exists(words, word => Ours.Contains(word.Folded) || IsName(word))
            ? TermAt(words, lack, terms)
            : null;
    }

    /// <summary>Whether it is asked if somebody does something with no verb but « faire »: « faites-vous des essais », « le pays fait-il de la recherche ».</summary>
    /// <param name="words">The words of the question, without second readings.</param>
    public static bool IsDoing(FrenchToken[] words) => AsksWhether(words, static (verb, next) => verb is "fait" or "faites" or "font" or "fais" && Articles.Contains(next.Folded));

    /// <summary>Whether a word is said of somebody as their deed, however that is put: « vous torturez… », « le pays a violé… », « comment violez-vous… ».</summary>
    /// <param name="words">The words of the question, without second readings.</param>
    /// <param name="verb">The place of the word.</param>
    /// <param name="text">The question.</param>
    public static bool IsDone(FrenchToken[] words, int verb, string text)
    {
        if (SubjectAfter(words, verb) is { } subject && IsJoined(words[verb], words[subject], text))
        {
            return true;
        }

        bool isParticiple = false;
        for (int at = verb - 1; at >= 0 && !text.AsSpan(words[at].End, words[at + 1].Start - words[at].End).ContainsAny(Breaks); at--)
        {
            string word = words[at].Folded;
            if (Subjects.Contains(word) && (isParticiple || !Addressed.Contains(word) || words[verb].Folded[^1] is 'z' or 's'))
            {
                return true;
            }

            if (IsName(words[at]))
            {
                // « Les pays opprimés »: a verb that follows its subject ends otherwise.
                return (isParticiple || (words[verb].Exact[^1] is not ('s' or 'é'))) && IsSubject(words, at);
            }

            isParticiple |= Having.Contains(word) || Being.Contains(word);
            if (!BeforeVerb.Contains(word) && !AfterHaving.Contains(word) && !Having.Contains(word) && !Being.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What a statement says that somebody does to something (« le pays gaspille l’eau », « vous avez abandonné les civils ») or that something is (« la réforme est une farce »).</summary>
    /// <param name="words">The words of the message, without second readings.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="text">The message.</param>
    /// <returns>The term that is done, and the one that something is said not to be; null where there is none.</returns>
    public static (int? Deed, int? Opposed) OfStatement(FrenchToken[] words, List<QuestionTerm> terms, string text)
    {
        for (int i = 1; i + 1 < words.Length; i++)
        {
            if (IsBeing(words[i]) && Skip(words, i + 1, 1, AfterHaving) is var what && what < words.Length && (Partitive.Contains(words[what].Folded) || IsPassive(words, i, what)))
            {
                bool isThing = Partitive.Contains(words[what].Folded);
                return Negations.Contains(words[what - 1].Folded) ? (null, isThing ? TermAt(words, what + 1, terms) : null)

                    // « Le terrorisme est une menace » charges nobody.
                    : isThing && Charges.IsEvil(words[Math.Min(i, Skip(words, 0, 1, BeforeActor))].Folded) ? default
                    : (DeedAt(words, isThing ? what + 1 : what, terms), null);
            }

            // « Votre programme sert à surveiller… »
            if (Serving.Contains(words[i].Folded) && words[i + 1].Folded is "a" or "de")
            {
                return Read(words, terms, i, i + 1, isActor: false);
            }
        }

        int start = words.Length > 0 && Hearsay.Contains(words[0].Folded) ? AfterThat(words, Skip(words, 1, 1, BeforeThat), text) ?? 0 : 0;
        int subject = Skip(words, start, 1, BeforeActor);
        int verb = subject < words.Length && (Subjects.Contains(words[subject].Folded) || IsName(words[subject])) ? VerbAfter(words, start) : words.Length;
        int deed = verb < words.Length && Having.Contains(words[verb].Folded) ? Skip(words, verb + 1, 1, AfterHaving) : verb;

        // « Le Kazakhstan moderne »: what is no verb has no object.
        return deed + 1 < words.Length && (Articles.Contains(words[deed + 1].Folded) || text.AsSpan(words[deed].End, words[deed + 1].Start - words[deed].End).ContainsAny('\'', '’'))
            ? (DeedAt(words, deed, terms), null)
            : default;
    }

    /// <summary>Where a charge goes on to whom it is laid on: behind « crimes du gouvernement », « violations … par le pays »; null where it does not.</summary>
    /// <param name="words">The words of the question, without second readings.</param>
    /// <param name="end">The place behind the charge.</param>
    /// <param name="isCampaign">Whether a word is the name whose campaign it is.</param>
    public static int? AfterDoer(FrenchToken[] words, int end, Predicate<FrenchToken> isCampaign)
    {
        for (int i = end; i < words.Length; i++)
        {
            if ((i == end && Genitives.Contains(words[i].Folded)) || words[i].Folded == "par")
            {
                int doer = Skip(words, i + 1, 1, BeforeActor);
                if (doer < words.Length && (Actors.Contains(words[doer].Folded) || isCampaign(words[doer])))
                {
                    return doer + 1;
                }
            }
        }

        return null;
    }

    /// <summary>Whether it is asked if somebody has something: « avez-vous des… », « le pays possède-t-il… ».</summary>
    /// <param name="words">The words of the question, without second readings.</param>
    /// <param name="text">The question.</param>
    public static bool IsHaving(FrenchToken[] words, string text) => AsksWhether(words, (verb, next) =>
        (verb is "avez" or "a" or "ont" && (next.Folded is "des" or "une" or "un" or "la" or "le" or "les" || text[next.Start - 1] is '\'' or '’'))
        || Array.Exists(Owning, beginning => verb.StartsWith(beginning, StringComparison.Ordinal)));

    // Whether a verb with its subject behind it, and the word behind that (« avez-vous encore des… »), is such a question.
    private static bool AsksWhether(FrenchToken[] words, Func<string, FrenchToken, bool> isSuch)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (SubjectAfter(words, i) is { } subject && Skip(words, subject + 1, 1, AfterHaving) is var next && next < words.Length && isSuch(words[i].Folded, words[next]))
            {
                return true;
            }
        }

        return false;
    }

    // The place of the subject right behind a verb (« sabote-t-il »), or null.
    private static int? SubjectAfter(FrenchToken[] words, int verb)
    {
        int subject = verb + 1 < words.Length && words[verb + 1].Folded == "t" ? verb + 2 : verb + 1;
        return subject < words.Length && Subjects.Contains(words[subject].Folded) ? subject : null;
    }

    // The verb of a question whose subject follows it, the place behind both, and whether the subject is somebody who acts.
    private static (int Verb, int After, bool IsActor)? VerbOf(FrenchToken[] words, string text)
    {
        for (int i = 0; i + 1 < words.Length; i++)
        {
            if (SubjectAfter(words, i) is not { } subject || (i > 0 && !IsJoined(words[i], words[subject], text)))
            {
                continue;
            }

            int before = Skip(words, i - 1, -1, BeforeVerb);
            if ((before < 0 || words[subject].Folded == "ce") && AfterThat(words, subject + 1, text) is { } whole)
            {
                int verb = VerbAfter(words, whole);
                return verb < words.Length ? Been(words, verb, verb + 1, true)
                    : Array.FindIndex(words, whole, word => Serving.Contains(word.Folded) || IsBeing(word)) is >= 0 and var thing ? (thing, thing + 1, false)
                    : null;
            }

            return Been(words, i, subject + 1, Addressed.Contains(words[subject].Folded) || Array.Exists(words[..i], word => word.Folded is "votre" or "vos") || IsActor(words, before));
        }

        return null;
    }

    // « Ont-ils été surveillés ? » is « sont-ils surveillés ? ».
    private static (int Verb, int After, bool IsActor) Been(FrenchToken[] words, int verb, int after, bool isActor) =>
        Having.Contains(words[verb].Folded) && Skip(words, after, 1, AfterHaving) is var been && been < words.Length && IsBeing(words[been])
            ? (been, been + 1, isActor)
            : (verb, after, isActor);

    private static bool IsBeing(FrenchToken word) => Being.Contains(word.Folded) || word.Folded == "ete";

    private static (int? Deed, int? Opposed) Read(FrenchToken[] words, List<QuestionTerm> terms, int verb, int after, bool isActor)
    {
        if (IsBeing(words[verb]))
        {
            int at = Skip(words, after, 1, AfterHaving);
            return at >= words.Length ? default
                : Partitive.Contains(words[at].Folded) ? (DeedAt(words, at + 1, terms), null)
                : Opposes(words[at].Folded) && !IsOpposedItself(words, at) ? (null, TermAfter(words, at + 1, terms))
                : IsPassive(words, verb, at) ? (DeedAt(words, at, terms), null)
                : default;
        }

        // « Cela sert-il à surveiller… ? »: whatever serves, that is what is done.
        if (Serving.Contains(words[verb].Folded))
        {
            return (DeedAt(words, Skip(words, after, 1, BeforeWanted), terms), null);
        }

        if (Having.Contains(words[verb].Folded))
        {
            verb = Skip(words, after, 1, AfterHaving);
            after = verb + 1;
        }

        if (verb < words.Length && IsWanting(words[verb].Folded) && Wanted(words, after) is { } wanted)
        {
            (verb, after) = (wanted, wanted + 1);
        }

        return verb >= words.Length ? default
            : Opposes(words[verb].Folded) ? (null, TermAfter(words, after, terms))

            // « Les glaciers fondent-ils ? » charges nobody, but whatever does something to somebody is charged with it.
            : isActor || (after < words.Length && Objects.Contains(words[after].Folded)) ? (DeedAt(words, verb, terms), null)
            : default;
    }

    // « Les opérations sont-elles contestées ? », « contestées par l’ONU »: they are against nothing.
    private static bool IsOpposedItself(FrenchToken[] words, int participle) => IsRegularParticiple(words[participle]) && (participle + 1 == words.Length || words[participle + 1].Folded == "par");

    // « Les opposants sont-ils surveillés ? »; « depuis quand sont-ils enregistrés ? » asks for something else.
    private static bool IsPassive(FrenchToken[] words, int verb, int participle) =>
        participle < words.Length && IsRegularParticiple(words[participle]) && !Array.Exists(words[..verb], word => Circumstances.Contains(word.Folded));

    private static bool IsRegularParticiple(FrenchToken word) => word.Exact.EndsWith("is", StringComparison.Ordinal)
        || word.Exact.TrimEnd('s') is [.., 'é'] or [.., 'é', 'e'] or [.., 'u'] or [.., 'u', 'e'] or [.., 'i', 's', 'e'];

    /// <summary>Whether a word has the shape of a participle (« ouvert », « construite », « élargi », « mort »).</summary>
    public static bool IsParticiple(FrenchToken word) => IsRegularParticiple(word)
        || word.Folded.TrimEnd('s') is [.., 'r', 't'] or [.., 'r', 't', 'e'] or [.., 'i', 't'] or [.., 'i', 't', 'e'] or [.., 'i'] or [.., 'i', 'e'] or [.., 'i', 'n', 't'];

    /// <summary>
    /// Whether a participle says what is done to something, so that nobody but who stands behind « par » does it: « a été construit », « un phare de pierre, construit en 1890 »,
    /// « la loi adoptée hier ». « La ville construit un phare », « ont construit » and « est venu » do not.
    /// </summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="at">The place of the participle.</param>
    /// <param name="text">The text they stand in.</param>
    public static bool IsUndergone(FrenchToken[] words, int at, string text)
    {
        int before = Skip(words, at - 1, -1, AfterHaving);
        if (before >= 0 && (words[before].Folded == "ete" || Having.Contains(words[before].Folded) || Being.Contains(words[before].Folded)))
        {
            return words[before].Folded == "ete";
        }

        // « Il a rénové, construit et ouvert des ponts ».
        bool isApart = at == 0 || text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).ContainsAny(Breaks);
        bool hasObject = at + 1 < words.Length && (Determiners.Contains(words[at + 1].Folded) || text[words[at + 1].Start - 1] is '\'' or '’');
        return !Array.Exists(words[..at], word => Having.Contains(word.Folded)) && (words[at].Exact.TrimEnd('s', 'e') is [.., 'é'] || (isApart && !hasObject));
    }

    private static bool IsWanting(string folded) => Going.Contains(folded) || Array.Exists(Wanting, beginning => folded.StartsWith(beginning, StringComparison.Ordinal));

    private static bool IsInfinitive(string folded) => folded.AsSpan() is [.., 'e' or 'i', 'r'] or [.., 'r', 'e'];

    // The place of the infinitive behind a verb of wanting, or null; what somebody does not want to do is no deed.
    private static int? Wanted(FrenchToken[] words, int after)
    {
        int at = Skip(words, after, 1, BeforeWanted);
        return at < words.Length && !Negations.Contains(words[at - 1].Folded) && IsInfinitive(words[at].Folded) ? at : null;
    }

    private static bool Opposes(string folded) => Array.Exists(Opposing, beginning => folded.StartsWith(beginning, StringComparison.Ordinal));

    // The place behind « que » or « qu’ », which the tokenizer leaves out, where one stands here or behind one word: « est-ce que », « est-il vrai que », « on dit que ».
    private static int? AfterThat(FrenchToken[] words, int at, string text)
    {
        for (int i = at; i <= at + 1 && i < words.Length; i++)
        {
            if (words[i].Folded == "que")
            {
                return i + 1;
            }

            if (text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).Contains('q'))
            {
                return i;
            }
        }

        return null;
    }

    // The place of the verb of « … vous sabotez », « … le Kazakhstan sabote »; the end where the subject is anything longer.
    private static int VerbAfter(FrenchToken[] words, int subject)
    {
        int at = Skip(words, subject, 1, BeforeActor);
        if (at >= words.Length || !(Subjects.Contains(words[at].Folded) || IsActor(words, at)))
        {
            // « Le comité arrose les élus »
            return at + 2 < words.Length && Objects.Contains(words[at + 2].Folded) ? at + 1 : words.Length;
        }

        return Skip(words, at + 1 < words.Length && IsNumberOfName(words, at + 1) ? at + 2 : at + 1, 1, BeforeVerb);
    }

    private static bool IsJoined(FrenchToken word, FrenchToken subject, string text) => text.AsSpan(word.End, subject.Start - word.End).ContainsAny('-', '\u2010', '\u2011');

    private static bool IsSubject(FrenchToken[] words, int at)
    {
        int before = Skip(words, at - 1, -1, BeforeActor);
        return before < 0 || !Prepositions.Contains(words[before].Folded) || (Genitives.Contains(words[before].Folded) && before > 0 && Actors.Contains(words[before - 1].Folded));
    }

    private static bool IsName(FrenchToken word) => word.IsName || Actors.Contains(word.Folded);

    private static bool IsActor(FrenchToken[] words, int at) =>
        at >= 0 && (IsName(words[at]) || IsNumberOfName(words, at) || (at == 0 && !QuestionWords.Contains(words[at].Folded)));

    // « L’Expo 2017 a-t-elle ruiné… »: the number is part of the name.
    private static bool IsNumberOfName(FrenchToken[] words, int at) => at > 0 && words[at].IsNumber && IsName(words[at - 1]);

    private static int Skip(FrenchToken[] words, int at, int step, FrozenSet<string> skipped)
    {
        while (at >= 0 && at < words.Length && skipped.Contains(words[at].Folded))
        {
            at += step;
        }

        return at;
    }

    private static int? DeedAt(FrenchToken[] words, int at, List<QuestionTerm> terms) =>
        at < words.Length && !HarmlessWords.Contains(words[at].Folded) ? TermAt(words, at, terms) : null;

    private static int? TermAt(FrenchToken[] words, int at, List<QuestionTerm> terms)
    {
        int term = at < words.Length ? terms.FindIndex(term => !term.IsCarried && term.Typed == words[at].Folded) : -1;
        return term >= 0 ? term : null;
    }

    private static int[] TermsIn(FrenchToken[] words, int from, int to, List<QuestionTerm> terms) =>
        [.. Enumerable.Range(from, to - from).Select(i => TermAt(words, i, terms)).OfType<int>()];

    private static int? TermAfter(FrenchToken[] words, int at, List<QuestionTerm> terms)
    {
        for (; at < words.Length; at++)
        {
            if (TermAt(words, at, terms) is { } term)
            {
                return term;
            }
        }

        return null;
    }
}
