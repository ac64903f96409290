using System.Collections.Frozen;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Reads how a question is put, from its folded words in order (<see cref="Words"/>).</summary>
internal static class QuestionFormReader
{
    private static readonly FrozenSet<string> Positions = Set("pensez penses pense pensent avis opinion position attitude favorable favorables oppose opposes opposee opposees");
    private static readonly FrozenSet<string> Being = Set("etes est sont seriez");
    // « Quels autres pays sont candidats ».
    private const int Running = 3;

    private static readonly FrozenSet<string> WouldBe = Set("etes est sont seriez serait");
    private static readonly FrozenSet<string> Was = Set("est etait sera fut");
    private static readonly FrozenSet<string> Others = Set("vous il elle ils elles");
    private static readonly FrozenSet<string> Besides = Set("autre autres");
    private static readonly FrozenSet<string> Rivals = Set("concurrent concurrents concurrente concurrentes rival rivaux rivale rivales adversaire adversaires");
    private static readonly FrozenSet<string> Subjects = Set("vous il elle ils elles on tu nous");
    private static readonly FrozenSet<string> Articles = Set("le la l votre son sa leur");
    private static readonly FrozenSet<string> Quel = Set("quel quelle quels quelles");
    private static readonly FrozenSet<string> Lequel = Set("lequel laquelle lesquels lesquelles");
    private static readonly FrozenSet<string> Asking = Set("qu qui que quoi ou quand comment pourquoi combien");
    private static readonly FrozenSet<string> Que = Set("que qu quoi");
    private static readonly FrozenSet<string> BeforeWho = Set("a de par avec pour chez contre d");
    private static readonly FrozenSet<string> BeforeWhat = Set("a de par avec sur en contre pour");
    private static readonly FrozenSet<string> BeforeWhere = Set("d par vers jusqu jusque et");
    private static readonly FrozenSet<string> BeforeWhen = Set("et ou mais depuis jusqu de pour");
    private static readonly FrozenSet<string> BeforeQuand = Set("que qu quoi comment pourquoi combien qui quel quelle quels quelles");
    private static readonly FrozenSet<string> AfterWhere = Set("est sont se a ont seront aura faut peut puis sera");
    private static readonly FrozenSet<string> Where = Set("ou");
    private static readonly FrozenSet<string> Located = Set("est sont etait etaient trouve trouvent situe situent");
    private static readonly FrozenSet<string> Orders = Set("peut faut doit avez etes allez voulez soutenez");
    private static readonly FrozenSet<string> Times = WithPlural("annee date jour mois siecle epoque periode heure");
    private static readonly FrozenSet<string> Days = WithPlural("jour");
    private static readonly FrozenSet<string> Hours = WithPlural("heure");
    private static readonly FrozenSet<string> Money = Set(
        "prix cout couts coute coutent coutera couter salaire salaires montant budget paie gagne gagnent argent tarif tarifs loyer frais revenu revenus amende indemnite");

    // Who takes sides as a whole.
    private static readonly FrozenSet<string> Bodies = WithPlural("pays etat nation puissance organisation association gouvernement parti voisin");

    private static readonly FrozenSet<string> Reasons = WithPlural("but raison motif fin");

    private static readonly FrozenSet<string> Measures = WithPlural(
        "nombre pourcentage population superficie taux age taille hauteur longueur prix montant part proportion distance duree poids cout salaire budget altitude"
        + " profondeur vitesse tarif chiffre surface capacite revenu frais somme loyer temperature");

    /// <summary>The folded words of a question.</summary>
    public static string[] Words(List<FrenchToken> tokens) => [.. tokens.Where(token => !token.IsVariant).Select(token => token.Folded)];

    /// <summary>The form; the first that fits.</summary>
    public static QuestionForm Of(string[] words) =>
        AsksForPosition(words) ? QuestionForm.Open
        : AsksForName(words) ? QuestionForm.Person
        : AsksForQuantity(words) ? QuestionForm.Quantity
        : AsksForTime(words) ? QuestionForm.TimeOrPlace
        : AsksForPerson(words) ? QuestionForm.Person
        : AsksForPlace(words) ? QuestionForm.TimeOrPlace
        : AsksToChoose(words) ? QuestionForm.Choice
        : IsOpen(words) ? QuestionForm.Open
        : IsYesNo(words) ? QuestionForm.YesNo
        : QuestionForm.Keywords;

