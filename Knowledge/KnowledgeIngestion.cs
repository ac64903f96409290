using System.Globalization;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Indexing;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Knowledge;

/// <summary>Files → documents → passages → index, and the report of what became of each file.</summary>
internal static class KnowledgeIngestion
{
    // Something of each kind that most documents have: fields, headings, a list, emphasis, a date.
    private const string Sample = """
        ---
        title: Exemple
        date: 2014-03-27
        ---
        # Exemple

        La campagne est **annoncée** le 27 mars 2014. Elle porte sur l’eau :

        - les sources ;
        - les fleuves.

        ## Suite

        Une réforme est proposée.
        """;

    /// <summary>
    /// Reads, indexes and asks a document of its own, and drops it. Most of a start goes into loading code and tables, not into the documents: done beside
    /// something else, it is not waited for (docs/figures.md).
    /// </summary>
    /// <returns>The answer, a quote.</returns>
    public static Answer Prepare()
    {
        Equivalents.ReadShared();
        (SourceDocument document, _) = new MarkdownLoader().Load("exemple", "exemple.md", Sample);
        IReadOnlyList<Passage> passages = PassageBuilder.Build([document]);
        Lexicon lexicon = LexiconBuilder.Build(passages, CancellationToken.None);
        var report = new IngestionReport { Documents = 1, Paragraphs = document.Paragraphs.Count, Passages = passages.Count, Reused = false, Skipped = [], Failed = [], Warnings = [], Acronyms = [] };
        PassageIndex index = IndexStore.BuildInMemory(lexicon, CancellationToken.None);
        using var knowledge = new KnowledgeBase(new KnowledgeOptions(), report, [document], passages, lexicon, index, new AcronymDefinitions([]));
        return knowledge.Ask("Que propose la campagne sur la réforme ?");
    }

    /// <summary>Reads and indexes the knowledge base.</summary>
    /// <exception cref="KnowledgeException">There is no readable document, or the data folder cannot be used.</exception>
    public static KnowledgeBase Run(KnowledgeOptions options, ILogger logger, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        // Reading the equivalents takes as long as reading the documents of a campaign; whoever needs them first waits for them.
        _ = Task.Run(Equivalents.ReadShared, cancellationToken);
        DocumentFolder folder = DocumentFolderReader.Read(options.Path, options.MaxDocumentBytes, cancellationToken);
        foreach (FileNotice failed in folder.Failed)
        {
            Log.FileNotRead(logger, failed.Path, failed.Reason);
        }

        return Open(options, folder, logger, progress, cancellationToken);
    }

    /// <summary>Indexes documents that were read, or opens the index made of them before.</summary>
    /// <exception cref="KnowledgeException">The data folder cannot be used, or the runtime lacks the rules of Unicode.</exception>
    public static KnowledgeBase Open(KnowledgeOptions options, DocumentFolder folder, ILogger logger, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (!FrenchFolding.CanFold())
        {
            throw new KnowledgeException("Les règles d’Unicode manquent ici pour lire le français\u00A0: installez ICU (paquet libicu ou icu-libs) et retirez DOTNET_SYSTEM_GLOBALIZATION_INVARIANT de l’environnement.");
        }

        IReadOnlyList<Passage> passages = PassageBuilder.Build(folder.Documents);
        var lexicon = new Lazy<Lexicon>(() => LexiconBuilder.Build(passages, cancellationToken), LazyThreadSafetyMode.None);
        (PassageIndex index, bool reused) = Index(options, folder, lexicon, passages.Count, logger, progress, cancellationToken);
        IReadOnlyList<(string Short, string Long, int Ordinal)> definitions = Definitions(passages);
        var report = new IngestionReport
        {
            Documents = folder.Documents.Count,
            Paragraphs = Paragraphs(folder),
            Passages = passages.Count,
            Reused = reused,
            Skipped = folder.Skipped,
            Failed = folder.Failed,
            Warnings = folder.Warnings,
            Acronyms = Acronyms(definitions, passages),
        };

        // What reading and indexing left behind goes back to the system before anyone is served: with a hundred thousand paragraphs
        // it is more than what stays.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return new KnowledgeBase(options, report, folder.Documents, passages, lexicon.Value, index, new AcronymDefinitions(definitions));
    }

    private static int Paragraphs(DocumentFolder folder) => folder.Documents.Sum(document => document.Paragraphs.Count);

    private static (PassageIndex Index, bool Reused) Index(
        KnowledgeOptions options, DocumentFolder folder, Lazy<Lexicon> lexicon, int passages, ILogger logger, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return new IndexStore(options.DataPath, logger).OpenOrBuild(
                IndexFingerprint.Of(folder.ContentHash),
                passages,
                () => lexicon.Value,
                () => progress?.Report(string.Create(CultureInfo.InvariantCulture, $"Indexation de {Count(Paragraphs(folder), "paragraphe")} ({Count(folder.Documents.Count, "document")})…")),
                cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!options.AllowMemoryIndex)
            {
                throw new KnowledgeException($"Le dossier de données «\u00A0{options.DataPath}\u00A0» n’est pas utilisable\u00A0: {FileFault.Reason(e)}", e);
            }

            Log.IndexInMemory(logger, options.DataPath, FileFault.Reason(e));
            return (IndexStore.BuildInMemory(lexicon.Value, cancellationToken), false);
        }
    }

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number > 1 ? "s" : string.Empty)}");

    // Each definition with the rank of the passage that holds it, in document order.
    private static IReadOnlyList<(string Short, string Long, int Ordinal)> Definitions(IReadOnlyList<Passage> passages)
    {
        var found = new (string Short, string Long)[passages.Count][];
        Parallel.For(0, passages.Count, i => found[i] = [.. AcronymFinder.Find(passages[i].Paragraph.Text)]);
        return [.. found.SelectMany((inPassage, i) => inPassage.Select(one => (one.Short, one.Long, passages[i].Ordinal)))];
    }

    private static IReadOnlyList<Acronym> Acronyms(IReadOnlyList<(string Short, string Long, int Ordinal)> definitions, IReadOnlyList<Passage> passages) =>
    [
        .. definitions
            .Select(found => new Acronym(found.Short, found.Long, passages[found.Ordinal].Document.Id))
            .DistinctBy(acronym => (acronym.Short, FrenchFolding.Fold(FrenchFolding.Exact(acronym.Long))))
            .OrderBy(acronym => acronym.Short, StringComparer.Ordinal)
            .ThenBy(acronym => acronym.Long, StringComparer.Ordinal),
    ];
}
