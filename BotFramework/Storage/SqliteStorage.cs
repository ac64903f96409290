using Microsoft.Data.Sqlite;

namespace CampaignBot.BotFramework.Storage;

/// <summary>State in a SQLite file: it survives a restart. What is deleted or forgotten is overwritten in the file.</summary>
public sealed class SqliteStorage : IStorage, IDisposable
{
    private readonly TimeProvider _timeProvider;
    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _read;
    private readonly SqliteCommand _write;
    private readonly SqliteCommand _delete;
    private readonly SqliteCommand _expire;

    private SqliteStorage(SqliteConnection connection, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _connection = connection;
        _read = Command("SELECT content, etag FROM items WHERE key = $key AND (expires IS NULL OR expires > $now)", "$key", "$now");
        _write = Command("INSERT OR REPLACE INTO items (key, etag, expires, content) VALUES ($key, $etag, $expires, $content)", "$key", "$etag", "$expires", "$content");
        _delete = Command("DELETE FROM items WHERE key = $key", "$key");
        _expire = Command("DELETE FROM items WHERE expires <= $now", "$now");
    }

    /// <summary>Opens the file, or creates it with its folder.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <exception cref="StorageException">The file cannot be used; nothing in it was changed.</exception>
    public static SqliteStorage Open(string path, TimeProvider timeProvider)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(timeProvider);
        return new SqliteStorage(SqliteFile.Open(path), timeProvider);
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, StoreItem>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Run(() =>
        {
            var found = new Dictionary<string, StoreItem>(StringComparer.Ordinal);
            foreach (string key in keys)
            {
                if (Find(key) is { } item)
                {
                    found[key] = item;
                }
            }

            return (IDictionary<string, StoreItem>)found;
        });
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return Run(() =>
        {
            // It takes the lock of the file at once, so that what the ETags were compared with is still there when it writes.
            using SqliteTransaction transaction = _connection.BeginTransaction();
            Execute(_expire, transaction, Now);
            if (changes.Any(change => change.Value.ETag is { } expected && expected != (Find(change.Key, transaction)?.ETag ?? StoreItem.Absent)))
            {
                throw new EtagException();
            }

            Dictionary<string, string> etags = changes.Keys.ToDictionary(key => key, _ => Guid.NewGuid().ToString("N"), StringComparer.Ordinal);
            foreach ((string key, StoreItem item) in changes)
            {
                object expires = item.TimeToLive is { } life ? (_timeProvider.GetUtcNow() + life).ToUnixTimeMilliseconds() : DBNull.Value;
                Execute(_write, transaction, key, etags[key], expires, item.Content.ToArray());
            }

            transaction.Commit();
            foreach ((string key, StoreItem item) in changes)
            {
                item.ETag = etags[key];
            }

            return changes.Count;
        });
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Run(() =>
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            foreach (string key in keys)
            {
                Execute(_delete, transaction, key);
            }

            transaction.Commit();
            return keys.Length;
        });
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _connection.Dispose();
        }
    }

    private long Now => _timeProvider.GetUtcNow().ToUnixTimeMilliseconds();

    private SqliteCommand Command(string text, params string[] parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        Array.ForEach(parameters, name => command.Parameters.Add(new SqliteParameter { ParameterName = name }));
        return command;
    }

    // SQLite's file is on this machine: its calls return at once, and have no asynchronous form.
    private Task<T> Run<T>(Func<T> work)
    {
        try
        {
            lock (_lock)
            {
                return Task.FromResult(work());
            }
        }
        catch (SqliteException e)
        {
            return Task.FromException<T>(new StorageException(SqliteFile.Reason(e), e));
        }
        catch (EtagException e)
        {
            return Task.FromException<T>(e);
        }
    }

    private StoreItem? Find(string key, SqliteTransaction? transaction = null)
    {
        Bind(_read, transaction, key, Now);
        using SqliteDataReader reader = _read.ExecuteReader();
        return reader.Read() ? new StoreItem { Content = reader.GetFieldValue<byte[]>(0), ETag = reader.GetString(1) } : null;
    }

    private static void Execute(SqliteCommand command, SqliteTransaction transaction, params object[] values)
    {
        Bind(command, transaction, values);
        command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, SqliteTransaction? transaction, params object[] values)
    {
        command.Transaction = transaction;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }
}
