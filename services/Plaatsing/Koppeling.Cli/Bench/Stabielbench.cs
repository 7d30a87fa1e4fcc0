using System.Diagnostics;
using System.Globalization;
using StageSystem.Koppeling.Ruil;
using StageSystem.Koppeling.Stabiliteit;

namespace StageSystem.Koppeling.Cli.Bench;

/// <summary>Measures hospital–residents and swap cycles.</summary>
internal static class Stabielbench
{
    private static readonly int[] Groottes = [3_125, 6_250, 12_500, 25_000, 50_000];

    /// <summary>Five sizes each; the bar holds for the largest.</summary>
    public static IEnumerable<Bankregel> Meet()
    {
        foreach (var n in Groottes)
            foreach (var kant in (string[])["aios", "plaats"])
            {
                var opdracht = Stabiel(n, n / 10, 20, 1) with { OptimaalVoor = kant };
                yield return new(
                    string.Create(CultureInfo.InvariantCulture, $"stabiel, best voor {kant}, {n} aios × {n / 10} plaatsen, 20 voorkeuren"),
                    Mediaan(() => Stabielezoeker.Los(opdracht)), n == Groottes[^1] ? 1000 : double.PositiveInfinity, "ms");
            }

        foreach (var n in Groottes.Select(g => g / 10))
        {
            var opdracht = Ruil(n, n / 3, 8, 1);
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"ruilkringen, {n} aios, 8 wensen"),
                Mediaan(() => Ruilzoeker.Los(opdracht)), n == Groottes[^1] / 10 ? 500 : double.PositiveInfinity, "ms");
        }
    }

    /// <summary>Popular places stand in more lists; room for about everyone; each place orders those who name it.</summary>
    internal static Stabieleopdracht Stabiel(int n, int m, int voorkeuren, int zaad)
    {
        var lot = new Random(zaad);
        var plaatsen = Enumerable.Range(0, m).Select(p => string.Create(CultureInfo.InvariantCulture, $"P{p:D6}")).ToArray();
        var bij = plaatsen.Select(_ => new List<string>()).ToArray();
        var aios = new StabieleAios[n];
        for (var a = 0; a < n; a++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"A{a:D6}");
            var gekozen = new HashSet<int>();
            var lijst = new List<string>();
            while (lijst.Count < Math.Min(voorkeuren, m))
            {
                var p = (int)(m * lot.NextDouble() * lot.NextDouble());
                if (!gekozen.Add(p)) continue;
                lijst.Add(plaatsen[p]);
                bij[p].Add(id);
            }

            aios[a] = new StabieleAios(id, lijst);
        }

        return new Stabieleopdracht
        {
            Aios = aios,
            Plaatsen = [.. plaatsen.Select((id, p) =>
            {
                var wie = bij[p].ToArray();
                lot.Shuffle(wie);
                return new StabielePlaats(id, (n + m - 1) / m, wie);
            })],
        };
    }

    private static Ruilopdracht Ruil(int n, int plaatsen, int wensen, int zaad)
    {
        var lot = new Random(zaad);
        string Plaats() => string.Create(CultureInfo.InvariantCulture, $"P{(int)(plaatsen * lot.NextDouble() * lot.NextDouble()):D6}");
        return new Ruilopdracht
        {
            Aios = [.. Enumerable.Range(0, n).Select(a => new RuilAios(
                string.Create(CultureInfo.InvariantCulture, $"A{a:D6}"), Plaats(), [.. Enumerable.Range(0, wensen).Select(_ => Plaats()).Distinct()]))],
        };
    }

    private static double Mediaan(Action werk)
    {
        var tijden = new double[5];
        werk();
        for (var i = 0; i < tijden.Length; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            werk();
            tijden[i] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        }

        Array.Sort(tijden);
        return tijden[tijden.Length / 2];
    }
}
