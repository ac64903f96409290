using System.Text.Json;
using CampaignBot.Bot.Site;
using CampaignBot.BotFramework.Storage;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Insights;

/// <summary>
/// Counts what people think of each paragraph quoted: one item for each document. A paragraph is known by its text, so that its counts
/// move with it, and do not pass to what an editor puts in its place.
/// </summary>
internal sealed class FeedbackCounts(IStorage storage)
{
    private const int Attempts = 10;

    /// <summary>Changes the counts of a paragraph.</summary>
    /// <exception cref="StorageException">The storage cannot be used, what it holds of the document cannot be read, or others keep changing it.</exception>
    public async Task UpdateAsync(SourceDocument document, Paragraph paragraph, Func<PassageFeedback, PassageFeedback> change, CancellationToken cancellationToken)
    {
        string key = Key(document);
        for (int attempt = 1; ; attempt++)
        {
            IDictionary<string, StoreItem> items = await storage.ReadAsync([key], cancellationToken);
            StoreItem? item = items.TryGetValue(key, out StoreItem? found) ? found : null;
            SortedDictionary<string, PassageFeedback> counts = Parse(item) ?? throw new StorageException($"{key} est illisible.");
            string paragraphKey = CitationStamp.Hash(paragraph.Text);
            counts[paragraphKey] = change(counts.GetValueOrDefault(paragraphKey, new PassageFeedback()));
            try
            {
                byte[] content = JsonSerializer.SerializeToUtf8Bytes(counts, InsightsJson.Default.SortedDictionaryStringPassageFeedback);
                await storage.WriteAsync(
                    new Dictionary<string, StoreItem>(StringComparer.Ordinal) { [key] = new() { Content = content, ETag = item?.ETag ?? StoreItem.Absent } }, cancellationToken);
                return;
            }
            catch (EtagException e)
            {
                // Somebody else counted meanwhile: theirs first, then ours.
                if (attempt == Attempts)
                {
                    throw new StorageException($"{key} ne cesse de changer.", e);
                }
            }
        }
    }

    /// <summary>The paragraphs that people said something of, in document order; without those of a document whose counts are damaged.</summary>
    /// <exception cref="StorageException">The storage cannot be used.</exception>
    public async Task<IReadOnlyList<CountedParagraph>> ReadAsync(
        IReadOnlyList<SourceDocument> documents, CancellationToken cancellationToken)
    {
        IDictionary<string, StoreItem> items = await storage.ReadAsync([.. documents.Select(Key)], cancellationToken);
        return
        [
            .. from document in documents
               let counts = Parse(items.TryGetValue(Key(document), out StoreItem? item) ? item : null) ?? []
               from paragraph in document.Paragraphs
               let feedback = counts.GetValueOrDefault(CitationStamp.Hash(paragraph.Text))
               where feedback is not null
               select new CountedParagraph(document, paragraph, feedback),
        ];
    }

    private static string Key(SourceDocument document) => "feedback/" + document.Id;

    // Null for what is damaged: it is not written over, for somebody may mend it.
    private static SortedDictionary<string, PassageFeedback>? Parse(StoreItem? item)
    {
        try
        {
            return (item is null ? null : JsonSerializer.Deserialize(item.Content.Span, InsightsJson.Default.SortedDictionaryStringPassageFeedback))
                ?? new SortedDictionary<string, PassageFeedback>(StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
