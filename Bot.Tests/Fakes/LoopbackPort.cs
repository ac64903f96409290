using System.Net;
using System.Net.Sockets;

namespace CampaignBot.Tests;

/// <summary>Ports for servers whose address is told before they listen.</summary>
internal static class LoopbackPort
{
    // Below those that a system gives to whoever asks for any: until the server listens, nobody else is given it.
    private const int First = 20_000;
    private const int Count = 12_000;

    // Test runs beside this one begin elsewhere.
    private static int _last = Environment.ProcessId * 97 % Count;

    /// <summary>A port on which nobody listens, and which no other test is given.</summary>
    public static int Free()
    {
        while (true)
        {
            int port = First + (Interlocked.Increment(ref _last) % Count);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }
    }
}
