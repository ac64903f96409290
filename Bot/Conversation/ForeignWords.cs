using System.Collections.Frozen;

namespace CampaignBot.Bot.Conversation;

/// <summary>What tells that a question is not asked in French: the words of English and its neighbours, or another alphabet.</summary>
internal static class ForeignWords
{
    private const int Enough = 2;
    private const int FrenchWeight = 3;

    // The last letter of Latin Extended-B.
    private const char LastLatin = '\u024F';

    // Hardly any of them is a word of French, with or without accents: what small words do not tell, those of the field do.
    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        [
            "what", "is", "the", "do", "you", "how", "who", "where", "when", "why", "does", "of", "and", "about", "your", "speak", "english", "which", "can", "did", "with", "for",
            "this", "that", "tell", "me", "in", "to", "it", "they", "their", "there", "was", "were", "will", "would", "should", "has", "have", "my", "please", "are", "be", "been", "by",
            "from", "at", "not", "any", "want", "wants", "give", "know", "think", "say", "says", "could", "against", "between", "whose", "whom", "its", "we", "he", "she",
            "nuclear", "weapon", "weapons", "war", "peace", "peacekeeping", "water", "rights", "women", "climate", "seat", "security", "council", "united", "development", "energy", "food",
            "health", "country", "countries", "support", "supports", "reform", "reforms", "fight", "government", "foreign", "policy", "terrorism", "disarmament", "treaty", "world", "membership", "member", "bid", "human", "poverty",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Other = FrozenSet.ToFrozenSet(
        [
            "hola", "cual", "cuales", "el", "los", "las", "del", "por", "para", "donde", "quien", "cuando", "porque", "sobre", "posicion", "sanciones", "armas", "agua", "paz", "como", "esta",
            "der", "das", "und", "ist", "wie", "warum", "wer", "wann", "zu", "uber", "von", "mit", "fur", "ein", "eine", "nicht", "sie", "haltung", "wasser", "sanktionen",
            "che", "della", "delle", "degli", "perche", "sulle", "sulla", "quale", "quali", "dove", "gli", "sono", "posizione", "sanzioni", "acqua",
            "qual", "sancoes", "posicao", "da", "uma", "pelo", "nao", "ao",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> French = FrozenSet.ToFrozenSet(
        [
            "le", "la", "les", "l", "un", "une", "de", "des", "du", "d", "est", "et", "que", "qui", "quel", "quelle", "quels", "quelles", "pour", "sur", "dans", "au", "aux", "il", "elle", "je", "vous", "tu",
            "avec", "par", "ce", "cette", "ces", "vos", "votre", "nous", "pourquoi", "comment", "quand", "sans", "sont", "ont", "leur", "pas", "ne", "mais", "aucun", "aucune",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a message is in another language: several of its words are of one, and hardly any is a small word of French; or most letters are not Latin.</summary>
    public static bool Are(string message)
    {
        string folded = FoldedMessage.Of(message);
        string[] words = [.. folded.Split(' ').Distinct(StringComparer.Ordinal)];
        int foreign = Math.Max(words.Count(English.Contains), words.Count(Other.Contains));

        // « UN » and « es » are words of other languages as well.
        return folded.Count(c => char.IsLetter(c) && c > LastLatin) > folded.Length / 2
            || message.AsSpan().ContainsAny('¿', '¡')
            || (words.Length < Enough && foreign == words.Length)
            || (foreign >= Enough && words.Count(French.Contains) * FrenchWeight <= foreign);
    }
}
