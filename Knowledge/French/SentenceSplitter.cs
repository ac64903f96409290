using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.French;

/// <summary>
/// Cuts a paragraph into whole sentences. When in doubt it does not cut: a sentence too long is still word for word,
/// half a sentence may say the opposite of the whole.
/// </summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "m", "mm", "mme", "mmes", "mlle", "mlles", "dr", "pr", "me", "mgr", "st", "ste", "art", "al", "p", "pp", "vol", "chap",
        "cf", "ex", "env", "no", "nos", "n°", "fig", "tél", "av", "apr", "janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov",
        "déc", "éd", "ed", "hab", "min", "max", "réf", "ann", "par", "résol", "rés", "gén", "col", "lt", "cap", "prof", "vs",
    };

    /// <summary>The sentences of a text: they follow each other, hold every word, and carry no white space at their ends.</summary>
    public static IReadOnlyList<SourceSpan> Split(string text)
    {
        var sentences = new List<SourceSpan>();
        int start = 0;
        int depth = 0;
        bool pairs = text.Count(c => c == '"') % 2 == 0;
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && pairs)
            {
                Turn();
                continue;
            }

            depth = text[i] switch
            {
                '«' or '(' or '[' or '“' => depth + 1,
                '»' or ')' or ']' or '”' => Math.Max(0, depth - 1),
                _ => depth,
            };
            if (text[i] is not ('.' or '!' or '?' or '…'))
            {
                continue;
            }

            int end = EndOfMarks(text, i, ref depth);
            for (int mark = i + 1; mark < end; mark++)
            {
                if (text[mark] == '"' && pairs)
                {
                    Turn();
                }
            }

            if (EndsSentence(text, start, i, end, depth))
            {
                Add(sentences, text, start, end);
                start = end;
                depth = 0;
                quoted = false;
            }

            i = end - 1;
        }

        Add(sentences, text, start, text.Length);
        return sentences;

        // Straight marks do not say which way they face: where they come in pairs, they open and close in turn.
        void Turn()
        {
            quoted = !quoted;
            depth = quoted ? depth + 1 : Math.Max(0, depth - 1);
        }
    }

    // « ?! », « ... », and the quotation marks or brackets that close right after belong to the sentence.
    private static int EndOfMarks(string text, int i, ref int depth)
    {
        int end = i + 1;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '…')
        {
            end++;
        }

        int close = end;
        while (close < text.Length && (text[close] is '»' or ')' or ']' or '”' or '"' || (text[close] is '\u00A0' or '\u202F' or ' ' && close + 1 < text.Length && text[close + 1] == '»')))
        {
            if (text[close] is '»' or ')' or ']' or '”')
            {
                depth = Math.Max(0, depth - 1);
            }

            close++;
        }

        return close;
    }

    private static bool EndsSentence(string text, int start, int mark, int end, int depth)
    {
        if (depth > 0)
        {
            return false;
        }

        int next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        bool opens = char.IsUpper(text[next]) || char.IsDigit(text[next]) || text[next] is '«' or '“' or '"' or '(' or '–' or '—' or '-';
        if (next == end || !opens)
        {
            return false;
        }

        return text[mark] != '.' || !IsAbbreviation(text, start, mark, text[next]);
    }

    private static bool IsAbbreviation(string text, int start, int mark, char next)
    {
        int word = mark;
        while (word > start && (char.IsLetter(text[word - 1]) || text[word - 1] == '°'))
        {
            word--;
        }

        int length = mark - word;
        bool initial = length == 1 && char.IsUpper(text[word]);
        bool item = text.AsSpan(start, mark - start).Trim() is { Length: > 0 and <= 3 } opening && opening.IndexOfAnyExceptInRange('0', '9') < 0;
        bool afterNumber = length == 0 && mark > start && char.IsDigit(text[mark - 1]) && char.IsDigit(next);
        return initial || item || afterNumber || (length > 0 && Abbreviations.Contains(text[word..mark]));
    }

    private static void Add(List<SourceSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new SourceSpan(start, end));
        }
    }
}
