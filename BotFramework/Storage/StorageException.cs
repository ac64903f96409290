namespace CampaignBot.BotFramework.Storage;

/// <summary>The storage cannot be used. The message is one plain sentence in French, fit to be shown to an operator.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">One plain sentence in French.</param>
    /// <param name="innerException">The cause, or null.</param>
    public StorageException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
