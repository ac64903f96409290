using System.Text;

namespace CampaignBot.Bot.Commands;

/// <summary>Standard input as lines of UTF-8, whatever the console believes; bytes that are no UTF-8 become U+FFFD.</summary>
internal static class StandardInput
{
    /// <summary>The lines, in order, without their ends. A last line without end counts.</summary>
    public static IEnumerable<string> Lines(Stream input)
    {
        var line = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        bool first = true;
        while ((read = input.Read(buffer)) > 0)
        {
            int start = 0;
            for (int end; (end = Array.IndexOf(buffer, (byte)'\n', start, read - start)) >= 0; start = end + 1)
            {
                line.Write(buffer, start, end - start);
                yield return Take(line, ref first);
            }

            line.Write(buffer, start, read - start);
        }

        if (line.Length > 0)
        {
            yield return Take(line, ref first);
        }
    }

    private static string Take(MemoryStream line, ref bool first)
    {
        string text = Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
        line.SetLength(0);
        text = text.EndsWith('\r') ? text[..^1] : text;
        text = first && text.StartsWith('\uFEFF') ? text[1..] : text;
        first = false;
        return text;
    }
}
