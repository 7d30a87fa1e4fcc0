using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Uitleg;

/// <summary>Something that a row preferred to (one of) the own columns.</summary>
/// <param name="Kolom">The column.</param>
/// <param name="Onmogelijk">Why it was never possible, a whole sentence; null: ask the solution.</param>
internal readonly record struct Wens(int Kolom, int? Rang, long? Score, string? Onmogelijk = null);

/// <summary>What the explanation of a transport problem needs to know of its kind.</summary>
internal sealed class Uitlegbron
{
    public required Transport Opgave { get; init; }
    public required Transportoplossing Oplossing { get; init; }
    public required string[] Rijen { get; init; }
    public required string[] Kolommen { get; init; }

    /// <summary>Capacity of each column as people count it.</summary>
    public required int[] Capaciteit { get; init; }
    public required IReadOnlyList<string> Criteria { get; init; }
    public required Uitlegwoorden Woorden { get; init; }

    /// <summary>What a row preferred, best first.</summary>
    public required Func<int, IReadOnlyList<Wens>> Wensen { get; init; }

    /// <summary>What a row got, and the sentence that says so.</summary>
    public required Func<int, (IReadOnlyList<Gekregen> Gekregen, string Zin)> Gekregen { get; init; }

    /// <summary>Someone in a column, with scores and rank, for reviewers.</summary>
    public required Func<int, int, Bezetter> Bezetter { get; init; }

    /// <summary>What decided when all criteria are equal, and the sentence that says so.</summary>
    public required Func<int, Omleiding, (Besluit Besluit, string Zin)> Gelijk { get; init; }

    /// <summary>How the given-up column is named after "in plaats van"; null: rows have one column, it is not named.</summary>
    public Func<string, string>? OpGeef { get; init; }
}

/// <summary>
/// Explains a transport optimum row by row: each preference is what the solution says that forcing it would change (one shortest path in the residual graph),
/// which is equal to solving again with that pair pinned.
/// </summary>
internal sealed class Uitlegger(Uitlegbron bron, Lezer lezer)
{
    /// <summary>Most rows for which an impossible preference names who would be left without a place.</summary>
    public const int MeesteRijenMetNamen = 200;

    private readonly List<int>[] inKolom = Bezetting(bron);

    /// <summary>One explanation per row, in row order.</summary>
    public IReadOnlyList<AiosUitleg> Maak(IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        var wensen = Enumerable.Range(0, bron.Rijen.Length).Select(r => bron.Wensen(r)).ToArray();
        var vragen = wensen.SelectMany((lijst, r) => lijst.Where(w => w.Onmogelijk is null).Select(w => (Rij: r, w.Kolom))).ToArray();
        var antwoorden = bron.Oplossing.Dwing(vragen, ct);
        var uit = new List<AiosUitleg>(bron.Rijen.Length);
        var volgende = 0;
        for (var r = 0; r < wensen.Length; r++)
        {
            ct.ThrowIfCancellationRequested();
            if ((r & 127) == 0)
                voortgang?.Report(new Voortgang("uitleg", r, wensen.Length));
            var (gekregen, zin) = bron.Gekregen(r);
            var hoger = new List<HogereVoorkeur>(wensen[r].Count);
            foreach (var wens in wensen[r])
                hoger.Add(wens.Onmogelijk is not null ? Onmogelijk(wens, wens.Onmogelijk) : Leg(r, wens, antwoorden[volgende++], ct));
            uit.Add(new AiosUitleg(bron.Rijen[r], gekregen, hoger, Uitlegtekst.Geheel(zin, hoger)));
        }

        return uit;
    }

