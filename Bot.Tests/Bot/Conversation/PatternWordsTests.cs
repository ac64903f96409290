using CampaignBot.Bot.Conversation;

namespace CampaignBot.Tests.Bot.Conversation;

public sealed class PatternWordsTests
{
    [Theory]
    [InlineData("^(bon|bonne) (jour|soir)s?$", "bonne soirs", true)]
    [InlineData("^(bon|bonne) (jour|soir)s?$", "bonne journee", false)]
    [InlineData("^(re)?(bonjour|salut)( (a )?(tous|toi))*$", "rebonjour a tous toi", true)]
    [InlineData("^(re)?(bonjour|salut)( (a )?(tous|toi))*$", "re tous", false)]
    [InlineData("^ca va( bien)?$", "ca va", true)]
    [InlineData("^obrigad[oa]$", "obrigada", true)]
    [InlineData("^obrigad[oa]$", "obrigade", false)]
    [InlineData("^(?:(?:et|mais) )*pourquoi(?: (?:ca|cela))*$", "mais et pourquoi ca cela", true)]
    [InlineData("^(la |l)?suite$", "lsuite", true)]
    [InlineData("^position( (du|de) \\w+)?$", "position du Togo", true)]
    [InlineData("^oui$", "", true)]
    public void Having_WordsOfAPattern_AreThoseItCanMatch(string pattern, string text, bool has)
    {
        Assert.Equal(has ? 1u : 0u, new PatternWords([pattern]).Having(text));
    }

    [Fact]
    public void Having_SeveralPatterns_EachHasItsBit()
    {
        var words = new PatternWords(["^oui|non$", "^non merci$", "^merci$"]);

        Assert.Equal(0b011u, words.Having("non"));
        Assert.Equal(0b110u, words.Having("merci"));
        Assert.Equal(0b010u, words.Having("merci non"));
        Assert.Equal(0u, words.Having("sanctions"));
    }

    [Theory]
    [InlineData("^a{2}$")]
    [InlineData("^a(?=b)$")]
    [InlineData(@"^\d$")]
    [InlineData("^.*$")]
    [InlineData("^a+$")]
    [InlineData("^(a$")]
    [InlineData("^a)$")]
    public void Constructor_WhatItDoesNotRead_Throws(string pattern)
    {
        Assert.Throws<ArgumentException>(() => new PatternWords([pattern]));
    }

    [Fact]
    public void Constructor_TooManyPatterns_Throws()
    {
        Assert.Throws<ArgumentException>(() => new PatternWords([.. Enumerable.Repeat("^a$", 33)]));
    }
}
