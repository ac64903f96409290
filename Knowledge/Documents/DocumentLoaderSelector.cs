namespace CampaignBot.Knowledge.Documents;

/// <summary>Which loader reads which file.</summary>
internal static class DocumentLoaderSelector
{
    private static readonly Dictionary<string, IDocumentLoader> Loaders = new(StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = new MarkdownLoader(),
        [".markdown"] = new MarkdownLoader(),
        [".txt"] = new PlainTextLoader(),
    };

    /// <summary>The loader of a file, or null when its format is not read.</summary>
    public static IDocumentLoader? For(string path) => Loaders.GetValueOrDefault(Path.GetExtension(path));
}
