namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>A folder with one document of paragraphs written for a test.</summary>
public abstract class WrittenParagraphs(params string[] paragraphs) : WrittenDocuments(("cas.md", "# Recueil\n\n" + string.Join("\n\n", paragraphs) + "\n"));
