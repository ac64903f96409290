namespace CampaignBot.Knowledge.French;

/// <summary>The word lists that ship inside the library.</summary>
internal static class FrenchResources
{
    /// <summary>The lines of a list, comments (<c>#</c>) and blank lines left out.</summary>
    /// <param name="name">File name in this folder.</param>
    public static IEnumerable<string> Lines(string name)
    {
        Type here = typeof(FrenchResources);
        using Stream stream = here.Assembly.GetManifestResourceStream(here.Namespace + "." + name)
            ?? throw new InvalidOperationException($"The word list {name} is not part of the library.");
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
}
