using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Uitleg;

/// <content>Scarcity per place and quarter of poules (§7.2) and amc (§7.3).</content>
public static partial class Plaatsschaarste
{
    /// <summary>More solutions than this are made only for places that are asked by name.</summary>
    public const int MeesteOplossingen = 200;

    /// <summary>§7.2, per place and quarter of start: one place more there; at a 26-week place in both quarters of such a stage. By ascending place, then quarter.</summary>
    /// <param name="plaatsen">Ids of the places to measure; null: all.</param>
    /// <returns>Empty when there is no allocation, or no proof that it is the best. Where the proof fails with one place more, <see cref="Schaarste.Verschil"/> is empty.</returns>
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong, a place does not exist, or all places of a coupled instance would take more than <see cref="MeesteOplossingen"/> solutions.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<Schaarste> Meet(Poulesopdracht opdracht, IReadOnlyCollection<string>? plaatsen = null, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        var nu = Poulesindeler.Los(opdracht, null, ct);
        var enkel = Enkelstroom.Past(opdracht);
        var weken = opdracht.Poules.ToDictionary(p => p.Id, p => p.Weken, StringComparer.Ordinal);
        return Meet(
            new Startbron(opdracht.Kwartalen, [.. opdracht.Plaatsen.Select(p => (p.Id, weken[p.Poule], p.Capaciteit))], nu, [.. nu.Starts.Select(s => (s.Plaats, s.Kwartaal, s.Weken))], enkel),
            enkel && nu.Toestand is Toestand.Opgelost or Toestand.Tekort ? Enkelschaarste.Zeef(opdracht, nu, ct) : null,
            (id, capaciteit) => Poulesindeler.Los(opdracht with { Plaatsen = [.. opdracht.Plaatsen.Select(p => p.Id == id ? p with { Capaciteit = capaciteit } : p)] }, null, ct),
            plaatsen, voortgang, ct);
    }

    /// <summary>§7.3; as for §7.2.</summary>
    /// <inheritdoc cref="Meet(Poulesopdracht, IReadOnlyCollection{string}, IProgress{Voortgang}, CancellationToken)"/>
    public static IReadOnlyList<Schaarste> Meet(Amcopdracht opdracht, IReadOnlyCollection<string>? plaatsen = null, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        var nu = Amcindeler.Los(opdracht, null, ct);
        return Meet(
            new Startbron(opdracht.Kwartalen, [.. opdracht.Plaatsen.Select(p => (p.Id, p.Weken, p.Capaciteit))], nu, [.. nu.Starts.Select(s => (s.Plaats, s.Kwartaal, s.Weken))], false),
            null,
            (id, capaciteit) => Amcindeler.Los(opdracht with { Plaatsen = [.. opdracht.Plaatsen.Select(p => p.Id == id ? p with { Capaciteit = capaciteit } : p)] }, null, ct),
            plaatsen, voortgang, ct);
    }

    private static List<Schaarste> Meet(Startbron bron, Func<string, int, long[]?>? snel, Func<string, int[], Uitkomst> metCapaciteit, IReadOnlyCollection<string>? plaatsen, IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        if (plaatsen?.Where(id => bron.Plaatsen.All(p => p.Id != id)).Order(StringComparer.Ordinal).FirstOrDefault() is { } onbekend)
            throw new OngeldigeOpdracht("plaatsen", $"{onbekend} bestaat niet in deze opdracht.");
        var vragen = bron.Plaatsen.Where(p => plaatsen is null || plaatsen.Contains(p.Id)).OrderBy(p => p.Id, StringComparer.Ordinal)
            .SelectMany(p => Enumerable.Range(0, Math.Max(0, bron.Kwartalen.Count - p.Weken / 13 + 1)).Select(q => (Plaats: p, Kwartaal: q))).ToArray();
        if (plaatsen is null && !bron.Enkel && vragen.Length > MeesteOplossingen)
            throw new OngeldigeOpdracht("plaatsen", $"om alle plaatsen te meten zijn {vragen.Length} berekeningen nodig. Noem de plaatsen die je wilt weten.");
        if (bron.Nu.Toestand is not (Toestand.Opgelost or Toestand.Tekort))
            return [];
        var uit = new List<Schaarste>(vragen.Length);
        foreach (var (p, q) in vragen)
        {
            ct.ThrowIfCancellationRequested();
            voortgang?.Report(new Voortgang("schaarste", uit.Count, vragen.Length));
            var lengte = p.Weken / 13;
            var verschil = snel?.Invoke(p.Id, q);
            if (verschil is null)
            {
                var met = metCapaciteit(p.Id, [.. p.Capaciteit.Select((c, k) => k >= q && k < q + lengte ? c + 1 : c)]);
                if (met.Toestand is Toestand.Opgelost or Toestand.Tekort)
                    verschil = [.. met.Criteria.Zip(bron.Nu.Criteria, (a, b) => a.Waarde - b.Waarde)];
            }

            var waar = $"{p.Id} in {string.Join(" en ", bron.Kwartalen.Skip(q).Take(lengte))}";
            var bezet = bron.Starts.Count(s => s.Plaats == p.Id && s.Kwartaal <= q && q < s.Kwartaal + s.Weken / 13);
            uit.Add(verschil is null
                ? new Schaarste(p.Id, p.Capaciteit[q], bezet, [], $"Het is niet bewezen wat één plaats meer bij {waar} zou opleveren.", q)
                : Maak(waar, p.Capaciteit[q], bezet, [.. bron.Nu.Criteria.Select(c => c.Naam)], verschil) with { Plaats = p.Id, Kwartaal = q });
        }

        return uit;
    }

    private sealed record Startbron(IReadOnlyList<string> Kwartalen, IReadOnlyList<(string Id, int Weken, IReadOnlyList<int> Capaciteit)> Plaatsen, Uitkomst Nu, IReadOnlyList<(string Plaats, int Kwartaal, int Weken)> Starts, bool Enkel);
}
