namespace CampaignBot.Tests;

/// <summary>The tokens that a <see cref="ChannelStandIn"/> sends along, as they stand in the header <c>Authorization</c>.</summary>
/// <param name="channel">Who signs them.</param>
/// <param name="time">When they are in force.</param>
internal sealed class StandInTokens(ChannelStandIn channel, TimeProvider time)
{
    /// <summary>A good token of a channel, but for the claims that are changed, or taken out (null).</summary>
    public string Channel(params (string Name, object? Value)[] changes) => Sign(ChannelClaims(changes));

    /// <summary>A good token of Entra, version 2.0, but for the claims that are changed, or taken out (null).</summary>
    public string Entra(string caller, params (string Name, object? Value)[] changes) => Sign(Change(EntraClaims(caller), changes));

    /// <summary>The claims of a channel's token.</summary>
    public Dictionary<string, object?> ChannelClaims(params (string Name, object? Value)[] changes) => Change(
        new Dictionary<string, object?>
        {
            ["iss"] = ChannelStandIn.Issuer,
            ["aud"] = ChannelStandIn.AppId,
            ["nbf"] = In(TimeSpan.FromMinutes(-1)),
            ["exp"] = In(TimeSpan.FromMinutes(59)),
            ["serviceurl"] = channel.ServiceUrl,
        },
        changes);

    /// <summary>A time as tokens write it.</summary>
    public long In(TimeSpan span) => (time.GetUtcNow() + span).ToUnixTimeSeconds();

    public string Sign(Dictionary<string, object?> claims, object? header = null) => "Bearer " + channel.Keys.Sign(claims, header);

    private Dictionary<string, object?> EntraClaims(string caller) => new()
    {
        ["iss"] = $"https://login.microsoftonline.com/{ChannelStandIn.Tenant}/v2.0",
        ["tid"] = ChannelStandIn.Tenant,
        ["ver"] = "2.0",
        ["azp"] = caller,
        ["aud"] = ChannelStandIn.AppId,
        ["nbf"] = In(TimeSpan.FromMinutes(-1)),
        ["exp"] = In(TimeSpan.FromMinutes(59)),
    };

    private static Dictionary<string, object?> Change(Dictionary<string, object?> claims, (string Name, object? Value)[] changes)
    {
        foreach ((string name, object? value) in changes)
        {
            claims.Remove(name);
            if (value is not null)
            {
                claims[name] = value;
            }
        }

        return claims;
    }
}
