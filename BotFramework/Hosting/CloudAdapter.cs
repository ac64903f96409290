using System.Text.Json;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>The HTTP door of the bot: checks a request step by step, cheapest first, and answers it at once.</summary>
internal sealed class CloudAdapter(
    AccessPolicy access, RecentActivities recent, TurnQueue turns, ConnectorClient connector, TurnErrorHandler errors, ILogger<CloudAdapter> logger)
    : IBotFrameworkHttpAdapter
{
    private const int MaxBodyBytes = 256 * 1024;

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        if (Precheck(httpRequest, httpResponse) is { } refused)
        {
            httpResponse.StatusCode = refused;
            return;
        }

        (Activity? activity, int fault) = await ReadAsync(httpRequest, cancellationToken);
        if (activity is null || (fault = AccessPolicy.Refuse(activity) ?? 0) != 0)
        {
            httpResponse.StatusCode = fault;
            return;
        }

        if (!recent.TryAdd(activity.ChannelId, activity.Conversation?.Id, activity.Id))
        {
            httpResponse.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        await DispatchAsync(activity, httpResponse, bot);
    }

    private int? Precheck(HttpRequest request, HttpResponse response)
    {
        // Clients ask whether somebody is there before they send anything.
        if (HttpMethods.IsHead(request.Method))
        {
            return StatusCodes.Status200OK;
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            response.Headers.Allow = "POST";
            return StatusCodes.Status405MethodNotAllowed;
        }

        if (!request.HasJsonContentType())
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        int? refused = access.Refuse(request);
        if (refused == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        return refused;
    }

    private static async Task<(Activity? Activity, int Fault)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBodyBytes)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > MaxBodyBytes)
            {
                return (null, StatusCodes.Status413PayloadTooLarge);
            }

            body.Write(buffer, 0, read);
        }

        try
        {
            Activity activity = ActivityJson.Read(body.GetBuffer().AsSpan(0, (int)body.Length));
            return IsComplete(activity) ? (activity, 0) : (null, StatusCodes.Status400BadRequest);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    private static bool IsComplete(Activity activity) =>
        !string.IsNullOrEmpty(activity.Type)
        && !string.IsNullOrEmpty(activity.ChannelId)
        && !string.IsNullOrEmpty(activity.Conversation?.Id)
        && !string.IsNullOrEmpty(activity.From?.Id)
        && (activity.Type is not (ActivityTypes.Invoke or ActivityTypes.Event) || !string.IsNullOrEmpty(activity.Name));

    private async Task DispatchAsync(Activity activity, HttpResponse response, IBot bot)
    {
        bool expectReplies = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        bool isInvoke = activity.Type == ActivityTypes.Invoke;
        var replies = new List<Activity>();
        var context = new TurnContext(activity, (reply, token) => SendAsync(activity, reply, expectReplies ? replies : null, token));
        string conversation = $"{activity.ChannelId}\n{activity.Conversation?.Id}";
        if (!turns.TryEnqueue(conversation, token => RunAsync(context, bot, token), out Task turn))
        {
            response.Headers.RetryAfter = "5";
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (!expectReplies && !isInvoke)
        {
            response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        await turn;
        if (isInvoke)
        {
            await WriteAsync(response, context.InvokeResponse ?? new InvokeResponse(StatusCodes.Status500InternalServerError));
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(ActivityJson.Write(new ExpectedReplies { Activities = replies }));
    }

    private async Task<ResourceResponse?> SendAsync(Activity incoming, Activity reply, List<Activity>? replies, CancellationToken cancellationToken)
    {
        if (replies is null)
        {
            return await connector.SendAsync(incoming.ServiceUrl!, reply, cancellationToken);
        }

        if (reply.Type != ActivityTypes.Typing)
        {
            replies.Add(reply);
        }

        return new ResourceResponse();
    }

    /// <summary>Runs one turn; it never fails: what the bot does wrong is logged, and the person gets an apology.</summary>
    internal async Task RunAsync(TurnContext context, IBot bot, CancellationToken cancellationToken)
    {
        try
        {
            await bot.OnTurnAsync(context, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever the bot did wrong, the channel did nothing wrong: it gets its answer and the person an apology.
            Log.TurnFailed(logger, e, context.Activity.Type, context.Activity.ChannelId);
            if (context.Activity.Type == ActivityTypes.Message)
            {
                await context.SendActivityAsync(MessageFactory.Text(errors.Apology), cancellationToken);
            }
        }
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse invoke)
    {
        response.StatusCode = invoke.Status;
        if (invoke.Body is { } body)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(body.GetRawText());
        }
    }
}
