using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>Instances of §7.2 and §7.3 alike, for tests that change them and try every allocation.</summary>
internal static class Startbrute
{
    /// <summary>The best of all allocations: values (§7.2 without the region), and per aios the plan; null: none satisfies the pins.</summary>
    public static (long[] Waarden, Dictionary<string, Bruteplan> Plannen)? Los(Opdracht o)
    {
        var brute = new Planbrute(Plannen(o), Capaciteit(o));
        return brute.Los() is { } v ? (Waarden(o, v), brute.Besten!) : null;
    }

    /// <summary>Values of given plans under the costs of an instance in which they are possible.</summary>
    public static long[] Tel(Opdracht o, Dictionary<string, Bruteplan> gekozen)
    {
        var plannen = Plannen(o).Select(a => a.Plannen.First(p => p.Starts.Select(Sleutel).SequenceEqual(gekozen[a.Aios].Starts.Select(Sleutel)))).ToArray();
        return Waarden(o, [plannen.Sum(p => p.Zonder), plannen.Sum(p => p.Afgewezen), plannen.Sum(p => p.Som), plannen.Sum(p => p.Regio), plannen.Max(p => p.Grootste), plannen.Sum(p => p.Kwadraten)]);
    }

    public static IReadOnlyList<string> Aios(Opdracht o) => o is Poulesopdracht p ? [.. p.Aios.Select(a => a.Id)] : [.. ((Amcopdracht)o).Aios.Select(a => a.Id)];

    public static IReadOnlyList<(string Id, int Weken, IReadOnlyList<int> Capaciteit)> Plaatsen(Opdracht o) => o is Poulesopdracht p
        ? [.. p.Plaatsen.Select(x => (x.Id, p.Poules.Single(y => y.Id == x.Poule).Weken, x.Capaciteit))]
        : [.. ((Amcopdracht)o).Plaatsen.Select(x => (x.Id, x.Weken, x.Capaciteit))];

    public static Opdracht Pin(Opdracht o, string aios, string plaats, int kwartaal) => o is Poulesopdracht p
        ? p with { Aios = [.. p.Aios.Select(a => a.Id == aios ? a with { Vast = [.. a.Vast, new VasteStart(plaats, kwartaal)] } : a)] }
        : (Amcopdracht)o with { Aios = [.. ((Amcopdracht)o).Aios.Select(a => a.Id == aios ? a with { Vast = [.. a.Vast, new VasteStart(plaats, kwartaal)] } : a)] };

    public static Opdracht Meer(Opdracht o, string plaats, params int[] kwartalen)
    {
        int[] Erbij(IReadOnlyList<int> c) => [.. c.Select((n, q) => kwartalen.Contains(q) ? n + 1 : n)];
        return o is Poulesopdracht p
            ? p with { Plaatsen = [.. p.Plaatsen.Select(x => x.Id == plaats ? x with { Capaciteit = Erbij(x.Capaciteit) } : x)] }
            : (Amcopdracht)o with { Plaatsen = [.. ((Amcopdracht)o).Plaatsen.Select(x => x.Id == plaats ? x with { Capaciteit = Erbij(x.Capaciteit) } : x)] };
    }

    private static (string, int, string) Sleutel(Brutestart s) => (s.Plaats, s.Kwartaal, s.Verplichting);

    private static long[] Waarden(Opdracht o, long[] v) => o is Poulesopdracht ? [v[0], v[1], v[2], v[4], v[5]] : v;

    private static List<(string Aios, List<Bruteplan> Plannen)> Plannen(Opdracht o) => o is Poulesopdracht p
        ? [.. Lot.Trek(p.Zaad, p.Aios.Select(a => a.Id)).Volgorde.Select(id => (id, Poulesplannen.Van(p, p.Aios.Single(a => a.Id == id))))]
        : [.. Lot.Trek(((Amcopdracht)o).Zaad, Aios(o)).Volgorde.Select(id => (id, AmcPlannen.Van((Amcopdracht)o, ((Amcopdracht)o).Aios.Single(a => a.Id == id))))];

    private static Dictionary<string, int> Capaciteit(Opdracht o) => o is Poulesopdracht p ? Poulesplannen.Capaciteit(p) : AmcPlannen.Capaciteit((Amcopdracht)o);
}
