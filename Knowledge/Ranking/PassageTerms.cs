using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>The words of a passage as numbers, so that signals compare numbers and not texts.</summary>
/// <param name="Folded">Identifier of the folded form of each word, in order.</param>
/// <param name="Exact">Identifier of the form with accents of each word, in order.</param>
/// <param name="Stems">Identifier of the stem of each word, in order.</param>
/// <param name="Kinds">What each word can tell, in order.</param>
/// <param name="Sentences">Where each sentence stands in the paragraph's text.</param>
/// <param name="FirstTerms">Index of the first word of each sentence, and at the end the number of words.</param>
/// <param name="ContextStems">Identifiers of the stems of the title and headings above it, sorted.</param>
/// <param name="Document">Its document, shared by all its passages.</param>
internal sealed record PassageTerms(
    int[] Folded, int[] Exact, int[] Stems, WordKinds[] Kinds, IReadOnlyList<SourceSpan> Sentences, int[] FirstTerms, int[] ContextStems, DocumentTerms Document)
{
    /// <summary>Number of words.</summary>
    public int Length => Stems.Length;

    /// <summary>How many of its words are of a kind.</summary>
    public int Count(WordKinds kind) => Count(Kinds, kind);

    /// <summary>How many words of a sentence are of a kind.</summary>
    public int CountIn(int sentence, WordKinds kind) => Count(Kinds.AsSpan(FirstTerms[sentence]..FirstTerms[sentence + 1]), kind);

    private static int Count(ReadOnlySpan<WordKinds> words, WordKinds kind)
    {
        int count = 0;
        foreach (WordKinds kinds in words)
        {
            count += (kinds & kind) != WordKinds.None ? 1 : 0;
        }

        return count;
    }
}
