namespace CampaignBot.Knowledge;

/// <summary>The knowledge base cannot be opened. The message is one plain sentence in French, fit to be shown to an operator.</summary>
public sealed class KnowledgeException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">One plain sentence in French.</param>
    public KnowledgeException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">One plain sentence in French.</param>
    /// <param name="innerException">The cause.</param>
    public KnowledgeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
