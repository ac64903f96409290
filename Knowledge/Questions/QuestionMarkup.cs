using System.Text.RegularExpressions;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Tags that a question was pasted with: they lay it out, and name nothing.</summary>
internal static partial class QuestionMarkup
{
    /// <summary>The question without tags that lay out (<see cref="HtmlTags"/>); any other bracket stays.</summary>
    public static string Without(string question) =>
        question.Contains('<', StringComparison.Ordinal) ? Tag().Replace(question, tag => HtmlTags.Lays(tag.Groups["name"].Value) ? " " : tag.Value) : question;

    [GeneratedRegex(@"</?(?<name>[a-z][a-z0-9-]*)(?:\s[^<>]*)?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
