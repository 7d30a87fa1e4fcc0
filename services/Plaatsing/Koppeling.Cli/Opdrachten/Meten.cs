using StageSystem.Koppeling.Cli.Bench;
using StageSystem.Koppeling.Cli.Invoer;

namespace StageSystem.Koppeling.Cli.Opdrachten;

/// <summary><c>koppeling bench</c>: the figures with their bars; with <c>--groei</c> time against size, as a table and a picture.</summary>
internal static class Meten
{
    public static Func<Omgeving, int> Voer(IReadOnlyList<string> argumenten, string gebruik)
    {
        var regel = new Opdrachtregel(argumenten, gebruik, 0, 0, ["--uit"], ["--groei"]);
        return omgeving => regel.Vlag("--groei") ? Groei(regel.Optie("--uit") ?? "docs", omgeving) : Tabel(omgeving);
    }

    private static int Tabel(Omgeving omgeving)
    {
        var gemist = 0;
        omgeving.Uit.WriteLine($"{"wat",-66} {"gemeten",12} {"grens",12}");
        foreach (var b in Metingen())
        {
            omgeving.Stop.ThrowIfCancellationRequested();
            var grens = double.IsPositiveInfinity(b.Grens) ? "" : $"{Omgeving.Getal(b.Grens)} {b.Eenheid}";
            omgeving.Uit.WriteLine($"{b.Naam,-66} {Omgeving.Getal(b.Gemeten) + " " + b.Eenheid,12} {grens,12}  {(double.IsPositiveInfinity(b.Grens) ? "" : b.Gehaald ? "ok" : "missed")}");
            if (!b.Gehaald) gemist++;
        }
        omgeving.Uit.WriteLine(gemist == 0 ? "Alle grenzen gehaald." : $"{gemist} grens/grenzen niet gehaald.");
        return gemist == 0 ? Afloop.Goed : Afloop.Afgewezen;
    }

    private static IEnumerable<Bankregel> Metingen() => Stroombench.Meet().Concat(Huisartsbench.Meet()).Concat(Poulesbench.Meet()).Concat(Stabielbench.Meet());

    private static int Groei(string map, Omgeving omgeving)
    {
        if (!Directory.Exists(map)) throw new Invoerfout($"{map}: deze map is er niet; geef met --uit aan waar de tabel en de tekening moeten komen.");
        var punten = new List<Groeipunt>();
        foreach (var (soort, omvang, ms) in Stroombench.Groei())
        {
            omgeving.Stop.ThrowIfCancellationRequested();
            omgeving.Uit.WriteLine($"{soort,-40} {omvang,8} {Omgeving.Getal(ms),12} ms");
            punten.Add(new(soort, omvang, ms));
        }
        File.WriteAllText(Path.Combine(map, "metingen-koppeling.md"), Groeiverslag.Tabel(punten));
        File.WriteAllText(Path.Combine(map, "metingen-koppeling.svg"), Groeiverslag.Tekening(punten));
        omgeving.Uit.WriteLine($"Geschreven: {Path.Combine(map, "metingen-koppeling.md")} en .svg.");
        return Afloop.Goed;
    }
}
