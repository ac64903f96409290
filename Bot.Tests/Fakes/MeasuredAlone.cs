namespace CampaignBot.Tests;

/// <summary>Tests that measure the memory of the whole process, and so run when no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "measured alone";

    private const int Times = 3;

    /// <summary>
    /// Bytes that what is made holds: the most that several measurements say, because the shared pools may give back meanwhile what other tests rented.
    /// </summary>
    internal static long BytesOf(Func<object> make) => Enumerable.Range(0, Times).Max(_ =>
    {
        long before = InUse();
        object made = make();
        long taken = InUse() - before;
        GC.KeepAlive(made);
        return taken;
    });

    private static long InUse()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
