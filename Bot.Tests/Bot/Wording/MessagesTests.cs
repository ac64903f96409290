using System.Collections;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Resources;
using System.Text.RegularExpressions;
using CampaignBot.Bot.Wording;

namespace CampaignBot.Tests.Bot.Wording;

public sealed class MessagesTests
{
    [Theory]
    [InlineData("CampaignBot.Bot.Wording.Messages")]
    [InlineData("CampaignBot.Bot.Site.SiteText")]
    public void Entries_All_FollowFrenchTypography(string name)
    {
        var resources = new ResourceManager(name, typeof(Messages).Assembly);
        ResourceSet entries = resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        int count = 0;
        foreach (DictionaryEntry entry in entries)
        {
            string text = (string)entry.Value!;
            count++;
            Assert.DoesNotContain('\'', text);
            Assert.DoesNotMatch(new Regex("[^\u202F][;!?]"), text);
            Assert.DoesNotMatch(new Regex("[^\u00A0]:"), text);
            Assert.DoesNotMatch(new Regex("«[^\u00A0]|[^\u00A0]»"), text);
        }

        Assert.True(count > 20);
    }

    [Fact]
    public void Literals_OfTheProgram_FollowFrenchTypography()
    {
        using FileStream file = File.OpenRead(typeof(Messages).Assembly.Location);
        using var assembly = new PEReader(file);
        MetadataReader metadata = assembly.GetMetadataReader();
        int count = 0;
        for (UserStringHandle handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            string text = metadata.GetUserString(handle);
            count++;
            if (!text.Contains("(?", StringComparison.Ordinal))
            {
                Assert.DoesNotMatch(new Regex(" [:;!?»](?: |$)|« "), text);
                Assert.DoesNotMatch(new Regex(@"\p{L}'\p{L}"), text);
            }
        }

        Assert.True(count > 200);
    }

    [Theory]
    [InlineData(2014, 3, 27, "27 mars 2014")]
    [InlineData(2014, 3, 1, "1er mars 2014")]
    public void Date_IsWrittenInFrench(int year, int month, int day, string expected) =>
        Assert.Equal(expected, FrenchText.Date(new DateOnly(year, month, day)));
}
