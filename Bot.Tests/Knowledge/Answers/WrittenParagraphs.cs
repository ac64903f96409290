using CampaignBot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>A folder with one document of paragraphs written for a test, read and indexed like any other.</summary>
public abstract class WrittenParagraphs(params string[] paragraphs) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-french-").FullName;
    private KnowledgeBase? _knowledge;

    public IKnowledgeBase Knowledge => _knowledge ?? throw new InvalidOperationException();

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "cas.md"), "# Recueil\n\n" + string.Join("\n\n", paragraphs) + "\n");
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
