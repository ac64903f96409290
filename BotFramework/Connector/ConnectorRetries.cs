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
    private static readonly HttpRequestOptionsKey<bool> Passing = new(nameof(Passing));

    /// <summary>Marks a request that is worth nothing a moment later, and so is not sent again.</summary>
    public static void SendOnce(HttpRequestMessage request) => request.Options.Set(Passing, true);

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

    private static bool ShouldRetry(RetryPredicateArguments<HttpResponseMessage> arguments) =>
        arguments.Context.GetRequestMessage()?.Options.TryGetValue(Passing, out _) != true
        && (arguments.Outcome.Result is { } response ? IsPassing(response, arguments.AttemptNumber)

            // Nothing was sent: a connector that starts anew refuses connections for a moment.
            : arguments.Outcome.Exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError });

    private static bool IsPassing(HttpResponseMessage response, int attempt) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable => true,

        // The message may have been shown all the same.
        HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => attempt == 0,
        _ => false,
    };

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
