namespace CampaignBot.Knowledge.Evaluation;

/// <summary>What goes wrong in a misspelt question.</summary>
public enum TypoKind
{
    /// <summary>Two neighbouring letters change places.</summary>
    Swap,

    /// <summary>A letter is missing.</summary>
    Drop,

    /// <summary>A letter is another.</summary>
    Substitute,

    /// <summary>All accents are missing.</summary>
    Accents,
}
