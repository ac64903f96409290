namespace CampaignBot.BotFramework.DirectLine;

/// <summary>
/// Settings of the embedded Direct Line, from the section <c>DirectLine</c>. They are checked when the host starts; every fault is
/// reported at once.
/// </summary>
public sealed class DirectLineOptions
{
    /// <summary>
    /// Key that signs the tokens, in base64, 32 bytes or more. Default: empty, which makes one for as long as the program runs;
    /// people then have to open the chat again after a restart.
    /// </summary>
    public string SigningKey { get; set; } = string.Empty;

    /// <summary>
    /// The key before <see cref="SigningKey"/>, in base64, 32 bytes or more: tokens it signed are still read, none is signed with it.
    /// For as long as a token lives after the key was changed. Default: empty.
    /// </summary>
    public string PreviousSigningKey { get; set; } = string.Empty;

    /// <summary>
    /// Secret with which other servers may ask for tokens and start conversations, 32 characters or more. Default: empty, for nobody.
    /// Never given to a page.
    /// </summary>
    public string Secret { get; set; } = string.Empty;

    /// <summary>Secret of a Direct Line channel of Azure. When it is set, pages talk to Azure instead of this program. Default: empty.</summary>
    public string AzureSecret { get; set; } = string.Empty;

    /// <summary>Address of Azure's Direct Line, https. Default: <c>https://directline.botframework.com/v3/directline</c>.</summary>
    public string AzureDomain { get; set; } = "https://directline.botframework.com/v3/directline";

    /// <summary>
    /// Public address of the site, http or https, path allowed; <c>streamUrl</c> and <c>domain</c> are built on it. Default: empty,
    /// which takes the scheme and the host of each request.
    /// </summary>
    public string PublicUrl { get; set; } = string.Empty;

    /// <summary>Origins of the other sites whose pages may talk to the bot, such as <c>https://exemple.fr</c>. The site's own is always allowed. Default: none.</summary>
    public IList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Life of a token, in minutes: 30 (clients refresh every 15) to 1,440. Default: 60.</summary>
    public int TokenMinutes { get; set; } = 60;

    /// <summary>
    /// After how long a conversation that no client touches is forgotten, in minutes: 1 to 10,080. Default: 60, the life of a token:
    /// after that nobody could come back to it.
    /// </summary>
    public int IdleMinutes { get; set; } = 60;

    /// <summary>How many activities a conversation keeps: 20 to 10,000; older ones go. Default: 200.</summary>
    public int HistoryActivities { get; set; } = 200;

    /// <summary>How much a conversation keeps, in KB: 64 to 10,240; older activities go, the last one never does. Default: 256.</summary>
    public int HistoryKilobytes { get; set; } = 256;

    /// <summary>Largest activity a client may send, in KB: 1 to 256. Default: 64.</summary>
    public int ActivityKilobytes { get; set; } = 64;

    /// <summary>Longest text a client may send, in UTF-16 units: 100 to 100,000. Default: 8,000.</summary>
    public int TextCharacters { get; set; } = 8_000;

    /// <summary>
    /// How much all conversations keep, in MB: 1 to 65,536. Beyond it, a conversation that goes on keeps no more than its share.
    /// Default: 128.
    /// </summary>
    public int HistoryMegabytes { get; set; } = 128;

    /// <summary>Most conversations at a time: 1 to 1,000,000; one more takes the place of one that was left. Default: 10,000.</summary>
    public int Conversations { get; set; } = 10_000;

    /// <summary>Most conversations at a time from one address (IPv6: one /64 network): 1 to 1,000,000. Default: 1,000.</summary>
    public int ConversationsPerAddress { get; set; } = 1_000;

    /// <summary>Most tokens, and most new conversations, in a minute from one address: 1 to 1,000,000. Default: 60.</summary>
    public int OpeningsPerMinute { get; set; } = 60;

    /// <summary>Most activities a client may post in a minute to one conversation: 1 to 1,000,000. Default: 60.</summary>
    public int ActivitiesPerMinute { get; set; } = 60;

    /// <summary>Most activities in a minute from one address: 1 to 1,000,000. Default: 600.</summary>
    public int ActivitiesPerMinutePerAddress { get; set; } = 600;

    /// <summary>Most sockets of one conversation: 1 to 20; one more closes the oldest. Default: 5.</summary>
    public int SocketsPerConversation { get; set; } = 5;

    /// <summary>How long a socket may take to accept what it is sent, in seconds: 1 to 300; then it is closed. Default: 15.</summary>
    public int SendSeconds { get; set; } = 15;
}
