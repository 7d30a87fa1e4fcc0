using System.Text.Json;
using JasperFx;
using Marten.Events;
using Marten.Events.Projections;
using Marten.Services;
using Marten.Storage;
using Npgsql;
using Weasel.Core;

namespace Marten;

/// <summary>Everything that is set before a store is made.</summary>
public class StoreOptions
{
    private string _schema = "public";

    public StoreOptions()
    {
        Mappings = new DocumentMappings(this);
        Events = new EventGraph(this);
        Projections = new ProjectionOptions(this);
        Schema = new MartenRegistry(this);
    }

    /// <summary>Schema of documents, and of events unless they have their own.</summary>
    public string DatabaseSchemaName
    {
        get => _schema;
        set => _schema = SqlNames.Checked(value);
    }

    public AutoCreate AutoCreateSchemaObjects { get; set; } = AutoCreate.CreateOrUpdate;

    /// <summary>Seconds; also how long an exclusive fetch waits for its stream.</summary>
    public int CommandTimeout { get; set; } = 30;

    public EventGraph Events { get; }

    public ProjectionOptions Projections { get; }

    public MartenRegistry Schema { get; }

    public OpenTelemetryOptions OpenTelemetry { get; } = new();

    internal MartenSerializer Serializer { get; private set; } = new(EnumStorage.AsInteger, Casing.CamelCase, null);

    internal DocumentMappings Mappings { get; }

    internal NpgsqlDataSource? DataSource { get; private set; }

    internal string? ConnectionString { get; private set; }

    public void Connection(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        ConnectionString = connectionString;
    }

    /// <summary>The caller keeps the data source and disposes of it.</summary>
    public void Connection(NpgsqlDataSource dataSource)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        DataSource = dataSource;
    }

    public void UseSystemTextJsonForSerialization(
        EnumStorage enumStorage = EnumStorage.AsInteger, Casing casing = Casing.CamelCase, Action<JsonSerializerOptions>? configure = null) =>
        Serializer = new MartenSerializer(enumStorage, casing, configure);
}
