using System.Text.RegularExpressions;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>
/// Puts the name of whom was asked about last in the place of a pronoun: « que pense-t-elle des sanctions ? » after a question on the OSCE asks for the OSCE's thought, and
/// would read as the campaign's.
/// </summary>
public static class AskedPronoun
{
    private const string Opening = @"^\s*(?:(?:et|mais|alors|donc)\s+)*";
    private const string Clitics = @"(?<clitics>(?:(?:ne|le|la|les|y|en|se|lui|leur)\s+|[nlst]['’])*)";

    // « Que pense-t-il de… », « qu’en dit-elle ? »
    private static readonly Regex What = Pattern(Opening + @"(?<ask>qu['’]\s*en\s+|que\s+|qu['’]\s*)(?<verb>" + ThoughtVerbs.Any + @")-(?:t-)?(?<pronoun>ils?|elles?)\b(?<rest>.*)$");

    // « Soutient-il… ? », « comment les voit-elle ? », « est-elle favorable à… ? », « a-t-il condamné… ? »
    private static readonly Regex Whether = Pattern(
        Opening + @"(?<ask>(?:comment|pourquoi)\s+)?" + Clitics + "(?<verb>(?:" + ThoughtVerbs.Any + @"-(?:t-)?(?<pronoun>ils?|elles?)\b|(?:est|sont)-(?<pronoun>ils?|elles?)\s+(?:\p{L}+\s+)?" + ThoughtVerbs.Attitudes
        + @"|(?:a|ont)-(?:t-)?(?<pronoun>ils?|elles?)\s+(?:\p{L}+\s+)?" + ThoughtVerbs.Any + @"\b))(?<rest>.*)$");

    // « Est-ce qu’il soutient… ? », « qu’est-ce qu’elle en pense ? »
    private static readonly Regex Long = Pattern(
        Opening + @"(?<ask>(?:qu['’]\s*)?est-ce\s+qu)['’]\s*(?<pronoun>ils?|elles?)\s+(?<verb>" + Clitics + "(?:" + ThoughtVerbs.Any + @"\b|(?:est|sont)\s+(?:\p{L}+\s+)?" + ThoughtVerbs.Attitudes + "))(?<rest>.*)$");

    // « Quel est son avis sur… ? », « et leur position ? »
    private static readonly Regex Whose = Pattern(Opening + @"(?<ask>(?:quel(?:le)?s?\s+(?:est|sont|serait)\s+)?)(?<pronoun>son|sa|leur)\s+(?<verb>positions?|avis|opinions?|point\s+de\s+vue|attitude|r[eé]action|jugement|politique|doctrine|strat[eé]gie|vision|approche)\b(?<rest>.*)$");

    // « Selon elle, … »
    private static readonly Regex According = Pattern(Opening + @"(?<ask>selon|d['’]apr[eè]s|pour(?=\s+\p{L}+\s*,))\s+(?<pronoun>lui|elles?|eux)\b(?<rest>.*)$");

    // « Que fait-elle contre la pauvreté ? »; alone, « que fait-elle ? » asks of what was spoken of.
    private static readonly Regex Deed = Pattern(Opening + @"(?<ask>que\s+)(?<verb>f(?:ait|ont|era|eront|erait|eraient))-(?:t-)?(?<pronoun>ils?|elles?)\b(?<rest>.*\p{L}.*)$");

    // « Et sur les sanctions ? », « et des sanctions ? », « et les sanctions ? »: what else they think. A capital behind the article names somebody else to ask about.
    private static readonly Regex Besides = Pattern(
        @"^\s*(?:et|mais)\s+(?:(?<on>sur|concernant|quant|au\s+sujet)\s+|(?<of>d[eu]s?\s+|d['’])|(?<article>(?:les?|la)\s+|l['’])(?=(?<noun>(?-i:\p{Ll})\p{L}*)))(?!.*-)[^?!.]{1,60}[?!.\s]*$");

