using System.Text.RegularExpressions;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Whom a question names, for whom a pronoun may stand in the next one.</summary>
internal static partial class NamedInQuestion
{
    /// <summary>How a question names the campaign, with its article; empty for « vous » and for its government, null where it does not.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asksCampaign">Whether it asks for the campaign's thought.</param>
    /// <param name="campaign">Whose campaign it is.</param>
    public static string? Own(string question, bool asksCampaign, CampaignName campaign) =>
        FrenchTokenizer.Tokenize(question).Find(token => campaign.Is(token.Exact)) is { } name ? WithArticle(question, name.Start, name.End)
        : asksCampaign || AskedActors.IsAddressed(question) ? string.Empty
        : null;

    /// <summary>Whom else a question names, with their article; empty for several, of whom a pronoun does not say which, and null for nobody.</summary>
    /// <param name="question">The question.</param>
    /// <param name="campaign">Whose campaign it is.</param>
    public static string? Other(string question, CampaignName campaign)
    {
        if (AskedActors.IntroducedIn(question) is { } introduced)
        {
            return campaign.IsSelf(introduced) ? null : introduced;
        }

        List<FrenchToken> tokens = FrenchTokenizer.Tokenize(question);
        if (TermReader.IsShouted(tokens, question))
        {
            return null;
        }

        string? other = null;
        int end = 0;
        foreach (FrenchToken token in tokens.Where(token => token.IsName && !token.IsVariant && !token.IsNumber && !campaign.IsOf(token.Exact) && !campaign.Is(token.Exact) && !Place().IsMatch(question.AsSpan(0, token.Start))))
        {
            other = other is null ? WithArticle(question, token.Start, token.End)
                : question.AsSpan(end, token.Start - end).IsWhiteSpace() ? other + question[end..token.End]
                : string.Empty;
            if (other.Length == 0)
            {
                break;
            }

            end = token.End;
        }

        return other;
    }

    // « Du Kazakhstan » is of « le Kazakhstan ».
    private static string WithArticle(string question, int start, int end)
    {
        string article = Article().Match(question[..start]) is { Success: true } match ? match.Value.ToUpperInvariant().Trim() switch { "DU" or "AU" => "le ", "DES" or "AUX" => "les ", _ => match.Value } : string.Empty;
        return article + question[start..end];
    }

    [GeneratedRegex(@"(?<![\p{L}'’])(?:(?:le|la|les|du|des|aux?)\s+|l['’]\s*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    // Where something is done, and no mind: « en Irak ».
    [GeneratedRegex(@"(?<![\p{L}'’])en\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
