using CampaignBot.BotFramework.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>The host's bot, in a scope of the turn's own: that of the request has ended when a turn that was queued begins.</summary>
internal sealed class ScopedBot(IServiceScopeFactory scopes) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(turnContext, cancellationToken);
    }
}
