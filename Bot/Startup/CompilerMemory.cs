using System.Runtime.InteropServices;

namespace CampaignBot.Bot.Startup;

/// <summary>
/// What the runtime's compiler worked with, up to 16 MB: the runtime lets go of it once its finalizing thread has looked at it twice, two seconds
/// apart or more, and the C library keeps it until told. Neither happens while nobody asks anything (docs/figures.md).
/// </summary>
internal static class CompilerMemory
{
    private const string Glibc = "libc.so.6";

    // One more than it takes, as the last methods are compiled after the first look.
    private const int Looks = 3;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2.5);

    /// <summary>Gives it back to the system, some eight seconds later; only glibc is told, other C libraries keep what they keep.</summary>
    public static async Task GiveBackAsync(TimeProvider timeProvider, CancellationToken cancellation)
    {
        for (int look = 0; look < Looks; look++)
        {
            await Task.Delay(BetweenLooks, timeProvider, cancellation);
            GC.WaitForPendingFinalizers();
        }

        if (OperatingSystem.IsLinux() && NativeLibrary.TryLoad(Glibc, out _))
        {
            _ = TrimMalloc(0);
        }
    }

    [DllImport(Glibc, EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int TrimMalloc(nuint pad);
}
