using System.Text.RegularExpressions;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Site;

/// <summary>
/// A heading as it stands in the midst of a sentence: « Sanctions » → « les sanctions ». The article is the document's own: of the
/// heading, or of the text, where its first word stands behind one. A heading that no article is known for gets none.
/// </summary>
internal sealed partial class SubjectPhrase
{
    private const RegexOptions AnyCase = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private SubjectPhrase(string text, bool isPlain)
    {
        Text = text;
        IsPlain = isPlain;
    }

    /// <summary>The heading behind its article.</summary>
    public string Text { get; }

    /// <summary>Whether one « de » is enough before it: it names one thing only.</summary>
    public bool IsPlain { get; }

    /// <summary>The same behind « de »: « des sanctions », « du siège », « de l’arsenal ».</summary>
    public string Of => Text switch
    {
        _ when Text.StartsWith("le ", StringComparison.Ordinal) => string.Concat("du ", Text.AsSpan(3)),
        _ when Text.StartsWith("les ", StringComparison.Ordinal) => string.Concat("des ", Text.AsSpan(4)),
        _ => "de " + Text,
    };

    /// <summary>The phrase of a heading; null where its article is not known.</summary>
    /// <param name="heading">The heading, or the document's title.</param>
    /// <param name="document">Its document.</param>
    public static SubjectPhrase? Find(string heading, SourceDocument document)
    {
        if (Sentence().IsMatch(heading))
        {
            return null;
        }

        bool isPlain = !Several().IsMatch(heading);
        if (Article().Match(heading) is { Success: true } article)
        {
            return new SubjectPhrase(article.Value.ToLowerInvariant().Replace('\'', '’') + heading[article.Length..], isPlain);
        }

        // « Énergie, alimentation et eau » would need an article for each.
        Match first = FirstWord().Match(heading);
        return isPlain && first.Success && ArticleOf(first.Value, document) is { } found
            ? new SubjectPhrase(found + (IsCommon(first.Value, document) ? char.ToLowerInvariant(heading[0]) + heading[1..] : heading), isPlain)
            : null;
    }

    // Where the text has both « le » and « la » before the word, it is two words, or a slip: neither is chosen.
    private static string? ArticleOf(string word, SourceDocument document)
    {
        var behind = new Regex(@"(?<![\p{L}’'])(?<article>les|des|ces|aux|le|du|au|ce|la|cette|l[’'])\s?" + Regex.Escape(word) + @"(?![\p{L}’'-])", AnyCase);
        string[] articles =
        [
            .. document.Paragraphs
                .SelectMany(paragraph => behind.Matches(paragraph.Text))
                .Select(match => Definite(match.Groups["article"].Value.ToLowerInvariant()))
                .Distinct(StringComparer.Ordinal),
        ];
        return articles.Length == 1 ? articles[0] : null;
    }

    private static string Definite(string determiner) => determiner switch
    {
        "les" or "des" or "ces" or "aux" => "les ",
        "le" or "du" or "au" or "ce" => "le ",
        "la" or "cette" => "la ",
        _ => "l’",
    };

    // A name keeps its capital; a word that the text writes without one had it from standing first.
    private static bool IsCommon(string word, SourceDocument document)
    {
        var small = new Regex(@"(?<!\p{L})" + Regex.Escape(char.ToLowerInvariant(word[0]) + word[1..]) + @"(?!\p{L})", RegexOptions.CultureInvariant);
        return document.Paragraphs.Any(paragraph => small.IsMatch(paragraph.Text));
    }

    // « La ville de Brest construit un tramway » says something, and is no thing to ask about: by an auxiliary or a negation behind its first
    // words, an article that no link word stands before, an ending that verbs have, « à partir de », or what follows a name in small letters. A heading that is
    // taken for a sentence and is none loses its article only.
    [GeneratedRegex(
        @"\s(?:a|ont|est|sont|sera|seront|va|vont|peut|peuvent|doit|doivent|veut|veulent|ne|se)\s|\s[ns][’']\p{L}"
        + @"|(?<!(?:^|[\s’'(«])(?:d[eu]|des|à|aux?|dans|en|par|pour|sur|sous|avec|sans|entre|vers|chez|contre|selon|depuis|pendant|avant|après|et|ou|ni|que|dont|où|comme|tous|toutes?|tout)|[,:;(])\s(?:une?|les?|la|ce|cette|ces|son|sa|ses|leurs?|l[’'])(?:(?<=[’'])|\s)"
        + @"|\s\p{Ll}+(?:it|ient|end|ond|era|eront)(?!\p{L})"
        + @"|\sà (?:partir|compter) d[eu’']"
        + @"|^[Ll]es\s(?:.*\s)?\p{Ll}+(?<!m)ent(?!\p{L})"
        + @"|\s\p{Lu}[\p{L}-]+\s(?!(?:d[eu]|des|à|aux?|dans|en|par|pour|sur|sous|avec|sans|entre|vers|chez|contre|selon|depuis|et|ou)\s)\p{Ll}[\p{L}-]*\s",
        RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:le |la |les |l[’'])(?=[\p{L}\p{N}«])", AnyCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"^\p{Lu}[\p{L}-]*(?![\p{L}’'])")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"[,;:(]| et | ou ", AnyCase)]
    private static partial Regex Several();
}
