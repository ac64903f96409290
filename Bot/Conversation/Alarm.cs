using System.Buffers;
using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>What no document is to be held against: somebody's distress, a danger, a threat. It may stand anywhere in a message.</summary>
/// <remarks>It is said in the first person or of what happens now: a question on war or suicide is a question.</remarks>
internal static class Alarm
{
    private const int Longest = 2_000;

    private static readonly Regex Distress = WholeMessage.Pattern(
        "\\b(me suicider|suicide moi|mettre fin a (mes jours|ma vie)|en finir avec la vie|(pensees|idees|envies?) suicidaires"
        + "|je (veux|voudrais|vais|pense a|songe a|souhaite) (mourir|en finir|me tuer|me pendre|me jeter|me noyer|m ouvrir les veines)"
        + "|(j ai |j avais )?envie de (mourir|en finir|me tuer|me suicider)|(je )?(ne )?veux plus vivre|je (n )?en peux plus de (la vie|vivre))\\b");

    private static readonly Regex Danger = WholeMessage.Pattern(
        "\\b(je suis|nous sommes|on est|ma (vie|famille) est|mes enfants sont) (en danger|menacee?s? de mort|prise?s? en otage|poursuivie?s?)\\b"
        + "|(?<!qu )\\bil y a (une bombe|un tireur|un attentat|des coups de feu|un colis (suspect|piege)|une prise d otages?) (a|au|aux|dans|devant|chez|ici|pres)\\b"
        + "|\\b(une bombe (va exploser|est posee|a ete posee)|j ai (pose|place|cache) une bombe|appelez (vite )?(la police|les secours|une ambulance|les pompiers|le samu)"
        + "|(quelqu un|on|il|elle|un homme|mon (mari|pere|conjoint)) (me|nous) (frappe|bat|suit|poursuit|menace|attaque|agresse|viole|seque?stre))\\b");

    private static readonly Regex Threat = WholeMessage.Pattern(
        "\\b((je|on|nous) (vais|va|allons|veux|voudrais) (tous |toutes )?(vous|te|t|les|l|le|la)( tous| toutes)? (tuer|buter|crever|massacrer|egorger|eliminer|abattre|exploser|pendre|bruler|demolir|casser la (gueule|figure)|faire (la peau|sauter|payer))"
        + "|(vous|tu) (allez|vas|meritez|merites|devez|dois) (tous |toutes )?(de )?(mourir|crever)|je (vais|veux|voudrais) (poser une bombe|faire (tout )?sauter|tuer (quelqu un|tout le monde|des gens|mes?|le|la|l|les|un|une)))\\b");

    // One of these stands in whatever a pattern matches: nearly no message has any, and none of these is held against the patterns.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "suicid", "mettre fin", "en finir", "mourir", "tuer", "pendre", "me jeter", "me noyer", "veines", "plus vivre", "en peux plus",
            "en danger", "de mort", "otage", "poursuivi", "bombe", "tireur", "attentat", "coups de feu", "colis", "appelez",
            .. from whom in (string[])["me ", "nous "] from deed in (string[])["frappe", "bat", "suit", "poursuit", "menace", "attaque", "agresse", "viole", "sequ"] select whom + deed,
            "buter", "crever", "massacrer", "egorger", "eliminer", "abattre", "exploser", "bruler", "demolir", "casser la", "la peau", "sauter", "payer",
        ],
        StringComparison.Ordinal);

    /// <summary>What a message says of this; nothing, as a rule.</summary>
    public static SmallTalk Of(string message)
    {
        if (message.Length > Longest)
        {
            return SmallTalk.None;
        }

        string folded = FoldedMessage.Of(message);
        return !folded.AsSpan().ContainsAny(Signs) ? SmallTalk.None
            : Distress.IsMatch(folded) ? SmallTalk.Distress
            : Threat.IsMatch(folded) ? SmallTalk.Threat
            : Danger.IsMatch(folded) ? SmallTalk.Danger
            : SmallTalk.None;
    }
}
