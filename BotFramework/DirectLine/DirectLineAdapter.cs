using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Hosting;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>
/// Runs the bot's turns for the embedded conversations: in the same queue and with the same care as those of the channels, but what
/// the bot says goes into the conversation, without HTTP, connector or token.
/// </summary>
internal sealed class DirectLineAdapter(CloudAdapter pipeline, TurnQueue turns)
{
    /// <summary>Where replies seem to go. It is not an address: nothing can be sent there, and <c>/api/messages</c> refuses it.</summary>
    public const string ServiceUrl = "urn:embedded:directline";

    /// <summary>Tells the bot that somebody is there.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="site">Where the person reached this site.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="locale">The person's language.</param>
    /// <returns>False when the bot has too much to do; the person can talk to it all the same.</returns>
    public bool TryWelcome(Conversation conversation, string site, IBot bot, string? locale) =>
        turns.TryEnqueue(Key(conversation), ServiceUrl, token => RunAsync(conversation, site, conversation.Update(locale), bot, token), out _);

    /// <summary>Shows what a person posts, and hands it to the bot.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="site">Where the person reached this site.</param>
    /// <param name="activity">What was posted.</param>
    /// <param name="bot">The bot.</param>
    /// <returns>The identifier it was given; null when the bot has too much to do, and nothing was shown.</returns>
    public string? TryPost(Conversation conversation, string site, Activity activity, IBot bot)
    {
        var echoed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (conversation.Posting)
        {
            // The turn waits for the echo: an answer must not come before its question.
            if (!turns.TryEnqueue(Key(conversation), ServiceUrl, Turn, out _))
            {
                return null;
            }

            try
            {
                string id = conversation.Echo(activity);
                activity.ServiceUrl = ServiceUrl;
                echoed.SetResult();
                return id;
            }
            finally
            {
                // Without an echo there is nothing to answer.
                echoed.TrySetCanceled();
            }
        }

        async Task Turn(CancellationToken cancellationToken)
        {
            await echoed.Task;
            await RunAsync(conversation, site, activity, bot, cancellationToken);
        }
    }

    private static string Key(Conversation conversation) => $"{Channels.Directline}\n{conversation.Id}";

    private Task RunAsync(Conversation conversation, string site, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        var context = new TurnContext(activity, (reply, _) => Task.FromResult<ResourceResponse?>(Deliver(conversation, reply)));
        EmbeddedSite.Set(context, site);
        return pipeline.RunAsync(context, bot, cancellationToken);
    }

    private static ResourceResponse Deliver(Conversation conversation, Activity reply) =>
        reply.Type is ActivityTypes.ConversationUpdate or "trace" ? new ResourceResponse() : new ResourceResponse { Id = conversation.Say(reply) };
}
