using CampaignBot.BotFramework.Builder;
using Microsoft.AspNetCore.Http;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>Takes activities from HTTP requests to a bot.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Checks a request, hands its activity to the bot and writes the response.</summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="httpResponse">The response.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="cancellationToken">Stops the reading of the request; a turn once begun goes on.</param>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
