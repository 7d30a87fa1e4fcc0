using System.Security.Cryptography;

namespace StageSystem.AppHost;

/// <summary>
/// Secrets that are generated once for a data folder and kept in it, readable by its owner only. Without a folder they
/// last as long as the AppHost.
/// </summary>
internal sealed class Geheimen(string? map)
{
    private readonly Dictionary<string, string> _gelezen = [];

    /// <summary>64 hexadecimal digits (256 bits).</summary>
    internal string Lees(string naam)
    {
        lock (_gelezen)
        {
            if (!_gelezen.TryGetValue(naam, out var geheim))
                _gelezen[naam] = geheim = map is null ? Nieuw() : Bewaard(Path.Combine(map, "geheimen", naam));
            return geheim;
        }
    }

    private static string Bewaard(string pad)
    {
        if (File.Exists(pad))
            return File.ReadAllText(pad).Trim();
        Directory.CreateDirectory(Path.GetDirectoryName(pad)!);
        var geheim = Nieuw();

        // Written beside its place first: a file that is there is whole.
        var tijdelijk = pad + ".nieuw";
        File.Delete(tijdelijk);
        var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var bestand = new StreamWriter(pad + ".nieuw", opties))
            bestand.WriteLine(geheim);
        File.Move(tijdelijk, pad);
        return geheim;
    }

    private static string Nieuw() => RandomNumberGenerator.GetHexString(64, lowercase: true);
}
