using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Startup;

/// <summary>Opens the knowledge base beside the server's start; without documents the host stops, and says why in one line.</summary>
internal sealed class KnowledgeWarmup(
    KnowledgeHost host, IOptions<KnowledgeOptions> options, IHostApplicationLifetime lifetime, ILogger<KnowledgeWarmup> logger) : BackgroundService
{
    private KnowledgeBase? _knowledge;

    public override void Dispose()
    {
        _knowledge?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var progress = new ProgressLine(line => Log.Progress(logger, line));
            _knowledge = await KnowledgeBase.OpenAsync(options.Value, logger, progress, stoppingToken);
            host.Open(_knowledge);
            IngestionReport report = _knowledge.Report;
            if (report.Skipped.Count + report.Warnings.Count > 0)
            {
                Log.FilesToCheck(logger, report.Skipped.Count, report.Warnings.Count);
            }

            Log.Ready(logger, Count.Of(report.Documents, "document"), Count.Of(report.Paragraphs, "paragraphe"));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.NoKnowledge(logger, StartFault.Sentence(e));
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }
}
