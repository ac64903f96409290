using CampaignBot.Knowledge.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>A corpus indexed in a temporary folder, which goes with it.</summary>
internal sealed class OpenedCorpus : IDisposable
{
    private readonly string _folder;

    private OpenedCorpus(KnowledgeBase knowledge, string folder)
    {
        Knowledge = knowledge;
        _folder = folder;
    }

    public KnowledgeBase Knowledge { get; }

    public static OpenedCorpus Open(EvaluationCorpus corpus, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        string folder = System.IO.Directory.CreateTempSubdirectory("campaignbot-evaluate-").FullName;
        var documents = new DocumentFolder(corpus.Documents, [], [], [], corpus.ContentHash);
        KnowledgeBase knowledge = KnowledgeIngestion.Open(new KnowledgeOptions { DataPath = folder }, documents, NullLogger.Instance, progress, cancellationToken);
        return new OpenedCorpus(knowledge, folder);
    }

    public void Dispose()
    {
        Knowledge.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }
}
