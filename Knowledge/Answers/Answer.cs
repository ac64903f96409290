namespace CampaignBot.Knowledge.Answers;

/// <summary>What the documents say to a question: <see cref="FoundAnswer"/> or <see cref="NoAnswer"/>.</summary>
public abstract record Answer
{
    private protected Answer()
    {
    }

    /// <summary>The words of the question, as typed, that the documents do not hold in any form.</summary>
    public required IReadOnlyList<string> NotFound { get; init; }

    /// <summary>The subject carried over from the conversation, or null when the question stood on its own.</summary>
    public string? CarriedSubject { get; init; }

    /// <summary>Whom else than the campaign the question asked about, as it names them; empty where the documents do not name them, null for nobody.</summary>
    public string? Other { get; init; }

    /// <summary>Whom else the question named without asking for their thought, as <see cref="Other"/> does; empty for several, null for nobody.</summary>
    public string? Named { get; init; }

    /// <summary>How the question named the campaign, with its article; empty for « vous », null where it did not.</summary>
    public string? Own { get; init; }
}
