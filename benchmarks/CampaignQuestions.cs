using CampaignBot.Bot.Commands;
using CampaignBot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Benchmarks;

/// <summary>The campaign's documents and the questions of their question files.</summary>
internal static class CampaignQuestions
{
    public static Task<KnowledgeBase> OpenAsync(string data) => OpenAsync(Folder, data);

    /// <summary>Opens any folder's documents.</summary>
    public static Task<KnowledgeBase> OpenAsync(string folder, string data) => KnowledgeBase.OpenAsync(
        new KnowledgeOptions { Path = folder, DataPath = data }, NullLogger.Instance, null, default);

    public static string[] Read() =>
    [
        .. Directory.EnumerateFiles(Folder, "*.questions.yaml").Order(StringComparer.Ordinal)
            .SelectMany(QuestionFile.Read).Select(question => question.Question),
    ];

    private static string Folder
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CampaignBot.sln")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("Run it from a checkout."), "knowledge-base");
        }
    }
}
