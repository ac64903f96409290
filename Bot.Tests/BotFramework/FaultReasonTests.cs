using System.Net;
using System.Text.Json;
using CampaignBot.BotFramework;

namespace CampaignBot.Tests.BotFramework;

/// <summary>What the operator reads of a server that could not be used.</summary>
public sealed class FaultReasonTests
{
    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "son nom est inconnu.")]
    [InlineData(HttpRequestError.ConnectionError, "la connexion est refusée ou coupée.")]
    [InlineData(HttpRequestError.ResponseEnded, "la connexion est refusée ou coupée.")]
    [InlineData(HttpRequestError.SecureConnectionError, "la connexion chiffrée n’aboutit pas.")]
    [InlineData(HttpRequestError.ConfigurationLimitExceeded, "sa réponse est trop longue.")]
    [InlineData(HttpRequestError.InvalidResponse, "sa réponse est illisible.")]
    [InlineData(HttpRequestError.UserAuthenticationError, "ce que nous disons.")]
    public void Of_HttpFault_IsItsOwnReason(HttpRequestError error, string reason) =>
        Assert.Equal(reason, FaultReason.Of(new HttpRequestException(error, "ce que nous disons.")));

    [Fact]
    public void Of_OtherFaults_IsItsOwnReason()
    {
        Assert.Equal("il répond HTTP 418.", FaultReason.Of(new HttpRequestException("x", null, (HttpStatusCode)418)));
        Assert.Equal("il ne répond pas à temps.", FaultReason.Of(new TaskCanceledException("x")));
        Assert.Equal("sa réponse est illisible.", FaultReason.Of(new JsonException("x")));
    }
}
