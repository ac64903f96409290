using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>What people say before they ask: it holds words of no document, and would cost the answer.</summary>
internal static class PoliteOpening
{
    private const int Longest = 400;

    // A word of these opens only where a comma or a full stop parts it from the question: « Bien commun » is one.
    private const string Nod =
        "(?:ok|okay|d['’]accord|dac|tr[èe]s bien|parfait|super|g[ée]nial|bien|oui|non|ah|oh|bon|entendu|compris|je vois|c['’]est (?:tr[èe]s |plus |bien |d[ée]j[àa] )?(?:clair|not[ée]|bon|parfait|compris|utile|int[ée]ressant)|(?:excusez|excuse)[- ]moi|pardon|désolée?"
        // Once read as part of the thanks, « bien » and « merci » are no words of their own: in two ways each, a message of them would never end.
        + "|merci(?>(?: (?:beaucoup|bien|encore|infiniment|[àa] (?:vous|toi)|pour (?:votre|vos|ta|tes|cette|ces|la|l['’]) ?(?:r[ée]ponses?|aide|pr[ée]cisions?|informations?|explications?)(?: (?:sur|[àa] propos d(?:e|u|es)) [^,.;:!?…]{1,60})?))*))";

    // « 1) quelle… », « Q : … »: a number or a letter before a question is none of its words.
    private const string Numbered = "(?:q(?:uestion)?\\s*(?:n[°o]\\s*)?[0-9]{0,2}\\s*[:.)]+\\s*|[0-9]{1,2}\\s?(?:[)/]\\s*|\\.\\s+))(?=\\p{L})";

    private const string Addressee = "(?:(?:cher|ch[èe]re)\\s+)?(?:monsieur|madame|messieurs|mesdames)(?:\\s+et\\s+(?:madame|messieurs))?(?:\\s+(?:l[ea]\\s+|l['’])(?:robot|bot|machine|programme|ambassad(?:eur|rice)|ministre|pr[ée]sidente?|repr[ée]sentante?(?:\\s+permanente?)?|d[ée]l[ée]gu[ée]e?))?\\s*[,:!]+\\s*"
        + "|(?:cher\\s+)?(?:robot|chatbot)\\s*[,:!]+\\s*|(?:votre\\s+)?excellences?\\s*[,:!]+\\s*|(?:chers?|ch[èe]res?)\\s+coll[èe]gues?\\s*[,:!]+\\s*";

    private const string Greeting = "(?:re)?(?:bonjour|bonsoir|salut|coucou|hello|hey|bjr|slt)(?: (?:[àa] (?:tous|toutes|vous|toi)|tout le monde|madame|monsieur|et))*[\\s,.;:!…]+";

    private const string Role =
        "(?:journaliste|[ée]tudiante?|[ée]l[èe]ve|lyc[ée]enn?e?|coll[ée]gienn?e?|professeure?|enseignante?|chercheu(?:r|se)|doctorante?|citoyenn?e?|diplomate|avocate?|d[ée]l[ée]gu[ée]e?|b[ée]n[ée]vole"
        + "|retrait[ée]e?|stagiaire|correspondante?|reporter|r[ée]dact(?:eur|rice)|fonctionnaire|consultante?|ing[ée]nieure?|m[ée]decin|juriste|membre|ambassad(?:eur|rice)|conseill(?:er|[èe]re)|attach[ée]e?|ministre|d[ée]put[ée]e?|s[ée]nat(?:eur|rice)|consule?|repr[ée]sentante?)s?";

    private const string Presentation =
        "(?:(?:je suis|nous sommes) (?:une? |des )?" + Role + "\\b|je m['’]appelle )[^,.;:!?…]{0,60}?(?:[,.;:!…]+\\s*(?:et )?| et (?=j)|\\s(?=je\\s|j['’]|pou(?:v|rri)ez|que\\s|quel))";

    private const string House = "(?:d[ée]l[ée]gation|ambassade|mission|minist[èe]re|r[ée]daction|journal|association|ong|organisation|repr[ée]sentation|repr[ée]sentante?|ambassad(?:eur|rice)|[ée]quipe|classe|universit[ée]|groupe)";

