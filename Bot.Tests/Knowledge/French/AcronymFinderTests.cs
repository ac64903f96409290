using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.French;

public sealed class AcronymFinderTests
{
    [Theory]
    [InlineData("avec l'Agence internationale d'énergie atomique (AIEA), et", "AIEA=Agence internationale d'énergie atomique")]
    [InlineData("l'Organisation du traité d'interdiction complète des essais nucléaires (OTICE).", "OTICE=Organisation du traité d'interdiction complète des essais nucléaires")]
    [InlineData("la Conférence sur l'interaction et les mesures de confiance en Asie (C.I.C.A.)", "CICA=Conférence sur l'interaction et les mesures de confiance en Asie")]
    [InlineData("L’OSCE (Organisation pour la sécurité et la coopération en Europe) agit", "OSCE=Organisation pour la sécurité et la coopération en Europe")]
    [InlineData("renforcer la Commission de consolidation (PBC) et le Bureau d’appui (PbSO)", "PBC=Commission de consolidation|PbSO=Bureau d’appui")]
    [InlineData("les gaz à effet de serre (GES) et", "GES=gaz à effet de serre")]
    [InlineData("La Commission européenne a parlé au Monde (UE).", "")]
    [InlineData("le Conseil (Paris) et la paix (voir plus bas)", "")]
    public void Find_Definition_GivesBothForms(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', AcronymFinder.Find(text).Select(found => found.Short + "=" + found.Long)));
}
