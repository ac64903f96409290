using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>Recognises what is asked about the answer before. A message that names anything else is a question.</summary>
internal static class FollowUpRecognizer
{
    private const int Longest = 100;

    // « peux-tu me montrer », « donnez-nous », « je voudrais lire », or nothing at all.
    private const string Asking =
        "(?:(?:et|puis|alors|ok|oui|bon) )*"
        + "(?:(?:est ce que )?(?:peux tu|tu peux|pouvez vous|vous pouvez|pourrais tu|pourriez vous|puis je|je peux|peut on|on peut|je (?:veux|voudrais|souhaite|souhaiterais)|j (?:aimerais|ai besoin de)|il me faut) )?"
        + "(?:(?:me|m|nous|en) )?"
        + "(?:(?:lis|lire|lisez|voir|vois|donne|donner|donnez|montre|montrer|montrez|affiche|afficher|affichez|cite|citer|citez|avoir|dis|dire|dites|passe|passer|passez|indique|indiquer|indiquez|precise|preciser|precisez|rappelle|rappeler|rappelez) )?"
        + "(?:(?:moi|nous|a) )?";

    private const string Thing =
        "(?:ca|cela|ceci|celle ci|celui ci|(?:cette|ce|cet|la|le|l|ta|votre|son|sa) ?(?:phrase|passage|citation|extrait|reponse|information|info|texte|paragraphe|affirmation|position|document|source))";

    /// <summary>What a whole message asks about the answer before it.</summary>
    public static FollowUp Recognize(string message)
    {
        if (message.Length > Longest)
        {
            return FollowUp.None;
        }

        return Phrases.Find(FoldedMessage.WithoutPoliteness(FoldedMessage.Of(message)));
    }

    /// <summary>Whether folded words only ask to see what is named behind them: « montrez-moi », « et », or nothing.</summary>
    public static bool IsAsking(string words) => words.Length == 0 || OnlyAsking.IsMatch(words + " ");

    private static readonly Regex OnlyAsking = WholeMessage.Pattern("^" + Asking + "$");

    private const string OfText = "(?: (?:du|de ce|de la|de l|de) ?(?:texte|document|passage|paragraphe|reponse|extrait))?";

    private const string Next = "^" + Asking + "(?:la |le |au )?(?:suite|suivant|(?:paragraphe|passage) suivant|prochain (?:paragraphe|passage))" + OfText + "$"
        + "|^(?:(?:et|ok|oui|bon) )*(?:continue|continuez|continuer|continuons|poursuis|poursuivez|poursuivre|ensuite|apres|vas y|allez y)(?: (?:la lecture|a lire|de lire|le texte|le document))?$"
        + "|^" + Asking + "(?:ce qui (?:suit|vient (?:apres|ensuite)))$"
        + "|^(?:quelle est|c est quoi|que dit|et) la suite(?: du (?:texte|document))?$"
        + "|^qu (?:y a t il|est ce qu il y a|est ce qui (?:suit|vient)) ?(?:apres|ensuite)?$";

    private const string NextSentence = "^" + Asking + "(?:la )?(?:phrase (?:suivante|d apres|qui suit)|prochaine phrase)" + OfText + "$";

    private const string WholeParagraph = "^" + Asking + "(?:(?:tout (?:le|ce)|l ensemble du|l integralite du|la totalite du) (?:paragraphe|passage|extrait|texte)|(?:(?:le|ce) )?paragraphe|(?:(?:le|ce|l) ?)?(?:paragraphe|passage|extrait|texte) (?:tout )?(?:entier|complet|integral|au complet|en entier|dans son ensemble)|(?:le )?contexte|(?:tout |la phrase )?en entier)(?: (?:cite|autour|complet|entier))?$";

    private const string Previous = "^" + Asking + "(?:(?:la |le )?precedente?|(?:la )?phrase (?:precedente|d avant)|(?:le )?passage (?:precedent|d avant)|ce qui precede)$";

    private const string PreviousParagraph = "^" + Asking + "(?:le )?paragraphe (?:precedent|d avant)$";

    private const string SeeAlso = "^(?:et )?(?:voir aussi|(?:les |d )?autres passages)$";

    private const string More = "^(?:" + Asking + "(?:(?:plus|davantage|un peu plus) (?:de |d )?(?:details?|precisions?|informations?|infos?|explications?)?|des (?:details|precisions)|(?:(?:par|une?|quel|quelques|des|d|avez vous|as tu|y a t il|autres?|concretement) )*(?:exemples?(?: (?:concrets?|precis))?|illustrations?)|concretement)|(?:(?:et|mais|puis|alors|ok|oui) )*(?:(?:peux tu|pouvez vous|tu peux|vous pouvez|pourriez vous|j aimerais|je (?:veux|voudrais)) )?(?:(?:en (?:dire|savoir) )(?:plus|davantage)|developper?|developpez|preciser?|precisez|detailler?|detaillez|details|dis en plus|dites en plus|et encore|encore|en plus|(?:dis|dites) (?:m |nous )?en (?:plus|davantage)|(?:expliquer?|expliquez)(?: (?:moi|nous))?(?: (?:ca|cela))?|(?:m |nous )expliquer(?: (?:ca|cela))?|c est a dire))(?: (?:sur|a propos de) (?:ca|cela|ce sujet|ce point|cette reponse))?$";

