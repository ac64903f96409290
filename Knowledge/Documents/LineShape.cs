using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Documents;

/// <summary>What the end of a line and the start of the next say of whether a sentence goes on between them.</summary>
internal static partial class LineShape
{
    private static readonly char[] Closers = [' ', '\u00A0', '\u202F', '»', '"', '”', ')', ']'];

    /// <summary>Whether a line ends with the end of a sentence, or a colon or semicolon. « M. » is no end.</summary>
    public static bool EndsSentence(string line)
    {
        string trimmed = line.TrimEnd(Closers);
        return trimmed.Length == 0 || (trimmed[^1] is '.' or '!' or '?' or '…' or ':' or ';' && !Abbreviation().IsMatch(trimmed));
    }

    /// <summary>Whether a line ends with a word that can't be the last of a sentence or a heading: « des », « que », « M. ».</summary>
    public static bool EndsOnLinkWord(string line) => LinkWord().IsMatch(line);

    /// <summary>Whether a line ends in its midst: on a link word, a comma, an apostrophe, a hyphen, an opening bracket.</summary>
    public static bool EndsOpen(string line) => line[^1] is ',' or '-' or '’' or '\'' or '/' or '(' or '«' or '–' || EndsOnLinkWord(line);

    /// <summary>Whether a line ends on what a number completes: « l’article », « la résolution ».</summary>
    public static bool EndsOnCitation(string line) => Citation().IsMatch(line);

    /// <summary>Whether a line can only go on: its first letter is small, or it opens with what closes or adds.</summary>
    public static bool StartsWithin(string line)
    {
        string opened = line.TrimStart('«', '"', '“', '[', ' ', '\u00A0', '\u202F');
        return (opened.Length > 0 && char.IsLower(opened[0])) || line[0] is '(' or ')' or '»' or '”' or ',' or ';' or ':' or '%' or '/';
    }

    /// <summary>Whether a line opens with a capital that only starts a sentence: « Le », « Nous », « Depuis ».</summary>
    public static bool StartsSentence(string line) => Opening().IsMatch(line);

    /// <summary>Whether a line holds what a sentence has and a heading seldom: « n’… », « est », « qui ».</summary>
    public static bool HasVerb(string line) => Verb().IsMatch(line);

    /// <summary>The length of the first word of a line.</summary>
    public static int FirstWord(string line) => line.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? end : line.Length;

    [GeneratedRegex(@"(?:^|[\s(«'’])(?:MM?|Mgr|Dr|Pr|Me|Ste?|S\.\s?E|art|cf|pp?|vol|chap|fig|env|\p{Lu})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(
        @"(?:^|[\s('’«])(?:de|des|du|le|la|les|un|une|et|ou|ni|à|au|aux|en|dans|par|pour|sur|sous|avec|sans|entre|vers|chez|contre|selon|que|qui|dont|où|si|ne|se|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos|mais|comme|est|sont|ont|soit|n°|nº|MM?\.|Mmes?|Mlle|Mgr|Dr|art\.)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex LinkWord();

    [GeneratedRegex(@"(?:^|[\s('’])(?:articles?|art\.|résolutions?|chapitres?|annexes?|paragraphes?|alinéas?|pages?|points?|titre|numéro|n°)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Citation();

    [GeneratedRegex(
        @"^(?:[«""“]\s*)?(?:[LCDJSN]['’]|(?:Les?|La|Ils?|Elles?|On|Nous|Vous|Je|Ce|Cet|Cette|Ces|Une?|Des|Du|De|En|Dans|Pour|À|A|Aux?|Avec|Sans|Selon|Sur|Par|Si|Mais|Et|Depuis|Comme|Lors|Après|Avant|Afin|Notre|Nos|Son|Sa|Ses|Leurs?|Tout|Toute|Tous|Toutes|Chaque|Ainsi|Cependant|Toutefois|Car|Quand|Lorsque|Entre|Parmi)\s)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:^|\s)(?:(?:ne|a|ont|est|sont|sera|seront|était|étaient|fut|qui|que|se)\s|(?:n|s|qu)['’])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
