using System.Data;
using Microsoft.Data.Sqlite;

namespace CampaignBot.BotFramework.Storage;

/// <summary>
/// State in a SQLite file: it survives a restart. What is deleted is overwritten on the disk at once, what is replaced or expires within
/// a minute. While another program holds the file, calls fail instead of waiting.
/// </summary>
public sealed class SqliteStorage : IStorage, IDisposable
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    // Whoever finds the file held has waited for it; in the seconds after, nobody else has to.
    private static readonly TimeSpan GivenUpFor = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _timeProvider;
    private readonly ITimer _sweep;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _read;
    private readonly SqliteCommand _write;
    private readonly SqliteCommand _delete;
    private readonly SqliteCommand _expire;
    private readonly SqliteCommand _overwrite;
    private DateTimeOffset _givenUpUntil;

    private SqliteStorage(SqliteConnection connection, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _connection = connection;
        _read = Command("SELECT content, etag FROM items WHERE key = $key AND (expires IS NULL OR expires > $now)", "$key", "$now");
        _write = Command("INSERT OR REPLACE INTO items (key, etag, expires, content) VALUES ($key, $etag, $expires, $content)", "$key", "$etag", "$expires", "$content");
        _delete = Command("DELETE FROM items WHERE key = $key", "$key");
        _expire = Command("DELETE FROM items WHERE expires <= $now", "$now");
        _overwrite = Command("PRAGMA wal_checkpoint(TRUNCATE)");
        _sweep = timeProvider.CreateTimer(_ => Sweep(), null, TimeSpan.Zero, SweepEvery);
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
        return RunAsync<IDictionary<string, StoreItem>>(() => Read(keys), cancellationToken);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return RunAsync(() => Write(changes), cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return RunAsync(() => Delete(keys), cancellationToken);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _sweep.Dispose();
        _gate.Wait();
        _connection.Dispose();
        _gate.Release();
    }

    private long Now => _timeProvider.GetUtcNow().ToUnixTimeMilliseconds();

    private SqliteCommand Command(string text, params string[] parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        Array.ForEach(parameters, name => command.Parameters.Add(new SqliteParameter { ParameterName = name }));
        return command;
    }

    // SQLite's file is on this machine: its calls return at once unless another program holds it, and have no asynchronous form.
    private async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _timeProvider.GetUtcNow() < _givenUpUntil ? throw new StorageException(SqliteFile.HeldByAnother) : work();
        }
        catch (SqliteException e)
        {
            if (SqliteFile.IsHeld(e))
            {
                _givenUpUntil = _timeProvider.GetUtcNow() + GivenUpFor;
            }

            throw new StorageException(SqliteFile.Reason(e), e);
        }
        finally
        {
            _gate.Release();
        }
    }

    private Dictionary<string, StoreItem> Read(string[] keys)
    {
        var found = new Dictionary<string, StoreItem>(StringComparer.Ordinal);
        foreach (string key in keys)
        {
            if (Find(key) is { } item)
            {
                found[key] = item;
            }
        }

        return found;
    }

    private int Write(IDictionary<string, StoreItem> changes)
    {
        // It takes the lock of the file at once, so that what the ETags were compared with is still there when it writes.
        using SqliteTransaction transaction = _connection.BeginTransaction();
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
    }

    private int Delete(string[] keys)
    {
        using (SqliteTransaction transaction = _connection.BeginTransaction())
        {
            foreach (string key in keys)
            {
                Execute(_delete, transaction, key);
            }

            transaction.Commit();
        }

        return _overwrite.ExecuteNonQuery();
    }

    // Nobody may write for hours, and what was replaced still stands in SQLite's log until then.
    private void Sweep()
    {
        if (!_gate.Wait(TimeSpan.Zero))
        {
            return;
        }

        try
        {
            if (_connection.State != ConnectionState.Open)
            {
                return;
            }

            using (SqliteTransaction transaction = _connection.BeginTransaction())
            {
                Execute(_expire, transaction, Now);
                transaction.Commit();
            }

            _overwrite.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // Another program holds the file; the next sweep comes in a minute.
        }
        finally
        {
            _gate.Release();
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
