using StageSystem.Koppeling.Cli.Gen;

namespace StageSystem.Koppeling.Cli.Opdrachten;

/// <summary><c>koppeling gen</c>.</summary>
internal static class Maak
{
    public static Func<Omgeving, int> Voer(IReadOnlyList<string> argumenten, string gebruik)
    {
        var regel = new Opdrachtregel(argumenten, gebruik, 1, 1, ["--zaad", "--aios", "--plaatsen", "--uit"], []);
        var gevonden = Array.FindIndex(Generator.Soorten, s => s.Soort == regel[0]);
        if (gevonden < 0) throw regel.Fout($"de soort '{regel[0]}' is onbekend; verwacht: {string.Join(", ", Generator.Soorten.Select(s => s.Soort))}");
        var (soort, aios, plaatsen) = Generator.Soorten[gevonden];
        aios = regel.Getal("--aios", 1, 100_000) ?? aios;
        plaatsen = regel.Getal("--plaatsen", 1, 100_000) ?? plaatsen;
        var zaad = regel.Zaad() ?? 1;
        return omgeving =>
        {
            var json = Json.Schrijf(Generator.Maak(soort, zaad, aios, plaatsen));
            if (regel.Optie("--uit") is { } bestand && bestand != "-") Los.Schrijf(bestand, json);
            else omgeving.Uit.Write(System.Text.Encoding.UTF8.GetString(json));
            return Afloop.Goed;
        };
    }
}
