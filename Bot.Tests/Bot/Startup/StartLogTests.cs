namespace CampaignBot.Tests.Bot.Startup;

/// <summary>What the server says before it is ready.</summary>
public sealed class StartLogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-log-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task FilesThatAreNotRead_AndAMistypedEnvironment_AreWarnedOf()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.md"), "# Ville\n\nLa ville construit.\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "b.md"), "# Ville\n\nLa ville avance.\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "c.pdf"), "x");
        await File.WriteAllTextAsync(Path.Combine(_folder, "vide.md"), string.Empty);
        string log = await LogAsync("--environment", "Zut");
        Assert.Contains("vide.md : le fichier est vide.", log, StringComparison.Ordinal);
        Assert.Contains("Fichiers laissés de côté\u00A0: 1\u202F; documents à vérifier\u00A0: 1. La commande index les nomme.", log, StringComparison.Ordinal);
        Assert.Contains("L’environnement «\u00A0Zut\u00A0» est inconnu", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Hosting environment: Zut", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingToSay_IsNotSaid()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.md"), "# Ville\n\nLa ville construit.\n");
        Assert.DoesNotMatch("laissés de côté|est inconnu", await LogAsync("--environment", "production"));
    }

    private async Task<string> LogAsync(params string[] arguments)
    {
        ProgramRun run = await ProgramRun.OfAsync(
            [.. arguments, "--urls=http://127.0.0.1:0", "--knowledge-base", _folder], stopAt: written => written.Contains("Prêt\u00A0:", StringComparison.Ordinal));
        return run.Output;
    }
}
