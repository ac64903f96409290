using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>
/// Every word of the knowledge base in its three forms. The form with accents decides the folded one, and that one the stem, so a
/// word of a passage is one number.
/// </summary>
internal sealed class WordForms
{
    private readonly List<int> _foldedOfExact = [];
    private readonly List<int> _stemOfFolded = [];

    /// <summary>The words with their accents.</summary>
    public WordTable Exact { get; } = new();

    /// <summary>The words without accents.</summary>
    public WordTable Folded { get; } = new();

    /// <summary>The stems.</summary>
    public WordTable Stems { get; } = new();

    /// <summary>The folded form of a word with accents.</summary>
    public int FoldedOf(int exact) => _foldedOfExact[exact];

    /// <summary>The stem of a folded word.</summary>
    public int StemOf(int folded) => _stemOfFolded[folded];

    /// <summary>Adds a word in all its forms.</summary>
    /// <returns>The number of its form with accents.</returns>
    public int Add(FrenchToken token)
    {
        int exact = Exact.Add(token.Exact);
        if (exact == _foldedOfExact.Count)
        {
            _foldedOfExact.Add(AddFolded(token));
        }

        return exact;
    }

    /// <summary>Adds a word of a heading, whose accents are not asked for.</summary>
    /// <returns>The number of its folded form.</returns>
    public int AddFolded(FrenchToken token)
    {
        int folded = Folded.Add(token.Folded);
        if (folded == _stemOfFolded.Count)
        {
            _stemOfFolded.Add(Stems.Add(token.Stem));
        }

        return folded;
    }
}
