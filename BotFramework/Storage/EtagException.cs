namespace CampaignBot.BotFramework.Storage;

/// <summary>An item was changed by somebody else since it was read; what was to be written was not.</summary>
public sealed class EtagException : Exception
{
    /// <summary>Creates the exception.</summary>
    public EtagException()
        : base("The item was changed since it was read.")
    {
    }
}