    private HogereVoorkeur Leg(int rij, Wens wens, Omleiding? omleiding, CancellationToken ct)
    {
        if (omleiding is null)
            return Onmogelijk(wens, WaaromNiet(rij, wens.Kolom, ct));
        var beslissend = 0;
        while (beslissend < omleiding.Verschil.Count && omleiding.Verschil[beslissend] == 0)
            beslissend++;
        var gelijk = beslissend == omleiding.Verschil.Count;
        var (besluit, waarom) = gelijk ? bron.Gelijk(rij, omleiding) : (Besluit.Groep, null);
        var voorkeur = Begin(wens, besluit) with
        {
            Verschil = [.. bron.Criteria.Select((naam, k) => new Criterium(naam, omleiding.Verschil[k]))],
            Beslissend = gelijk ? null : bron.Criteria[beslissend],
            // First the row itself, then who makes room for it, and so on.
            Verplaatsingen = [.. omleiding.Verhuizingen.Take(1).Concat(omleiding.Verhuizingen.Skip(1).Reverse()).Select(v => new Verplaatsing(bron.Rijen[v.Rij], bron.Kolommen[v.Van], bron.Kolommen[v.Naar]))],
        };
        var op = bron.OpGeef?.Invoke(bron.Kolommen[omleiding.Verhuizingen[0].Van]);
        var tekst = Uitlegtekst.Mogelijk(voorkeur, bron.Woorden, op, waarom);
        return voorkeur with { Tekst = lezer == Lezer.Beoordelaar ? $"{tekst} {Uitlegtekst.Cijfers(voorkeur.Verschil)}" : tekst };
    }

    private HogereVoorkeur Onmogelijk(Wens wens, string zin) => Begin(wens, Besluit.Onmogelijk) with { Tekst = zin };

    private HogereVoorkeur Begin(Wens wens, Besluit besluit) => new()
    {
        Plaats = bron.Kolommen[wens.Kolom],
        Rang = wens.Rang,
        Score = wens.Score,
        Besluit = besluit,
        Capaciteit = bron.Capaciteit[wens.Kolom],
        Bezetting = [.. inKolom[wens.Kolom].Select(r => lezer == Lezer.Beoordelaar ? bron.Bezetter(r, wens.Kolom) : new Bezetter(bron.Rijen[r]))],
        Tekst = "",
    };

    // Solves the rest with this pair taken, to name who would be left without.
    private string WaaromNiet(int rij, int kolom, CancellationToken ct)
    {
        var (opgave, naam) = (bron.Opgave, bron.Kolommen[kolom]);
        if (opgave.Capaciteit[kolom] == 0)
            return $"{naam} was niet mogelijk: daar was geen {bron.Woorden.Plaats}.";
        var begin = Uitlegtekst.Bezetting(naam, bron.Capaciteit[kolom], [.. inKolom[kolom].Select(r => bron.Rijen[r])], bron.Woorden);
        var dan = $"{begin} Had jij {bron.Woorden.Krijgen(naam)}, dan";
        if (bron.Rijen.Length > MeesteRijenMetNamen)
            return $"{dan} kreeg niet iedereen een plaats.";
        var rest = Transportoplosser.Los(Rest(opgave, rij, kolom), null, ct);
        if (rest.Tekort is not { } tekort)
            return $"{dan} kon niet alles wat het instituut heeft vastgelegd.";
        var wie = Uitlegtekst.Opsomming([.. tekort.Rijen.Select(r => r == rij ? "jou" : bron.Rijen[r])]);
        return $"{dan} was er voor {wie} {(tekort.Rijen.Count == 1 ? "" : "samen ")}te weinig plaats en kreeg niet iedereen een plaats.";
    }

    private static Transport Rest(Transport p, int rij, int kolom)
    {
        var (vraag, capaciteit, minimum) = ((int[])p.Vraag.Clone(), (int[])p.Capaciteit.Clone(), (int[])p.Minimum.Clone());
        vraag[rij]--;
        capaciteit[kolom]--;
        minimum[kolom] = Math.Max(0, minimum[kolom] - 1);
        var verboden = p.Verboden is null ? new bool[p.Kolom.Length] : (bool[])p.Verboden.Clone();
        verboden[p.Paar(rij, kolom)] = true;
        return new Transport(vraag, capaciteit, minimum, p.Begin, p.Kolom, [], null, verboden, p.Vast);
    }

    private static List<int>[] Bezetting(Uitlegbron bron)
    {
        var bezetting = Enumerable.Range(0, bron.Kolommen.Length).Select(_ => new List<int>()).ToArray();
        for (var r = 0; r < bron.Rijen.Length; r++)
            foreach (var k in bron.Oplossing.Kolommen[r])
                bezetting[k].Add(r);
        return bezetting;
    }
}
