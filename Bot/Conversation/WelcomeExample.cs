using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Conversation;

/// <summary>The question that the welcome suggests: one that these documents answer.</summary>
internal static class WelcomeExample
{
    /// <summary>A question, or else a subject of the documents.</summary>
    public static string Of(IKnowledgeBase knowledge) => knowledge.Ask(Messages.Example) is FoundAnswer
        ? Messages.Example
        : knowledge.Subjects.Select(subject => subject.Name).FirstOrDefault(name => knowledge.Ask(name) is FoundAnswer) ?? knowledge.Subjects[0].Name;
}
