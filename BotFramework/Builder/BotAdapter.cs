using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Builder;

/// <summary>Carries activities between channels and a bot.</summary>
public abstract class BotAdapter
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>
    /// Handles what a turn throws. Default: null, and then the fault is logged without its message and the person gets an apology.
    /// What it throws itself is logged and goes no further.
    /// </summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>Adds a middleware after those that are there. To be called before the first turn.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This adapter.</returns>
    public BotAdapter Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <summary>
    /// Begins a turn in a conversation that the bot knows, without anybody having said something. It comes after the turns that wait
    /// there already; from within a turn, it runs at once where waiting for them might last for ever (in the turn's own conversation,
    /// or in one that waits for it).
    /// </summary>
    /// <param name="botAppId">The bot's app id, as in the settings.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">What the turn does.</param>
    /// <param name="cancellationToken">Stops the waiting; a turn once begun goes on.</param>
    /// <exception cref="ArgumentException">The app id is another bot's, or the reference names no conversation.</exception>
    /// <exception cref="InvalidOperationException">Its service URL may not be sent to, or too many turns are waiting.</exception>
    public abstract Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken = default);

    /// <summary>Opens a conversation, and begins a turn in it.</summary>
    /// <param name="botAppId">The bot's app id, as in the settings.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">Where its connector is.</param>
    /// <param name="audience">Whom the bot's token is for: the scope of the settings, or null for it.</param>
    /// <param name="conversationParameters">What the conversation is to be; <see cref="ConversationParameters.Bot"/> speaks in it.</param>
    /// <param name="callback">What the turn does.</param>
    /// <param name="cancellationToken">Stops the opening and the waiting; a turn once begun goes on.</param>
    /// <exception cref="ArgumentException">The app id or the audience is another bot's, or the channel has no name.</exception>
    /// <exception cref="InvalidOperationException">The service URL may not be sent to, or the conversation could not be opened.</exception>
    public abstract Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string? audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken = default);

    /// <summary>Hands a turn through the middleware to the bot.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return StepAsync(0, cancellationToken);

        Task StepAsync(int index, CancellationToken token) => index < _middleware.Count
            ? _middleware[index].OnTurnAsync(turnContext, next => StepAsync(index + 1, next), token)
            : callback(turnContext, token);
    }
}
