using System.CommandLine;
using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Bot.Commands;

/// <summary>The knowledge base a command works on, with its settings, and the temporary folder it may need.</summary>
internal sealed class OpenKnowledge : IDisposable
{
    private readonly ChosenFolders _folders;

    private OpenKnowledge(KnowledgeBase knowledge, KnowledgeOptions options, SiteOptions site, string storagePath, ChosenFolders folders)
    {
        Knowledge = knowledge;
        Options = options;
        Site = site;
        StoragePath = storagePath;
        _folders = folders;
    }

    public KnowledgeBase Knowledge { get; }

    public KnowledgeOptions Options { get; }

    public SiteOptions Site { get; }

    /// <summary>File of the conversations' state; empty for none.</summary>
    public string StoragePath { get; }

    /// <summary>Runs a command on the knowledge base that the options name.</summary>
    /// <exception cref="KnowledgeException">It cannot be opened.</exception>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static async Task<int> RunAsync(ParseResult result, FolderOptions folders, Func<OpenKnowledge, int> command, CancellationToken cancellationToken)
    {
        using OpenKnowledge open = await Async(result, folders, cancellationToken);
        foreach (FileNotice notice in open.Knowledge.Report.Failed.Concat(open.Knowledge.Report.Warnings))
        {
            await Console.Error.WriteLineAsync($"{notice.Path}\u00A0: {notice.Reason}");
        }

        return command(open);
    }

    /// <summary>Like <see cref="RunAsync"/>, for a command whose own report says what became of each file.</summary>
    /// <exception cref="KnowledgeException">It cannot be opened.</exception>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static async Task<int> ReportAsync(ParseResult result, FolderOptions folders, Func<IngestionReport, int> command, CancellationToken cancellationToken)
    {
        using OpenKnowledge open = await Async(result, folders, cancellationToken);
        return command(open.Knowledge.Report);
    }

    /// <summary>Runs a command that waits for something on the knowledge base that the options name.</summary>
    /// <exception cref="KnowledgeException">It cannot be opened.</exception>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static async Task<int> RunToEndAsync(ParseResult result, FolderOptions folders, Func<OpenKnowledge, Task<int>> command, CancellationToken cancellationToken)
    {
        using OpenKnowledge open = await Async(result, folders, cancellationToken);
        return await command(open);
    }

    public void Dispose()
    {
        Knowledge.Dispose();
        _folders.Dispose();
    }

    private static async Task<OpenKnowledge> Async(ParseResult result, FolderOptions folders, CancellationToken cancellationToken)
    {
        IConfiguration configuration = CommandSettings.Read(HostArguments.Read(result.UnmatchedTokens).Arguments);
        SettingsCheck.ThrowIfWrong(configuration);
        KnowledgeOptions options = configuration.GetSection("Knowledge").Get<KnowledgeOptions>() ?? new KnowledgeOptions();
        SiteOptions site = configuration.GetSection("Site").Get<SiteOptions>() ?? new SiteOptions();
        site.PublicUrl = site.PublicUrl.Length > 0 ? site.PublicUrl : ServedAddress.Of(configuration) ?? string.Empty;
        ChosenFolders chosen = folders.Choose(result);
        try
        {
            options.Path = chosen.Documents ?? ProgramPaths.Resolve("Knowledge:Path", options.Path);
            options.DataPath = chosen.Data ?? ProgramPaths.Resolve("Knowledge:DataPath", options.DataPath);
            KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(options, NullLogger.Instance, new ProgressLine(Console.Error.WriteLine), cancellationToken);
            string storage = configuration["Storage:Path"]?.Trim() is { Length: > 0 } path ? ProgramPaths.Resolve("Storage:Path", path) : string.Empty;
            return new OpenKnowledge(knowledge, options, site, storage, chosen);
        }
        catch
        {
            chosen.Dispose();
            throw;
        }
    }
}
