using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Benchmarks;

/// <summary>The protocol alone: a bot that repeats what it is told. <c>echo ADDRESS</c> runs it.</summary>
internal static class EchoHost
{
    public static async Task RunAsync(string address)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseUrls(address);
        builder.Configuration.AddInMemoryCollection([new("BotFramework:AllowAnonymousLocal", "true")]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<IBot, Echo>();
        builder.Services.AddSingleton(new TurnErrorHandler("Pardon.", "La réponse se fait attendre."));
        builder.Services.AddBotFramework(builder.Configuration);
        await using WebApplication app = builder.Build();
        app.MapBotFramework("/api/messages");
        await app.RunAsync();
    }

    private sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text ?? string.Empty), cancellationToken);
    }
}
