using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Documents;

/// <summary>
/// What a web page leaves around a text that was copied from it: never a passage. Every form is closed, or announced by a
/// label of its own: a statement that happens to open with « Retour » or « Partager » is a statement.
/// </summary>
internal static partial class SiteLeftovers
{
    private const int Longest = 120;

    /// <summary>Whether a whole block of text is such a leftover.</summary>
    public static bool Matches(string shown) => shown.Length <= Longest && Leftover().IsMatch(shown);

    /// <summary>Whether it is one where no text follows, and a heading where some does: « Accueil », « Membres ».</summary>
    public static bool MayMatch(string shown) => shown.Length <= Longest && Ambiguous().IsMatch(shown);

    [GeneratedRegex(
        @"^(?:(?:aucun|pas de|[0-9]+)\s+commentaires?|(?:laisser|publier|ajouter|enregistrer|poster|écrire) un commentaire|commentaires?\s*\(\s*[0-9]+\s*\)|commentaires?\s*:"
        + @"|partager(?: (?:cet|l['’])\s?article)?(?: (?:sur|via|par|dans) (?:facebook|twitter|x|linkedin|whatsapp|pinterest|telegram|instagram|e-?mail|courriel|mail)(?: et [a-z]{1,12})?)?|imprimer(?: (?:cet article|cette page))?"
        + @"|retour (?:à l['’](?:accueil|index)|à la (?:une|liste|page d['’]accueil|page précédente)|en (?:haut|arrière)(?: de (?:la )?page)?|en haut de la page|au (?:sommaire|menu|début|blog|site)|aux (?:actualités|articles))"
        + @"|haut de (?:la )?page|envoyer (?:par e-?mail|à un ami)|article (?:plus (?:récent|ancien)|suivant|précédent)|page (?:suivante|précédente)"
        + @"|(?:publié|posté|rédigé) par [\p{L}\p{N}.'’_\-]+(?: [\p{L}\p{N}.'’_\-]+){0,2}(?: à [0-9]{1,2}\s?[h:]\s?[0-9]{2})?"
        + @"|lire la suite|lire aussi(?:\s*:\s*[^.;!?]{1,100})?|à lire aussi(?:\s*:\s*[^.;!?]{1,100})?|suivez[- ]nous(?: sur (?:facebook|twitter|x|instagram|linkedin|youtube|les réseaux sociaux))?"
        + @"|s['’]abonner(?: (?:à (?:la (?:newsletter|lettre d['’]information)|ce (?:blog|site))|au flux(?: rss)?|aux (?:articles|commentaires|actualités)))?"
        + @"|(?:inscription à|abonnement)\s*:\s*(?:articles?|messages?|commentaires?|publier les commentaires)(?: du message)?(?:\s*\(atom\))?"
        + @"|(?:(?:envoyer par e-?mail|blogthis!|facebook|twitter|pinterest|partager (?:sur|dans) (?:twitter|x|facebook|pinterest|google))\s*)+"
        + @"|j['’]aime(?:\s*\(?\s*[0-9]+\s*\)?)?|tweeter|tous droits réservés|(?:copyright|©|\(c\)|copyright\s*©|©\s*copyright)\s*[0-9]{4}[^.;:!?]{0,60}?(?:[.,–\-\s]+tous droits réservés)?"
        + @"|©\s*[\p{L}\p{N} '’\-]{1,60}?(?:[.,–\-\s]+tous droits réservés)?|copyright|mentions légales|messages plus (?:anciens|récents)"
        + @"|accueil(?:\s*[>›»/]\s*[^.;:!?>›»/]{1,40}){1,6}|\[\s*(?:\.\.\.|…)\s*\])"
        + @"\s*[:.!›»>]*\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leftover();

    [GeneratedRegex(
        @"^(?:accueil|membres|archives|menu|recherche|rechercher|commentaires?|retour|contact|libellés?|tags?|mots[- ]clés?)\s*:?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ambiguous();
}
