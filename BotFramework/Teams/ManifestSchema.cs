using static CampaignBot.BotFramework.Teams.ManifestRules;

namespace CampaignBot.BotFramework.Teams;

/// <summary>
/// The manifest of a Teams app, version 1.25, as far as a bot needs it; what is not written here is refused. Where the schema takes
/// http, or counts one scope twice, this is stricter: Teams itself wants https.
/// </summary>
internal static class ManifestSchema
{
    private static readonly Rule Identifier = Text(36, "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$", "un identifiant comme 00000000-0000-0000-0000-000000000000");
    private static readonly Rule Address = Text(2048, @"^https://[^\s/?#]+\S*$", "une adresse https complète");
    private static readonly Rule FileName = Text(2048);
    private static readonly Rule LanguageTag = Text(26, "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,2}$", "une langue comme fr ou fr-FR");
    private static readonly Rule Scopes = List(4, OneOf("team", "personal", "groupChat", "copilot"), unique: true);

    // The schema allows longer titles; a title is what the menu shows and what is sent when it is chosen.
    private static readonly Rule Command = Group([("title", Text(32)), ("description", Text(4000))]);

    private static readonly Rule Bot = Group(
        [("botId", Identifier), ("scopes", Scopes)],
        ("supportsFiles", Flag),
        ("isNotificationOnly", Flag),
        ("commandLists", List(3, Group([("scopes", Scopes), ("commands", List(12, Command))]))));

    // The schema does not compare the two; the name in full is required since version 1.17, and is to be another one.
    private static readonly Rule Name = Different(Group([("short", Text(30)), ("full", Text(100))]), "short", "full", "doit différer du nom court");

    private static readonly Rule Localization = Group(
        [("defaultLanguageTag", LanguageTag)],
        ("additionalLanguages", List(int.MaxValue, Group([("languageTag", LanguageTag), ("file", FileName)]), unique: true)));

    /// <summary>The whole manifest.</summary>
    public static Rule Manifest { get; } = Group(
        [
            ("manifestVersion", Constant("1.25")),
            ("version", Text(256, "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$", "une version comme 1.0.0")),
            ("id", Identifier),
            ("developer", Group([("name", Text(32)), ("websiteUrl", Address), ("privacyUrl", Address), ("termsOfUseUrl", Address)])),
            ("name", Name),
            ("description", Group([("short", Text(80)), ("full", Text(4000))])),
            ("icons", Group([("color", FileName), ("outline", FileName)])),
            ("accentColor", Text(7, "^#[0-9a-fA-F]{6}$", "une couleur comme #1f4e8c")),
        ],
        ("$schema", Constant("https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json")),
        ("localizationInfo", Localization),
        ("bots", List(1, Bot)),
        ("validDomains", List(16, Text(2048, @"^[^\s/:]+$", "un nom d’hôte, sans https:// ni port"), unique: true)));
}
