namespace CampaignBot.Knowledge;

/// <summary>The word lists and tables that ship inside the library.</summary>
internal static class EmbeddedText
{
    /// <summary>The lines of a file, comments (<c>#</c>) and blank lines left out, ends trimmed.</summary>
    /// <param name="beside">A type of the folder the file is in.</param>
    /// <param name="name">File name.</param>
    public static IEnumerable<string> Lines(Type beside, string name)
    {
        using Stream stream = beside.Assembly.GetManifestResourceStream(beside.Namespace + "." + name)
            ?? throw new InvalidOperationException($"The file {name} is not part of the library.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            string trimmed = line.Trim();
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                yield return trimmed;
            }
        }
    }

    /// <summary>The words of a text, which blanks and line ends part.</summary>
    public static IEnumerable<string> Words(Type beside, string name) => Lines(beside, name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
