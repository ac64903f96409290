namespace CampaignBot.Knowledge.French;

/// <summary>The forms in which a word is indexed, from strict to loose.</summary>
internal enum FrenchForm
{
    /// <summary>The word without accents.</summary>
    Folded,

    /// <summary>Its light stem.</summary>
    Stem,

    /// <summary>Its character 5-grams, edges marked; a shorter word is one gram.</summary>
    Gram,
}
