using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Indexing;

public sealed class PreparationTests
{
    // What is loaded ahead is all that a first answer needs only where the sample is quoted.
    [Fact]
    public void Prepare_OfADocumentOfItsOwn_GoesAsFarAsAQuote()
    {
        var found = Assert.IsType<FoundAnswer>(KnowledgeIngestion.Prepare());

        Assert.Equal("Une réforme est proposée.", found.Best.Paragraph.Text);
    }
}
