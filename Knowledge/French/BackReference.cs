using System.Text.RegularExpressions;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.French;

/// <summary>
/// Recognises a sentence that opens by referring back (« En renonçant ainsi… », « Cette élection… », « Mais… »): alone, nobody knows what it
/// speaks of. When in doubt it does refer: what stands before it is word for word too.
/// </summary>
internal static partial class BackReference
{
    /// <summary>Most characters of sentences quoted together: a message holds a quote three times. Of fifty sentences « Il… Il… » in a row, the nearest say what is meant.</summary>
    public const int MostTogether = 1000;

    /// <summary>Each sentence of a text from the one on that it refers back to, as far as the text has it and 1,000 characters reach.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Where its sentences stand.</param>
    public static IReadOnlyList<SourceSpan> Readable(string text, IReadOnlyList<SourceSpan> sentences)
    {
        var readable = new SourceSpan[sentences.Count];
        for (int i = 0, first = 0; i < readable.Length; i++)
        {
            int end = sentences[i].End;
            first = Opens(text[sentences[i].Start..end]) ? first : i;
            while (first < i && end - sentences[first].Start > MostTogether)
            {
                first++;
            }

            readable[i] = new SourceSpan(sentences[first].Start, end);
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
    private const string Start = @"^(?>[^\p{L}\p{N}]*)";
    private const string Before = @"(?:à|avec|après|avant|chez|contre|dans|de|depuis|dès|durant|en|entre|face à|faute de|grâce à|lors de|malgré|outre|par|parmi|pendant|pour|sans|selon|sous|suite à|sur|vers|(?:à|au|dans|du|en|par) (?:l[ae] |l')?\p{L}+ (?:de|à))";

    // « Deux d’entre eux », « l’un de ses ports », « aucun n’est fermé ».
    private const string Some = @"(?:l'une?|deux|trois|quatre|plusieurs|certaine?s|aucune?|beaucoup|chacune?|la plupart)";

    [GeneratedRegex(
        Start + "(?:" + That + @"(?!-)|(?:ils?|elles?|eux|lui|leurs?|son|sa|ses|y)\b(?!-)"
        + "|" + Before + " (?:" + That + @"|(?:lui|elles?|eux)\b)"
        + @"|c'(?!(?:est|était|fut|sera) (?:à|au|aux|en|dans|par|sous|lors|depuis|le \d+)\b(?! (?:ce|cet|cette|ces|cela|quoi)\b).* qu[e'])"
        + @"|en \p{L}+ant (?:ainsi|de la sorte)\b"
        + @"|(?:une? tel(?:le)?|de tel(?:le)?s|tel(?:le)?s?|si tel)\b(?! qu[e'])|(?:tous|toutes) (?:les )?deux\b|aucune? n(?:e |')"
        + "|" + Some + @" (?:d'(?:entre )?(?:eux|elles)|de (?:ses|leurs|ces|ceux|celles))\b"
        + @"|(?:ainsi|donc|mais|or|cependant|toutefois|pourtant|néanmoins|en revanche|au contraire|à l'inverse|par conséquent|en conséquence|dès lors|car|et|de même|par exemple|en effet|ensuite|puis"

        // « Sinon, le port ferme »: the condition is all.
        + @"|sinon|autrement|sans quoi|faute de quoi|dans le cas contraire|(?:aussi|à défaut|oui|non|si)(?=[\u202F ]?[,.!]))(?! que\b)(?!\p{L}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Referring();

    // « En 2013, il a été élu »: nothing in the few words before the pronoun could be meant by it.
    [GeneratedRegex(Start + @"[\p{L}\p{N}][^\p{Lu},;:]{0,50}, (?i:ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci) (?!(?:y a|faut|convient|importe|suffit|existe)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex PronounBehindComplement();

    // « Il faut », « il est nécessaire de »: the pronoun stands for nothing. « Il y a disparu » is no « il y a ».
    [GeneratedRegex(
        Start + @"il (?:(?:ne |n')?(?:y (?:a|avait|aura|eut)(?! (?:\p{L}+ée?s?|disparu|vécu|construit|mis|pris|fait|ouvert)\b)|faut|faudra|faudrait|fallait|fallut|convient|importe|suffit|existe|existait|semble que|semble qu'|paraît que|arrive que)\b"
        + @"|(?:n')?(?:est|était|sera|serait) (?:(?:pas|plus|très|donc|aussi|encore) )?(?:important|nécessaire|essentiel|indispensable|possible|impossible|probable|certain|clair|évident|utile|inutile|difficile|facile|interdit|temps|vrai|urgent|permis|juste|normal|fréquent|rare) (?:de|d'|qu)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Impersonal();
}
