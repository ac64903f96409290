using CampaignBot.Bot.Commands;
using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge;

namespace CampaignBot.Tests.Bot.Commands;

/// <summary>The program itself: what it refuses on its command line, and how it says so.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _scratch = Directory.CreateTempSubdirectory("campaignbot-line-").FullName;

    public void Dispose() => Directory.Delete(_scratch, recursive: true);

    [Theory]
    [InlineData("--nope", "ask", "sanctions", "--nope")]
    [InlineData("--json", "ask", "sanctions", "--jsn")]
    [InlineData("--foo", "ask", "sanctions", "--foo", "x")]
    [InlineData("est un réglage du serveur", "ask", "sanctions", "--Site:PublicUrl=x")]
    [InlineData("est un réglage du serveur", "index", "--urls", "http://localhost:4000")]
    [InlineData("L’option --Storage:Path attend une valeur", "feedback", "--Storage:Path")]
    [InlineData("Argument inattendu", "feedback", "extra")]
    [InlineData("--explain ne va pas avec --json", "ask", "sanctions", "--json", "--explain")]
    [InlineData("attend une valeur\u00A0: fichier.", "fit", "x.json", "--out")]
    [InlineData("«\u00A0--data\u00A0»", "teams-package", "--data", "x")]
    [InlineData("question", "ask")]
    [InlineData("Argument inattendu pour la commande index", "index", "extra")]
    [InlineData("--json", "index", "--jsno")]
    [InlineData("--data", "ask", "x", "--data")]
    [InlineData("--data", "ask", "x", "--data", "")]
    [InlineData("--knowledge-base", "ask", "x", "--knowledge-base", "")]
    [InlineData("--knowledge-base", "--knowledge-base", "")]
    [InlineData("--data", "ask", "x", "--data", "a", "--data", "b")]
    [InlineData("--limit", "evaluate", "x.json", "--limit", "beaucoup")]
    [InlineData("--limit", "evaluate", "x.json", "--limit", "-3")]
    [InlineData("Vouliez-vous dire «\u00A0ask\u00A0»\u202F?", "aks", "sanctions")]
    [InlineData("ask, index, check", "bonjour")]
    [InlineData("ask, index, check", "serve")]
    [InlineData("L’aide\u00A0: --help", "help")]
    [InlineData("--urls", "--port", "4000")]
    [InlineData("Vouliez-vous dire «\u00A0--knowledge-base\u00A0»", "--nowledge-base", "X")]
    [InlineData("--urls", "--urls")]
    [InlineData("--environment", "--environment=")]
    [InlineData("Section:Key", "--Section:Key")]
    public void Fault_OfALineThatCannotRun_IsOneFrenchSentence(string part, params string[] arguments)
    {
        string? fault = CommandLineFault.Of(CommandLine.Parse(arguments));
        Assert.NotNull(fault);
        Assert.Contains(part, fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault);
        Assert.DoesNotMatch("(?i)required|option '|unrecognized", fault);
    }

    [Theory]
    [InlineData("ask", "--", "--nope", "est", "une", "option", "?")]
    [InlineData("ask", "--json", "--", "--nope", "--json")]
    [InlineData("ask", "@ONU, quelle est la position sur les sanctions ?")]
    [InlineData("ask", "-5 degrés ?")]
    [InlineData("ask", "-")]
    [InlineData("ask", "sanctions", "--json")]
    [InlineData("ask", "sanctions", "--explain")]
    [InlineData("--data", "x", "ask", "sanctions")]
    [InlineData("feedback", "--Storage:Path=x.db")]
    [InlineData("feedback", "--Storage:Path", "x.db", "--data", "y")]
    [InlineData("ask", "--help")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("--urls", "http://localhost:4000", "--environment", "Production")]
    [InlineData("--URLS=http://localhost:4000", "--Knowledge:Path=docs", "--Logging:LogLevel:Default", "Warning")]
    [InlineData("--Site:PublicUrl=")]
    public void Fault_OfALineThatCanRun_IsNone(params string[] arguments) => Assert.Null(CommandLineFault.Of(CommandLine.Parse(arguments)));

    [Theory]
    [InlineData("ask", "sanctions", "--nope")]
    [InlineData("aks", "sanctions")]
    [InlineData("index", "extra")]
    [InlineData("ask", "--json")]
    public async Task Program_WrongLine_SaysSoOnStandardErrorOnly(params string[] arguments)
    {
        ProgramRun run = await ProgramRun.OfAsync(arguments, folder: _scratch);
        Assert.Equal(1, run.Exit);
        Assert.Empty(run.Output);
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("TMPDIR=/nowhere", "--data", "ask", "sanctions", "--knowledge-base", "{campaign}")]
    [InlineData("TMPDIR=/nowhere", "--data", "--knowledge-base", "{campaign}", "--urls=http://127.0.0.1:0")]
    [InlineData("Knowledge__MaxQuestionLength=x", "MaxQuestionLength", "ask", "sanctions")]
    [InlineData("Knowledge__MaxQuestionLength=-5", "MaxQuestionLength", "ask", "--json", "sanctions")]
    [InlineData("Site__PublicUrl=foo", "Site:PublicUrl", "ask", "--json", "sanctions")]
    [InlineData("A=B", "MaxQuestionLength", "--Knowledge:MaxQuestionLength=x", "--urls=http://127.0.0.1:0")]
    [InlineData("A=B", "MaxQuestionLength", "--Knowledge:MaxQuestionLength=-5", "--urls=http://127.0.0.1:0")]
    [InlineData("A=B", "Knowledge:Path", "--Knowledge:Path=", "--urls=http://127.0.0.1:0")]
    [InlineData("A=B", "AllowAnonymousLocal", "--BotFramework:AllowAnonymousLocal=peut-être", "--urls=http://127.0.0.1:0")]
    [InlineData("A=B", "adresse", "--urls", "http://192.0.2.1:41002", "--data", "{scratch}")]
    [InlineData("A=B", "http://localhost:99999", "--urls", "http://localhost:99999")]
    [InlineData("A=B", "abc", "--urls", "abc")]
    [InlineData("A=B", "ftp", "--urls", "ftp://localhost:4000")]
    public async Task Program_ThatCannotStart_SaysWhyInOneSentence(string environment, string part, params string[] arguments)
    {
        string[] named = [.. arguments.Select(argument => argument.Replace("{scratch}", _scratch, StringComparison.Ordinal).Replace("{campaign}", CampaignKnowledge.Folder, StringComparison.Ordinal))];
        string[] pair = environment.Split('=', 2);
        ProgramRun run = await ProgramRun.OfAsync(named, folder: _scratch, environment: [(pair[0], pair[1])]);
        Assert.Equal(1, run.Exit);
        string[] lines = run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length == 1, run.Errors);
        Assert.Contains(part, lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RuntimeWithoutIcu_IsRefusedRatherThanAnsweredFromOtherWords()
    {
        ProgramRun run = await ProgramRun.OfAsync(
            ["ask", "Quelle est la politique étrangère ?", "--knowledge-base", CampaignKnowledge.Folder], environment: [("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")]);
        Assert.Equal(1, run.Exit);
        Assert.Empty(run.Output);
        Assert.Contains("installez ICU", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_Help_IsFrench()
    {
        ProgramRun run = await ProgramRun.OfAsync(["--help"], folder: _scratch);
        Assert.Equal(0, run.Exit);
        foreach (string part in (string[])["Utilisation\u00A0:", "Options\u00A0:", "Commandes\u00A0:", "--urls <adresse>", "--data <dossier>", "--knowledge-base <dossier>", "Affiche la version.", "ask"])
        {
            Assert.Contains(part, run.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch("(?i)usage|show help", run.Output);
    }

    [Theory]
    [InlineData(true, "--urls", "http://localhost:4000")]
    [InlineData(false, "ask", "sanctions")]
    public void Termination_OfTheHost_WaitsForTheTurnsInFlight(bool patient, params string[] arguments) =>
        Assert.Equal(patient, CommandLine.Invocation(CommandLine.Parse(arguments)).ProcessTerminationTimeout is null);

    [Fact]
    public void HostArguments_PathTypedAsASetting_IsRelativeToThePerson()
    {
        HostArguments read = HostArguments.Read(["--Knowledge:Path=docs", "--knowledge:datapath", "index", "--Site:PublicUrl=https://x.org"]);
        Assert.Equal(
            ["--Knowledge:Path=" + Path.GetFullPath("docs"), "--knowledge:datapath=" + Path.GetFullPath("index"), "--Site:PublicUrl=https://x.org"],
            read.Arguments);
    }

    // A file that is no base of ours: whoever opens it names it.
    [Theory]
    [InlineData("Storage__Path", "notes.db", "feedback")]
    [InlineData("A", "B", "feedback", "--Storage:Path=notes.db")]
    [InlineData("Storage__Path", "notes.db", "--urls=http://127.0.0.1:0")]
    [InlineData("A", "B", "--Storage:Path", "notes.db", "--urls=http://127.0.0.1:0")]
    public async Task RelativePath_OfTheLineOrOfTheEnvironment_StartsWhereThePersonStands(string name, string value, params string[] arguments)
    {
        string file = Path.Combine(_scratch, "notes.db");
        await File.WriteAllTextAsync(file, new string('x', 2_000));
        ProgramRun run = await ProgramRun.OfAsync([.. arguments, "--data", _scratch], folder: _scratch, environment: [(name, value)]);
        Assert.Equal(1, run.Exit);
        Assert.Contains($"{file} ne peut pas servir", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void RelativePath_OfTheSettingsFile_StartsAtTheProgram() =>
        Assert.Equal(Path.Combine(ProgramPaths.Checkout ?? ProgramPaths.Program, "data"), ProgramPaths.Resolve("Knowledge:DataPath", "data"));

    [Fact]
    public async Task OutputFile_InAFolderThatIsNot_SaysWhy()
    {
        KnowledgeException fault = Assert.Throws<KnowledgeException>(() => OutputFile.Write(Path.Combine(_scratch, "nope", "teams.zip"), []));
        Assert.EndsWith("ne peut pas être écrit\u00A0: son dossier n’existe pas.", fault.Message, StringComparison.Ordinal);
        ProgramRun run = await ProgramRun.OfAsync(["teams-package", "--help"], folder: _scratch);
        Assert.Contains("teams.zip", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--data", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_DocumentsWithoutData_GetATemporaryIndexThatGoesAway()
    {
        string data;
        using (ChosenFolders chosen = ChosenFolders.Create("docs", null))
        {
            data = chosen.Data!;
            Assert.Equal(["--Knowledge:Path=" + Path.GetFullPath("docs"), "--Knowledge:DataPath=" + data], chosen.AsSettings());
            Assert.True(Directory.Exists(data));
        }

        Assert.False(Directory.Exists(data));
        using ChosenFolders none = ChosenFolders.Create(null, null);
        Assert.Empty(none.AsSettings());
    }

    [Fact]
    public async Task Program_BrokenSettingsFile_SaysWhichAndWhere()
    {
        string program = Path.GetDirectoryName(typeof(AnswerJson).Assembly.Location)!;
        foreach (string file in Directory.EnumerateFiles(program).Where(file => Path.GetExtension(file) is ".dll" or ".json"))
        {
            File.Copy(file, Path.Combine(_scratch, Path.GetFileName(file)));
        }

        string settings = Path.Combine(_scratch, "appsettings.json");
        await File.WriteAllTextAsync(settings, "{\n  \"Knowledge\": oups\n}");
        ProgramRun run = await ProgramRun.OfAsync(["ask", "sanctions"], program: Path.Combine(_scratch, "Bot.dll"));
        Assert.Equal(1, run.Exit);
        Assert.Equal($"Le programme ne peut pas démarrer\u00A0: le fichier de réglages {settings} est illisible (ligne 2).", run.Errors.Trim());
    }
}
