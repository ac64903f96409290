using System.Globalization;
using System.Net.WebSockets;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Hosting;
using CampaignBot.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>What each route answers. Who may call it was checked before, by <see cref="DirectLineGate"/>.</summary>
internal sealed class DirectLineEndpoints(
    DirectLineTokens tokens,
    ConversationStore conversations,
    DirectLineAdapter adapter,
    RequestLimits limits,
    PublicAddress address,
    AzureDirectLine azure,
    IHostApplicationLifetime lifetime,
    TimeProvider timeProvider,
    IOptions<DirectLineOptions> options)
{
    private readonly DirectLineOptions _options = options.Value;

    private int MostBytes => _options.ActivityKilobytes * 1024;

    /// <summary>A token for the site's own page, which need not say who it is.</summary>
    public async Task<IResult> SiteTokenAsync(HttpContext context, string path)
    {
        if (limits.Token(AddressOf(context)) is { } wait)
        {
            return DirectLineError.TooManyRequests(wait);
        }

        if (azure.IsUsed)
        {
            string? origin = context.Request.Headers.Origin is { Count: > 0 } values ? values.ToString() : null;
            return await azure.ExchangeAsync(origin, context.RequestAborted) is { } given ? Ok(given) : DirectLineError.AzureUnavailable;
        }

        string user = DirectLineToken.UserPrefix + DirectLineToken.NewId();
        var token = new DirectLineToken(DirectLineToken.NewId(), user, null, []);
        return Ok(new ConversationReply
        {
            ConversationId = token.Conversation,
            Token = tokens.Issue(token),
            ExpiresIn = tokens.ExpiresIn,
            UserId = user,
            Domain = address.Of(context.Request, path),
        });
    }

    /// <summary><c>POST tokens/generate</c>, for other servers.</summary>
    public async Task<IResult> GenerateAsync(HttpContext context)
    {
        (ConversationParameters parameters, IResult? refusal) = await RequestBody.ReadParametersAsync(context.Request, MostBytes, true, context.RequestAborted);
        if (refusal is not null)
        {
            return refusal;
        }

        string? user = string.IsNullOrEmpty(parameters.User?.Id) ? null : parameters.User.Id;
        return Ok(Reply(new DirectLineToken(DirectLineToken.NewId(), user, parameters.User?.Name, parameters.TrustedOrigins ?? [])));
    }

    /// <summary><c>POST tokens/refresh</c>.</summary>
    public IResult Refresh(DirectLineToken token)
    {
        // Who refreshes is still there.
        conversations.TryFind(token.Conversation, out _);
        return Ok(Reply(token));
    }

    /// <summary><c>POST conversations</c>: the first time the bot is told, after that it is the same conversation.</summary>
    /// <param name="context">The request.</param>
    /// <param name="token">Its token; null where it holds the secret instead.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="path">Where the routes are.</param>
    public async Task<IResult> StartAsync(HttpContext context, DirectLineToken? token, IBot bot, string path)
    {
        bool isKnown = token?.User?.StartsWith(DirectLineToken.UserPrefix, StringComparison.Ordinal) == true;
        (ConversationParameters parameters, IResult? refusal) = await RequestBody.ReadParametersAsync(context.Request, MostBytes, isKnown, context.RequestAborted);
        if (refusal is not null)
        {
            return refusal;
        }

        string from = AddressOf(context);
        string id = token?.Conversation ?? DirectLineToken.NewId();
        bool isStarted = conversations.TryFind(id, out Conversation? conversation);
        if (!isStarted)
        {
            if (limits.Opening(from) is { } wait)
            {
                return DirectLineError.TooManyRequests(wait);
            }

            conversation = conversations.Start(id, User(token, parameters), from, out bool isNew);
            if (conversation is null)
            {
                return DirectLineError.TooManyRequests(ConversationStore.LeftAfter);
            }

            isStarted = !isNew;
            if (isNew)
            {
                adapter.TryWelcome(conversation, SiteOf(context), bot, parameters.Locale);
            }
        }

        // The token that goes on from here names the person, whoever named them.
        var bound = new DirectLineToken(id, conversation!.User.Id, conversation.User.Name, token?.Origins ?? []);
        return Json(Open(context, conversation, bound, path, position: 0), isStarted ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    /// <summary><c>GET conversations/{id}</c>: comes back to a conversation, after what it had last.</summary>
    public IResult Reconnect(HttpContext context, Conversation conversation, DirectLineToken token, string path)
    {
        string? watermark = context.Request.Query["watermark"];
        long position = string.IsNullOrEmpty(watermark) ? conversation.Last : Position(watermark);
        return Ok(Open(context, conversation, token, path, position));
    }

    /// <summary><c>GET conversations/{id}/activities</c>; it never fails for want of anything.</summary>
    public static IResult Read(HttpContext context, Conversation conversation) =>
        Results.Bytes(conversation.After(Position(context.Request.Query["watermark"])).ToJson(), "application/json; charset=utf-8");

    /// <summary><c>POST conversations/{id}/activities</c>: the answer comes by the stream, not here.</summary>
    public async Task<IResult> PostAsync(HttpContext context, Conversation conversation, IBot bot)
    {
        if (limits.Activity(conversation.Id, AddressOf(context)) is { } wait)
        {
            return DirectLineError.TooManyRequests(wait);
        }

        if (await RequestBody.ReadAsync(context.Request, MostBytes, context.RequestAborted) is not { } body)
        {
            return DirectLineError.TooLarge;
        }

        (Activity? activity, IResult? refusal) = ClientActivity.Read(body, _options);
        if (activity is null)
        {
            return refusal!;
        }

        // Of two posts at once, one that ends the conversation comes before the other or after it.
        lock (conversation.Posting)
        {
            if (conversation.IsEnded)
            {
                return DirectLineError.ConversationEnded;
            }

            return adapter.TryPost(conversation, SiteOf(context), activity, bot) is { } id
                ? Results.Json(new ResourceResponse { Id = id }, DirectLineJson.Default.ResourceResponse)
                : DirectLineError.BotBusy;
        }
    }

    /// <summary><c>GET conversations/{id}/stream</c>: the ticket stands for the token.</summary>
    public async Task<IResult> StreamAsync(HttpContext context, string id)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineError.NotASocket;
        }

        if (!conversations.TryFind(id, out Conversation? conversation))
        {
            return DirectLineError.NotFound;
        }

        if (conversation.TakeTicket(context.Request.Query["t"].ToString()) is not { } position)
        {
            return DirectLineError.WrongTicket;
        }

        // Before the client is told that the socket is open: from then on it expects to see the bot type.
        long typed = conversation.TypingVersion;
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        using var stream = new ActivityStream(socket, conversation, position, typed, TimeSpan.FromSeconds(_options.SendSeconds), timeProvider);
        await stream.RunAsync(lifetime.ApplicationStopping);
        return Results.Empty;
    }

    /// <summary>Where a watermark stands; what is none of ours is the beginning.</summary>
    internal static long Position(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out long position) ? position : 0;

    private string SiteOf(HttpContext context) => address.Of(context.Request, string.Empty);

    private static string AddressOf(HttpContext context) => ClientAddress.Key(context.Connection.RemoteIpAddress);

    private static ChannelAccount User(DirectLineToken? token, ConversationParameters parameters)
    {
        if (token?.User is { } known)
        {
            return new ChannelAccount { Id = known, Name = token.UserName };
        }

        return string.IsNullOrEmpty(parameters.User?.Id)
            ? new ChannelAccount { Id = DirectLineToken.UserPrefix + DirectLineToken.NewId(), Name = parameters.User?.Name }
            : new ChannelAccount { Id = parameters.User.Id, Name = parameters.User.Name };
    }

    private static IResult Ok(ConversationReply reply) => Json(reply, StatusCodes.Status200OK);

    private static IResult Json(ConversationReply reply, int status) => Results.Json(reply, DirectLineJson.Default.ConversationReply, statusCode: status);

    private ConversationReply Reply(DirectLineToken token, string? streamUrl = null) => new()
    {
        ConversationId = token.Conversation,
        Token = tokens.Issue(token),
        ExpiresIn = tokens.ExpiresIn,
        StreamUrl = streamUrl,
    };

    private ConversationReply Open(HttpContext context, Conversation conversation, DirectLineToken token, string path, long position)
    {
        string stream = string.Create(
            CultureInfo.InvariantCulture,
            $"{path}/conversations/{conversation.Id}/stream?watermark={position}&t={conversation.AddTicket(position)}");
        return Reply(token, address.OfSocket(context.Request, stream));
    }
}
