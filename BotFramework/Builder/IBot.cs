namespace CampaignBot.BotFramework.Builder;

/// <summary>A bot: it is handed one turn at a time of each conversation.</summary>
public interface IBot
{
    /// <summary>Handles one incoming activity.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn when the host stops.</param>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
