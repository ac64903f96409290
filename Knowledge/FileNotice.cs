namespace CampaignBot.Knowledge;

/// <summary>A file, and what the editor should know about it.</summary>
/// <param name="Path">Path relative to the knowledge base, with <c>/</c> between folders.</param>
/// <param name="Reason">One plain sentence in French.</param>
public sealed record FileNotice(string Path, string Reason);