    private const string About = "(?=sur\\b|[àa] propos|au sujet|concernant)";

    private const string Asking =
        "(?:(?:je|nous) (?:voudrais|voudrions|souhaite|souhaitons|souhaiterais|souhaiterions|veux|voulons)|j['’](?:aimerais|aurais (?:bien )?(?:voulu|aim[ée]|souhait[ée]))|nous aimerions) (?:bien )?(?:savoir|conna[îi]tre|comprendre|apprendre|vous demander) (?:si )?"
        + "|(?:la|le|l['’]|notre|mon) ?" + House + "\\b[^,.;:!?…]{0,60}? (?:souhait|voudrai|veu|aimerai|d[ée]sir)\\p{L}* (?:bien )?(?:savoir|conna[îi]tre|comprendre|vous demander) (?:si )?"
        + "|(?:je|nous) (?:vous )?demand(?:e|ons|erai|erais|erions)\\s*[:,]\\s*"
        + "|(?:(?:je|nous) (?:voudrais|souhaite|souhaiterais|souhaiterions)|j['’]aimerais) (?:obtenir|avoir|recevoir) (?:des |quelques |plus de )?(?:informations?|renseignements?|pr[ée]cisions?|[ée]l[ée]ments?|d[ée]tails?) " + About
        + "|(?:(?:serait|est)[- ]il|est[- ]ce) possible (?:de |d['’])(?:(?:savoir|conna[îi]tre|demander) (?:si )?|(?:avoir|obtenir|lire) (?=(?:la|votre|vos|les|des|quelques|plus) ?(?:de |d['’])?(?:positions?|avis|opinions?|r[ée]ponses?|informations?|pr[ée]cisions?|d[ée]tails?)\\b))"
        + "|(?:re)?parlons (?=de\\b|d['’]|du\\b|des\\b)|(?:revenons|retournons|passons|retour) (?=[àa]\\b|aux?\\b|sur\\b)"
        + "|(?:mon|ma|mes|notre|un|une) \\p{L}+ (?:me|nous) demand(?:e|ent|ait) (?=si\\b|ce qu|quel|comment|pourquoi|o[ùu]\\b|quand|combien|qui\\b)"
        + "|merci (?:de |d['’])(?:bien vouloir )?(?:me |nous |m['’])?(?:dire|pr[ée]ciser|indiquer|donner|expliquer|rappeler|(?:faire )?conna[îi]tre) "
        + "|je me demande (?:si )?"
        + "|(?:je (?:re)?cherche|j['’]ai besoin|auriez[- ]vous|il me faut(?:drait)?) (?:des |d['’]|quelques |plus d['’e] ?)(?:informations?|infos?|renseignements?|pr[ée]cisions?|[ée]l[ée]ments?|d[ée]tails?|documents?) " + About
        + "|(?:(?:renseigne|informe|[ée]claire)z?[- ](?:moi|nous)|pou(?:v|rri)ez[- ]vous (?:me|nous) (?:renseigner|informer|[ée]clairer)) " + About
        + "|(?:j['’][ée]cris|je (?:pr[ée]pare|r[ée]dige|fais)) une? (?:article|expos[ée]|m[ée]moire|dossier|reportage|papier|th[èe]se|[ée]mission) " + About
        + "|je m['’]int[ée]resse (?=[àa]\\b|aux?\\b)|(?:je suis|je serais|nous serions) int[ée]ress[ée]e?s? (?=par\\b)|quid (?=d(?:e|u|es)\\b|d['’])";

    private static readonly Regex Opening = new(
        "^\\s*(?:" + Numbered + "|" + Nod + "(?:[\\s,]+" + Nod + ")*\\s*[,.;:!…]+\\s*|(?:(?:ok|okay|d['’]accord|merci)\\s+)+(?=(?:et|mais)\\s)|" + Greeting + "|" + Addressee + "|" + Presentation + "|" + Asking + ")+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>A message without what opens it; null where nothing does, or it is nothing else.</summary>
    public static string? Without(string message) =>
        message.Length <= Longest && Opening.Match(message) is { Success: true } opening && message[opening.Length..] is var rest && rest.Any(char.IsLetterOrDigit)
            ? rest
            : null;
}
