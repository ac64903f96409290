using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CampaignBot.BotFramework.Storage;

/// <summary>Opens the file of a <see cref="SqliteStorage"/>, and says in French why it cannot be used. A file that is not ours is left as it is.</summary>
internal static class SqliteFile
{
    // « CBot », so that no other program's file is taken for ours.
    private const long ApplicationId = 0x43426F74;
    private const long SchemaVersion = 1;

    // Another program may hold the file for a moment, a backup for instance; a turn cannot wait longer.
    private const int BusySeconds = 1;

    // Result codes of SQLite.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Why the file cannot be used now, to follow a colon: another program has it for itself.</summary>
    public const string HeldByAnother = "un autre programme le tient.";

    /// <summary>Opens the file, or creates it with its folder.</summary>
    /// <exception cref="StorageException">It cannot be used.</exception>
    public static SqliteConnection Open(string path)
    {
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = BusySeconds }.ToString());
            connection.Open();
            Prepare(connection);
            return connection;
        }
        catch (Exception e) when (e is SqliteException or StorageException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            connection?.Dispose();
            throw new StorageException($"le fichier {path} ne peut pas servir\u00A0: {Reason(e)}", e);
        }
    }

    /// <summary>Whether another program has the file for itself.</summary>
    public static bool IsHeld(SqliteException fault) => fault.SqliteErrorCode is Busy or Locked;

    /// <summary>Why SQLite or the system refuses, to follow a colon.</summary>
    public static string Reason(Exception fault) => fault switch
    {
        StorageException => fault.Message,
        UnauthorizedAccessException => "l’accès est refusé.",
        SqliteException sqlite when IsHeld(sqlite) => HeldByAnother,
        SqliteException { SqliteErrorCode: ReadOnly } => "il ne peut pas être écrit.",
        SqliteException { SqliteErrorCode: Corrupt } => "il est abîmé\u202F; le remplacer par une sauvegarde, ou en nommer un autre.",
        SqliteException { SqliteErrorCode: NotADatabase } => "ce n’est pas une base SQLite\u202F; en nommer un autre.",
        SqliteException { SqliteErrorCode: CannotOpen } => "il ne peut être ni ouvert ni créé.",
        SqliteException { SqliteErrorCode: Full } => "le disque est plein.",
        SqliteException sqlite => string.Create(CultureInfo.InvariantCulture, $"SQLite répond par l’erreur {sqlite.SqliteErrorCode}."),
        _ => "le système refuse ce chemin.",
    };

    private static void Prepare(SqliteConnection connection)
    {
        long tables = Number(connection, "SELECT count(*) FROM sqlite_schema");
        long application = Number(connection, "PRAGMA application_id");
        if (tables > 0 && application != ApplicationId)
        {
            throw new StorageException("c’est la base d’un autre programme\u202F; en nommer un autre.");
        }

        if (Number(connection, "PRAGMA user_version") > SchemaVersion)
        {
            throw new StorageException("il vient d’une version plus récente du programme.");
        }

        if (Scalar(connection, "PRAGMA quick_check(1)") is not "ok")
        {
            throw new SqliteException("The file is damaged.", Corrupt);
        }

        // Readers and the one writer do not wait for each other; what is deleted leaves no trace in the file.
        _ = Scalar(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = NORMAL");
        Execute(connection, "PRAGMA secure_delete = ON");
        using SqliteTransaction transaction = connection.BeginTransaction();
        Execute(
            connection,
            string.Create(CultureInfo.InvariantCulture, $"""
                CREATE TABLE IF NOT EXISTS items (key TEXT PRIMARY KEY, etag TEXT NOT NULL, expires INTEGER, content BLOB NOT NULL) WITHOUT ROWID;
                CREATE INDEX IF NOT EXISTS items_by_expiry ON items (expires) WHERE expires IS NOT NULL;
                PRAGMA application_id = {ApplicationId};
                PRAGMA user_version = {SchemaVersion};
                """),
            transaction);
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql) => Convert.ToInt64(Scalar(connection, sql), CultureInfo.InvariantCulture);

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