    /// <summary>Whether it asks what something is: « qu’est-ce que… », whose « est-ce » asks for no yes or no.</summary>
    /// <param name="question">The question.</param>
    public static bool AsksWhatItIs(string question) => question.AsSpan().TrimStart() is ['q' or 'Q', 'u' or 'U', '\'' or '’', 'e' or 'E', ..];

    /// <summary>Whether it is asked if something holds, be it of a position: yes or no is no answer to one half.</summary>
    public static bool AsksWhether(string[] words, QuestionForm form) => form == QuestionForm.YesNo
        || Any(words, WouldBe, i => (i == 0 || !Asking.Contains(words[i - 1])) && (Others.Contains(At(words, i + 1)) || IsAt(words, i + 1, "ce", "que")));

    /// <summary>Whether a date or a time is asked for.</summary>
    public static bool AsksForTime(string[] words) =>
        At(words, 0) == "date" || AsksWhen(words) || Any(words, Quel, i => Times.Contains(At(words, i + 1)) || (words[i] == "quelle" && IsAt(words, i + 1, "est", "la", "date")));

    /// <summary>Whether it holds « quand » that asks, and not « que faire quand il y a… », where another word asks before it.</summary>
    public static bool AsksWhen(string[] words)
    {
        int when = Array.IndexOf(words, "quand");
        return when >= 0 && (when == 0 || BeforeWhen.Contains(words[when - 1])
            || !Any(words, BeforeQuand, i => i < when && !(words[i] == "que" && i > 0 && words[i - 1] == "ce")));
    }

    /// <summary>Whether a number, an amount or a measure is asked for.</summary>
    public static bool AsksForQuantity(string[] words) =>
        Measures.Contains(At(words, 0)) || words.Contains("combien")
        || Any(words, Quel, i => Measures.Contains(At(words, After(words, After(words, i + 1, static word => word is "est" or "sont" or "etait" or "sera"), Articles.Contains))));

    /// <summary>Whether a day is asked for by that name (« quel jour »).</summary>
    public static bool AsksForDay(string[] words) => AsksWhich(words, Days);

    /// <summary>Whether it is asked how often something happens (« à quelle fréquence », « tous les combien »).</summary>
    /// <param name="words">The question (<see cref="Words"/>).</param>
    public static bool AsksHowOften(string[] words) => words.AsSpan().IndexOf(["quelle", "frequence"]) >= 0 || words.AsSpan().IndexOf(["tous", "les", "combien"]) >= 0;

    /// <summary>Whether it is asked how many times something happened (« combien de fois »), and not how often it does.</summary>
    /// <param name="words">The question (<see cref="Words"/>).</param>
    public static bool AsksHowManyTimes(string[] words) => words.AsSpan().IndexOf(["combien", "de", "fois"]) >= 0;

    /// <summary>Whether it is asked how far something has come (« où en est le chantier ? »), which asks for no place.</summary>
    /// <param name="words">The question (<see cref="Words"/>).</param>
    public static bool AsksProgress(string[] words) => Any(words, Where, i => At(words, i + 1) == "en" && Being.Contains(At(words, i + 2)));

    /// <summary>The question with « qui » for « quels pays », « quelles sont les organisations qui »: whoever asks for one asks who does it.</summary>
    /// <param name="words">The words of the question.</param>
    public static IReadOnlyList<FrenchToken> AsWho(IReadOnlyList<FrenchToken> words)
    {
        if (words.Count < 3 || !IsQuel(words[0].Folded))
        {
            return words;
        }

        int who = words[1].Folded is "est" or "sont" ? 3 : 1;
        return who + 1 < words.Count && Bodies.Contains(words[who].Folded) && (who == 1 || words[who + 1].Folded == "qui") && !HasOtherSubject(words, who + 1)
            ? [words[0] with { Folded = "qui", Stem = "qui" }, .. words.Skip(who == 1 ? 2 : who + 2)]
            : words;
    }

