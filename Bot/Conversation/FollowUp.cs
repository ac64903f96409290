namespace CampaignBot.Bot.Conversation;

/// <summary>What a message asks about the answer before it.</summary>
internal enum FollowUp
{
    /// <summary>Nothing: it is a question or small talk.</summary>
    None,

    /// <summary>« la suite »: the paragraph that follows.</summary>
    Next,

    /// <summary>« la phrase suivante »: the sentence after, or the paragraph after where it was the last.</summary>
    NextSentence,

    /// <summary>« montre tout le paragraphe ».</summary>
    WholeParagraph,

    /// <summary>« plus de détails »: the whole paragraph, or the next where it was quoted whole.</summary>
    More,

    /// <summary>« la phrase précédente »: the sentence before, or the paragraph before where it was the first.</summary>
    Previous,

    /// <summary>« le paragraphe précédent ».</summary>
    PreviousParagraph,

    /// <summary>« voir aussi »: the further paragraphs that the answer named.</summary>
    SeeAlso,

    /// <summary>« d’où vient cette phrase ? ».</summary>
    Source,

    /// <summary>« répétez »: what was quoted, once more.</summary>
    Again,

    /// <summary>« pourquoi ? ».</summary>
    Cause,
}
