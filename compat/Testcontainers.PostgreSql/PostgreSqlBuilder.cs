using LocalServers;

namespace Testcontainers.PostgreSql;

/// <summary>Describes a PostgreSQL server for a test. Immutable: every With… method gives a new builder.</summary>
public sealed class PostgreSqlBuilder
{
    public const string PostgreSqlImage = "postgres:15.1";
    public const ushort PostgreSqlPort = 5432;
    public const string DefaultDatabase = "postgres";
    public const string DefaultUsername = "postgres";
    public const string DefaultPassword = "postgres";

    // The settings that the package gives its server: a test's data need not outlive the machine.
    private static readonly string[] DefaultSettings = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"];

    private readonly PostgreSqlConfiguration _configuration;

    public PostgreSqlBuilder() : this(new PostgreSqlConfiguration(DefaultDatabase, DefaultUsername, DefaultPassword, DefaultSettings)) { }

    private PostgreSqlBuilder(PostgreSqlConfiguration configuration) => _configuration = configuration;

    public PostgreSqlBuilder WithDatabase(string database) => new(_configuration with { Database = NotEmpty(database, nameof(database)) });

    public PostgreSqlBuilder WithUsername(string username) => new(_configuration with { Username = NotEmpty(username, nameof(username)) });

    public PostgreSqlBuilder WithPassword(string password) => new(_configuration with { Password = NotEmpty(password, nameof(password)) });

    /// <summary>The image is not used here: the server is the one that is installed.</summary>
    public PostgreSqlBuilder WithImage(string image)
    {
        NotEmpty(image, nameof(image));
        return this;
    }

    /// <summary>Adds arguments for the server, in pairs of <c>-c</c> and <c>name=value</c>; later settings win.</summary>
    /// <exception cref="NotSupportedException">Other arguments.</exception>
    public PostgreSqlBuilder WithCommand(params string[] command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var settings = new List<string>();
        for (var i = 0; i < command.Length; i += 2)
        {
            if (command[i] != "-c" || i + 1 == command.Length)
                throw new NotSupportedException($"WithCommand supports pairs of -c and name=value here, not {command[i]}.");
            settings.Add(command[i + 1]);
        }

        return new PostgreSqlBuilder(_configuration with { Settings = [.. _configuration.Settings, .. settings] });
    }

    public PostgreSqlContainer Build() => new(_configuration);

    private static string NotEmpty(string value, string name) =>
        string.IsNullOrEmpty(value) ? throw new ArgumentException("A value is needed.", name) : value;
}

internal sealed record PostgreSqlConfiguration(string Database, string Username, string Password, IReadOnlyList<string> Settings)
{
    internal LocalPostgresOptions OptionsFor(string folder) => new()
    {
        DataFolder = folder,
        UserName = Username,
        Password = Password,
        Durable = false,
        Settings = Settings,
    };
}
