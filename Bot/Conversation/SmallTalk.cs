namespace CampaignBot.Bot.Conversation;

/// <summary>What is said around questions.</summary>
internal enum SmallTalk
{
    None,
    Greeting,
    Thanks,
    Goodbye,
    Help,
    Subjects,
    Documents,
    Dates,
    Identity,
    Maker,
    Origin,
    Contact,
    Official,
    Doubt,
    Simpler,
    Privacy,
    Erasure,
    Assent,
    Dissent,
    Support,
    Foreign,
    Reset,
    Distress,
    Danger,
    Threat,
}
