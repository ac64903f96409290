using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>A question of an editor and the paragraph that answers it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Fragment">Words of the paragraph that must come first; null when the question must be refused.</param>
public sealed partial record ExpectedPassage(string Question, string? Fragment)
{
    /// <summary>Whether a paragraph is the one expected; white space and apostrophes do not matter.</summary>
    /// <param name="paragraph">Its text.</param>
    public bool IsIn(string paragraph) =>
        Fragment is not null && Comparable(paragraph).Contains(Comparable(Fragment), StringComparison.Ordinal);

    private static string Comparable(string text) => Blank().Replace(text, " ").Replace('’', '\'').Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
