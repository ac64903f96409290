using System.Text.Json;
using CampaignBot.BotFramework.Builder;

namespace CampaignBot.BotFramework.Storage;

/// <summary>A property in the state that the turn holds.</summary>
internal sealed class BotStatePropertyAccessor<T>(BotState state, string name, JsonSerializerOptions? json) : IStatePropertyAccessor<T>
{
    public async Task<T?> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
    {
        CachedBotState cached = await state.CachedAsync(turnContext, cancellationToken);
        if (cached.Values.TryGetValue(name, out object? value) && Read(value) is { } read)
        {
            cached.Values[name] = read;
            return read;
        }

        if (defaultValueFactory is null)
        {
            return default;
        }

        T made = defaultValueFactory();
        cached.Set(name, made);
        return made;
    }

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default) =>
        (await state.CachedAsync(turnContext, cancellationToken)).Set(name, value);

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        (await state.CachedAsync(turnContext, cancellationToken)).Set(name, null);

    private T? Read(object value)
    {
        try
        {
            return value is ReadOnlyMemory<byte> unread ? JsonSerializer.Deserialize<T>(unread.Span, json) : (T)value;
        }
        catch (JsonException)
        {
            // Another version of the bot wrote it: what cannot be read is not there.
            return default;
        }
    }
}
