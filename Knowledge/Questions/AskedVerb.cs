using System.Collections.Frozen;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>
/// The verb of a question, from where its subject stands. A passage that answers often says it otherwise, so that its absence tells less than that of
/// another word.
/// </summary>
internal static class AskedVerb
{
    private static readonly FrozenSet<string> Subjects = QuestionFormReader.Set("il elle ils elles vous on");
    private static readonly FrozenSet<string> Asking = QuestionFormReader.Set("qui que qu");

    /// <summary>
    /// Term of the verb: before a pronoun (« comment aidez-vous »), behind it (« a-t-il signé », « est-ce que vous dépensez ») or behind the word that opens
    /// the question (« qui répond »); null where none of these is searched for.
    /// </summary>
    /// <param name="tokens">The words of the question.</param>
    /// <param name="terms">Those that are searched for.</param>
    public static int? Of(List<FrenchToken> tokens, List<QuestionTerm> terms)
    {
        if (tokens.Count > 0 && Asking.Contains(tokens[0].Folded) && TermAt(1) is { } opening)
        {
            return opening;
        }

        for (int i = 1; i < tokens.Count; i++)
        {
            // « A-t-il »: the letter stands between the verb and its subject.
            if (Subjects.Contains(tokens[i].Folded) && (TermAt(tokens[i - 1].Folded == "t" ? i - 2 : i - 1) ?? TermAt(i + 1)) is { } verb)
            {
                return verb;
            }
        }

        return null;

        int? TermAt(int at) => at >= 0 && at < tokens.Count && terms.FindIndex(term => !term.IsName && term.Typed == tokens[at].Folded) is >= 0 and var term ? term : null;
    }
}
