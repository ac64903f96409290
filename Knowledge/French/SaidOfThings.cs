using System.Collections.Frozen;

namespace CampaignBot.Knowledge.French;

/// <summary>
/// Verbs that say something of a thing by which nobody is charged, but which a paragraph about the thing alone does not say: that it changes (« la pauvreté augmente-t-elle ? »),
/// that it goes somewhere (« le trafic passe-t-il par le pays ? »). Nouns that ask for such a thing as well, and that no document needs (« vos relations avec l’Agence », « l’origine du congrès »).
/// </summary>
internal static class SaidOfThings
{
    // Of each, how the verbs begin and how the words begin that say it, be it the contrary: that answers as well.
    private static readonly (string[] Verbs, string[] Words)[] Kinds =
    [
        (["augment", "diminu", "baiss", "recul", "progress", "monte", "monta", "fond", "dispar", "aggrav", "amelior", "empir", "grandi", "grossi", "retreci", "croiss", "decroi", "chut", "stagn", "regress", "accelere", "ralenti"],
            ["augment", "diminu", "baiss", "recul", "progres", "monte", "fond", "fonte", "dispar", "aggrav", "amelior", "empir", "grandi", "grossi", "retreci", "croi", "accroi", "decroi", "chut", "stagn", "regress",
             "accelere", "ralenti", "hausse", "perd", "perte", "redui", "reduct", "doubl", "tripl", "tomb", "moiti", "tiers", "plus", "moins", "devenu", "devien", "passe"]),
        (["pass", "transit", "travers", "vien", "provien", "arriv"], ["pass", "transit", "travers", "vien", "venu", "venant", "proven", "provien", "arriv", "rout"]),
    ];

    // Of each, the nouns, and how the words begin one of which says what they ask for.
    private static readonly (string[] Nouns, string[] Words)[] Asked =
    [
        (["relation", "relations", "rapports", "liens"],
            ["avec", "coop", "partenai", "partenar", "allia", "allie", "accord", "echang", "voisin", "dialog", "amiti", "jumel", "lien", "rapport", "relation"]),
        (["origine", "origines", "provenance"],
            ["nee", "nes", "nait", "naiss", "naqui", "issu", "origin", "initiat", "cree", "creat", "fondat", "fondee", "lanc", "vien", "venu", "venant", "provien", "proven", "remont", "herit", "decoul", "inspir", "caus"]),
    ];

    // What is a matter of record, done or not, and how the words begin, with their accents, one of which says that it was or was not. That somebody supports what is asked about
    // says nothing of it, nor does a seat of who sat (« un siège »), nor that judges are elected (« élus »): what ends in a point is the whole word.
    private static readonly (string Verb, string[] Words)[] Acts =
    [
        ("vot", ["vot", "voix", "suffrage", "absten", "abstin", "approuv", "adopt", "rejet"]),
        ("sign", ["sign", "paraph", "ratif", "adhér", "adhés", "conclu", "partie", "refus"]),
        ("ratif", ["ratif", "sign", "adhér", "adhés", "partie", "refus"]),
        ("reconnu", ["reconn"]),
        ("siég", ["siég", "siègent", "élu.", "élue.", "jamais"]),
        ("adhér", ["adhér", "adhés", "membre", "rejoi", "ratif", "sign", "partie", "refus"]),
    ];

    // « A-t-il déjà été membre du Conseil ? » is told by no « siège de membre » that somebody asks for.
    private static readonly string[] BeenMember = ["siég", "élu.", "élue.", "ancien", "jamais", "fut", "était", "depuis"];

    // How far something has come: begun, done, ahead or behind. Participles in the masculine, with their accents; as a beginning « prév » would be that of « prévenir » as well.
    private static readonly FrozenSet<string> Done = FrozenSet.Create(
        StringComparer.Ordinal,
        "achevé", "terminé", "fini", "adopté", "commencé", "débuté", "entamé", "lancé", "relancé", "démarré", "prévu", "préparé", "attendu", "atteint", "avancé", "progressé", "reculé", "baissé", "diminué", "augmenté", "doublé", "triplé", "réduit",
        "retardé", "reporté", "suspendu", "interrompu", "repris", "arrêté", "abandonné", "annulé", "cessé", "ouvert", "rouvert", "fermé", "livré", "inauguré", "mené", "accepté", "approuvé", "refusé", "rejeté", "retiré", "voté", "signé", "ratifié",
        "conclu", "tombé", "passé", "abouti", "échoué", "négocié", "évacué", "rénové", "restauré", "construit", "reconstruit", "démantelé", "détruit", "éliminé", "accompli", "réalisé", "franchi", "gelé", "levé", "libéré", "versé");

