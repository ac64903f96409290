namespace CampaignBot.Knowledge.Questions;

/// <summary>How a question is put: what has to be there for a paragraph to answer it depends on that.</summary>
internal enum QuestionForm
{
    /// <summary>For what is said of a subject (a position, why, how, what is done): who says it in other words answers too.</summary>
    Open,

    /// <summary>For a number, an amount or a measure.</summary>
    Quantity,

    /// <summary>For when or where.</summary>
    TimeOrPlace,

    /// <summary>For who, or what something or somebody is called.</summary>
    Person,

    /// <summary>For one thing among others of its kind.</summary>
    Choice,

    /// <summary>For yes or no.</summary>
    YesNo,

    /// <summary>A few words without a question.</summary>
    Keywords,
}
