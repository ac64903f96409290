using System.Runtime.InteropServices;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Passages;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>Reads passages into a <see cref="Lexicon"/>: words are cut on all cores, and numbered in document order.</summary>
internal sealed class LexiconBuilder
{
    private const int Block = 512;

    private readonly WordForms _forms = new();
    private readonly List<int> _frequencies = [];

    // The last passage and the last document that each stem was seen in: each counts it once.
    private readonly List<int> _lastPassage = [];
    private readonly List<SourceDocument?> _lastDocument = [];

    // In how many passages of that document.
    private readonly List<int> _documentFrequencies = [];

    private readonly List<int> _words = [];
    private readonly List<WordKinds> _kinds = [];
    private readonly List<SourceSpan> _sentences = [];
    private readonly List<int> _sentenceWords = [];
    private readonly List<PassagePlace> _places = [];

    private readonly List<int> _documentStems = [];
    private SourceDocument? _document;
    private int _documentFrom;
    private string? _contextText;
    private ContextTerms _context = ContextTerms.None;

    private LexiconBuilder()
    {
    }

    /// <summary>Reads all passages, those of a document next to each other.</summary>
    public static Lexicon Build(IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        var builder = new LexiconBuilder();
        var texts = new PassageText[Block];
        for (int from = 0; from < passages.Count; from += Block)
        {
            int count = Math.Min(Block, passages.Count - from);
            int first = from;
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, i => texts[i] = PassageText.Read(passages[first + i]));
            for (int i = 0; i < count; i++)
            {
                builder.Add(passages[from + i], texts[i]);
            }
        }

        return builder.Finish();
    }

    private void Add(Passage passage, PassageText text)
    {
        if (!ReferenceEquals(passage.Document, _document))
        {
            FinishDocument();
            _document = passage.Document;
        }

        if (passage.Context is var context && context != _contextText)
        {
            _contextText = context;
            _context = Context(context);
        }

        _places.Add(new PassagePlace(_words.Count, _sentences.Count, _context));
        foreach (FrenchToken token in text.Words)
        {
            AddWord(token, passage.Ordinal);
        }

        AddSentences(text);
    }

    private void AddWord(FrenchToken token, int passage)
    {
        int exact = _forms.Add(token);
        _words.Add(token.IsVariant ? exact | Lexicon.Variant : exact);
        _kinds.Add(WordKindsReader.Of(token));
        int stem = _forms.StemOf(_forms.FoldedOf(exact));
        CountNewStems();
        if (!ReferenceEquals(_lastDocument[stem], _document))
        {
            _lastDocument[stem] = _document;
            _documentFrequencies[stem] = 0;
            _documentStems.Add(stem);
        }

        if (_lastPassage[stem] != passage)
        {
            _lastPassage[stem] = passage;
            _frequencies[stem]++;
            _documentFrequencies[stem]++;
        }
    }

    private void CountNewStems()
    {
        while (_frequencies.Count < _forms.Stems.Count)
        {
            _frequencies.Add(0);
            _lastPassage.Add(-1);
            _lastDocument.Add(null);
            _documentFrequencies.Add(0);
        }
    }

    private void AddSentences(PassageText text)
    {
        int next = 0;
        foreach (SourceSpan sentence in text.Sentences)
        {
            while (next < text.Words.Count && text.Words[next].Start < sentence.Start)
            {
                next++;
            }

            _sentences.Add(sentence);
            _sentenceWords.Add(next);
        }
    }

    private ContextTerms Context(string context)
    {
        List<FrenchToken> tokens = FrenchTokenizer.Tokenize(context);
        int[] words = [.. tokens.Select(token => _forms.StemOf(_forms.AddFolded(token)) | (token.IsVariant ? Lexicon.Variant : 0))];
        return new ContextTerms(words, [.. words.Select(word => word & ~Lexicon.Variant).Distinct().Order()]);
    }

    private void FinishDocument()
    {
        int passages = _places.Count - _documentFrom;
        var document = new DocumentTerms([.. _documentStems.Where(stem => DocumentTerms.IsMain(_documentFrequencies[stem], passages)).Order()]);
        foreach (ref PassagePlace place in CollectionsMarshal.AsSpan(_places)[_documentFrom..])
        {
            place = place with { Document = document };
        }

        _documentFrom = _places.Count;
        _documentStems.Clear();
    }

    private Lexicon Finish()
    {
        FinishDocument();
        CountNewStems();
        return new Lexicon(_forms, [.. _frequencies], [.. _words], [.. _kinds], [.. _sentences], [.. _sentenceWords], [.. _places]);
    }

    /// <summary>A passage cut into words and sentences.</summary>
    private readonly record struct PassageText(List<FrenchToken> Words, IReadOnlyList<SourceSpan> Sentences)
    {
        public static PassageText Read(Passage passage)
        {
            string text = passage.Paragraph.Text;
            return new PassageText(FrenchTokenizer.Tokenize(text), SentenceSplitter.Split(text));
        }
    }
}
