using System.Text;
using CampaignBot.BotFramework.Storage;
using Microsoft.Data.Sqlite;

namespace CampaignBot.Tests.BotFramework.Storage;

public sealed class SqliteStorageTests : StorageContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-storage-").FullName;
    private SqliteStorage? _storage;

    private protected override IStorage Storage => _storage ??= Open();

    private string File => Path.Combine(_folder, "dossier", "état.db");

    public void Dispose()
    {
        _storage?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task File_AfterARestart_HoldsWhatWasWritten()
    {
        await WriteAsync("a", "un");
        string? etag = (await Storage.ReadAsync(["a"]))["a"].ETag;
        Restart();
        Assert.Equal("un", await ReadAsync("a"));
        await WriteAsync("a", "deux", etag);
        Restart();
        Assert.Equal("deux", await ReadAsync("a"));
    }

    [Fact]
    public async Task File_OfAProgramThatWasKilled_HoldsWhatWasWritten()
    {
        await WriteAsync("a", "un");

        // What is on the disk while the file is open is what a killed program leaves behind.
        string left = Path.Combine(_folder, "left");
        Directory.CreateDirectory(left);
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(File)!))
        {
            System.IO.File.Copy(file, Path.Combine(left, Path.GetFileName(file)));
        }

        using SqliteStorage found = SqliteStorage.Open(Path.Combine(left, "état.db"), Time);
        Assert.True((await found.ReadAsync(["a"])).ContainsKey("a"));
    }

    [Fact]
    public async Task File_OfADeletedItem_HoldsNothingOfItAtOnce()
    {
        await WriteAsync("effacé", "mot-effacé");
        await WriteAsync("gardé", "mot-gardé");
        await Storage.DeleteAsync(["effacé"]);
        Assert.Contains("mot-gardé", OnDisk(), StringComparison.Ordinal);
        Assert.DoesNotContain("mot-effacé", OnDisk(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfAReplacedOrForgottenItem_HoldsNothingOfItAMinuteLater()
    {
        await Storage.WriteAsync(Change("oublié", new StoreItem { Content = Encoding.UTF8.GetBytes("mot-oublié"), TimeToLive = TimeSpan.FromSeconds(10) }));
        await WriteAsync("a", "mot-remplacé");
        await WriteAsync("a", "mot-gardé");
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("mot-gardé", OnDisk(), StringComparison.Ordinal);
        Assert.DoesNotContain("mot-remplacé", OnDisk(), StringComparison.Ordinal);
        Assert.DoesNotContain("mot-oublié", OnDisk(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_HeldByAnotherProgram_IsAFaultThatPasses()
    {
        await WriteAsync("a", "un");
        using (SqliteConnection other = Hold())
        {
            StorageException fault = await Assert.ThrowsAsync<StorageException>(() => WriteAsync("a", "deux"));
            Assert.Equal("un autre programme le tient.", fault.Message);
        }

        // Those who come just after do not wait for it to be free again.
        Assert.Equal("un autre programme le tient.", (await Assert.ThrowsAsync<StorageException>(() => ReadAsync("a"))).Message);
        Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("un", await ReadAsync("a"));
        await WriteAsync("a", "trois");
        Assert.Equal("trois", await ReadAsync("a"));
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_SaysSoAndLeavesItAlone()
    {
        Write("ce fichier est un poème, pas une base de données. " + new string('x', 4096));
        byte[] before = System.IO.File.ReadAllBytes(File);
        Assert.Contains("ce n’est pas une base SQLite", Fault(), StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public async Task Open_DamagedFile_SaysSoAndLeavesItAlone()
    {
        foreach (int i in Enumerable.Range(0, 200))
        {
            await WriteAsync("k" + i, new string('y', 500));
        }

        _storage!.Dispose();
        using (FileStream damage = System.IO.File.OpenWrite(File))
        {
            damage.Position = 4096;
            damage.Write(new byte[40_000]);
        }

        byte[] before = System.IO.File.ReadAllBytes(File);
        Assert.Contains("il est abîmé", Fault(), StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgram_SaysSoAndLeavesItAlone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            other.Open();
            Run(other, "CREATE TABLE recettes (nom TEXT); INSERT INTO recettes VALUES ('baursak')");
        }

        byte[] before = System.IO.File.ReadAllBytes(File);
        Assert.Contains("la base d’un autre programme", Fault(), StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public async Task Open_FileOfALaterVersion_SaysSo()
    {
        await WriteAsync("a", "un");
        _storage!.Dispose();
        using (var later = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            later.Open();
            Run(later, "PRAGMA user_version = 99");
        }

        Assert.Contains("plus récente", Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_FileHeldByAnotherProgram_SaysSo()
    {
        await WriteAsync("a", "un");
        _storage!.Dispose();
        using SqliteConnection other = Hold("PRAGMA locking_mode = EXCLUSIVE; ");
        Assert.Contains("un autre programme le tient", Fault(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fichier/sous.db")]
    [InlineData(".")]
    public void Open_PathThatCannotBe_SaysSo(string path)
    {
        System.IO.File.WriteAllText(Path.Combine(_folder, "fichier"), "x");
        string full = Path.Combine(_folder, path);
        StorageException fault = Assert.Throws<StorageException>(() => SqliteStorage.Open(full, Time));
        Assert.StartsWith($"le fichier {full} ne peut pas servir\u00A0: ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite Error", fault.Message, StringComparison.Ordinal);
    }

    private SqliteStorage Open() => SqliteStorage.Open(File, Time);

    private void Restart()
    {
        _storage?.Dispose();
        _storage = Open();
    }

    private string Fault() => Assert.Throws<StorageException>(Open).Message;

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, text);
    }

    private SqliteConnection Hold(string first = "")
    {
        var other = new SqliteConnection($"Data Source={File};Pooling=False");
        other.Open();
        Run(other, first + "BEGIN EXCLUSIVE; INSERT INTO items (key, etag, content) VALUES ('sien', '1', '')");
        return other;
    }

    private string OnDisk() => Encoding.UTF8.GetString([.. Directory.EnumerateFiles(Path.GetDirectoryName(File)!).SelectMany(System.IO.File.ReadAllBytes)]);

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
