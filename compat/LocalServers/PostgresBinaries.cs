using System.Globalization;

namespace LocalServers;

/// <summary>Where Debian puts the PostgreSQL server's programs: <c>/usr/lib/postgresql/VERSION/bin</c>.</summary>
internal static class PostgresBinaries
{
    /// <summary>Names another folder with the programs of the server.</summary>
    internal const string FolderVariable = "LOCALSERVERS_POSTGRES_BIN";

    /// <summary>The folder of the newest version installed, or of the version that wrote <paramref name="cluster"/>.</summary>
    internal static string Find(string cluster)
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named)
            return Has(named) ? named : throw Missing($"{FolderVariable} names {named}, where no postgres and initdb are.");

        const string root = "/usr/lib/postgresql";
        var installed = !Directory.Exists(root)
            ? []
            : Directory.GetDirectories(root)
                .Select(folder => (Version: Path.GetFileName(folder), Bin: Path.Combine(folder, "bin")))
                .Where(candidate => int.TryParse(candidate.Version, NumberStyles.None, CultureInfo.InvariantCulture, out _) && Has(candidate.Bin))
                .OrderByDescending(candidate => int.Parse(candidate.Version, CultureInfo.InvariantCulture))
                .ToList();
        var versionFile = Path.Combine(cluster, "PG_VERSION");
        if (!File.Exists(versionFile))
            return installed.Count > 0 ? installed[0].Bin : throw Missing("The PostgreSQL server is not installed.");
        var wanted = File.ReadAllText(versionFile).Trim();
        return installed.Where(candidate => candidate.Version == wanted).Select(candidate => candidate.Bin).FirstOrDefault()
               ?? throw new LocalServerException(
                   $"The data in {cluster} were written by PostgreSQL {wanted}, which is not installed (found: {string.Join(", ", installed.Select(candidate => candidate.Version))}). Install the package postgresql-{wanted}, or start with empty data.");
    }

    private static bool Has(string bin) => File.Exists(Path.Combine(bin, "postgres")) && File.Exists(Path.Combine(bin, "initdb"));

    private static LocalServerException Missing(string what) => new($"{what} Install the package postgresql (apt-get install postgresql).");
}