    // « Quelles organisations avez-vous présidées ? »: who does it is asked by nothing but a subject. « Quels pays vous soutiennent ? » has none behind it.
    private static bool HasOtherSubject(IReadOnlyList<FrenchToken> words, int from) => Enumerable.Range(from + 1, words.Count - from - 1).Any(i =>
        words[i].Folded switch
        {
            "vous" => words[i - 1].Folded is [.., 'e', 'z'] or "etes" or "faites" or "dites",
            "nous" => words[i - 1].Folded is [.., 'o', 'n', 's'] or "sommes",
            "il" or "elle" or "on" or "ils" or "elles" => words[i - 1].Folded is [.., 't' or 'd'],
            _ => false,
        });

    /// <summary>Whether it is asked why (« pourquoi », « dans quel but », « pour quelle raison »).</summary>
    /// <param name="words">The question (<see cref="Words"/>).</param>
    public static bool AsksWhy(string[] words) => words.Contains("pourquoi") || Any(words, Reasons, i => i > 1 && IsQuel(words[i - 1]) && words[i - 2] is "dans" or "pour" or "a");

    /// <summary>Whether a time of the day is asked for (« à quelle heure »).</summary>
    public static bool AsksForHour(string[] words) => AsksWhich(words, Hours);

    /// <summary>Whether a word names a day or a time of the day.</summary>
    public static bool IsDayOrHour(string folded) => Days.Contains(folded) || Hours.Contains(folded);

    /// <summary>Whether a word names a time of the day.</summary>
    public static bool IsHour(string folded) => Hours.Contains(folded);

    /// <summary>Whether a word names a measure or an amount: what is counted is then not the thing itself.</summary>
    public static bool IsMeasure(string folded) => Measures.Contains(folded) || Money.Contains(folded);

    /// <summary>Whether an amount of money is asked for.</summary>
    public static bool AsksForMoney(string[] words) => Array.Exists(words, Money.Contains);

    /// <summary>Whether it is asked who has an office or a part. « L’auteur », « la fondatrice » of something may be told by what they did.</summary>
    public static bool AsksWhoHolds(string[] words) =>
        Any(words, Was, i => i > 0 && words[i - 1] == "qui" && Articles.Contains(At(words, i + 1)) && !IsDoer(At(words, i + 2)));

    /// <summary>Whether it is asked who there is besides: « qui d’autre », « les autres pays candidats », « vos concurrents ».</summary>
    public static bool AsksForOthers(string[] words) =>
        Any(words, Besides, i => (i > 0 && words[i - 1] == "qui") || (i > 1 && words[i - 1] == "d" && words[i - 2] == "qui") || words.Skip(i + 1).Take(Running).TakeWhile(word => word is not ("du" or "de" or "des" or "d")).Any(IsRunning))
        || (Array.Exists(words, IsRival) && (words.Contains("qui") || Array.Exists(words, Quel.Contains)));

    /// <summary>Whether a folded word names who runs against somebody.</summary>
    public static bool IsRival(string word) => Rivals.Contains(word);

    private static bool IsRunning(string word) => word.StartsWith("candidat", StringComparison.Ordinal) || word.StartsWith("pretendant", StringComparison.Ordinal) || IsRival(word);

    /// <summary>Whether an age is asked for.</summary>
    public static bool AsksForAge(string[] words) => words.Contains("age");

    /// <summary>Whether one of a kind is asked for by « quel ».</summary>
    /// <param name="words">The question.</param>
    /// <param name="kinds">Names of the kind.</param>
    public static bool AsksWhich(string[] words, FrozenSet<string> kinds) => Any(words, Quel, i => kinds.Contains(At(words, i + 1)));

    /// <summary>Whether a word is « quel » in any form.</summary>
    public static bool IsQuel(string folded) => Quel.Contains(folded);

    /// <summary>A set of words that stand in a text parted by blanks.</summary>
    public static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The same, each with an « s » as well.</summary>
    public static FrozenSet<string> WithPlural(string words) => words.Split(' ').SelectMany(word => new[] { word, word + "s" }).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word begins so and holds nothing but letters of the alphabet.</summary>
    public static bool Begins(string word, string start) => word.StartsWith(start, StringComparison.Ordinal) && IsPlain(word);

