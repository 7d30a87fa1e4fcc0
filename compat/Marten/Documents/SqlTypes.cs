using NpgsqlTypes;
using Weasel.Core;

namespace Marten.Schema;

/// <summary>How a .NET type stands in SQL.</summary>
internal static class SqlTypes
{
    internal static Type Unwrap(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>PostgreSQL type of a scalar member; null for anything that stays JSON.</summary>
    internal static string? PgType(Type type, EnumStorage enums)
    {
        type = Unwrap(type);
        if (type.IsEnum) return enums == EnumStorage.AsString ? "varchar" : "integer";
        if (type == typeof(string) || type == typeof(char) || type == typeof(Uri)) return "varchar";
        if (type == typeof(Guid)) return "uuid";
        if (type == typeof(int) || type == typeof(short) || type == typeof(byte)) return "integer";
        if (type == typeof(long) || type == typeof(uint)) return "bigint";
        if (type == typeof(decimal)) return "numeric";
        if (type == typeof(double)) return "double precision";
        if (type == typeof(float)) return "real";
        if (type == typeof(bool)) return "boolean";
        if (type == typeof(DateOnly)) return "date";
        if (type == typeof(TimeOnly)) return "time without time zone";
        if (type == typeof(DateTimeOffset)) return "timestamp with time zone";
        if (type == typeof(DateTime)) return "timestamp without time zone";
        return null;
    }

    /// <summary>Turns the text of a JSON member into its SQL type, immutably, so that an index may hold it.</summary>
    internal static string FromText(string text, Type type, EnumStorage enums, string schema)
    {
        type = Unwrap(type);
        if (type == typeof(DateOnly)) return $"{schema}.mt_immutable_date({text})";
        if (type == typeof(TimeOnly)) return $"{schema}.mt_immutable_time({text})";
        if (type == typeof(DateTimeOffset)) return $"{schema}.mt_immutable_timestamptz({text})";
        if (type == typeof(DateTime)) return $"{schema}.mt_immutable_timestamp({text})";
        var pg = PgType(type, enums);
        return pg is null or "varchar" ? text : $"CAST({text} as {pg})";
    }

    /// <summary>A value as Npgsql takes it for that type.</summary>
    internal static object? ToParameter(object? value, EnumStorage enums) => value switch
    {
        null => null,
        Enum e => enums == EnumStorage.AsString ? e.ToString() : Convert.ToInt32(e, System.Globalization.CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime(),
        DateTime moment => DateTime.SpecifyKind(moment, DateTimeKind.Unspecified),
        char c => c.ToString(),
        Uri uri => uri.ToString(),
        uint number => (long)number,
        byte number => (int)number,
        short number => (int)number,
        _ => value,
    };

    internal static NpgsqlDbType IdDbType(Type idType) =>
        idType == typeof(Guid) ? NpgsqlDbType.Uuid
        : idType == typeof(string) ? NpgsqlDbType.Varchar
        : idType == typeof(int) ? NpgsqlDbType.Integer
        : NpgsqlDbType.Bigint;

    internal static NpgsqlDbType DbType(string pgType) => pgType switch
    {
        "varchar" or "text" => NpgsqlDbType.Varchar,
        "uuid" => NpgsqlDbType.Uuid,
        "integer" => NpgsqlDbType.Integer,
        "bigint" => NpgsqlDbType.Bigint,
        "numeric" => NpgsqlDbType.Numeric,
        "double precision" => NpgsqlDbType.Double,
        "real" => NpgsqlDbType.Real,
        "boolean" => NpgsqlDbType.Boolean,
        "date" => NpgsqlDbType.Date,
        "time without time zone" => NpgsqlDbType.Time,
        "timestamp with time zone" => NpgsqlDbType.TimestampTz,
        "timestamp without time zone" => NpgsqlDbType.Timestamp,
        _ => throw new NotSupportedException($"A duplicated field of type {pgType} is not supported."),
    };

    /// <summary>An array of the CLR type that belongs to <paramref name="pgType"/>.</summary>
    internal static Array NewArray(string pgType, int length) => pgType switch
    {
        "uuid" => new Guid?[length],
        "integer" => new int?[length],
        "bigint" => new long?[length],
        "numeric" => new decimal?[length],
        "double precision" => new double?[length],
        "real" => new float?[length],
        "boolean" => new bool?[length],
        "date" => new DateOnly?[length],
        "time without time zone" => new TimeOnly?[length],
        "timestamp with time zone" => new DateTimeOffset?[length],
        "timestamp without time zone" => new DateTime?[length],
        _ => new string?[length],
    };
}
