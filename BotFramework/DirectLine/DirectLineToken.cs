namespace CampaignBot.BotFramework.DirectLine;

/// <summary>What a token says: it opens one conversation, for one person.</summary>
/// <param name="Conversation">The conversation it opens.</param>
/// <param name="User">The person's identifier; null until a conversation without one is started.</param>
/// <param name="UserName">Name shown to the bot, or null.</param>
/// <param name="Origins">Origins it may be used from; empty for any that is allowed.</param>
internal sealed record DirectLineToken(string Conversation, string? User, string? UserName, IReadOnlyList<string> Origins)
{
    /// <summary>Identifiers that start so are the server's to give.</summary>
    public const string UserPrefix = "dl_";

    /// <summary>A new identifier that cannot be guessed: 128 bits of chance, in letters that need no escaping in an address.</summary>
    public static string NewId() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
}
