using System.Buffers;
using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>What people write after their question, as in a letter: « Cordialement, Jean Dupont, ambassade de France ». Nobody's name is a word of the question.</summary>
internal static class PoliteClosing
{
    // Legal notices stand below signatures.
    private const int Longest = 4_000;

    private const string End = "(?![\\p{L}\\p{N}])";

    // What opens nothing but the end of a letter.
    private const string Formula =
        "(?:(?:bien |tr[èe]s |tout )?(?:cordialement|amicalement|respectueusement)|(?:bien|sinc[èe]rement|tout) [àa] (?:vous|toi)|cdt|cdlt|bav"
        + "|(?:(?:avec|recevez|toutes|mes|nos|meilleures?|sinc[èe]res?|respectueuses|cordiales|bien|tr[èe]s) )*salutations"
        + "|(?:(?:je|nous) vous prie|nous vous prions|veuillez)(?:,? (?:monsieur|madame|mesdames|messieurs)(?: et (?:monsieur|madame))?,?)? (?:d['’])?(?:agr[ée]er|recevoir|croire|accepter)"
        + "|dans l['’](?:attente|espoir) d(?:e|['’]une?) (?:votre |vos |vous |la )?(?:r[ée]ponses?|retours?|lire)|en (?:vous|te) (?:en )?remerciant)" + End;

    private const string Name = "(?-i:\\p{Lu})[\\p{L}.’'-]*(?: (?:de |du |des |d['’]|la |le |von |van |et )*(?-i:\\p{Lu})[\\p{L}.’'-]*){0,3}";

    private const string Thanked = "(?:beaucoup|bien|encore|infiniment|[àa] (?:vous|toi)|d['’]avance|par avance)";

    // Nothing but a signature.
    private const string Signature = "[ .!…]*(?:$|[,\\r\\n][\\s,]*(?:" + Name + "[ .,]*(?:[\\r\\n][^?]{0,300})?)?$)";

    // Thanks and wishes may go on to a request (« merci de me dire… »): with a signature at most, they are the end.
    private const string Wish =
        "(?:(?:merci|mille mercis|(?:je|nous) (?:vous|te|t['’]) ?(?:en )?remerci(?:e|ons))(?>(?: (?:" + Thanked
        + "|(?:de|pour) (?:votre|vos|ta|tes|cette|ces|la|les|l['’]) ?\\p{L}+(?: (?:et (?:de )?(?:votre|vos|ta|tes) )?(?!(?:" + Thanked + "|de|pour|et)" + End + ")\\p{L}+)?))*)(?:,? et (?:tr[èe]s )?bonne (?:journ[ée]e|soir[ée]e|continuation))?|(?:(?:et|passez une|(?:je|nous) vous souhait(?:e|ons) une) )?(?:tr[èe]s )?bonne (?:journ[ée]e|soir[ée]e|fin de (?:journ[ée]e|semaine)|continuation|r[ée]ception)(?: [àa] (?:vous|tous|toi))?|[àa] bient[ôo]t|au revoir|sinc[èe]rement)"
        + Signature;

    // « Mon fils me demande ce qu’est …, que lui répondre ? »
    private const string Passed = "(?:et )?que (?:(?:dois|puis)-je )?(?:lui|leur) (?:r[ée]pondre|dire)\\s*\\?\\s*$";

    // All that follows a formula goes, unless it asks something.
    private static readonly Regex Closing = new("\\G(?:" + Formula + "[^?]*$|" + Wish + "|" + Passed + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Signed = new("^\\s*(?:" + Formula + Signature + "|" + Wish + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly SearchValues<char> Parting = SearchValues.Create(".?!…,;:-–—\r\n");

    /// <summary>A message without what closes it; null where nothing does, or it is nothing else.</summary>
    public static string? Without(string message)
    {
        if (message.Length > Longest)
        {
            return null;
        }

        // A closing stands behind a mark or a new line, of which most questions have none before their end.
        for (int i = message.AsSpan().IndexOfAny(Parting); i >= 0;)
        {
            int start = i + 1;
            while (start < message.Length && (char.IsWhiteSpace(message[start]) || Parting.Contains(message[start])))
            {
                start++;
            }

            if (start == message.Length)
            {
                return null;
            }

            if (Closing.IsMatch(message, start) && message.AsSpan(0, i + 1) is var rest && HasWord(rest))
            {
                return rest.ToString();
            }

            int next = message.AsSpan(start).IndexOfAny(Parting);
            i = next < 0 ? -1 : start + next;
        }

        return null;
    }

    /// <summary>Whether a message is a closing with a signature at most, and nothing else.</summary>
    public static bool IsAll(string message) => message.Length <= Longest && Signed.IsMatch(message);

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
