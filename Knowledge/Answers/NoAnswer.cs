namespace CampaignBot.Knowledge.Answers;

/// <summary>The documents do not answer, and the bot says so.</summary>
public sealed record NoAnswer : Answer
{
    /// <summary>Why.</summary>
    public required NoAnswerReason Reason { get; init; }

    /// <summary>The nearest heading, to be shown as a link and never as the answer; null when nothing is near.</summary>
    public NearestHeading? Nearest { get; init; }
}
