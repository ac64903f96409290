using CampaignBot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>A folder with documents written for a test, read and indexed like any other.</summary>
public abstract class WrittenDocuments(params (string Name, string Text)[] documents) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-french-").FullName;
    private KnowledgeBase? _knowledge;

    public IKnowledgeBase Knowledge => _knowledge ?? throw new InvalidOperationException();

    public async Task InitializeAsync()
    {
        foreach ((string name, string text) in documents)
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, name), text);
        }

        var options = new KnowledgeOptions { Path = _folder, DataPath = Path.Combine(_folder, "data") };
        _knowledge = await KnowledgeBase.OpenAsync(options, NullLogger.Instance, null, default);
    }

    public Task DisposeAsync()
    {
        _knowledge?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
