using System.Globalization;
using System.Text.Json;
using Polly.Timeout;

namespace CampaignBot.BotFramework;

/// <summary>Why another server could not be used, for the operator, as the end of a sentence.</summary>
internal static class FaultReason
{
    /// <summary>The reason; what we threw ourselves says it already.</summary>
    public static string Of(Exception fault) => fault switch
    {
        TimeoutRejectedException or OperationCanceledException => "il ne répond pas à temps.",
        JsonException => "sa réponse est illisible.",
        HttpRequestException { StatusCode: { } status } => string.Create(CultureInfo.InvariantCulture, $"il répond HTTP {(int)status}."),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "son nom est inconnu.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded } => "la connexion est refusée ou coupée.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "la connexion chiffrée n’aboutit pas.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "sa réponse est trop longue.",
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => "sa réponse est illisible.",
        _ => fault.Message,
    };
}
