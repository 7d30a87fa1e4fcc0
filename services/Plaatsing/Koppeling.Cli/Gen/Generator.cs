using StageSystem.Koppeling.Ruil;
using StageSystem.Koppeling.Stabiliteit;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Cli.Gen;

/// <summary>Makes preference-shaped instances of every kind from a seed: some places are popular with everyone, and there is room for all (poules and amc: nearly always).</summary>
public static class Generator
{
    /// <summary>The kinds, with the numbers of aios and places when none are given.</summary>
    internal static readonly (string Soort, int Aios, int Plaatsen)[] Soorten =
    [
        ("toewijzing", 100, 60), ("koppelgroepen", 24, 24), ("gespreksindeling", 12, 14), ("indeling", 12, 14), ("poules", 40, 40),
        ("amc", 20, 30), ("nspoh", 20, 12), ("stabiel", 100, 30), ("ruil", 50, 50),
    ];

    /// <param name="soort">The kind, as in <c>soort</c> of the file.</param>
    /// <param name="aios">Number of aios, at least 1.</param>
    /// <param name="plaatsen">Number of places (haos), at least 1.</param>
    public static Opdracht Maak(string soort, ulong zaad, int aios, int plaatsen)
    {
        var t = new Trekker(zaad);
        return soort switch
        {
            "toewijzing" => Toewijzing(t, zaad, aios, plaatsen),
            "koppelgroepen" => Huisartsgenerator.Koppelgroepen(t, aios, plaatsen),
            "gespreksindeling" => Huisartsgenerator.Gesprekken(t, aios, plaatsen),
            "indeling" => Huisartsgenerator.Indeling(t, zaad, aios, plaatsen),
            "poules" => Externgenerator.Poules(t, zaad, aios, plaatsen),
            "amc" => Externgenerator.Amc(t, zaad, aios, plaatsen),
            "nspoh" => Externgenerator.Nspoh(t, zaad, aios, plaatsen),
            "stabiel" => Stabiel(t, aios, plaatsen),
            "ruil" => Ruil(t, aios, plaatsen),
            _ => throw new ArgumentException($"unknown kind {soort}", nameof(soort)),
        };
    }

    internal static string[] Ids(string letter, int aantal)
    {
        var cultuur = System.Globalization.CultureInfo.InvariantCulture;
        var breedte = aantal.ToString(cultuur).Length;
        return [.. Enumerable.Range(1, aantal).Select(i => letter + i.ToString($"D{breedte}", cultuur))];
    }

    /// <summary>Capacities with room for all, and a hidden place for each aios so that a complete answer exists.</summary>
    internal static (int[] Capaciteit, int[] Verborgen) Ruimte(Trekker t, int aios, int plaatsen)
    {
        var capaciteit = new int[plaatsen];
        Array.Fill(capaciteit, 1);
        for (var over = aios + aios / 8 - plaatsen; over > 0; over--) capaciteit[t.Onder(plaatsen)]++;
        var stoelen = capaciteit.SelectMany((c, p) => Enumerable.Repeat(p, c)).ToArray();
        var volgorde = t.Volgorde(stoelen.Length);
        return (capaciteit, [.. Enumerable.Range(0, aios).Select(i => stoelen[volgorde[i]])]);
    }

    /// <summary>Popular places with the hidden one somewhere among them.</summary>
    internal static int[] Lijst(Trekker t, Populariteit populair, int verborgen, int aantal)
    {
        var lijst = populair.Trek(aantal);
        if (!lijst.Contains(verborgen)) lijst[t.Onder(lijst.Length)] = verborgen;
        return lijst;
    }

    private static Toewijzingsopdracht Toewijzing(Trekker t, ulong zaad, int aios, int plaatsen)
    {
        var (namen, kolommen) = (Ids("A", aios), Ids("P", plaatsen));
        var (capaciteit, verborgen) = Ruimte(t, aios, plaatsen);
        var populair = new Populariteit(plaatsen, t);
        return new Toewijzingsopdracht
        {
            Rijen = [.. namen.Select(id => new Rij(id))],
            Kolommen = [.. kolommen.Select((id, p) => new Kolom(id, capaciteit[p]))],
            Criteria = ["somRang", "somRangKwadraat"],
            Paren = [.. namen.SelectMany((id, a) => Lijst(t, populair, verborgen[a], Math.Min(8, plaatsen)).Select((p, r) => new Kostenpaar(id, kolommen[p], [r + 1, (r + 1) * (r + 1)])))],
            Zaad = zaad,
        };
    }

    private static Stabieleopdracht Stabiel(Trekker t, int aios, int plaatsen)
    {
        var (namen, ids) = (Ids("A", aios), Ids("P", plaatsen));
        var (capaciteit, verborgen) = Ruimte(t, aios, plaatsen);
        var populair = new Populariteit(plaatsen, t);
        var wil = namen.Select((_, a) => Lijst(t, populair, verborgen[a], Math.Min(20, plaatsen))).ToArray();
        var bij = ids.Select(_ => new List<string>()).ToArray();
        foreach (var a in t.Volgorde(aios))
            foreach (var p in wil[a]) bij[p].Insert(t.Onder(bij[p].Count + 1), namen[a]);
        return new Stabieleopdracht
        {
            Aios = [.. namen.Select((id, a) => new StabieleAios(id, [.. wil[a].Select(p => ids[p])]))],
            Plaatsen = [.. ids.Select((id, p) => new StabielePlaats(id, capaciteit[p], bij[p]))],
        };
    }

    private static Ruilopdracht Ruil(Trekker t, int aios, int plaatsen)
    {
        var (namen, ids) = (Ids("A", aios), Ids("P", plaatsen));
        var (_, heeft) = Ruimte(t, aios, plaatsen);
        var populair = new Populariteit(plaatsen, t);
        return new Ruilopdracht
        {
            Aios = [.. namen.Select((id, a) => new RuilAios(id, ids[heeft[a]], [.. populair.Trek(Math.Min(4, plaatsen - 1), p => p != heeft[a]).Select(p => ids[p])]))],
        };
    }
}
