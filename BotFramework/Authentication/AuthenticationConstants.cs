namespace CampaignBot.BotFramework.Authentication;

/// <summary>Names that stand in tokens and in activities.</summary>
internal static class AuthenticationConstants
{
    /// <summary>Claim: where replies go.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>Claim: version of a token of Entra.</summary>
    public const string VersionClaim = "ver";

    /// <summary>Claim: tenant of a token of Entra.</summary>
    public const string TenantIdClaim = "tid";

    /// <summary>Claim: caller, in version 1.0.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>Claim: caller, in version 2.0.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>Start of the <c>callerId</c> of another program.</summary>
    public const string BotToBotPrefix = "urn:botframework:aadappid:";
}
