namespace CampaignBot.Knowledge.Questions;

/// <summary>What the first question word of a question says of its answer.</summary>
internal enum AskingWord
{
    /// <summary>No question word: a few words, or a question that yes or no would answer.</summary>
    None,

    /// <summary>A name may answer: « qui », « quel », « où », « que ».</summary>
    Name,

    /// <summary>No name answers: « comment », « combien », « pourquoi », « quand ».</summary>
    Circumstance,
}
