namespace CampaignBot.Knowledge.Answers;

/// <summary>Why a question gets no answer.</summary>
public enum NoAnswerReason
{
    /// <summary>There is no question: empty, only punctuation, symbols or control characters.</summary>
    Empty,

    /// <summary>The question is longer than <see cref="KnowledgeOptions.MaxQuestionLength"/>.</summary>
    TooLong,

    /// <summary>Only words that carry no subject (« est-ce que c'est pour ? »).</summary>
    NoSubject,

    /// <summary>No passage is near enough to be the answer.</summary>
    NothingNear,
}
