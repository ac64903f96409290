namespace CampaignBot.Knowledge.Questions;

/// <summary>The kind of thing a question asks for.</summary>
internal enum ExpectedAnswer
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A date or a year (« quand », « depuis quand »).</summary>
    Date,

    /// <summary>A number (« combien »).</summary>
    Number,

    /// <summary>A cause or an aim (« pourquoi »).</summary>
    Cause,

    /// <summary>A person or body (« qui »).</summary>
    Name,

    /// <summary>A place (« où »).</summary>
    Place,
}
