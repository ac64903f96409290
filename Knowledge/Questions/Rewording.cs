using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Questions;

/// <summary>A question in which a phrase was replaced by an equivalent whose words the documents hold.</summary>
/// <param name="Question">The question, reworded.</param>
/// <param name="Asked">The phrase as typed.</param>
/// <param name="Equivalent">What stands for it.</param>
internal sealed record Rewording(string Question, string Asked, EquivalentPhrase Equivalent)
{
    private const double HeldFrom = 0.9;

    // « Force de maintien de la paix »
    private const int PlacesPerWord = 3;

    /// <summary>Whether a text holds the phrase as typed; « ONG » does not stand in « longtemps ».</summary>
    /// <param name="text">The text.</param>
    public bool IsTypedIn(string text)
    {
        for (int at = -1; (at = text.IndexOf(Asked, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            int end = at + Asked.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a passage holds the words of the equivalent close together: « chef » here and « gouvernement » there are no « chef du gouvernement ».</summary>
    /// <param name="passage">The passage.</param>
    public bool IsHeldBy(MatchedPassage passage)
    {
        int[] terms = [.. Enumerable.Range(0, passage.Question.Terms.Count).Where(i => Equivalent.Words.Any(word => word.Stem == passage.Question.Terms[i].Stem))];
        return terms.Length == 0 || Of(terms[0]).Any(first => terms.All(term => Of(term).Any(match => Math.Abs(match.Position - first.Position) <= PlacesPerWord * Equivalent.Words.Length)));

        IEnumerable<TermMatch> Of(int term) => passage.Matches.Where(match => match.Term == term && match.Level >= HeldFrom);
    }
}
