namespace CampaignBot.Bot.Startup;

/// <summary>Reports at once, on the caller's thread, so that lines come in order.</summary>
internal sealed class ProgressLine(Action<string> write) : IProgress<string>
{
    public void Report(string value) => write(value);
}
