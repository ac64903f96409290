using System.Buffers;
using System.Text.Json;

namespace CampaignBot.BotFramework.Storage;

/// <summary>A state as one turn holds it: what was read, and what the turn made of it.</summary>
internal sealed class CachedBotState
{
    // Room for the text while it is written: each thread keeps its own.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _content;

    private ReadOnlyMemory<byte> _stored;
    private bool _isSet;

    /// <summary>Takes over what was read.</summary>
    /// <param name="item">The item, or null where there was none.</param>
    public CachedBotState(StoreItem? item)
    {
        _stored = item?.Content ?? default;
        ETag = item?.ETag ?? StoreItem.Absent;
        Values = _stored.Length > 0 ? Parse(_stored) : new(StringComparer.Ordinal);
    }

    /// <summary>Each property: UTF-8 JSON until somebody asks for it, then what it stands for.</summary>
    public SortedList<string, object> Values { get; }

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
        return _isSet || !content.AsSpan().SequenceEqual(_stored.Span);
    }

    /// <summary>Notes what is stored now.</summary>
    public void Saved(byte[] content, string etag)
    {
        _stored = content;
        _isSet = false;
        ETag = etag;
    }

    private static SortedList<string, object> Parse(ReadOnlyMemory<byte> content)
    {
        var values = new SortedList<string, object>(StringComparer.Ordinal);
        try
        {
            ReadProperties(content, values);
        }
        catch (JsonException)
        {
            // Cut off, or written by another program: what cannot be read is not there.
        }

        return values;
    }

    private static void ReadProperties(ReadOnlyMemory<byte> content, SortedList<string, object> values)
    {
        var reader = new Utf8JsonReader(content.Span);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                values[name] = content[start..(int)reader.BytesConsumed];
            }
        }
    }

    private byte[] Write(JsonSerializerOptions? json)
    {
        if (Values.Count == 0)
        {
            return [];
        }

        ArrayBufferWriter<byte> content = _content ??= new ArrayBufferWriter<byte>(8192);
        content.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(content))
        {
            writer.WriteStartObject();
            foreach ((string name, object value) in Values)
            {
                writer.WritePropertyName(name);
                if (value is ReadOnlyMemory<byte> unread)
                {
                    writer.WriteRawValue(unread.Span, skipInputValidation: true);
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
