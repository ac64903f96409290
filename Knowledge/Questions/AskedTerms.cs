using System.Collections.Frozen;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Which term of a question stands where it says what is asked: behind the word that asks, as the deed of « qui », or as a part that no answer repeats (« le rôle de »).</summary>
internal static class AskedTerms
{
    /// <summary>Forms of « avoir » and what may stand between them and a participle.</summary>
    public static readonly FrozenSet<string> Auxiliaries = FrozenSet.Create(
        StringComparer.Ordinal,
        "ai", "as", "a", "avons", "avez", "ont", "avais", "avait", "avaient", "eu", "aura", "auront", "aurait", "auraient", "ait", "aient", "ayant", "avoir",
        "il", "elle", "ils", "elles", "on", "vous", "nous", "tu", "t", "pas", "jamais", "deja");

    private static readonly FrozenSet<string> Sides = QuestionFormReader.WithPlural("favorable hostile partisan partisane");

    private static readonly string[] Hosting = ["accueil", "heberg", "recoi", "recev", "abrit", "organis"];

    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal) { "role", "but", "objectif", "objectifs", "mission", "fonction", "importance", "interet", "utilite", "vocation" };

    // « Quelle est votre doctrine sur les sanctions ? » asks like « quelle est votre position ».
    private static readonly HashSet<string> Frames = new(StringComparer.Ordinal) { "doctrine", "doctrines", "strategie", "approche", "vision", "philosophie", "relation", "relations", "rapports", "liens", "origine", "origines", "provenance" };

    private static readonly FrozenSet<string> Of = QuestionFormReader.Set("de du des");
    private static readonly FrozenSet<string> BehindParts = QuestionFormReader.Set("de du des dans en au aux");
    private static readonly FrozenSet<string> BehindFrames = QuestionFormReader.Set("de du des sur en envers avec a au aux face concernant contre pour");

    private static readonly HashSet<string> Shares = new(StringComparer.Ordinal) { "part", "proportion", "pourcentage" };

    private static readonly HashSet<string> Amounts = new(StringComparer.Ordinal) { "prix", "montant", "cout", "tarif" };

    private static readonly HashSet<string> Costing = new(StringComparer.Ordinal) { "coute", "coutent", "coutait", "coutaient", "couta", "coutera", "couteront", "couterait", "couteraient", "couter" };

    /// <summary>The first term after the word that asks; null where there is none.</summary>
    /// <param name="asking">Where that word stands; -1 for nowhere.</param>
    /// <param name="tokens">The words of the question.</param>
    /// <param name="terms">Those that are searched for.</param>
    public static int? AskedAfter(int asking, List<FrenchToken> tokens, List<QuestionTerm> terms)
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

    /// <summary>The first term within three words of « quel » or « combien »; null where there is none.</summary>
    /// <param name="tokens">The words of the question.</param>
    /// <param name="terms">Those that are searched for.</param>
    /// <param name="question">The question.</param>
    public static int? FocusOf(List<FrenchToken> tokens, List<QuestionTerm> terms, string question)
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

    /// <summary>The verb of « que propose le pays contre… », which asks like « que fait »; null for any other question.</summary>
    /// <param name="tokens">The words of the question.</param>
    /// <param name="terms">Those that are searched for.</param>
    // « Que propose le pays contre … » asks like « que fait »: the documents may say it with any verb.
    public static int? DoingOf(List<FrenchToken> tokens, List<QuestionTerm> terms)
    {
        int asking = tokens.FindIndex(token => token.Folded is "que" or "qu");
        int verb = tokens.Count > 1 && tokens[1].Folded is "a" or "ont" or "avez" or "va" or "vont" ? 2 : 1;
        int term = asking is 0 && tokens.Count > verb + 1 ? terms.FindIndex(term => !term.IsName && term.Typed == tokens[verb].Folded) : -1;
        return term >= 0 && terms.Count > 1 ? term : null;
    }

    /// <summary>The side of « êtes-vous favorable à… »; null for any other question.</summary>
    /// <param name="terms">Those that are searched for.</param>
    /// <param name="tokens">The words of the question.</param>
    // « Êtes-vous favorable à… », « est-il hostile à… » ask like « pour » and « contre », which name no subject either.
    public static int? SidedOf(List<QuestionTerm> terms, List<FrenchToken> tokens)
    {
        int side = tokens.FindIndex(token => Sides.Contains(token.Folded));
        return side > 1 && terms.Count > 1 && Auxiliaries.Contains(tokens[side - 1].Folded) && tokens[side - 2].Folded is "est" or "sont" or "etes" or "es" or "seriez" && terms.FindIndex(term => !term.IsCarried && term.Typed == tokens[side].Folded) is >= 0 and var term ? term : null;
    }

    /// <summary>
    /// The part of « quel est le rôle d’Almaty ? », which asks what Almaty is for and is answered without that word; a share and a frame likewise. Null for any other
    /// question.
    /// </summary>
    /// <param name="tokens">The words of the question.</param>
    /// <param name="terms">Those that are searched for.</param>
    /// <param name="question">The question.</param>
    public static int? PartOf(List<FrenchToken> tokens, List<QuestionTerm> terms, string question) =>
        PartOf(Parts, BehindParts, tokens, terms, question) ?? ShareOf(tokens, terms, question) ?? FrameOf(tokens, terms, question);

    /// <summary>The share that « quelle part de… » asks for, which is told by « 17 % »; null for any other question.</summary>
    /// <param name="tokens">The words of the question.</param>
    /// <param name="terms">Those that are searched for.</param>
    /// <param name="question">The question.</param>
    public static int? ShareOf(List<FrenchToken> tokens, List<QuestionTerm> terms, string question) => PartOf(Shares, Of, tokens, terms, question);

    /// <summary>The frame of « quelle est votre doctrine sur… », which asks like « votre position »; null for any other question.</summary>
    /// <param name="tokens">The words of the question.</param>
    /// <param name="terms">Those that are searched for.</param>
    /// <param name="question">The question.</param>
    public static int? FrameOf(List<FrenchToken> tokens, List<QuestionTerm> terms, string question) => PartOf(Frames, BehindFrames, tokens, terms, question);

    /// <summary>The amount of « quel est le montant de la bourse ? », which is told by « une bourse de 60 couronnes », and of « tarif de la visite »; null for any other question.</summary>
    /// <param name="tokens">The words of the question.</param>
    /// <param name="terms">Those that are searched for.</param>
    /// <param name="question">The question.</param>
    public static int? AmountOf(List<FrenchToken> tokens, List<QuestionTerm> terms, string question) =>
        PartOf(Amounts, Of, tokens, terms, question) ?? (OpensWithAmount(tokens) && terms is [{ IsCarried: false }, _, ..] ? 0 : null);

    /// <summary>The verb of « combien coûte… »; null for any other question.</summary>
    /// <param name="asked">The folded words of the question.</param>
    /// <param name="terms">Those that are searched for.</param>
    public static int? CostOf(string[] asked, List<QuestionTerm> terms) =>
        asked.Contains("combien") && terms.FindIndex(term => !term.IsCarried && Costing.Contains(term.Typed)) is >= 0 and var cost ? cost : null;

    /// <summary>What « qui vous soutient ? » and « qui soutient le Kazakhstan ? » ask to be done, and to whom where a name says it; null for any other question.</summary>
    /// <param name="tokens">The words of the question.</param>
    /// <param name="terms">Those that are searched for.</param>
    // « Qui vous soutient ? », « qui soutient le Kazakhstan ? »: what is done, and to whom where a name says it.
    public static (int Deed, int? Name)? ServedOf(List<FrenchToken> tokens, List<QuestionTerm> terms)
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

    /// <summary>What « qui finance… » asks to be done; null for any other question.</summary>
    /// <param name="tokens">The words of the question.</param>
    /// <param name="terms">Those that are searched for.</param>
    // « Qui finance… », « qui a voté… », « qui est intervenu… »: who stands in an office does nothing by it. « Qui s’occupe de… » is told by whatever is done.
    public static int? DoneByWhom(List<FrenchToken> tokens, List<QuestionTerm> terms)
    {
        int verb = tokens.Count < 2 ? -1 : tokens.FindIndex(1, token => !Auxiliaries.Contains(token.Folded) && token.Folded is not ("s" or "se" or "y" or "en" or "est" or "sont"));
        return verb > 0 && tokens[0].Folded == "qui" && !tokens[verb].Folded.StartsWith("occup", StringComparison.Ordinal) && terms.FindIndex(term => term is { IsName: false, IsCarried: false } && term.Typed == tokens[verb].Folded) is >= 0 and var deed ? deed : null;
    }

    /// <summary>Whether a word asks for something.</summary>
    /// <param name="token">The word.</param>
    public static bool IsAsking(FrenchToken token) => QuestionFormReader.IsQuel(token.Folded) || token.Folded is "combien" or "qui" or "quand" or "comment" || token.Exact == "où";

    /// <summary>Whether a folded verb says that something was taken in somewhere.</summary>
    /// <param name="verb">The verb.</param>
    public static bool IsHosting(string verb) => Array.Exists(Hosting, beginning => verb.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Whether a word stands behind an elided one.</summary>
    /// <param name="token">The word.</param>
    /// <param name="question">The question.</param>
    // An elided word is part of no other (« d’où »).
    public static bool IsElided(FrenchToken token, string question) => token.Start > 0 && question[token.Start - 1] is '\'' or '’';

    // « Prix musée », « tarif de la visite »; the « prix Nobel » is another.
    private static bool OpensWithAmount(List<FrenchToken> tokens) => tokens is [var first, ..] && Amounts.Contains(first.Folded) && !tokens[1..].Exists(token => token.IsName);

    private static int? PartOf(HashSet<string> parts, FrozenSet<string> behind, List<FrenchToken> tokens, List<QuestionTerm> terms, string question)
    {
        int part = tokens.FindIndex(token => parts.Contains(token.Folded));
        return part > 0 && part + 1 < tokens.Count && terms.Count > 1 && tokens[..part].Exists(token => QuestionFormReader.IsQuel(token.Folded))
            && (behind.Contains(tokens[part + 1].Folded) || IsElided(tokens[part + 1], question))
            && terms.FindIndex(term => !term.IsCarried && term.Typed == tokens[part].Folded) is >= 0 and var term ? term : null;
    }
}
