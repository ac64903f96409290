using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CampaignBot.Bot.Conversation;

namespace CampaignBot.Tests.Bot.Conversation;

/// <summary>
/// What a pattern matches in two ways, again and again, takes twice as long with each repetition where it does not match in the end: one message would
/// keep a processor for ever.
/// </summary>
public sealed class HostileRepetitionTests
{
    private const int Samples = 300;

    // A match takes microseconds, one that doubles takes longer than anybody waits, and does so each time: a machine that stops for a moment does not.
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // As long a message as is held against the pattern.
    private static readonly Dictionary<string, int> Longest = new(StringComparer.Ordinal) { ["Alarm"] = 2_000, ["AskingClause"] = 1_500, ["PoliteOpening"] = 400, ["PoliteClosing"] = 4_000 };

    public static TheoryData<string, int> Patterns()
    {
        var patterns = new TheoryData<string, int>();
        foreach ((string name, IReadOnlyList<Regex> found) in Found())
        {
            for (int n = 0; n < found.Count; n++)
            {
                patterns.Add(name, n);
            }
        }

        return patterns;
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Match_WhatNearlyMatches_EndsSoon(string name, int number)
    {
        Regex pattern = Found().Single(one => one.Name == name).Patterns[number];
        var patient = new Regex(pattern.ToString(), pattern.Options, Patience);
        int longest = Longest.GetValueOrDefault(name.Split('.')[0], 120);
        var random = new Random(number);
        for (int i = 0; i < Samples; i++)
        {
            string text = new Sampler(pattern.ToString(), random, longest - 2).Next();

            Assert.True(EndsSoon(patient, text + " 9"), text);
            Assert.True(EndsSoon(patient, text[..^(text.Length / 9)] + "#"), text);
        }
    }

    [Theory]
    [InlineData("sanctions. merci", " de votre aide bien", " 9")]
    [InlineData("sanctions. merci", " pour votre aide encore", " 9")]
    [InlineData("ok", " merci bien", " sanctions, eau.")]
    [InlineData("ok", " bien merci", " sanctions, eau.")]
    public async Task AskedPart_RepeatedPoliteness_EndsSoon(string start, string again, string end)
    {
        string message = start + string.Concat(Enumerable.Repeat(again, 60)) + end;

        await Task.Run(() => AskedPart.Of(message)).WaitAsync(Hanging.After);
        await Task.Run(() => AskedPart.Of(message[..390] + end)).WaitAsync(Hanging.After);
    }

    [Theory]
    [InlineData("Alarm.Distress")]
    [InlineData("Alarm.Threat")]
    [InlineData("Alarm.Danger")]
    public void Alarm_WhatAPatternMatches_IsNotPassedOver(string name)
    {
        Regex pattern = Found().Single(one => one.Name == name).Patterns[0];
        var random = new Random(0);
        string[] matching = [.. Enumerable.Range(0, 5_000).Select(_ => new Sampler(pattern.ToString(), random, 200).Next()).Where(text => pattern.IsMatch(text)).Distinct(StringComparer.Ordinal)];

        Assert.InRange(matching.Length, 40, int.MaxValue);
        Assert.All(matching, text => Assert.NotEqual(SmallTalk.None, Alarm.Of(text)));
    }

    [Fact]
    public void Patterns_AreFound() => Assert.True(Patterns().Count > 30);

    private static bool EndsSoon(Regex pattern, string text)
    {
        for (int i = 0; i < Attempts; i++)
        {
            try
            {
                pattern.IsMatch(text);
                return true;
            }
            catch (RegexMatchTimeoutException)
            {
                // Once more.
            }
        }

        return false;
    }

    // Every pattern that a message is held against, wherever it stands in the folder.
    private static IEnumerable<(string Name, IReadOnlyList<Regex> Patterns)> Found()
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (Type type in typeof(AskedPart).Assembly.GetTypes().Where(type => type.Namespace == typeof(AskedPart).Namespace && !type.ContainsGenericParameters))
        {
            foreach (FieldInfo field in type.GetFields(Static))
            {
                if (field.FieldType == typeof(Regex))
                {
                    yield return ($"{type.Name}.{field.Name}", [(Regex)field.GetValue(null)!]);
                }
                else if (field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(PhraseTable<>))
                {
                    yield return ($"{type.Name}.{field.Name}", [.. ((IEnumerable)field.GetValue(null)!).Cast<Regex>()]);
                }
            }

            foreach (MethodInfo method in type.GetMethods(Static).Where(method => method.IsDefined(typeof(GeneratedRegexAttribute))))
            {
                yield return ($"{type.Name}.{method.Name}", [(Regex)method.Invoke(null, null)!]);
            }
        }
    }

