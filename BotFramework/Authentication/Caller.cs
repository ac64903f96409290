using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>Who sent a request, as far as its token proves it.</summary>
/// <param name="Id">What the activity's <c>callerId</c> becomes; null without a token.</param>
/// <param name="ServiceUrl">Where the token says that replies go; null when it doesn't say.</param>
/// <param name="Endorsements">Channels that the token's key may speak for; null where keys are not endorsed.</param>
/// <param name="MayBeHere">Whether replies may go to this machine.</param>
internal sealed record Caller(string? Id, string? ServiceUrl, IReadOnlySet<string>? Endorsements, bool MayBeHere)
{
    /// <summary>A program on this machine, without a token.</summary>
    public static Caller Local { get; } = new(null, null, null, MayBeHere: true);

    /// <summary>Null when the activity is what the token was given for, and replies may go where it says.</summary>
    public Refusal? Check(Activity activity, ServiceHosts hosts)
    {
        if (ServiceUrl is not null && !IsSameUrl(ServiceUrl, activity.ServiceUrl))
        {
            return Refusal.OtherServiceUrl;
        }

        if (Endorsements is not null && !EndorsementsValidator.Validate(activity.ChannelId, Endorsements))
        {
            return Refusal.OtherChannel;
        }

        // The address is used as it was written: white space that reading takes away must not be there.
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out Uri? url) || activity.ServiceUrl.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return Refusal.NoAddress;
        }

        return hosts.Allows(url) && (MayBeHere || !hosts.AllowsLoopback(url))
            ? null
            : Refusal.ForbiddenServiceUrl;
    }

    private static bool IsSameUrl(string claimed, string? sent) => WithoutSlash(claimed).Equals(WithoutSlash(sent ?? string.Empty), StringComparison.OrdinalIgnoreCase);

    private static string WithoutSlash(string url) => url.EndsWith('/') ? url[..^1] : url;
}
