using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>What became of the reading of a token.</summary>
internal enum TokenStatus
{
    /// <summary>It opens its conversation.</summary>
    Valid,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is not ours, or was changed.</summary>
    Invalid,

    /// <summary>It was ours.</summary>
    Expired,
}

/// <summary>Signs tokens and reads them again, those of the key before too. The key is a setting, or made for as long as the program runs.</summary>
internal sealed class DirectLineTokens
{
    private const string Name = "urn:embedded:directline";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";
    private const string UserNameClaim = "name";
    private const string OriginClaim = "origin";
    private const int MostCharacters = 8_192;

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly TimeProvider _timeProvider;
    private readonly TimeSpan _life;
    private readonly byte[] _secret;
    private readonly SigningCredentials _credentials;
    private readonly TokenValidationParameters _parameters;

    public DirectLineTokens(IOptions<DirectLineOptions> options, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _life = TimeSpan.FromMinutes(options.Value.TokenMinutes);
        _secret = Encoding.UTF8.GetBytes(options.Value.Secret);
        SymmetricSecurityKey key = Read(options.Value.SigningKey) ?? Key(RandomNumberGenerator.GetBytes(64));
        _credentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
        _parameters = new TokenValidationParameters
        {
            ValidIssuer = Name,
            ValidAudience = Name,
            IssuerSigningKeys = new[] { key, Read(options.Value.PreviousSigningKey) }.OfType<SecurityKey>(),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            RequireExpirationTime = true,

            // By our own clock, below.
            ValidateLifetime = false,
        };
    }

    /// <summary>Life of a new token, in seconds.</summary>
    public int ExpiresIn => (int)_life.TotalSeconds;

    /// <summary>Signs a token.</summary>
    public string Issue(DirectLineToken token)
    {
        DateTime now = _timeProvider.GetUtcNow().UtcDateTime;
        var identity = new ClaimsIdentity([new Claim(ConversationClaim, token.Conversation), new Claim(JwtRegisteredClaimNames.Jti, DirectLineToken.NewId())]);
        if (token.User is not null)
        {
            identity.AddClaim(new Claim(UserClaim, token.User));
        }

        if (token.UserName is not null)
        {
            identity.AddClaim(new Claim(UserNameClaim, token.UserName));
        }

        identity.AddClaims(token.Origins.Select(origin => new Claim(OriginClaim, origin)));
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = Name,
            Subject = identity,
            NotBefore = now,
            IssuedAt = now,
            Expires = now + _life,
            SigningCredentials = _credentials,
        });
    }

    /// <summary>Reads the header of a request.</summary>
    /// <param name="authorization">The header <c>Authorization</c>, or null.</param>
    public async Task<(TokenStatus Status, DirectLineToken? Token)> ReadAsync(string? authorization)
    {
        if (string.IsNullOrWhiteSpace(authorization))
        {
            return (TokenStatus.Missing, null);
        }

        if (Bearer(authorization) is not { } text || text.Length > MostCharacters || !_handler.CanReadToken(text))
        {
            return (TokenStatus.Invalid, null);
        }

        TokenValidationResult result = await _handler.ValidateTokenAsync(text, _parameters);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token || token.GetPayloadValueOrNull(ConversationClaim) is not { } conversation)
        {
            // A key we don't have is most often the one of before a restart: to a client, its token has run out.
            return (result.Exception is SecurityTokenSignatureKeyNotFoundException ? TokenStatus.Expired : TokenStatus.Invalid, null);
        }

        DateTime now = _timeProvider.GetUtcNow().UtcDateTime;
        if (token.ValidTo <= now)
        {
            return (TokenStatus.Expired, null);
        }

        string[] origins = [.. token.Claims.Where(claim => claim.Type == OriginClaim).Select(claim => claim.Value)];
        return (TokenStatus.Valid, new DirectLineToken(conversation, token.GetPayloadValueOrNull(UserClaim), token.GetPayloadValueOrNull(UserNameClaim), origins));
    }

    /// <summary>Whether a request holds the secret, compared in a time that tells nothing.</summary>
    /// <param name="authorization">The header <c>Authorization</c>, or null.</param>
    public bool IsSecret(string? authorization) =>
        _secret.Length > 0 && Bearer(authorization) is { } text && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), _secret);

    private static SymmetricSecurityKey? Read(string setting) => setting.Length > 0 ? Key(Convert.FromBase64String(setting)) : null;

    // Named by its hash, so that a token says which key it was signed with.
    private static SymmetricSecurityKey Key(byte[] bytes) =>
        new(bytes) { KeyId = Base64UrlEncoder.Encode(SHA256.HashData(bytes).AsSpan(0, 9).ToArray()) };

    private static string? Bearer(string? authorization) =>
        authorization?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true ? authorization["Bearer ".Length..].Trim() : null;
}

/// <summary>Reading of claims.</summary>
file static class JsonWebTokenReading
{
    public static string? GetPayloadValueOrNull(this JsonWebToken token, string name) => token.TryGetPayloadValue(name, out string? value) ? value : null;
}
