namespace CampaignBot.BotFramework.Teams;

/// <summary>A rule of Teams that an app package breaks.</summary>
/// <param name="File">The file at fault.</param>
/// <param name="Path">The property at fault, such as <c>developer.name</c>; empty for the file as a whole.</param>
/// <param name="Rule">What is wrong: the end of a French sentence that begins with the name of what is at fault, such as « manque ».</param>
public sealed record AppPackageFault(string File, string Path, string Rule);
