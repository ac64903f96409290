using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>A follow-up on one of several quotes: « la deuxième », « la suite de la première citation ».</summary>
/// <param name="Index">Which quote, from 0.</param>
/// <param name="Asked">What is asked about it; <see cref="FollowUp.Again"/> for the quote itself.</param>
internal sealed record NthQuote(int Index, FollowUp Asked)
{
    private const int Longest = 100;

    private static readonly Regex Pattern = WholeMessage.Pattern(
        "^(?<asked>.*?) ?(?:(?:de|du|pour|sur|a propos de) )?(?:(?:la|le|l) )?(?:(?:citation|passage|extrait|reponse) )?(?:(?:numero|no|n) )?"
        + "(?:(?<first>premiere?|1(?:ere?|re)?)|(?<second>deuxieme|seconde?|2(?:e|eme|nde?|d)?)|(?<last>derniere?))"
        + "(?: (?:citation|passage|extrait|reponse|sujet|point|(?<source>source)))?$");

    /// <summary>What a message asks about one of the quotes of an answer; null where it names none of them.</summary>
    /// <param name="message">The message.</param>
    /// <param name="count">How many quotes the answer has.</param>
    public static NthQuote? Of(string message, int count)
    {
        if (count < 2 || message.Length > Longest || Pattern.Match(FoldedMessage.WithoutPoliteness(FoldedMessage.Of(message))) is not { Success: true } match)
        {
            return null;
        }

        string asked = match.Groups["asked"].Value;
        FollowUp followUp = !FollowUpRecognizer.IsAsking(asked) ? FollowUpRecognizer.Recognize(asked)
            : match.Groups["source"].Success ? FollowUp.Source
            : FollowUp.Again;
        return followUp == FollowUp.None ? null : new NthQuote(match.Groups["first"].Success ? 0 : match.Groups["second"].Success ? 1 : count - 1, followUp);
    }
}