    private const string Source = "^(?:(?:et|mais) )*(?:"
        + "d ou (?:vient|viennent|provient|sort|est (?:tiree?|extraite?|issue?))(?: (?:" + Thing + "|elle|il|tout ca))?"
        + "|d ou (?:" + Thing + "|c|elle|il|ca) (?:vient|provient|sort|est (?:tiree?|extraite?|issue?))(?: (?:t )?(?:elle|il))?"
        + "|" + Thing + " (?:vient|provient|sort) d ou"
        + "|d ou (?:tires tu|tirez vous|tiens tu|tenez vous|sors tu|sortez vous|tu (?:tires|tiens|sors)|vous (?:tirez|tenez|sortez)) " + Thing
        + "|(?:c est )?(?:de|dans) quel(?:le)? (?:document|texte|source|page|paragraphe|fichier)(?: (?:est ce|vient " + Thing + "|ca vient|(?:est ce )?(?:ecrit|dit)|provient " + Thing + "))?"
        + "|ou (?:est ce (?:ecrit|dit|que c est (?:ecrit|dit))|c est (?:ecrit|dit)|est (?:ecrite?|dite?) " + Thing + "|(?:as tu|avez vous|tu as|vous avez) (?:lu|trouve|vu) " + Thing + "|(?:se trouve|est) (?:cette phrase|ce passage|cette citation))"
        + "|c est (?:ecrit|dit|tire) (?:ou|d ou)"
        + "|de quand (?:date|datent|est)(?: " + Thing + ")?|c est de quand|(?:quelle est )?(?:la |sa )?date (?:de |du )" + "(?:" + Thing + "|document|texte|passage)"
        + "|quel(?:le)? (?:est (?:le |la ))?(?:document|texte|page|paragraphe|passage|lien|article)(?: est ce)?"
        + "|(?:c est|ce serait) quoi (?:le |la |ta |votre |ton )?(?:source|reference|origine|document|texte|lien|paragraphe)"
        + "|(?:as tu|avez vous|tu as|vous avez|y a t il|il y a) (?:une (?:source|reference)|un lien|des (?:sources|references|liens))"
        + "|qui (?:a|ont) (?:ecrit|redige|dit|publie|declare) " + Thing + "|qui (?:l|les) a (?:ecrite?s?|redigee?s?|dite?s?)|(?:c est|c etait) (?:ecrit|dit|redige) par qui|c est de qui|qui (?:est|en est) (?:l )?auteur(?: (?:de |du )?(?:" + Thing + "|passage|document|texte))?|qui dit (?:ca|cela)"
        + ")$"
        + "|^" + Asking + "(?:(?:le |la |l |un )?(?:texte|document|version|annonce|article|page|original)(?: (?:d )?(?:originale?|origine|source))(?: entiere?)?|l original)$"
        + "|^" + Asking + "(?:quelle (?:est|etait) )?(?:la |sa |ta |votre |l |une )?(?:source|reference|origine|provenance|references|(?:le |un )?lien(?: vers la source)?)(?: exacte)?(?: (?:de |du )?(?:" + Thing + "|passage|document|texte))?$";

    private const string Again = "^(?:(?:et|pardon|comment|quoi) )*(?:(?:peux tu|pouvez vous|tu peux|vous pouvez|pourriez vous|pourrais tu) )?(?:(?:me|nous|le|la) )*(?:repeter?|repetez|redis|redites|redire|remontre|remontrez|remontrer)(?: (?:moi|nous|le|la))*(?: (?:ca|cela|encore|une fois|encore une fois|(?:la|ta|votre|cette) (?:derniere )?(?:reponse|phrase|citation)|la derniere|le dernier passage|ce que (?:vous avez|tu as) dit))*$"
        + "|^qu (?:avez vous|as tu) (?:repondu|dit)(?: (?:avant|juste avant|tout a l heure|a l instant))?$|^(?:hein|pardon|plait il)$";

    private const string Cause = "^(?:(?:et|mais|alors|ok|oui|ah|bon) )*(?:pourquoi|pour quoi|pk|pkoi|pourkoi|pq|pour quelles? raisons?|pour quel motif|dans quel but|a cause de quoi|comment (?:ca|cela) se fait(?: il)?|(?:quelles? (?:en )?(?:est|sont) )?(?:la |les )?(?:raisons?|causes?))"
        + "(?: (?:ca|cela|donc|pas|exactement|au juste|precisement|cette (?:position|decision|affirmation)|ce (?:choix|soutien)|est ce (?:le cas|ainsi|que c est le cas)|c est le cas|(?:le )?(?:pense|dit|fait) (?:t )?(?:il|elle)(?: (?:ca|cela))?))*$";

    private static readonly PhraseTable<FollowUp> Phrases = new(
        (FollowUp.Next, Next),
        (FollowUp.NextSentence, NextSentence),
        (FollowUp.WholeParagraph, WholeParagraph),
        (FollowUp.Previous, Previous),
        (FollowUp.PreviousParagraph, PreviousParagraph),
        (FollowUp.SeeAlso, SeeAlso),
        (FollowUp.More, More),
        (FollowUp.Source, Source),
        (FollowUp.Again, Again),
        (FollowUp.Cause, Cause));
}
