using System.Reflection;
using System.Reflection.Emit;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.Tests.BotFramework.Connector;

public sealed class ProgramNameTests
{
    [Fact]
    public void Name_IsTheProducts() => Assert.Equal("CampaignBot/1.0", ProgramName.Of(typeof(Activity).Assembly).ToString());

    [Theory]
    [InlineData("Mon robot (été)", "Monrobott/2.3")]
    [InlineData("…", "Bot/2.3")]
    public void Name_KeepsWhatAHeaderHolds(string product, string expected)
    {
        var name = new AssemblyName("x") { Version = new Version(2, 3, 4) };
        var attribute = new CustomAttributeBuilder(typeof(AssemblyProductAttribute).GetConstructor([typeof(string)])!, [product]);
        Assert.Equal(expected, ProgramName.Of(AssemblyBuilder.DefineDynamicAssembly(name, AssemblyBuilderAccess.Run, [attribute])).ToString());
    }
}
