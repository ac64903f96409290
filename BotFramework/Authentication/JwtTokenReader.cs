using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>Checks what every token must hold, whoever gave it: signature, issuer, audience, time.</summary>
internal sealed class JwtTokenReader(AuthenticationConfiguration configuration, TimeProvider timeProvider)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>
    /// Reads a token without believing any of it, to see who would have to confirm it; null when it is none, or asks for what we don't
    /// know to be understood (<c>crit</c>, RFC 7515, 4.1.11).
    /// </summary>
    public JsonWebToken? Parse(string text)
    {
        try
        {
            return _handler.CanReadToken(text) && _handler.ReadJsonWebToken(text) is { IsSigned: true, IsEncrypted: false, Kid.Length: > 0 } token
                && !token.TryGetHeaderValue("crit", out object? _) ? token : null;
        }
        catch (Exception e) when (IsForgery(e))
        {
            return null;
        }
    }

    /// <summary>Null when a token was signed with a key, by its issuer, for this bot, and is in force now; else what it lacks.</summary>
    public async Task<Refusal?> CheckAsync(JsonWebToken token, SigningKey key, string issuer)
    {
        try
        {
            TokenValidationResult result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
            {
                IssuerSigningKey = key.Key,
                TryAllIssuerSigningKeys = false,
                ValidateIssuerSigningKey = true,
                RequireSignedTokens = true,
                ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
                ValidIssuer = issuer,
                AudienceValidator = (audiences, _, _) => audiences.ToArray() is [var only] && only.Equals(configuration.AppId, StringComparison.OrdinalIgnoreCase),
                RequireExpirationTime = true,
                LifetimeValidator = IsInForce,
            });
            return result.IsValid ? null : result.Exception switch
            {
                SecurityTokenInvalidLifetimeException => Refusal.NotInForce,
                SecurityTokenInvalidAudienceException => Refusal.OtherAudience,
                _ => Refusal.InvalidToken,
            };
        }
        catch (Exception e) when (IsForgery(e))
        {
            return Refusal.InvalidToken;
        }
    }

    // By our own clock.
    private bool IsInForce(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        DateTime now = timeProvider.GetUtcNow().UtcDateTime;
        return notBefore - ClockSkew <= now && now <= expires + ClockSkew;
    }

    /// <summary>What reading a text somebody made up may end in; a token that cannot be read proves nothing.</summary>
    private static bool IsForgery(Exception e) =>
        e is ArgumentException or FormatException or InvalidOperationException or OverflowException or SecurityTokenException or System.Text.Json.JsonException;
}
