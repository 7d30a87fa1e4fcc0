namespace StageSystem.Demo;

/// <summary>Imports a folder and prints what was refused.</summary>
internal static class Mapimport
{
    /// <summary>Exit code 0 when every row was taken in or known already, 3 when rows were refused.</summary>
    internal static async Task<int> VoerUitAsync(string map, Stageklant klant, CancellationToken ct) =>
        Druk(await ImporteerAsync(map, klant, ct)) == 0 ? 0 : 3;

    /// <summary>Sends the files of the folder that have an owner.</summary>
    /// <exception cref="InvalidOperationException">The folder has none.</exception>
    internal static async Task<IReadOnlyList<Importverslag>> ImporteerAsync(string map, Stageklant klant, CancellationToken ct)
    {
        var bestanden = Directory.GetFiles(map, "*.csv").Where(b => Importklant.Eigenaar.ContainsKey(Path.GetFileName(b))).Order().ToList();
        if (bestanden.Count == 0)
            throw new InvalidOperationException($"In {map} staat geen bestand dat een dienst aanneemt. Verwacht: {string.Join(", ", Importklant.Eigenaar.Keys)}.");
        return await new Importklant(klant).ImporteerAsync(
            bestanden.Select(b => KeyValuePair.Create(Path.GetFileName(b), File.ReadAllBytes(b))), Guid.NewGuid().ToString("N"), ct);
    }

    /// <summary>Prints the reports.</summary>
    /// <returns>Number of refused rows.</returns>
    internal static int Druk(IReadOnlyList<Importverslag> verslagen)
    {
        Console.WriteLine($"  {"bestand",-24}{"dienst",-14}{"rijen",7}{"nieuw",7}{"bekend",8}{"geweigerd",11}");
        foreach (var v in verslagen)
            Console.WriteLine($"  {v.Bestand,-24}{v.Dienst,-14}{v.Rijen,7}{v.Nieuw,7}{v.Ongewijzigd,8}{v.Geweigerd.Select(g => g.Rij).Distinct().Count(),11}");
        foreach (var g in verslagen.SelectMany(v => v.Geweigerd))
            Console.WriteLine($"  {g.Bestand} rij {g.Rij}{(g.Kolom is null ? "" : $", {g.Kolom}")}: {g.Melding}{(g.Regel is null ? "" : $" ({g.Regel})")}");
        return verslagen.SelectMany(v => v.Geweigerd).Select(g => (g.Bestand, g.Rij)).Distinct().Count();
    }
}
