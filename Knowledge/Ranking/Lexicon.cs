using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Passages;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>Every word of the knowledge base, how often its stem occurs, and the words of each passage. Immutable once built.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly List<string> _stemTexts = [];
    private readonly List<int> _stemOfFolded = [];
    private readonly List<int> _stemFrequencies = [];
    private readonly PassageTerms[] _passages;
    private readonly string[] _vocabulary;

    /// <summary>Reads all passages.</summary>
    public Lexicon(IReadOnlyList<Passage> passages)
    {
        _passages = new PassageTerms[passages.Count];
        string? lastContext = null;
        int[] contextStems = [];
        var documents = new Dictionary<SourceDocument, DocumentTerms>(ReferenceEqualityComparer.Instance);
        foreach (Passage passage in passages)
        {
            if (passage.Context != lastContext)
            {
                lastContext = passage.Context;
                contextStems = ContextStems(lastContext);
            }

            if (!documents.TryGetValue(passage.Document, out DocumentTerms? document))
            {
                documents.Add(passage.Document, document = new DocumentTerms());
            }

            PassageTerms terms = Read(passage, contextStems, document);
            _passages[passage.Ordinal] = terms;
            document.Stems.UnionWith(terms.Stems);
            CountStems(terms);
        }

        _vocabulary = [.. _folded.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Number of passages.</summary>
    public int PassageCount => _passages.Length;

    /// <summary>The folded words, in ordinal order.</summary>
    public IReadOnlyList<string> Vocabulary => _vocabulary;

    /// <summary>The words of a passage.</summary>
    public PassageTerms this[int ordinal] => _passages[ordinal];

    /// <summary>Identifier of a folded word, or -1 when no passage holds it.</summary>
    public int FoldedId(string folded) => _folded.GetValueOrDefault(folded, -1);

    /// <summary>Identifier of a word with its accents, or -1 when no passage holds it.</summary>
    public int ExactId(string exact) => _exact.GetValueOrDefault(exact, -1);

    /// <summary>Identifier of a stem, or -1 when neither a passage nor a heading holds it.</summary>
    public int StemId(string stem) => _stems.GetValueOrDefault(stem, -1);

    /// <summary>Identifier of the stem of a folded word of the vocabulary.</summary>
    public int StemOf(int foldedId) => _stemOfFolded[foldedId];

    /// <summary>The stem of an identifier.</summary>
    public string StemText(int stemId) => _stemTexts[stemId];

    /// <summary>Number of passages whose text holds the stem; 1 for one that only headings hold, which is rare and not unknown; 0 for -1.</summary>
    public int PassageFrequency(int stemId) => stemId < 0 ? 0 : Math.Max(1, _stemFrequencies[stemId]);

    /// <summary>
    /// Inverse document frequency, ln(1 + (N − n + ½) / (n + ½)): Robertson and Spärck Jones's weight as BM25 has it in
    /// Lucene, for a word that <paramref name="passages"/> of the N passages hold.
    /// </summary>
    public double InverseFrequency(int passages) => Math.Log(1 + ((PassageCount - passages + 0.5) / (passages + 0.5)));

    private PassageTerms Read(Passage passage, int[] contextStems, DocumentTerms document)
    {
        string text = passage.Paragraph.Text;
        List<FrenchToken> tokens = FrenchTokenizer.Tokenize(text);
        var folded = new int[tokens.Count];
        var exact = new int[tokens.Count];
        var stems = new int[tokens.Count];
        var kinds = new WordKinds[tokens.Count];
        for (int i = 0; i < tokens.Count; i++)
        {
            (folded[i], stems[i]) = Add(tokens[i]);
            exact[i] = AddExact(tokens[i].Exact);
            kinds[i] = WordKindsReader.Of(tokens[i]);
        }

        IReadOnlyList<SourceSpan> sentences = SentenceSplitter.Split(text);
        var firstTerms = new int[sentences.Count + 1];
        int next = 0;
        for (int s = 0; s < sentences.Count; s++)
        {
            while (next < tokens.Count && tokens[next].Start < sentences[s].Start)
            {
                next++;
            }

            firstTerms[s] = next;
        }

        firstTerms[^1] = tokens.Count;
        return new PassageTerms(folded, exact, stems, kinds, sentences, firstTerms, contextStems, document);
    }

    private (int Folded, int Stem) Add(FrenchToken token)
    {
        int stem = AddStem(token.Stem);
        if (!_folded.TryGetValue(token.Folded, out int folded))
        {
            folded = _folded.Count;
            _folded.Add(token.Folded, folded);
            _stemOfFolded.Add(stem);
        }

        return (folded, stem);
    }

    private int AddExact(string exact)
    {
        if (!_exact.TryGetValue(exact, out int id))
        {
            id = _exact.Count;
            _exact.Add(exact, id);
        }

        return id;
    }

    private int AddStem(string stem)
    {
        if (!_stems.TryGetValue(stem, out int id))
        {
            id = _stems.Count;
            _stems.Add(stem, id);
            _stemTexts.Add(stem);
            _stemFrequencies.Add(0);
        }

        return id;
    }

    private int[] ContextStems(string context) =>
        [.. FrenchTokenizer.Tokenize(context).Select(token => Add(token).Stem).Distinct().Order()];

    private void CountStems(PassageTerms terms)
    {
        foreach (int stem in terms.Stems.Distinct())
        {
            _stemFrequencies[stem]++;
        }
    }
}