    /// <summary>The question with a name for its pronoun; null where no pronoun in it can stand for that name.</summary>
    /// <param name="question">What the person typed.</param>
    /// <param name="name">Who was asked about or named last, with an article; empty for somebody whom the documents do not name.</param>
    /// <param name="own">How the campaign was named beside them, with an article: a pronoun that agrees with it is the campaign; null for not at all.</param>
    public static NamedPronoun? Named(string question, string name, string? own = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(name);
        return What.Match(question) is { Success: true } what ? Put(what, "ask", "verb", " ", name)
            : Whose.Match(question) is { Success: true } whose ? Put(whose, "ask", "verb", " ", Of(name))
            : According.Match(question) is { Success: true } according ? Put(according, "ask", " ", name)
            : Whether.Match(question) is { Success: true } whether ? Put(whether, "ask", name, " ", "clitics", "verb")
            : Long.Match(question) is { Success: true } asked ? Put(asked, "ask", "e ", name, " ", "verb")
            : Deed.Match(question) is { Success: true } deed && Put(deed, "ask", "verb", " ", name) is { } done ? done with { IsThought = false }
            : null;

        NamedPronoun? Put(Match match, params string[] parts)
        {
            string pronoun = match.Groups["pronoun"].Value.ToUpperInvariant();
            if (!Agrees(name, pronoun) || (own is not null && IsArticled(own) && Agrees(own, pronoun)))
            {
                return null;
            }

            string rest = match.Groups["rest"].Value;
            return new NamedPronoun(string.Concat(parts.Select(part => match.Groups[part] is { Success: true } group ? group.Value : part is "ask" or "clitics" ? string.Empty : part)) + rest, !rest.Any(char.IsLetter));
        }
    }

    /// <summary>What else those whose thought was asked for last are asked about (« et sur l’eau ? », « et des sanctions ? »); null for any other message.</summary>
    /// <param name="question">What the person typed.</param>
    /// <param name="name">Whose thought was asked for last, with an article.</param>
    public static NamedPronoun? Continued(string question, string name)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(name);
        if (Besides.Match(question) is not { Success: true } besides)
        {
            return null;
        }

        Group article = besides.Groups["article"];
        if (article.Success && CampaignName.IsAnyNoun(FrenchFolding.Fold(FrenchFolding.Exact(besides.Groups["noun"].Value))))
        {
            return null;
        }

        string rest = question[(besides.Groups["on"].Success ? besides.Groups["on"] : besides.Groups["of"].Success ? besides.Groups["of"] : article).Index..];
        return new NamedPronoun((besides.Groups["of"].Success ? "Que pense " + name : "Quelle est la position " + Of(name)) + (article.Success ? " sur " : " ") + rest, false);
    }

    // An elided article, and a name without one, tell no gender.
    private static bool IsArticled(string name) => name.Split(' ')[0].ToUpperInvariant() is "LE" or "LA" or "LES";

    // « Il » is not « la Norvège », nor « les syndicats »; an elided article tells neither.
    private static bool Agrees(string name, string pronoun)
    {
        string first = name.Split(' ')[0].ToUpperInvariant();
        return first switch
        {
            "LE" or "UN" => pronoun is not ("ELLE" or "ELLES" or "ILS" or "EUX" or "LEUR"),
            "LA" or "UNE" => pronoun is not ("IL" or "ELLES" or "ILS" or "EUX" or "LUI" or "LEUR"),
            "LES" or "DES" => pronoun is not ("IL" or "ELLE" or "LUI" or "SON" or "SA"),
            _ => true,
        };
    }

    // « De le » is « du ».
    private static string Of(string name) => name.Split(' ', 2) switch
    {
        ["le" or "Le", var rest] => "du " + rest,
        ["les" or "Les", var rest] => "des " + rest,
        _ => "de " + name,
    };

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline);
}
