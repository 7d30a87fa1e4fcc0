namespace StageSystem.Demo;

/// <summary>The whole demonstration: the administration, the headline cascade, and the scenes in which other things go wrong.</summary>
internal static class Voorstelling
{
    /// <summary>Imports, plays and checks.</summary>
    /// <returns>0 only when the import and every cascade gave exactly what was expected.</returns>
    internal static async Task<int> SpeelAsync(Toneel toneel, CancellationToken ct)
    {
        Console.WriteLine();
        Console.WriteLine("1. De administratie in data/cohort inlezen");
        var verslagen = await Mapimport.ImporteerAsync(Path.Combine("data", "cohort"), toneel.Klant, ct);
        Mapimport.Druk(verslagen);
        var fouten = Manifest.Verschillen(Path.Combine("data", "cohort", "manifest.json"), verslagen);
        foreach (var fout in fouten) Console.WriteLine($"  ANDERS DAN manifest.json: {fout}");
        if (fouten.Count == 0) Console.WriteLine("  Precies de fouten die manifest.json noemt, geen andere.");

        var rollen = await Rolverdeling.MaakAsync(toneel.Klant, ct);
        var uitkomsten = new List<Uitkomst>(await Hoofdcascade.SpeelAsync(toneel, rollen, ct));
        uitkomsten.Add(await Verlengingsscene.SpeelAsync(toneel, ct));
        uitkomsten.AddRange(await Vertrekscene.SpeelAsync(toneel, rollen.Vertrek, ct));
        uitkomsten.Add(await Slwpscene.SpeelAsync(toneel, ct)); // the last: it moves the clock

        Console.WriteLine();
        Console.WriteLine($"  {"cascade",-62}{"stappen",9}{"laatste na",13}  uitkomst");
        foreach (var u in uitkomsten)
            Console.WriteLine($"  {u.Naam,-62}{u.Stappen,9}{u.Laatste.TotalMilliseconds,10:N0} ms  {(u.Verschillen.Count == 0 ? "precies zoals verwacht" : $"{u.Verschillen.Count} verschillen")}");
        return fouten.Count == 0 && uitkomsten.All(u => u.Verschillen.Count == 0) ? 0 : 1;
    }
}
