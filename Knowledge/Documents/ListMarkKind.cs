namespace CampaignBot.Knowledge.Documents;

/// <summary>What a line opens with.</summary>
internal enum ListMarkKind
{
    /// <summary>No mark.</summary>
    None,

    /// <summary>A dash, which may also open an aside.</summary>
    Dash,

    /// <summary>Another bullet, or a letter.</summary>
    Bullet,

    /// <summary>A number, which may also end a sentence.</summary>
    Number,
}
