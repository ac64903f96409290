namespace CampaignBot.BotFramework.Builder;

/// <summary>Does something around every turn.</summary>
public interface IMiddleware
{
    /// <summary>Handles a turn on its way to the bot.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="next">What comes after this: the next middleware, at last the bot. Not called, the turn ends here.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
