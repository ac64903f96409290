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
    private static readonly Regex According = Pattern(Opening + @"(?<ask>selon|d['’]apr[eè]s)\s+(?<pronoun>lui|elles?|eux)\b(?<rest>.*)$");

    // « Et sur les sanctions ? »: what else they think.
    private static readonly Regex Besides = Pattern(@"^\s*(?:et|mais)\s+(?<rest>(?:sur|concernant|quant|au\s+sujet)\s+(?!.*-)[^?!.]{1,60}[?!.\s]*)$");

    /// <summary>The question with a name for its pronoun, and whether it says nothing besides; null where no pronoun in it can stand for that name.</summary>
    /// <param name="question">What the person typed.</param>
    /// <param name="name">Who was asked about last, with an article; empty for somebody whom the documents do not name.</param>
    public static (string Question, bool IsBare)? Named(string question, string name)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(name);
        return What.Match(question) is { Success: true } what ? Put(what, "ask", "verb", " ", name)
            : Whose.Match(question) is { Success: true } whose ? Put(whose, "ask", "verb", " ", Of(name))
            : According.Match(question) is { Success: true } according ? Put(according, "ask", " ", name)
            : Whether.Match(question) is { Success: true } whether ? Put(whether, "ask", name, " ", "clitics", "verb")
            : Long.Match(question) is { Success: true } asked ? Put(asked, "ask", "e ", name, " ", "verb")
            : Besides.Match(question) is { Success: true } besides ? Put(besides, "Quelle est la position ", Of(name), " ")
            : null;

        (string Question, bool IsBare)? Put(Match match, params string[] parts)
        {
            if (!Agrees(name, match.Groups["pronoun"].Value.ToUpperInvariant()))
            {
                return null;
            }

            string rest = match.Groups["rest"].Value;
            return (string.Concat(parts.Select(part => match.Groups[part] is { Success: true } group ? group.Value : part is "ask" or "clitics" ? string.Empty : part)) + rest, !rest.Any(char.IsLetter));
        }
    }

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
