using StageSystem.Koppeling.Stroom;
using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Indelingen;

/// <summary>Why not everyone can be placed (PLA-60: never someone left out silently), in words.</summary>
internal static class Indelingstekort
{
    public static Tekort Maak(Indelingsmodel model, Halltekort hall, CancellationToken ct)
    {
        var tekort = new Tekort([.. hall.Rijen.Select(r => model.Aios.Ids[r])], [.. hall.Kolommen.Select(h => model.Haos.Ids[h])], hall.Gevraagd, hall.Beschikbaar, "");
        var plaatsen = model.Capaciteit.Sum(c => (long)c);
        var zinnen = new List<string>();
        if (plaatsen < model.Aios.Aantal)
            zinnen.Add(Uitlegtekst.TeWeinigPlaatsen(model.Aios.Aantal, plaatsen));
        zinnen.Add(Zin(tekort));
        var uitgesloten = model.Verboden.Where(p => hall.Rijen.Contains(p.Aios) && model.Cijfers(p.Aios, p.Hao) is { } c && model.Toelaatbaar(c)).ToArray();
        if (uitgesloten.Length > 0)
            zinnen.Add($"Daarbij telt mee wat is uitgesloten: {Uitlegtekst.Opsomming([.. uitgesloten.Select(p => $"{model.Aios.Ids[p.Aios]} bij {model.Haos.Ids[p.Hao]}")], 8)}.");
        if (!model.ZonderGesprekToegestaan && Transportoplosser.Los(model.MaakRuimerTransport(), null, ct).Toestand == Toestand.Opgelost)
            zinnen.Add("Als de teamleider koppels zonder gesprek toestaat, kan iedereen wel een plaats krijgen.");
        return tekort with { Tekst = string.Join(" ", zinnen) };
    }

    private static string Zin(Tekort tekort)
    {
        var aios = Uitlegtekst.Opsomming(tekort.Aios, 8);
        var haos = Uitlegtekst.Opsomming(tekort.Plaatsen, 8);
        return (tekort.Aios.Count, tekort.Plaatsen.Count) switch
        {
            (1, 0) => $"{aios} heeft geen hao die kan.",
            (1, _) => $"{aios} kan alleen naar {haos}, en daar is geen plaats.",
            _ => $"{aios} kunnen samen alleen naar {haos}. Daar {(tekort.Beschikbaar == 1 ? "is 1 plaats" : $"zijn {tekort.Beschikbaar} plaatsen")} voor {tekort.Aios.Count} aios.",
        };
    }
}
