using System.Collections.Concurrent;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>A bot that does what its messages say, and remembers every activity it was handed.</summary>
internal sealed class ScriptedBot : ActivityHandler
{
    public const string Apology = "Désolé, une erreur est survenue.";
    public const string TooSlow = "La réponse se fait attendre.";

    public ConcurrentQueue<Activity> Received { get; } = new();

    /// <summary>Turns of the message « attends » end when this does.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Received.Enqueue(turnContext.Activity);
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text("bienvenue"), cancellationToken);

    protected override async Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        string text = turnContext.Activity.Text ?? string.Empty;
        switch (text)
        {
            case "panne":
                throw new InvalidOperationException("a secret detail");
            case "attends":
                await Gate.Task;
                break;
            case "frappe":
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
                return;
            case "fin":
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.EndOfConversation }, cancellationToken);
                return;
            default:
                break;
        }

        await turnContext.SendActivityAsync(MessageFactory.Text("réponse " + (text.Length > 100 ? "longue" : text)), cancellationToken);
    }
}
