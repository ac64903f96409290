using System.Diagnostics;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.French;
using CampaignBot.Tests.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.French;

/// <summary>What somebody else wants is never quoted as if it were the position of whoever publishes it.</summary>
public sealed class AttributionTests(AttributionTests.Announcement announcement) : IClassFixture<AttributionTests.Announcement>
{
    // It takes a tenth of this, and took ten times as long; a machine that stops for a moment does not do so each time.
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    [Theory]
    [InlineData("La France propose de suspendre le veto.", true)]
    [InlineData("L’Iran demande un partage de la mer.", true)]
    [InlineData("La chambre de commerce de Brest regrette la décision.", true)]
    [InlineData("L’État veut rouvrir l’usine.", true)]
    [InlineData("Les syndicats s’opposent à la loi.", true)]
    [InlineData("Le Kazakhstan rejette ce partage.", false)]
    [InlineData("Elle demande un partage de la mer.", false)]
    [InlineData("Nous soutenons la réforme.", false)]
    [InlineData("La demande porte sur la mer.", false)]
    [InlineData("Pour la mer, l’Iran demande un partage.", false)]
    [InlineData("Le port ouvre à midi.", false)]
    public void IsOthers_ASentence_SaysTheStanceOfSomebodyNamed(string sentence, bool isOthers) =>
        Assert.Equal(isOthers, Attribution.IsOthers(sentence, static name => name.EndsWith("Kazakhstan", StringComparison.Ordinal)));

    [Theory]
    [InlineData("L’Iran demande un partage de la mer.", "Iran", true)]
    [InlineData("La chambre de commerce de Brest regrette la décision.", "chambre", true)]
    [InlineData("La chambre de commerce de Brest regrette la décision.", "Brest", false)]
    [InlineData("Le Baskar et l’Ilmérie réclament des patrouilles.", "Baskar", true)]
    [InlineData("Le Baskar et l’Ilmérie réclament des patrouilles.", "Ilmérie", true)]
    [InlineData("Elle protège les femmes et demande la paix.", "femmes", false)]
    [InlineData("Elle défend les opérations que l’ONU mène.", "ONU", false)]
    [InlineData("Elle enverra des experts quand l’ONU le demandera.", "ONU", true)]
    [InlineData("Selon le président Aurel Tzanko, un pays sans rivage a un horizon.", "Tzanko", true)]
    [InlineData("De l’avis de la ministre de la Culture, Mme Ilka Morandel, la liste servirait aux censeurs.", "Morandel", true)]
    [InlineData("Il a disparu, selon une enquête menée par l’université de Karstel.", "université", true)]
    [InlineData("La décision a été adoptée par le Conseil des ministres.", "Conseil", true)]
    [InlineData("Elle bénéficie de l’appui de la Conférence.", "Conférence", true)]
    [InlineData("La banque est surveillée par la Conférence.", "Conférence", false)]
    [InlineData("Six l’emploient déjà, et la Banque en a salué les résultats.", "Banque", true)]
    [InlineData("La France est hostile au veto.", "France", true)]
    [InlineData("La France borde la mer.", "France", false)]
    [InlineData("Des syndicats s’opposent à la loi.", "syndicats", true)]
    [InlineData("« Un pays sans côte n’a qu’une richesse », a déclaré le roi Anselme.", "Anselme", true)]
    [InlineData("« Un pays sans côte n’a qu’une richesse », plaide le roi Anselme.", "Anselme", true)]
    [InlineData("« Ce port nous ruinera », a accusé la Norvège.", "Norvège", true)]
    [InlineData("Le port sera fermé, a regretté la Norvège.", "Norvège", true)]
    [InlineData("Elle a tenu deux ans, soutenant la Norvège.", "Norvège", false)]
    [InlineData("Le Niger s’est opposé au barrage.", "Niger", true)]
    [InlineData("La banque est accusée par la Norvège.", "banque", false)]
    public void IsThinker_AWordOfASentence_IsWhoThinksWhatItSays(string sentence, string word, bool isThinker)
    {
        int start = sentence.IndexOf(word, StringComparison.Ordinal);
        Assert.Equal(isThinker, Attribution.IsThinker(sentence, start, start + word.Length, char.IsUpper(word[0])));
    }

    [Theory]
    [InlineData("La France borde la mer.", "France", true)]
    [InlineData("La ministre des Affaires étrangères, Maëlle Quérivel, résume la démarche.", "Quérivel", true)]
    [InlineData("Le président du Baskar résume la démarche.", "Baskar", false)]
    [InlineData("La maire Inès Caradec ouvre deux écoles.", "Caradec", true)]
    [InlineData("Elle aide la France.", "France", false)]
    [InlineData("La Sorvénie soutient Amnesty.", "Amnesty", false)]
    [InlineData("Pour les femmes, elle demande la paix.", "femmes", false)]
    public void IsOpening_AWordOfASentence_IsItsSubject(string sentence, string word, bool isOpening) =>
        Assert.Equal(isOpening, Attribution.IsOpening(sentence, sentence.IndexOf(word, StringComparison.Ordinal), char.IsUpper(word[0])));

    // A text without a full stop, as a machine transcribes speech: each name in it had all that precedes read again.
    [Fact]
    public void IsThinker_EachNameOfALongSentence_EndsSoon()
    {
        string sentence = "le port " + string.Concat(Enumerable.Repeat("france bateau ", 710));
        int[] names = [.. Enumerable.Range(0, sentence.Length).Where(i => string.CompareOrdinal(sentence, i, "france", 0, "france".Length) == 0)];

        Assert.Contains(Enumerable.Range(0, Attempts), _ =>
        {
            long start = Stopwatch.GetTimestamp();
            Assert.DoesNotContain(names, name => Attribution.IsThinker(sentence, name, name + "france".Length, isName: false));
            return Stopwatch.GetElapsedTime(start) < Patience;
        });
    }

    [Theory]
    [InlineData("Quelle est votre position sur le veto ?", "La France propose de suspendre le veto en cas de massacres. La Sorvénie étudie ce projet sans l’avoir signé.")]
    [InlineData("Que dites-vous de la pêche ?", "Sur la pêche, la Sorvénie demande des quotas.")]
    public void Ask_WhatSomebodyElseWants_IsQuotedWithWhatFollows(string question, string quote) =>
        Assert.Equal(quote, Assert.IsType<FoundAnswer>(announcement.Knowledge.Ask(question)).Best.Quote);

    public sealed class Announcement() : WrittenParagraphs(
        "## Le veto",
        "La France propose de suspendre le veto en cas de massacres. La Sorvénie étudie ce projet sans l’avoir signé. Un vote est prévu en mai.",
        "## La pêche",
        "Sur la pêche, la Sorvénie demande des quotas. Les fleuves sont surveillés par des savants.",
        "## Les routes",
        "Des routes neuves relient les vallées, et la Sorvénie les entretient.");
}
