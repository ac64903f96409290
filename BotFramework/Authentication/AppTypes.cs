using CampaignBot.BotFramework.Hosting;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>Values of <see cref="BotFrameworkOptions.MicrosoftAppType"/>.</summary>
internal static class AppTypes
{
    /// <summary>An application of one tenant, with a secret or a certificate.</summary>
    public const string SingleTenant = "SingleTenant";

    /// <summary>An application of every tenant, with a secret or a certificate; no new ones since July 2025.</summary>
    public const string MultiTenant = "MultiTenant";

    /// <summary>An identity that Azure looks after, without a secret.</summary>
    public const string UserAssignedMsi = "UserAssignedMSI";

    /// <summary>Whether the settings say that type.</summary>
    public static bool Is(BotFrameworkOptions options, string type) => options.MicrosoftAppType.Equals(type, StringComparison.OrdinalIgnoreCase);
}
