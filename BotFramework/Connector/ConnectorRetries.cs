using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace CampaignBot.BotFramework.Connector;

/// <summary>When and how often a reply that did not go through is sent again.</summary>
internal static class ConnectorRetries
{
    private const int MostRetries = 2;
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestAskedWait = TimeSpan.FromSeconds(30);
    private static readonly HttpRequestOptionsKey<Repeat> Repeated = new(nameof(Repeated));

    /// <summary>Marks a request that is not sent again as often as a message is.</summary>
    public static void Limit(HttpRequestMessage request, Repeat repeat) => request.Options.Set(Repeated, repeat);

    /// <summary>Builds the pipeline: retries, each with its own time limit.</summary>
    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> builder, TimeProvider timeProvider)
    {
        builder.TimeProvider = timeProvider;
        builder
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(2),
                MaxDelay = TimeSpan.FromSeconds(20),
                ShouldHandle = arguments => ValueTask.FromResult(ShouldRetry(arguments)),
                DelayGenerator = arguments => ValueTask.FromResult(AskedWait(arguments.Outcome.Result?.Headers.RetryAfter, timeProvider)),
            })
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = OneTry });
    }

    private static bool ShouldRetry(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        Repeat repeat = Repeat.Always;
        arguments.Context.GetRequestMessage()?.Options.TryGetValue(Repeated, out repeat);
        return repeat != Repeat.Never && arguments.Outcome switch
        {
            { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable } => true,

            // It may have been done all the same: a message is then there twice at worst, and a conversation is not opened twice.
            { Result.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } => repeat == Repeat.Always && arguments.AttemptNumber == 0,

            // Nothing was sent: a connector that starts anew refuses connections for a moment, and names are not to be had for another.
            { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => true,

            // Nor here, but a certificate or settings that are wrong do not get better by more tries.
            { Exception: HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError or HttpRequestError.UserAuthenticationError } } => arguments.AttemptNumber == 0,
            _ => false,
        };
    }

    private static TimeSpan? AskedWait(RetryConditionHeaderValue? asked, TimeProvider timeProvider)
    {
        TimeSpan? wait = asked switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - timeProvider.GetUtcNow(),
            _ => null,
        };
        return wait is null ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestAskedWait ? wait : LongestAskedWait;
    }
}
