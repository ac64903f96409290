using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Words of the documents that probably share a root with a word of the question (démineur, déminage).</summary>
internal sealed class WordFamilies(Lexicon lexicon)
{
    private const int SharedLetters = 4;

    // Words that share less have a prefix in common, or chance (« internet », « intervenu »; « presse », « présidé »).
    private const double SharedPart = 0.6;

    private const int MostRelatives = 8;

    /// <summary>The stems of the relatives, closest first, each once; the word's own stem left out.</summary>
    /// <remarks>Closeness is the length of the common beginning over that of the longer word, 0.6 to 1.</remarks>
    public IReadOnlyList<(int Stem, double Closeness)> Of(string folded, int ownStem)
    {
        if (folded.Length < SharedLetters + 1 || !folded.All(char.IsLetter))
        {
            return [];
        }

        // Asked of every word, and most have few relatives: a list that is gone through, once there is any.
        List<(int Stem, double Closeness)>? relatives = null;
        foreach (int word in lexicon.WordsThatBegin(folded.AsSpan(0, SharedLetters)))
        {
            int stem = lexicon.StemOf(word);
            double closeness = Closeness(folded, lexicon.FoldedText(word));
            if (stem == ownStem || closeness <= SharedPart)
            {
                continue;
            }

            relatives ??= [];
            int known = relatives.FindIndex(relative => relative.Stem == stem);
            if (known < 0)
            {
                relatives.Add((stem, closeness));
            }
            else if (relatives[known].Closeness < closeness)
            {
                relatives[known] = (stem, closeness);
            }
        }

        if (relatives is null)
        {
            return [];
        }

        relatives.Sort(static (one, other) => one.Closeness != other.Closeness ? other.Closeness.CompareTo(one.Closeness) : one.Stem.CompareTo(other.Stem));
        return relatives.Count <= MostRelatives ? relatives : relatives[..MostRelatives];
    }

    private static double Closeness(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => (double)a.CommonPrefixLength(b) / Math.Max(a.Length, b.Length);
}
