using CampaignBot.Bot.Site;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Conversation;

/// <summary>The question that the welcome suggests: one that these documents answer.</summary>
internal static class WelcomeExample
{
    /// <summary>A question; where none is known that they answer, a subject of theirs.</summary>
    public static string Of(IKnowledgeBase knowledge) => knowledge.Ask(Messages.Example) is FoundAnswer
        ? Messages.Example
        : SuggestedQuestions.Of(knowledge) is [var question, ..] ? question : knowledge.Subjects[0].Name;
}
