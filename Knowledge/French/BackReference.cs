using System.Text.RegularExpressions;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.French;

/// <summary>
/// Recognises a sentence that opens by referring back (« En renonçant ainsi… », « Cette élection… », « Mais… »): alone, nobody knows what it
/// speaks of. When in doubt it does refer: what stands before it is word for word too.
/// </summary>
internal static partial class BackReference
{
    /// <summary>Each sentence of a text from the one on that it refers back to, as far as the text has it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Where its sentences stand.</param>
    public static IReadOnlyList<SourceSpan> Readable(string text, IReadOnlyList<SourceSpan> sentences)
    {
        var readable = new SourceSpan[sentences.Count];
        for (int i = 0; i < readable.Length; i++)
        {
            bool refers = i > 0 && Opens(text[sentences[i].Start..sentences[i].End]);
            readable[i] = new SourceSpan(refers ? readable[i - 1].Start : sentences[i].Start, sentences[i].End);
        }

        return readable;
    }

    /// <summary>Whether a sentence opens by referring to what came before it.</summary>
    public static bool Opens(string sentence)
    {
        string opening = sentence.Replace('’', '\'').Replace('\u00A0', ' ');
        return !Impersonal().IsMatch(opening) && (Referring().IsMatch(opening) || PronounBehindComplement().IsMatch(opening));
    }

    // « Ces dernières années » is a time and « ce que » a clause; « c’est à Genève que » says where, and of what. « Dans son discours, le ministre »
    // names whose only then.
    private const string That = @"(?:(?:ce|cet|cette|ces)(?! (?:qu[ei]|dont|(?:derni|prochain|première)\p{L}* (?:années?|mois|jours?|semaines?))\b| qu')|cela|ceci|ça|celui(?:-ci|-là)?|celle(?:-ci|-là)?|ceux(?:-ci|-là)?|celles(?:-ci|-là)?)\b";
    private const string Start = @"^[^\p{L}\p{N}]*";
    private const string Before = @"(?:à|au sein de|au cours de|avec|après|avant|contre|dans|de|depuis|dès|durant|en|en plus de|en vertu de|entre|face à|grâce à|à la suite de|à partir de|lors de|malgré|outre|par|parmi|pendant|pour|sans|selon|sous|suite à|sur|vers)";

    [GeneratedRegex(
        Start + "(?:" + That + @"(?!-)|(?:ils?|elles?|leurs?|son|sa|ses)\b(?!-)"
        + "|" + Before + " (?:" + That + @"|(?:lui|elles?|eux)\b)"
        + @"|c'(?!(?:est|était|fut|sera) (?:à|au|aux|en|dans|par|sous|lors|depuis|le \d+)\b(?! (?:ce|cet|cette|ces|cela|quoi)\b).* qu[e'])"
        + @"|en \p{L}+ant (?:ainsi|de la sorte)\b"
        + @"|(?:ainsi|donc|mais|or|cependant|toutefois|pourtant|néanmoins|en revanche|au contraire|à l'inverse|par conséquent|en conséquence|dès lors|car|et|de même|par exemple|aussi,)(?! que\b)(?!\p{L}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Referring();

    // « En 2013, il a été élu »: nothing in the few words before the pronoun could be meant by it.
    [GeneratedRegex(@"^[^\p{L}\p{N}]*[\p{L}\p{N}][^\p{Lu},;:]{0,50}, (?i:ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci) (?!(?:y a|faut|convient|importe|suffit|existe)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex PronounBehindComplement();

    // « Il faut », « il est nécessaire de »: the pronoun stands for nothing.
    [GeneratedRegex(
        @"^[^\p{L}\p{N}]*il (?:(?:ne |n')?(?:y a|y avait|y aura|y eut|faut|faudra|faudrait|fallait|fallut|convient|importe|suffit|existe|existait|semble que|semble qu'|paraît que|arrive que)\b"
        + @"|(?:n')?(?:est|était|sera|serait) (?:(?:pas|plus|très|donc|aussi|encore) )?(?:important|nécessaire|essentiel|indispensable|possible|impossible|probable|certain|clair|évident|utile|inutile|difficile|facile|interdit|temps|vrai|urgent|permis|juste|normal|fréquent|rare) (?:de|d'|qu)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Impersonal();
}
