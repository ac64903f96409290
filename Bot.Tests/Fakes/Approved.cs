using System.Runtime.CompilerServices;

namespace CampaignBot.Tests;

/// <summary>
/// Holds what was made against a file somebody read and approved. To approve anew: run the test with APPROVE=1 and read the
/// difference that git then shows.
/// </summary>
internal static class Approved
{
    public static void Equal(string name, string actual, [CallerFilePath] string caller = "")
    {
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            string source = Path.Combine(Sources(caller), "Golden", name);
            Directory.CreateDirectory(Path.GetDirectoryName(source)!);
            File.WriteAllText(source, actual);
            return;
        }

        string file = Path.Combine(AppContext.BaseDirectory, "Golden", name);
        Assert.True(File.Exists(file), $"Golden/{name} is not approved yet: run with APPROVE=1.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }

    private static string Sources(string caller)
    {
        DirectoryInfo? folder = new FileInfo(caller).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.Tests.csproj")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The sources of the tests are not on this machine.");
    }
}
