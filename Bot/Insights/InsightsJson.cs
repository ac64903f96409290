using System.Text.Json.Serialization;

namespace CampaignBot.Bot.Insights;

/// <summary>How counts are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SortedDictionary<string, PassageFeedback>))]
internal sealed partial class InsightsJson : JsonSerializerContext;
