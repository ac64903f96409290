using System.CommandLine;
using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Bot.Commands;

/// <summary>The knowledge base a command works on, with its settings, and the temporary folder it may need.</summary>
internal sealed class OpenKnowledge : IDisposable
{
    private readonly string? _temporary;

    private OpenKnowledge(KnowledgeBase knowledge, KnowledgeOptions options, SiteOptions site, string? temporary)
    {
        Knowledge = knowledge;
        Options = options;
        Site = site;
        _temporary = temporary;
    }

    public KnowledgeBase Knowledge { get; }

    public KnowledgeOptions Options { get; }

    public SiteOptions Site { get; }

    /// <summary>Opens the knowledge base that the options name.</summary>
    /// <exception cref="KnowledgeException">It cannot be opened.</exception>
    public static async Task<OpenKnowledge> Async(ParseResult result, FolderOptions folders, CancellationToken cancellationToken)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .SetBasePath(ProgramPaths.Program)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        KnowledgeOptions options = configuration.GetSection("Knowledge").Get<KnowledgeOptions>() ?? new KnowledgeOptions();
        SiteOptions site = configuration.GetSection("Site").Get<SiteOptions>() ?? new SiteOptions();
        string? folder = result.GetValue(folders.KnowledgeBase);
        string? data = result.GetValue(folders.Data);
        options.Path = folder is null ? ProgramPaths.Resolve(options.Path) : Path.GetFullPath(folder);
        string? temporary = folder is not null && data is null ? Directory.CreateTempSubdirectory("campaignbot-").FullName : null;
        options.DataPath = temporary ?? (data is null ? ProgramPaths.Resolve(options.DataPath) : Path.GetFullPath(data));
        try
        {
            KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(options, NullLogger.Instance, new ProgressLine(Console.Error.WriteLine), cancellationToken);
            foreach (FileNotice notice in knowledge.Report.Failed.Concat(knowledge.Report.Warnings))
            {
                await Console.Error.WriteLineAsync($"{notice.Path}\u00A0: {notice.Reason}");
            }

            return new OpenKnowledge(knowledge, options, site, temporary);
        }
        catch
        {
            Delete(temporary);
            throw;
        }
    }

    /// <summary>Runs a command; what cannot be opened is one sentence on standard error and exit code 1.</summary>
    public static async Task<int> RunAsync(ParseResult result, FolderOptions folders, Func<OpenKnowledge, Task<int>> command, CancellationToken cancellationToken)
    {
        // The root hands what it does not know to the host; a command has nobody to hand it to.
        if (result.UnmatchedTokens.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Option inconnue\u00A0: {string.Join(' ', result.UnmatchedTokens)}");
            return 1;
        }

        try
        {
            using OpenKnowledge open = await Async(result, folders, cancellationToken);
            return await command(open);
        }
        catch (KnowledgeException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    public void Dispose()
    {
        Knowledge.Dispose();
        Delete(_temporary);
    }

    private static void Delete(string? folder)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The system empties its temporary folder by itself.
        }
    }
}
