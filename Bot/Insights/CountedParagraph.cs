using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Insights;

/// <summary>A paragraph that people said something of.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Feedback">What they said, counted.</param>
internal sealed record CountedParagraph(SourceDocument Document, Paragraph Paragraph, PassageFeedback Feedback);
