using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>Who may call a route: checks the origin, then the token, then whose conversation it is; says in the response what browsers must know.</summary>
internal sealed class DirectLineGate(OriginPolicy origins, DirectLineTokens tokens, ConversationStore conversations, ILogger<DirectLineGate> logger)
{
    /// <summary>Answers a request from a page or a program that may be talked to.</summary>
    public async Task<IResult> OpenAsync(HttpContext context, Func<Task<IResult>> answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (!origins.Allows(context.Request))
        {
            return DirectLineError.WrongOrigin;
        }

        AllowOrigin(context);
        try
        {
            return await answer();
        }
        catch (BadHttpRequestException e)
        {
            // The server's own limits.
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge ? DirectLineError.TooLarge : DirectLineError.BadArgument("La demande est illisible.");
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            Log.RequestFailed(logger, e.GetType().FullName, e.StackTrace);
            return DirectLineError.Unexpected;
        }
    }

    /// <summary>Answers a browser that asks what a page of another site may send.</summary>
    public Task<IResult> PreflightAsync(HttpContext context) => OpenAsync(context, () =>
    {
        if (origins.Foreign(context.Request) is not null)
        {
            context.Response.Headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
            context.Response.Headers.AccessControlAllowHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
            context.Response.Headers.AccessControlMaxAge = "600";
        }

        return Task.FromResult(Results.NoContent());
    });

    /// <summary>Answers a request that holds the secret.</summary>
    public Task<IResult> OpenWithSecretAsync(HttpContext context, Func<Task<IResult>> answer) => OpenAsync(context, () =>
        tokens.IsSecret(context.Request.Headers.Authorization)
            ? answer()
            : Task.FromResult(context.Request.Headers.Authorization.Count == 0 ? DirectLineError.MissingToken : DirectLineError.InvalidToken));

    /// <summary>Answers a request that holds a token.</summary>
    public Task<IResult> OpenWithTokenAsync(HttpContext context, Func<DirectLineToken, Task<IResult>> answer) => OpenAsync(context, async () =>
    {
        (TokenStatus status, DirectLineToken? token) = await tokens.ReadAsync(context.Request.Headers.Authorization);
        return status switch
        {
            TokenStatus.Missing => DirectLineError.MissingToken,
            TokenStatus.Invalid => DirectLineError.InvalidToken,
            TokenStatus.Expired => DirectLineError.TokenExpired,
            _ => OriginPolicy.Allows(context.Request, token!) ? await answer(token!) : DirectLineError.WrongOrigin,
        };
    });

    /// <summary>Answers a request that holds a token, or the secret.</summary>
    public Task<IResult> OpenWithEitherAsync(HttpContext context, Func<DirectLineToken?, Task<IResult>> answer) =>
        tokens.IsSecret(context.Request.Headers.Authorization) ? OpenAsync(context, () => answer(null)) : OpenWithTokenAsync(context, answer);

    /// <summary>Answers a request that holds the token of the conversation it names.</summary>
    public Task<IResult> OpenConversationAsync(HttpContext context, string id, Func<Conversation, DirectLineToken, Task<IResult>> answer) =>
        OpenWithTokenAsync(context, async token =>
        {
            if (token.Conversation != id)
            {
                return DirectLineError.WrongConversation;
            }

            return conversations.TryFind(id, out Conversation? conversation) ? await answer(conversation, token) : DirectLineError.NotFound;
        });

    private void AllowOrigin(HttpContext context)
    {
        context.Response.Headers.Append("Vary", "Origin");
        if (origins.Foreign(context.Request) is { } origin)
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
        }
    }
}
