using System.Text.Json.Serialization;

namespace CampaignBot.Bot.Conversation;

/// <summary>How what is remembered is written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ConversationContext))]
[JsonSerializable(typeof(GivenAnswer))]
[JsonSerializable(typeof(uint))]
[JsonSerializable(typeof(bool))]
internal sealed partial class MemoryJson : JsonSerializerContext;
