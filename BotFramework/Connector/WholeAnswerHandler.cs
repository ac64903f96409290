namespace CampaignBot.BotFramework.Connector;

/// <summary>
/// Reads an answer of a connector to its end before it is handed on, so that the time limit of a try covers it whole: a connector that
/// sends the head of an answer and then nothing would hold its conversation for ever.
/// </summary>
internal sealed class WholeAnswerHandler : DelegatingHandler
{
    private const long MostBytes = 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
