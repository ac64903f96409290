using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Tests.Knowledge.Documents;

/// <summary>Words parted at the end of a line.</summary>
public sealed class LineEndHyphensTests
{
    [Theory]
    [InlineData("C’est la pre-\nmière fois.", "C’est la première fois.")]
    [InlineData("C’est la pre-\r\n   mière fois.", "C’est la première fois.")]
    [InlineData("C’est la pre\u00AD\nmière fois.", "C’est la première fois.")]
    [InlineData("Il veut peut-\nêtre venir.", "Il veut peut-être venir.")]
    [InlineData("Ce pays, celui-\nci aussi.", "Ce pays, celui-ci aussi.")]
    [InlineData("Viendra-t-\nil demain, dit-\nelle.", "Viendra-t-il demain, dit-elle.")]
    [InlineData("Un arc-en-\nciel se lève.", "Un arc-en-ciel se lève.")]
    [InlineData("Un porte-\nparole parle. Le porte-parole se tait.", "Un porte-parole parle. Le porte-parole se tait.")]
    [InlineData("Un accord ville-\ncampagne. La ville et la campagne.", "Un accord ville-campagne. La ville et la campagne.")]
    [InlineData("Le contre-\nmaître parle au contremaître.", "Le contremaître parle au contremaître.")]
    [InlineData("La coopération Sud-\nSud dure.", "La coopération Sud-Sud dure.")]
    [InlineData("Le mandat de 2017-\n2018 compte.", "Le mandat de 2017-2018 compte.")]
    [InlineData("Il dit -\nsans rire - non.", "Il dit - sans rire - non.")]
    public void Word_PartedAtTheEndOfALine_IsReadWhole(string source, string shown)
    {
        Assert.Equal(shown, Assert.Single(new PlainTextLoader().Load("d", "d.txt", source + "\n").Document.Paragraphs).Text);
        Assert.Equal(shown, Assert.Single(new MarkdownLoader().Load("d", "d.md", source + "\n").Document.Paragraphs).Text);
    }
}
