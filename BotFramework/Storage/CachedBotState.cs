using System.Buffers;
using System.Text.Json;

namespace CampaignBot.BotFramework.Storage;

/// <summary>A state as one turn holds it: what was read, and what the turn made of it.</summary>
internal sealed class CachedBotState
{
    private byte[] _stored;
    private bool _isSet;

    /// <summary>Takes over what was read.</summary>
    /// <param name="item">The item, or null where there was none.</param>
    public CachedBotState(StoreItem? item)
    {
        _stored = item?.Content.ToArray() ?? [];
        ETag = item?.ETag ?? StoreItem.Absent;
        Values = Parse(_stored);
    }

    /// <summary>Each property: JSON until somebody asks for it, then what it stands for.</summary>
    public SortedDictionary<string, object> Values { get; }

    /// <summary>The stored item this was made from.</summary>
    public string ETag { get; private set; }

    /// <summary>Sets a property, or takes it out (null).</summary>
    public void Set(string name, object? value)
    {
        _isSet = true;
        if (value is null)
        {
            Values.Remove(name);
        }
        else
        {
            Values[name] = value;
        }
    }

    /// <summary>Takes everything out.</summary>
    public void Clear()
    {
        _isSet = true;
        Values.Clear();
    }

    /// <summary>Whether there is something to write: a property was set, or a value changed in place.</summary>
    /// <param name="json">How values are written.</param>
    /// <param name="content">The whole state.</param>
    public bool HasChanged(JsonSerializerOptions? json, out byte[] content)
    {
        content = Write(json);
        return _isSet || !content.AsSpan().SequenceEqual(_stored);
    }

    /// <summary>Notes what is stored now.</summary>
    public void Saved(byte[] content, string etag)
    {
        _stored = content;
        _isSet = false;
        ETag = etag;
    }

    private static SortedDictionary<string, object> Parse(byte[] content)
    {
        var values = new SortedDictionary<string, object>(StringComparer.Ordinal);
        if (content.Length > 0)
        {
            using JsonDocument document = JsonDocument.Parse(content);
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                values[property.Name] = property.Value.Clone();
            }
        }

        return values;
    }

    private byte[] Write(JsonSerializerOptions? json)
    {
        if (Values.Count == 0)
        {
            return [];
        }

        var content = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(content))
        {
            writer.WriteStartObject();
            foreach ((string name, object value) in Values)
            {
                writer.WritePropertyName(name);
                if (value is JsonElement element)
                {
                    element.WriteTo(writer);
                }
                else
                {
                    JsonSerializer.Serialize(writer, value, value.GetType(), json);
                }
            }

            writer.WriteEndObject();
        }

        return content.WrittenSpan.ToArray();
    }
}
