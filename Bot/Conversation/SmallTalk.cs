using System.Text;
using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>What is said around questions.</summary>
internal enum SmallTalk
{
    None,
    Greeting,
    Thanks,
    Goodbye,
    Help,
    Subjects,
    Identity,
    Reset,
}

/// <summary>Recognises small talk. A message that holds anything else is a question.</summary>
internal static partial class SmallTalkRecognizer
{
    private static readonly (SmallTalk Kind, Regex Pattern)[] Patterns =
    [
        (SmallTalk.Greeting, Greeting()),
        (SmallTalk.Thanks, Thanks()),
        (SmallTalk.Goodbye, Goodbye()),
        (SmallTalk.Help, Help()),
        (SmallTalk.Subjects, Subjects()),
        (SmallTalk.Identity, Identity()),
        (SmallTalk.Reset, Reset()),
    ];

    /// <summary>The kind of small talk a whole message is.</summary>
    public static SmallTalk Recognize(string message)
    {
        if (message.Length > 120)
        {
            return SmallTalk.None;
        }

        string folded = Fold(message);
        return folded == "?" ? SmallTalk.Help : Patterns.FirstOrDefault(entry => entry.Pattern.IsMatch(folded)).Kind;
    }

    private static string Fold(string message)
    {
        var text = new StringBuilder(message.Length);
        string clean = string.Concat(message.Select(c => char.IsSurrogate(c) ? ' ' : c));
        foreach (char c in clean.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                text.Append(char.ToLowerInvariant(c));
            }
            else if (char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark && text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        string folded = text.ToString().Trim();
        return folded.Length == 0 && message.Trim().Trim('?', ' ').Length == 0 && message.Contains('?', StringComparison.Ordinal) ? "?" : folded;
    }

    [GeneratedRegex("^(re)?(bonjour|bonsoir|salut|coucou|hello|hi|hey|bjr|slt|salutations)( (a (tous|toutes|vous)|tout le monde|madame|monsieur|le bot|robot|comment (allez vous|vas tu|ca va)|ca va))*$")]
    private static partial Regex Greeting();

    [GeneratedRegex("^(ok |tres bien |super |parfait )?(merci|remerciements|je (vous|te) remercie)( (beaucoup|bien|infiniment|a vous|mille fois|pour (votre|ta|cette|l) ?(aide|reponse)|d avance))*$")]
    private static partial Regex Thanks();

    [GeneratedRegex("^(merci )?(au revoir|a bientot|a plus|adieu|bye|bonne (journee|soiree|nuit|fin de journee)|ciao|a la prochaine)( (a vous|a tous))?$")]
    private static partial Regex Goodbye();

    [GeneratedRegex("^(aide|help|a l aide|aide moi|aidez moi|j ai besoin d aide|comment (ca|cela) (marche|fonctionne)|comment (vous|t) utiliser|mode d emploi|menu|que (peux tu|pouvez vous|sais tu|savez vous) faire)$")]
    private static partial Regex Help();

    [GeneratedRegex("^((de quoi|de quels (sujets|themes)) (peux tu|pouvez vous|peut on|tu peux|vous pouvez|parles tu|parlez vous|est ce que (tu peux|vous pouvez))( parler)?|(quels|les|liste des?) (sont )?(les |vos |tes )?(sujets|themes)( (abordes|traites|connais tu|connaissez vous|couverts))?|sujets|themes|sur quoi (peux tu|pouvez vous) (repondre|me renseigner))$")]
    private static partial Regex Subjects();

    [GeneratedRegex("^((qui|qu) (es tu|etes vous|est ce que (tu es|vous etes))|tu es qui|vous etes qui|es tu (un robot|une ia|humain)|etes vous (un robot|une ia|humain))$")]
    private static partial Regex Identity();

    [GeneratedRegex("^(recommencer|recommence|recommencons|nouvelle (conversation|question)|reset|reinitialiser|repartir de zero|changer de sujet|changeons de sujet)$")]
    private static partial Regex Reset();
}