    // Texts that a pattern matches, or nearly: what may be repeated is, until the text is long.
    private sealed class Sampler(string pattern, Random random, int longest)
    {
        private int _at;

        public string Next()
        {
            string text = Alternatives(longest);
            return text.Length <= longest ? text : text[..longest];
        }

        // Reads on even where nothing more is wanted, so that it knows where it is.
        private string Alternatives(int room)
        {
            var each = new List<string> { Sequence(room) };
            while (_at < pattern.Length && pattern[_at] == '|')
            {
                _at++;
                each.Add(Sequence(room));
            }

            return each[random.Next(each.Count)];
        }

        private string Sequence(int room)
        {
            string text = string.Empty;
            while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
            {
                int start = _at;
                string one = Atom(room - text.Length);
                int end = _at;
                (int least, int most) = Quantity();
                int after = _at;
                int times = least == most ? least : most == 1 ? random.Next(2) : random.Next(3) == 0 ? least : most;
                text += times > 0 ? one : string.Empty;
                for (int i = 1; i < times && text.Length < room; i++)
                {
                    _at = start;
                    text += Atom(room - text.Length);
                }

                Assert.True(end <= after);
                _at = after;
            }

            return text;
        }

        private string Atom(int room)
        {
            char c = pattern[_at++];
            switch (c)
            {
                case '^' or '$':
                    return string.Empty;
                case '(':
                    bool isLook = false;
                    if (pattern[_at] == '?')
                    {
                        int colon = pattern.IndexOfAny([':', '=', '!', '>'], _at);
                        isLook = pattern[colon] is '=' or '!';
                        _at = colon + 1;
                    }

                    string inner = Alternatives(room);
                    _at++;
                    return isLook ? string.Empty : inner;
                case '[':
                    int end = pattern.IndexOf(']', _at);
                    string set = pattern[_at..end];
                    _at = end + 1;
                    return set[0] == '^' ? "x" : set.StartsWith("\\s", StringComparison.Ordinal) ? " " : set[0] == '\\' ? "x" : set[random.Next(2) % set.Length].ToString();
                case '\\':
                    char kind = pattern[_at++];
                    if (kind is 'p')
                    {
                        string property = pattern[(_at + 1)..pattern.IndexOf('}', _at)];
                        _at = pattern.IndexOf('}', _at) + 1;
                        return property == "Lu" ? "X" : "x";
                    }

                    return kind switch { 's' => " ", 'w' => "x", 'b' or 'G' => string.Empty, _ => kind.ToString() };
                case '.':
                    return "x";
                default:
                    return c.ToString();
            }
        }

        private (int Least, int Most) Quantity()
        {
            (int Least, int Most) read = (1, 1);
            if (_at < pattern.Length && pattern[_at] is '?' or '*' or '+')
            {
                read = pattern[_at++] switch { '?' => (0, 1), '*' => (0, 60), _ => (1, 60) };
            }
            else if (_at < pattern.Length && pattern[_at] == '{')
            {
                int end = pattern.IndexOf('}', _at);
                int[] bounds = [.. pattern[(_at + 1)..end].Split(',').Select(bound => bound.Length > 0 ? int.Parse(bound, CultureInfo.InvariantCulture) : 60)];
                read = (bounds[0], bounds[^1]);
                _at = end + 1;
            }

            if (_at < pattern.Length && pattern[_at] == '?')
            {
                _at++;
            }

            return read;
        }
    }
}