    private static bool AsksForPosition(string[] words) =>
        Array.Exists(words, Positions.Contains) || Any(words, Being, i => Others.Contains(At(words, i + 1)) && At(words, i + 2) is "pour" or "contre");

    /// <summary>Whether a question asks what somebody or something is called.</summary>
    /// <param name="words">The question (<see cref="Words"/>).</param>
    public static bool AsksForName(string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] is "comment" && At(words, At(words, i + 1) == "s" ? i + 2 : i + 1) is var called && (Begins(called, "appel") || Begins(called, "nomm")))
            {
                return true;
            }

            if (words[i] is "quel" or "quels"
                && At(words, After(words, After(words, i + 1, static word => word is "est" or "sont"), static word => word is "le" or "les" or "son" or "leur")) is "nom" or "noms")
            {
                return true;
            }
        }

        return At(words, 0) == "nom" && At(words, 1).StartsWith('d');
    }

    private static bool AsksForPerson(string[] words)
    {
        int who = At(words, 0) == "qui" ? 0 : BeforeWho.Contains(At(words, 0)) && At(words, 1) == "qui" ? 1 : -1;
        return who >= 0 && !IsAt(words, who + 1, "est", "ce", "que");
    }

    /// <summary>Whether a question asks where, by the place of « ou » alone, which may have lost its accent.</summary>
    /// <param name="words">The question (<see cref="Words"/>).</param>
    public static bool AsksForPlace(string[] words) =>
        !AsksProgress(words) && (At(words, 0) == "ou" || (BeforeWhere.Contains(At(words, 0)) && At(words, 1) == "ou") || Any(words, AfterWhere, i => i > 0 && words[i - 1] == "ou"));

    /// <summary>Whether a question that asks where asks where something is (« où se trouve… », « où est… »).</summary>
    /// <param name="words">The question (<see cref="Words"/>).</param>
    public static bool AsksLocation(string[] words) =>
        Any(words, Where, i => Located.Contains(At(words, After(words, i + 1, static word => word == "se"))));

    private static bool AsksToChoose(string[] words) =>
        Any(words, Quel, i => !At(words, i + 1).StartsWith("raison", StringComparison.Ordinal)) || Array.Exists(words, Lequel.Contains);

    private static bool IsOpen(string[] words) =>
        words.Contains("pourquoi") || AsksProgress(words) || words.Contains("raison") || words.Contains("raisons")
        || At(words, After(words, 0, static word => word is "mais" or "et")) == "comment"
        || Que.Contains(At(words, 0)) || (BeforeWhat.Contains(At(words, 0)) && Que.Contains(At(words, 1)));

    private static bool IsYesNo(string[] words) =>
        Orders.Contains(At(words, 0)) || Any(words, Subjects, i => i > 0 && IsPlain(words[i - 1])) || words.AsSpan().IndexOf(["est", "ce"]) >= 0;

    private static bool IsDoer(string word)
    {
        ReadOnlySpan<char> one = word.AsSpan(0, word.EndsWith('s') ? word.Length - 1 : word.Length);
        return IsPlain(word) && (one.EndsWith("teur") || one.EndsWith("deur") || one.EndsWith("trice") || one.EndsWith("drice"));
    }

    private static bool IsPlain(string word) => !word.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private static bool Any(string[] words, FrozenSet<string> set, Predicate<int> fits)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (set.Contains(words[i]) && fits(i))
            {
                return true;
            }
        }

        return false;
    }

    // The word at a place; empty beyond the last.
    private static string At(string[] words, int at) => at < words.Length ? words[at] : string.Empty;

    private static bool IsAt(string[] words, int at, params ReadOnlySpan<string> others) => words.AsSpan(Math.Min(at, words.Length)).StartsWith(others);

    // The place after a word that may stand there or not.
    private static int After(string[] words, int at, Predicate<string> isSuch) => isSuch(At(words, at)) ? at + 1 : at;
}