    private static readonly FrozenSet<string> States = FrozenSet.Create(
        StringComparer.Ordinal,
        "déjà", "encore", "bientôt", "prochainement", "étape", "étapes", "phase", "début", "achèvement", "retard", "recul", "succès", "échec", "progrès", "avancent", "progresse", "progressent", "recule", "reculent", "baisse", "baissent", "hausse",
        "diminue", "diminuent", "augmente", "augmentent", "commence", "commencent", "ouvre", "ouvrent", "lance", "négociations", "travaux", "mis", "mise", "mises", "préparation");

    private static readonly string[] Ending = ["fin.", "finir", "fini", "achev", "achèv", "termin", "expir", "cess", "échéance", "clôtur"];

    // « Vient-il de fermer ? » and « passe-t-il pour pauvre ? » go nowhere.
    private static readonly string[] Ways = ["par", "de", "du", "des", "d", "a", "au", "aux", "vers", "chez"];

    // « Le barrage augmente-t-il les loyers ? » asks what it does to them.
    private static readonly string[] Objects = ["le", "la", "les", "l", "un", "une", "des", "ses", "son", "sa", "leur", "leurs", "vos", "nos"];

    /// <summary>The beginnings of the words one of which says what a verb asks; null for a verb that is no such.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="next">The word behind it and its subject; empty at the end.</param>
    public static IReadOnlyList<string>? Of(string verb, string next)
    {
        int kind = Array.FindIndex(Kinds, kind => Array.Exists(kind.Verbs, beginning => verb.StartsWith(beginning, StringComparison.Ordinal)));
        return (kind == 0 && !Objects.Contains(next)) || (kind > 0 && Ways.Contains(next)) ? Kinds[kind].Words : null;
    }

    /// <summary>
    /// What it is asked whether somebody did that is on record (« a-t-il voté… », « avez-vous déjà siégé… »): the word for it, and the beginnings of the words one of which
    /// tells; null for any other question.
    /// </summary>
    /// <param name="words">The words of the question, without second readings.</param>
    public static (FrenchToken Act, IReadOnlyList<string> Words)? OfAct(FrenchToken[] words)
    {
        int having = Array.FindIndex(words, word => word.Folded is "a" or "ont" or "avez" or "avons");
        for (int i = having + 1; having >= 0 && i < words.Length; i++)
        {
            if (words[i].Folded is "membre" or "membres" && words[i - 1].Folded == "ete")
            {
                return (words[i], BeenMember);
            }

            int act = Array.FindIndex(Acts, act => words[i].Exact.StartsWith(act.Verb, StringComparison.Ordinal));
            if (act >= 0 && words[i].Exact.TrimEnd('s') is [.., 'é'] or [.., 'u'])
            {
                return (words[i], Acts[act].Words);
            }
        }

        return null;
    }

    /// <summary>Whether a word says how far something has come.</summary>
    /// <param name="words">The words of a sentence.</param>
    /// <param name="at">The place of the word.</param>
    public static bool SaysProgress(IReadOnlyList<FrenchToken> words, int at)
    {
        string word = words[at].Exact;
        string singular = word.EndsWith('s') && !Done.Contains(word) ? word[..^1] : word;
        return States.Contains(word) || Done.Contains(singular) || (singular.EndsWith('e') && Done.Contains(singular[..^1]))
            || (word == "cours" && at > 0 && words[at - 1].Folded == "en");
    }

    /// <summary>Whether a question asks for the end of something that lasts (« prendra-t-il fin », « s’achèvera-t-il »).</summary>
    /// <param name="words">The words of the question.</param>
    public static bool AsksEnd(FrenchToken[] words) => Array.Exists(words, word => OrderWords.IsFuture(word) && Begins(word, Ending))
        || (Array.Exists(words, word => word.Folded == "fin") && Array.Exists(words, word => word.Folded is "prend" or "prendra" or "prendront" or "prennent"));

    /// <summary>Whether a word speaks of an end.</summary>
    /// <param name="word">The word.</param>
    public static bool SaysEnd(FrenchToken word) => Begins(word, Ending);

    /// <summary>Whether a word begins like one of these, which have their accents, or is one that ends in a point.</summary>
    /// <param name="word">The word.</param>
    /// <param name="beginnings">The beginnings.</param>
    public static bool Begins(FrenchToken word, IReadOnlyList<string> beginnings) => beginnings.Any(beginning =>
        beginning[^1] == '.' ? word.Exact == beginning[..^1] : word.Exact.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>The same for a noun that asks (« quelle est l’origine de… »); null for a noun that is no such.</summary>
    /// <param name="noun">The noun, folded.</param>
    public static IReadOnlyList<string>? OfNoun(string noun) => Array.Find(Asked, kind => kind.Nouns.Contains(noun)).Words;
}
