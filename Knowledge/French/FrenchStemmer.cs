using Lucene.Net.Analysis.Fr;

namespace CampaignBot.Knowledge.French;

/// <summary>
/// Lucene's light French stemmer (Savoy, « Light Stemming Approaches for the French, Portuguese, German and Hungarian
/// Languages », 2006), fed with words that have lost their accents, so that a question typed without them loses nothing.
/// </summary>
internal static class FrenchStemmer
{
    private static readonly FrenchLightStemmer Stemmer = new();

    /// <summary>The stem of a folded word; the word itself when it holds a digit.</summary>
    public static string Stem(string folded)
    {
        if (folded.Length < 3 || folded.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return folded;
        }

        // The stemmer keeps no state of its own: it works in the buffer.
        char[] buffer = folded.ToCharArray();
        int length = Stemmer.Stem(buffer, buffer.Length);

        // « aaaaa » is left with one letter, which would be the preposition « à ».
        return length < 2 || folded.AsSpan().SequenceEqual(buffer.AsSpan(0, length)) ? folded : new string(buffer, 0, length);
    }
}
