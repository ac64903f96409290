namespace CampaignBot.Tests.Bot.Ci;

/// <summary>A theory that needs what <see cref="BashFactAttribute"/> needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BashTheoryAttribute : TheoryAttribute
{
    public BashTheoryAttribute() => Skip = BashFactAttribute.IsMissing ? BashFactAttribute.Reason : null;
}
