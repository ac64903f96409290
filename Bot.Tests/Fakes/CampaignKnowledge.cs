using CampaignBot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Tests;

/// <summary>The campaign's real documents, indexed into a folder of their own.</summary>
public sealed class CampaignKnowledge : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-campaign-").FullName;
    private KnowledgeBase? _knowledge;

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "knowledge-base");

    internal IKnowledgeBase Knowledge => _knowledge ?? throw new InvalidOperationException();

    public async Task InitializeAsync() => _knowledge = await KnowledgeBase.OpenAsync(
        new KnowledgeOptions { Path = Folder, DataPath = _data }, NullLogger.Instance, null, default);

    public Task DisposeAsync()
    {
        _knowledge?.Dispose();
        Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }
}
