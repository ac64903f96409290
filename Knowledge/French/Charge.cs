namespace CampaignBot.Knowledge.French;

/// <summary>What a question charges somebody with.</summary>
/// <param name="Words">The words that make it.</param>
/// <param name="IsLaid">Whether it is laid on somebody however the question is put (« vos crimes », « votre rôle dans le trafic »).</param>
internal readonly record struct Charge(FrenchToken[] Words, bool IsLaid);
