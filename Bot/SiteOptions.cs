using System.ComponentModel.DataAnnotations;

namespace CampaignBot.Bot;

/// <summary>Where the public finds the bot. Bound from the section <c>Site</c>.</summary>
internal sealed class SiteOptions
{
    /// <summary>Where the host listens, and links lead, when nobody says otherwise.</summary>
    public const string DefaultAddress = "http://localhost:3978";

    /// <summary>What is said of a wrong address.</summary>
    public const string Fault = "Site:PublicUrl doit être une adresse http ou https complète, sans mot de passe, espace, parenthèse, «\u00A0?\u00A0» ni «\u00A0#\u00A0».";

    /// <summary>What the site is called, on top of each page. Default: empty, which stands for « Les documents de la campagne ».</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Address of the site, http or https, path allowed. Default: empty, which stands for the address the host serves.</summary>
    public string PublicUrl { get; set; } = string.Empty;

    /// <summary>
    /// Origins of the other sites whose pages may show the chat, such as <c>https://exemple.fr</c>. A list, or one value with commas.
    /// Default: none.
    /// </summary>
    public IList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Most questions that one address (IPv6: one /64 network) may ask the search page in a minute. Default: 60.</summary>
    [Range(1, 1_000_000)]
    public int QuestionsPerMinute { get; set; } = 60;

    /// <summary>Most documents that one address (IPv6: one /64 network) may open in a minute. Default: 600.</summary>
    [Range(1, 1_000_000)]
    public int DocumentsPerMinute { get; set; } = 600;

    /// <summary>Most connections at a time, sockets apart; one more is closed at once. Default: 2,000.</summary>
    [Range(10, 1_000_000)]
    public int Connections { get; set; } = 2_000;

    /// <summary>Whether <see cref="PublicUrl"/> is empty or an address that links can be built on, in Markdown too.</summary>
    public bool IsValid() =>
        PublicUrl.Length == 0
        || (Uri.TryCreate(PublicUrl, UriKind.Absolute, out Uri? url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && url.UserInfo.Length == 0
            && url.Query.Length == 0
            && url.Fragment.Length == 0
            && !PublicUrl.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '(' or ')' or '<' or '>' or '[' or ']' or '"' or '\\' or '?' or '#'));
}
