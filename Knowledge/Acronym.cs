namespace CampaignBot.Knowledge;

/// <summary>An acronym that a document defines.</summary>
/// <param name="Short">The acronym, in capitals without dots: « AIEA ».</param>
/// <param name="Long">What it stands for, as the document writes it.</param>
/// <param name="DocumentId">The document that defines it.</param>
public sealed record Acronym(string Short, string Long, string DocumentId);
