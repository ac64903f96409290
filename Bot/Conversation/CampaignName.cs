using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CampaignBot.Knowledge;

namespace CampaignBot.Bot.Conversation;

/// <summary>
/// The name whose campaign it is: every document speaks of it, so that it is no subject. A question that names nothing else
/// (« Quelle est la position du Kazakhstan ? ») could be answered by any paragraph, and by none.
/// </summary>
internal sealed partial class CampaignName
{
    private const double Everywhere = 0.5;
    private const int MostWords = 9;

    private static readonly ConditionalWeakTable<IKnowledgeBase, CampaignName> Known = [];

    private readonly FrozenSet<string> _names;

    private CampaignName(IKnowledgeBase knowledge)
    {
        string[] paragraphs = [.. knowledge.Documents.SelectMany(document => document.Paragraphs).Select(paragraph => paragraph.Text)];
        _names = paragraphs
            .SelectMany(text => Capitalised().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal))
            .CountBy(name => name, StringComparer.Ordinal)
            .Where(name => knowledge.Documents.Count > 1 && name.Value >= Everywhere * paragraphs.Length)
            .Select(name => name.Key)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name in these documents.</summary>
    public static CampaignName Of(IKnowledgeBase knowledge) => Known.GetValue(knowledge, opened => new CampaignName(opened));

    /// <summary>A short question without the name; null when the name is not in it, or it says too much to be only that.</summary>
    public string? Without(string question)
    {
        if (_names.Count == 0 || question.Length > 120)
        {
            return null;
        }

        int words = 0;
        bool named = false;
        foreach (ValueMatch word in Word().EnumerateMatches(question))
        {
            words++;
            named |= _names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(question.AsSpan(word.Index, word.Length));
        }

        return named && words <= MostWords ? Word().Replace(question, match => _names.Contains(match.Value) ? " " : match.Value) : null;
    }

    [GeneratedRegex(@"(?<=[\p{L},’'] ?)\b\p{Lu}\p{L}{3,}\b")]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
