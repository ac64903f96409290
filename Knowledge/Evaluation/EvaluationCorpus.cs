using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>Articles and distractors as documents, each context one paragraph whatever its length, equal contexts one.</summary>
internal sealed class EvaluationCorpus
{
    private readonly List<SourceDocument> _documents = [];
    private readonly Dictionary<UInt128, int> _byContext = [];
    private byte[] _hash = [];
    private int _count;

    /// <summary>The documents, in the order they were added.</summary>
    public IReadOnlyList<SourceDocument> Documents => _documents;

    /// <summary>Hash of everything added, in order: what an index of it is known by.</summary>
    public string ContentHash => Convert.ToHexStringLower(_hash);

    /// <summary>Adds an article.</summary>
    /// <param name="title">Its title; empty for none.</param>
    /// <param name="contexts">Its contexts; those that were added before are left out.</param>
    public void Add(string title, IEnumerable<string> contexts)
    {
        string[] fresh = [.. contexts.Where(context => context.Trim().Length > 0).Distinct(StringComparer.Ordinal).Where(context => !_byContext.ContainsKey(KeyOf(context)))];
        if (fresh.Length == 0)
        {
            return;
        }

        string id = _documents.Count.ToString("d6", CultureInfo.InvariantCulture);
        var text = new SourceText(string.Join("\n\n", fresh), []);
        var paragraphs = new List<Paragraph>(fresh.Length);
        int start = 0;
        foreach (string context in fresh)
        {
            var span = new SourceSpan(start, start + context.Length);
            paragraphs.Add(new Paragraph(new SourceLocation(id, [], paragraphs.Count + 1, span), text));
            _byContext.Add(KeyOf(context), _count++);
            start += context.Length + 2;
        }

        _documents.Add(new SourceDocument { Id = id, Path = id, Title = title, Text = text, Headings = [], Paragraphs = paragraphs });
        _hash = SHA256.HashData([.. _hash, .. Encoding.UTF8.GetBytes($"{title}\0{text.Source}")]);
    }

    /// <summary>Adds passages from a file of JSON lines, <c>{"id","title","text"}</c> each; a title opens a document.</summary>
    /// <exception cref="KnowledgeException">The file cannot be read, or a line is not of this form.</exception>
    public void AddDistractors(string path)
    {
        try
        {
            IEnumerable<(string Title, string Text)> lines = File.ReadLines(path).Where(line => line.Length > 0).Select(Distractor);
            foreach (IGrouping<string, (string Title, string Text)> document in lines.GroupBy(line => line.Title, StringComparer.Ordinal))
            {
                Add(document.Key, document.Select(line => line.Text));
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new KnowledgeException($"«\u00A0{path}\u00A0» n’est pas une suite de lignes JSON {{\"id\",\"title\",\"text\"}}\u00A0: {FileFault.Reason(e)}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException($"«\u00A0{path}\u00A0» ne peut pas être lu\u00A0: {FileFault.Reason(e, path)}", e);
        }
    }

    /// <summary>Ordinal of the passage that a context became, or -1 when it was not added.</summary>
    public int OrdinalOf(string context) => _byContext.GetValueOrDefault(KeyOf(context), -1);

    // A hash instead of the text, which the documents hold already.
    private static UInt128 KeyOf(string context) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(context.AsSpan())));

    private static (string Title, string Text) Distractor(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("title").GetString() ?? string.Empty, json.RootElement.GetProperty("text").GetString() ?? string.Empty);
    }
}
