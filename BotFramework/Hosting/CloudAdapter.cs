using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using CampaignBot.BotFramework.Authentication;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>The HTTP door of the bot: checks a request step by step, cheapest first, and answers it at once.</summary>
internal sealed class CloudAdapter(
    AuthenticationConfiguration configuration,
    BotFrameworkAuthentication authentication,
    ServiceHosts hosts,
    RecentActivities recent,
    TurnQueue turns,
    IConnectorClient connector,
    TurnErrorHandler errors,
    TimeProvider timeProvider,
    ILogger<CloudAdapter> logger)
    : BotAdapter, IBotFrameworkHttpAdapter
{
    private const int MaxBodyBytes = 256 * 1024;
    private const int MaxIdentifier = 1024;

    // A channel gives up after 10 to 15 s, and Teams sooner on an invoke: past that, nobody reads what the turn says.
    private static readonly TimeSpan RepliesBudget = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan InvokeBudget = TimeSpan.FromSeconds(5);

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        if (await HandleAsync(httpRequest, httpResponse, bot, cancellationToken) is { } refusal)
        {
            Refuse(httpResponse, refusal);
            Log.ActivityRefused(logger, refusal.Status, refusal.Cause);
        }
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfAnothers(botAppId);
        Activity activity = reference.GetContinuationActivity();
        if (string.IsNullOrEmpty(activity.ChannelId) || !IsIdentifier(activity.Conversation?.Id))
        {
            throw new ArgumentException("The reference names no conversation.", nameof(reference));
        }

        // It may have been kept for long, and by anybody.
        ThrowIfNoConnector(activity.ServiceUrl);
        Func<CancellationToken, Task> own = Turn(activity, callback);
        string conversation = ConversationKey(activity);
        return turns.TryEnqueueWithin(conversation, own, out Task turn) || turns.TryEnqueue(conversation, Place(activity), own, out turn)
            ? turn.WaitAsync(cancellationToken)
            : throw new InvalidOperationException("Too many turns are waiting.");
    }

    /// <inheritdoc/>
    public override async Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string? audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(channelId);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfAnothers(botAppId);
        if (!string.IsNullOrEmpty(audience) && WithoutScope(audience) != WithoutScope(configuration.OAuthScope))
        {
            throw new ArgumentException("The bot's token is for another audience.", nameof(audience));
        }

        ThrowIfNoConnector(serviceUrl);
        if (await connector.CreateConversationAsync(serviceUrl, conversationParameters, cancellationToken) is not { } opened || !IsIdentifier(opened.Id))
        {
            throw new InvalidOperationException("The connector opened no conversation.");
        }

        // It is open: nothing that follows may lose it. The connector may send elsewhere, but to no stranger.
        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            Name = ActivityEventNames.CreateConversation,
            Id = opened.ActivityId,
            ChannelId = channelId,
            ServiceUrl = IsConnector(opened.ServiceUrl) ? opened.ServiceUrl : serviceUrl,
            Conversation = new ConversationAccount { Id = opened.Id, IsGroup = conversationParameters.IsGroup, TenantId = conversationParameters.TenantId },
            Recipient = conversationParameters.Bot ?? new ChannelAccount { Id = configuration.AppId },
            ChannelData = conversationParameters.ChannelData,
        };
        Func<CancellationToken, Task> own = Turn(activity, callback);
        string conversation = ConversationKey(activity);
        await (turns.TryEnqueueWithin(conversation, own, out Task inner) ? inner : turns.Enqueue(conversation, own)).WaitAsync(cancellationToken);
    }

    private void ThrowIfAnothers(string botAppId)
    {
        if (!configuration.AppId.Equals(botAppId, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("The app id is another bot's.", nameof(botAppId));
        }
    }

    // The SDK's callers name the connector, its settings the scope.
    private static string WithoutScope(string audience) =>
        (audience.EndsWith(CloudEnvironment.DefaultScope, StringComparison.Ordinal) ? audience[..^CloudEnvironment.DefaultScope.Length] : audience).TrimEnd('/');

    private void ThrowIfNoConnector(string? serviceUrl)
    {
        if (!IsConnector(serviceUrl))
        {
            throw new InvalidOperationException("The service URL is no connector's.");
        }
    }

    private bool IsConnector(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? address) && hosts.Allows(address);

    private Func<CancellationToken, Task> Turn(Activity activity, BotCallbackHandler callback)
    {
        var outgoing = new OutgoingActivities(activity, connector, timeProvider);
        var context = new TurnContext(activity, outgoing.SendAsync, outgoing);
        return token => RunAsync(context, callback, token);
    }

    // Null for what is answered.
    private async Task<Refusal?> HandleAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken)
    {
        // Clients ask whether somebody is there before they send anything.
        if (HttpMethods.IsHead(httpRequest.Method))
        {
            return null;
        }

        if (Precheck(httpRequest) is { } unfit)
        {
            return unfit;
        }

        // A token costs less to refuse than a body to read.
        (Caller? caller, Refusal? refusal) = await authentication.AuthenticateRequestAsync(httpRequest, cancellationToken);
        if (caller is null)
        {
            return refusal;
        }

        (Activity? activity, Refusal? fault) = await ReadAsync(httpRequest, cancellationToken);
        if (activity is null)
        {
            return fault;
        }

        if (caller.Check(activity, hosts) is { } forbidden)
        {
            return forbidden;
        }

        if (!TenantPolicy.Allows(activity, configuration.Options.AllowedTenants))
        {
            return Refusal.OtherTenant;
        }

        activity.CallerId = caller.Id;
        if (activity.Recipient is null && configuration.AppId.Length > 0)
        {
            activity.Recipient = new ChannelAccount { Id = configuration.AppId };
        }

        var key = ActivityKey.Of(activity);
        bool isAwaited = key.IsInvoke || activity.DeliveryMode == DeliveryModes.ExpectReplies;
        return recent.TryAdd(key, isAwaited) ? await DispatchAsync(activity, key, httpResponse, bot) : await RespondAgainAsync(key, httpResponse);
    }

    /// <summary>Answers an activity that came before: its first delivery may be under way, and both get what its turn answers.</summary>
    private async Task<Refusal?> RespondAgainAsync(ActivityKey key, HttpResponse response)
    {
        Task<WrittenResponse?> answer = recent.ResponseToAsync(key);
        if (await EndOf(answer, BudgetOf(key), response.HttpContext.RequestAborted) != TurnEnd.Ended || await answer is not { } given)
        {
            return Refusal.Late;
        }

        await given.SendAsync(response);
        return null;
    }

    private static void Refuse(HttpResponse response, Refusal refusal)
    {
        response.StatusCode = refusal.Status;
        switch (refusal.Status)
        {
            case StatusCodes.Status401Unauthorized:
                response.Headers.WWWAuthenticate = "Bearer";
                break;
            case StatusCodes.Status405MethodNotAllowed:
                response.Headers.Allow = "POST";
                break;
            case StatusCodes.Status503ServiceUnavailable:
                response.Headers.RetryAfter = "5";
                break;
        }
    }

    private static Refusal? Precheck(HttpRequest request) =>
        !HttpMethods.IsPost(request.Method) ? Refusal.NotPost
        : MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) ? null
        : Refusal.NotJson;

    private static async Task<(Activity? Activity, Refusal? Fault)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBodyBytes)
        {
            return (null, Refusal.TooLarge);
        }

        try
        {
            return await ReadBodyAsync(request.BodyReader, cancellationToken) is { } body ? Parse(body) : (null, Refusal.TooLarge);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Whoever sent it hung up half-way: there is nobody to tell, and nothing is wrong here.
            return (null, e is BadHttpRequestException { StatusCode: var status } ? Refusal.NoActivity with { Status = status } : Refusal.NoActivity);
        }
    }

    /// <summary>The whole body; null when it is too long.</summary>
    private static async Task<byte[]?> ReadBodyAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancellationToken);
            if (read.IsCompleted || read.Buffer.Length > MaxBodyBytes)
            {
                byte[]? body = read.Buffer.Length > MaxBodyBytes ? null : read.Buffer.ToArray();

                // Unless the reader is told so, the server takes the body for one still being read, and gives the connection up.
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static (Activity? Activity, Refusal? Fault) Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            Activity activity = ActivityJson.Read(body);
            return Lacking(activity) is { } field ? (null, Refusal.Lacks(field)) : (activity, null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return (null, Refusal.NoActivity);
        }
    }

    /// <summary>The field without which, or with which, nothing can be done; null for none.</summary>
    private static string? Lacking(Activity activity) =>
        activity.Type is not { Length: > 0 and <= MaxIdentifier } ? "type"
        : !IsIdentifier(activity.ChannelId) ? "channelId"
        : !IsIdentifier(activity.Conversation?.Id) ? "conversation.id"
        : !string.IsNullOrEmpty(activity.Id) && !IsIdentifier(activity.Id) ? "id"
        : activity.From?.Id is not { Length: > 0 and <= MaxIdentifier } ? "from.id"
        : activity.Type is ActivityTypes.Invoke or ActivityTypes.Event or "command" or "commandResult" && string.IsNullOrEmpty(activity.Name) ? "name"
        : null;

    /// <summary>Identifiers become segments of the connector's address, where dots alone would lead out of it; and keys in memory.</summary>
    private static bool IsIdentifier(string? id) => id is { Length: > 0 and <= MaxIdentifier } and not ("." or "..");

    private async Task<Refusal?> DispatchAsync(Activity activity, ActivityKey key, HttpResponse response, IBot bot)
    {
        ReplyBuffer? replies = activity.DeliveryMode == DeliveryModes.ExpectReplies ? new ReplyBuffer() : null;
        OutgoingActivities? outgoing = replies is null ? new OutgoingActivities(activity, connector, timeProvider) : null;
        Func<WrittenResponse>? tooSlow = TooSlow(activity);
        var context = new TurnContext(activity, (reply, token) => replies?.AddAsync(reply) ?? outgoing!.SendAsync(reply, token), outgoing);
        if (!turns.TryEnqueue(ConversationKey(activity), Place(activity), Turn, out Task turn))
        {
            return TurnAway(key, Refusal.QueueFull);
        }

        if (replies is null && !key.IsInvoke)
        {
            recent.Queued(key);
            response.StatusCode = WrittenResponse.Accepted.Status;
            return null;
        }

        try
        {
            return await RespondAsync(key, response, context, replies, tooSlow, turn);
        }
        catch
        {
            // What the bot answered cannot be written: the next delivery is not to wait for it.
            recent.Forget(key);
            throw;
        }

        async Task Turn(CancellationToken token)
        {
            // Only who said something, and is not waiting for a response that comes all at once, watches the bot type.
            await using OutgoingActivities? typing = activity.Type == ActivityTypes.Message ? outgoing?.ShowTyping(token) : null;
            await RunAsync(context, bot, token);
        }
    }

    private async Task<Refusal?> RespondAsync(ActivityKey key, HttpResponse response, TurnContext context, ReplyBuffer? replies, Func<WrittenResponse>? tooSlow, Task turn)
    {
        TurnEnd end = await EndOf(turn, BudgetOf(key));
        if (end != TurnEnd.Ended)
        {
            replies?.Close();
        }

        if (end == TurnEnd.Dropped || (end == TurnEnd.Late && tooSlow is null))
        {
            return TurnAway(key, end == TurnEnd.Late ? Refusal.Late : Refusal.Stopping);
        }

        WrittenResponse answer = end == TurnEnd.Late ? tooSlow!() : AnswerOf(key, context, replies);
        recent.Answered(key, answer);
        if (end == TurnEnd.Late && !key.IsInvoke)
        {
            // What the turn says now reaches nobody: the person is told, and whoever delivers the question again gets its answer.
            recent.Forget(key);
        }

        await answer.SendAsync(response);
        if (!key.IsInvoke && response.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // Whoever hung up did not get the answer, and gets it when the question is delivered again.
            recent.Forget(key);
        }

        return null;
    }

    /// <summary>
    /// What tells the person that the turn takes longer than its sender waits; null where nothing does, and the sender is to deliver again.
    /// It is made of the activity as it came: a bot that sends it back changes it.
    /// </summary>
    private Func<WrittenResponse>? TooSlow(Activity activity)
    {
        if (activity.Type != ActivityTypes.Invoke)
        {
            // Who said nothing is told nothing.
            Activity[] replies = activity.Type == ActivityTypes.Message ? [activity.CreateReply(errors.TooSlow)] : [];
            return () => WrittenResponse.Of(new ExpectedReplies { Activities = [.. replies] });
        }

        // Teams shows the text by the button. To other invokes a success would be a lie (a thumb that was not noted, which Teams wants
        // answered with nothing else than {}), and an error is what Teams itself tells the person of.
        return activity is { Name: AdaptiveCardInvokeValue.InvokeName, DeliveryMode: not DeliveryModes.ExpectReplies }
            ? () => WrittenResponse.Of(new InvokeResponse(StatusCodes.Status200OK, ActivityJson.ToElement(AdaptiveCardInvokeResponse.Message(errors.TooSlow))))
            : null;
    }

    private static WrittenResponse AnswerOf(ActivityKey key, TurnContext context, ReplyBuffer? replies)
    {
        InvokeResponse? answer = key.IsInvoke ? context.InvokeResponse ?? new InvokeResponse(StatusCodes.Status500InternalServerError) : null;
        if (replies is null)
        {
            return WrittenResponse.Of(answer!);
        }

        ExpectedReplies whole = replies.Take();
        if (answer is { Status: >= 400, Body: null } && whole.Activities.Count == 0)
        {
            // An empty list would hide that nobody knows the invoke, or that it failed.
            return WrittenResponse.Of(answer);
        }

        whole.Body = answer?.Body;
        return WrittenResponse.Of(whole);
    }

    private static TimeSpan BudgetOf(ActivityKey key) => key.IsInvoke ? InvokeBudget : RepliesBudget;

    /// <summary>Waits for a turn whose outcome is the response, as long as the channel waits.</summary>
    private async Task<TurnEnd> EndOf(Task turn, TimeSpan budget, CancellationToken cancellationToken = default)
    {
        try
        {
            await turn.WaitAsync(budget, timeProvider, cancellationToken);
            return TurnEnd.Ended;
        }
        catch (TimeoutException)
        {
            return TurnEnd.Late;
        }
        catch (OperationCanceledException)
        {
            return TurnEnd.Dropped;
        }
    }

    /// <summary>Asks the channel to deliver an activity again: then it must not pass for one that was answered.</summary>
    private Refusal TurnAway(ActivityKey key, Refusal refusal)
    {
        recent.Forget(key);
        return refusal;
    }

    private static string ConversationKey(Activity activity) => $"{activity.ChannelId}\n{activity.Conversation?.Id}";

    // Checked before: it is the address of a connector.
    private static string Place(Activity activity) => new Uri(activity.ServiceUrl!).Authority;

    /// <summary>Runs one turn; it never fails: what the bot does wrong is logged, and the person gets an apology.</summary>
    internal Task RunAsync(TurnContext context, IBot bot, CancellationToken cancellationToken) => RunAsync(context, bot.OnTurnAsync, cancellationToken);

    private async Task RunAsync(TurnContext context, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        try
        {
            await RunPipelineAsync(context, callback, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever the bot did wrong, the channel did nothing wrong: it gets its answer and the person an apology.
            await HandleErrorAsync(context, e, cancellationToken);
        }
    }

    private async Task HandleErrorAsync(TurnContext context, Exception fault, CancellationToken cancellationToken)
    {
        try
        {
            await (OnTurnError?.Invoke(context, fault) ?? ApologizeAsync(context, fault, cancellationToken));
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFault(context, e);
        }
    }

    private async Task ApologizeAsync(TurnContext context, Exception fault, CancellationToken cancellationToken)
    {
        LogFault(context, fault);
        if (context.Activity.Type == ActivityTypes.Message)
        {
            await context.SendActivityAsync(MessageFactory.Text(errors.Apology), cancellationToken);
        }
    }

    // The exception's own message is not logged: it may hold what the person wrote.
    private void LogFault(TurnContext context, Exception fault) =>
        Log.TurnFailed(logger, context.Activity.Type, context.Activity.ChannelId, fault.GetType().FullName, fault.StackTrace);
}
