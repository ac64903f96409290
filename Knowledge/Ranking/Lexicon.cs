using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>Every word of the knowledge base, how often its stem occurs, and the words of each passage. Immutable.</summary>
/// <remarks>All passages share a few flat arrays, so that a hundred thousand of them are a few objects and four bytes a word.</remarks>
internal sealed class Lexicon
{
    /// <summary>The mark of a word that is a second reading of the one before it.</summary>
    public const int Variant = int.MinValue;

    /// <summary>What is made of passages is kept when that of all takes no more bytes than this.</summary>
    public const int MostKept = 4 << 20;

    // What it takes: for a passage the object, its six arrays and their rounding (measured: 230 to 246), for a word three identifiers and its
    // kinds, for a sentence its place and its first word.
    private const long PassageBytes = 256;
    private const long WordBytes = 13;
    private const long SentenceBytes = 12;

    private readonly WordForms _forms;
    private readonly int[] _stemFrequencies;
    private readonly int[] _words;
    private readonly WordKinds[] _kinds;
    private readonly SourceSpan[] _sentences;
    private readonly int[] _sentenceWords;
    private readonly PassagePlace[] _places;
    private readonly int[] _vocabulary;
    private readonly PassageTerms?[]? _made;

    /// <summary>Made by <see cref="LexiconBuilder"/>.</summary>
    public Lexicon(
        WordForms forms, int[] stemFrequencies, int[] words, WordKinds[] kinds, SourceSpan[] sentences, int[] sentenceWords, PassagePlace[] places)
    {
        _forms = forms;
        _stemFrequencies = stemFrequencies;
        _words = words;
        _kinds = kinds;
        _sentences = sentences;
        _sentenceWords = sentenceWords;
        _places = places;
        _vocabulary = forms.Folded.Sorted();
        long made = (places.Length * PassageBytes) + (words.Length * WordBytes) + (sentences.Length * SentenceBytes);
        _made = made <= MostKept ? new PassageTerms?[places.Length] : null;
    }

    /// <summary>Number of passages.</summary>
    public int PassageCount => _places.Length;

    /// <summary>The words of a passage.</summary>
    public PassageTerms this[int ordinal] => _made is null ? Make(ordinal) : _made[ordinal] ??= Make(ordinal);

    /// <summary>The words of the document of a passage.</summary>
    public DocumentTerms DocumentOf(int ordinal) => _places[ordinal].Document!;

    /// <summary>The words of a passage with their accents, in order, with the mark of <see cref="Variant"/>.</summary>
    public ReadOnlySpan<int> Words(int ordinal) =>
        _words.AsSpan(_places[ordinal].Word..(ordinal + 1 < _places.Length ? _places[ordinal + 1].Word : _words.Length));

    /// <summary>The stems of the title and headings above a passage, in order, with the mark of <see cref="Variant"/>.</summary>
    public ReadOnlySpan<int> ContextWords(int ordinal) => _places[ordinal].Context.Words;

    /// <summary>Identifier of a folded word, or -1 when no passage holds it.</summary>
    public int FoldedId(ReadOnlySpan<char> folded) => _forms.Folded.IdOf(folded);

    /// <summary>Identifier of a word with its accents, or -1 when no passage holds it.</summary>
    public int ExactId(ReadOnlySpan<char> exact) => _forms.Exact.IdOf(exact);

    /// <summary>Identifier of a stem, or -1 when neither a passage nor a heading holds it.</summary>
    public int StemId(ReadOnlySpan<char> stem) => _forms.Stems.IdOf(stem);

    /// <summary>Identifier of the folded form of a word with its accents.</summary>
    public int FoldedOf(int exactId) => _forms.FoldedOf(exactId);

    /// <summary>Identifier of the stem of a folded word of the vocabulary.</summary>
    public int StemOf(int foldedId) => _forms.StemOf(foldedId);

    /// <summary>The letters of a folded word.</summary>
    public ReadOnlySpan<char> FoldedText(int foldedId) => _forms.Folded[foldedId];

    /// <summary>The letters of a stem.</summary>
    public ReadOnlySpan<char> StemText(int stemId) => _forms.Stems[stemId];

    /// <summary>Identifiers of the folded words that begin so, in ordinal order.</summary>
    public ReadOnlySpan<int> WordsThatBegin(ReadOnlySpan<char> beginning)
    {
        int from = FirstFrom(beginning, 0, after: false);
        return _vocabulary.AsSpan(from..FirstFrom(beginning, from, after: true));
    }

    /// <summary>Number of passages whose text holds the stem; 1 for one that only headings hold, which is rare and not unknown; 0 for -1.</summary>
    public int PassageFrequency(int stemId) => stemId < 0 ? 0 : Math.Max(1, _stemFrequencies[stemId]);

    /// <summary>
    /// Inverse document frequency, ln(1 + (N − n + ½) / (n + ½)): Robertson and Spärck Jones's weight as BM25 has it in
    /// Lucene, for a word that <paramref name="passages"/> of the N passages hold.
    /// </summary>
    public double InverseFrequency(int passages) => Math.Log(1 + ((PassageCount - passages + 0.5) / (passages + 0.5)));

    private PassageTerms Make(int ordinal)
    {
        ReadOnlySpan<int> words = Words(ordinal);
        var exact = new int[words.Length];
        var folded = new int[words.Length];
        var stems = new int[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            exact[i] = words[i] & ~Variant;
            folded[i] = _forms.FoldedOf(exact[i]);
            stems[i] = _forms.StemOf(folded[i]);
        }

        int firstSentence = _places[ordinal].Sentence;
        int sentences = (ordinal + 1 < _places.Length ? _places[ordinal + 1].Sentence : _sentences.Length) - firstSentence;
        int[] firstTerms = [.. _sentenceWords.AsSpan(firstSentence, sentences), words.Length];
        return new PassageTerms(
            folded,
            exact,
            stems,
            _kinds.AsSpan(_places[ordinal].Word, words.Length).ToArray(),
            _sentences.AsSpan(firstSentence, sentences).ToArray(),
            firstTerms,
            _places[ordinal].Context.Stems,
            DocumentOf(ordinal));
    }

    // Words with the same beginning stand together: where they start, or the first word after them.
    private int FirstFrom(ReadOnlySpan<char> beginning, int low, bool after)
    {
        int high = _vocabulary.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            ReadOnlySpan<char> word = FoldedText(_vocabulary[middle]);
            int order = word[..Math.Min(word.Length, beginning.Length)].SequenceCompareTo(beginning);
            if (order < 0 || (after && order == 0))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
