namespace StageSystem.Koppeling.Controle.Poules;

/// <summary>Which plans take part in a proof, and how they are valued.</summary>
/// <param name="Gewichten">Weight per criterion; grootsteKosten has 0.</param>
/// <param name="Grens">Largest single cost; null: every.</param>
/// <param name="ZonderNul">Only plans that leave nothing empty.</param>
/// <param name="AfgewezenNul">Only plans without a rejected place.</param>
internal sealed record Weging(Int128[] Gewichten, long? Grens, bool ZonderNul, bool AfgewezenNul)
{
    public Int128 Waarde(long[] criteria)
    {
        Int128 som = 0;
        for (var k = 0; k < criteria.Length; k++) som = checked(som + Gewichten[k] * criteria[k]);
        return som;
    }
}

/// <summary>Starts that a part of a proof prescribes or forbids for one aios.</summary>
internal sealed record Dwang(IReadOnlyList<(int Plaats, int Kwartaal)> Wel, IReadOnlyList<(int Plaats, int Kwartaal)> Niet)
{
    public static readonly Dwang Geen = new([], []);

    public bool Staattoe(IReadOnlyList<Stap> plan) =>
        Wel.All(w => plan.Any(s => s.Plaats == w.Plaats && s.Kwartaal == w.Kwartaal)) && !Niet.Any(n => plan.Any(s => s.Plaats == n.Plaats && s.Kwartaal == n.Kwartaal));
}

/// <summary>
/// Enumerates the plans of one aios, quarter by quarter, and finds the cheapest under prices per place and quarter. Of starts that the rules
/// cannot tell apart only the cheapest are followed; what cannot become cheaper than the best so far is cut off.
/// </summary>
internal sealed class Planzoeker
{
    private static readonly Int128 Oneindig = Int128.MaxValue;
    private readonly Planmodel m;
    private readonly int aios;
    private readonly Planregels regels;
    private readonly Weging weging;
    private readonly Int128 deler;
    private readonly Int128[]? prijzen;
    private readonly int[] eis;
    private readonly HashSet<(int, int)> niet;
    private readonly (Stap Stap, Int128 Waarde, long Som)[][][] kandidaten;
    private readonly Int128[] onder;
    private readonly int[] nogTeVullen;
    private Int128 beste = Oneindig;

    /// <param name="prijzen">Price per place × quarters + quarter, times <paramref name="deler"/>; null: all 0.</param>
    private Planzoeker(Planmodel m, int aios, Weging weging, Int128 deler, Int128[]? prijzen, Dwang dwang, bool alles)
    {
        (this.m, this.aios, regels, this.weging, this.deler, this.prijzen) = (m, aios, m.Regels[aios], weging, deler, prijzen);
        niet = [.. dwang.Niet];
        eis = [.. regels.Vast];
        foreach (var (plaats, q) in dwang.Wel) eis[q] = eis[q] < 0 || eis[q] == plaats ? plaats : int.MaxValue;
        kandidaten = [.. regels.Varianten.Select(staat => Enumerable.Range(0, m.Kwartalen).Select(q => Kandidaten(staat, q, alles)).ToArray())];
        onder = new Int128[m.Kwartalen + 2];
        nogTeVullen = new int[m.Kwartalen + 2];
        for (var q = m.Kwartalen - 1; q >= 0; q--)
        {
            Int128 laagst = 0;
            foreach (var variant in kandidaten)
                foreach (var kandidaat in variant[q]) laagst = Int128.Min(laagst, kandidaat.Waarde);
            onder[q] = onder[q + 1] + laagst;
            nogTeVullen[q] = nogTeVullen[q + 1] + (regels.Kwartalen[q] ? 1 : 0);
        }
    }

    /// <summary>Least value over all plans that remain; null: there is no such plan.</summary>
    public static Int128? Laagst(Planmodel m, int aios, Weging weging, Int128 deler, Int128[]? prijzen, Dwang dwang)
    {
        var zoeker = new Planzoeker(m, aios, weging, deler, prijzen, dwang, alles: false);
        zoeker.Zoek(0, Staat.Begin, 0, 0);
        return zoeker.Uitkomst();
    }

    /// <summary>The same over the plans that come strictly before this one in the own order.</summary>
    public static Int128? LaagstEerder(Planmodel m, int aios, Weging weging, Int128 deler, Int128[]? prijzen, Dwang dwang, IReadOnlyList<Stap> plan)
    {
        var zoeker = new Planzoeker(m, aios, weging, deler, prijzen, dwang, alles: true);
        var waarden = m.Waarden(aios, plan);
        zoeker.ZoekEerder(0, Staat.Begin, 0, 0, 0, 0, 0, plan, waarden[0], waarden[2]);
        return zoeker.Uitkomst();
    }

    /// <summary>Value of one plan.</summary>
    public static Int128 Waarde(Planmodel m, int aios, Weging weging, Int128 deler, Int128[] prijzen, IReadOnlyList<Stap> plan)
    {
        var waarde = checked(deler * weging.Waarde(m.Waarden(aios, plan)));
        foreach (var stap in plan)
            for (var q = stap.Kwartaal; q < stap.Kwartaal + stap.Duur; q++) waarde = checked(waarde + prijzen[stap.Plaats * m.Kwartalen + q]);
        return waarde;
    }

    private Int128? Uitkomst() => beste == Oneindig ? null : checked(beste + deler * weging.Gewichten[0] * regels.Teplaatsen);

    private (Stap, Int128, long)[] Kandidaten(Staat staat, int q, bool alles)
    {
        var gevonden = new List<(Stap Stap, Int128 Waarde, long Som)>();
        foreach (var stap in regels.Stappen[q])
        {
            if (niet.Contains((stap.Plaats, q)) || (eis[q] >= 0 && eis[q] != stap.Plaats) || (stap.Duur == 2 && eis[q + 1] >= 0)) continue;
            var prijs = regels.Kosten(staat, stap);
            if ((weging.Grens is { } grens && prijs.Grootst > grens) || (weging.AfgewezenNul && prijs.Afgewezen)) continue;
            gevonden.Add((stap, Waarde(stap, prijs), prijs.Som));
        }
        gevonden.Sort((a, b) => a.Waarde.CompareTo(b.Waarde));
        if (alles) return [.. gevonden];
        var perKlasse = new Dictionary<int, int>();
        return [.. gevonden.Where(g => (perKlasse[g.Stap.Klasse] = perKlasse.GetValueOrDefault(g.Stap.Klasse) + 1) <= regels.PerKlasse(g.Stap.Klasse))];
    }

    private Int128 Waarde(Stap stap, Prijs prijs)
    {
        var w = weging.Gewichten;
        var laatste = w.Length - 1;
        var waarde = checked(w[1] * (prijs.Afgewezen ? 1 : 0) + w[2] * prijs.Som + w[laatste] * prijs.Kwadraten - w[0] * stap.Duur);
        if (m.MetRegio && prijs.BuitenRegio) waarde = checked(waarde + w[3]);
        waarde = checked(waarde * deler);
        for (var q = stap.Kwartaal; prijzen is not null && q < stap.Kwartaal + stap.Duur; q++) waarde = checked(waarde + prijzen[stap.Plaats * m.Kwartalen + q]);
        return waarde;
    }

    private bool Klaar(Staat staat, int bezet) => (!weging.ZonderNul || bezet == regels.Teplaatsen) && regels.Mageindigen(staat);

    private void Zoek(int q, Staat staat, int bezet, Int128 waarde)
    {
        if (waarde + onder[q] >= beste || (weging.ZonderNul && bezet + nogTeVullen[q] < regels.Teplaatsen)) return;
        if (q == m.Kwartalen)
        {
            if (Klaar(staat, bezet)) beste = waarde;
            return;
        }
        foreach (var (stap, extra, _) in kandidaten[regels.Variant(staat)][q])
            if (regels.Mag(staat, stap)) Zoek(q + stap.Duur, regels.Na(staat, stap), bezet + stap.Duur, waarde + extra);
        if (eis[q] < 0) Zoek(q + 1, staat, bezet, waarde);
    }

    /// <param name="orde">How the starts so far compare with those of the given plan: −1 before, 0 equal, 1 after.</param>
    /// <param name="gelijk">Number of equal starts so far.</param>
    private void ZoekEerder(int q, Staat staat, int bezet, Int128 waarde, long som, int orde, int gelijk, IReadOnlyList<Stap> plan, long zonder, long kosten)
    {
        var minstLeeg = Math.Max(0, regels.Teplaatsen - bezet - nogTeVullen[q]);
        if (waarde + onder[q] >= beste || minstLeeg > zonder || (weging.ZonderNul && minstLeeg > 0)) return;
        if (minstLeeg == zonder && (som > kosten || (som == kosten && orde > 0))) return;
        if (q == m.Kwartalen)
        {
            if (Klaar(staat, bezet) && (minstLeeg < zonder || som < kosten || orde < 0)) beste = waarde;
            return;
        }
        var perKlasse = new Dictionary<(int, long, int), int>();
        foreach (var (stap, extra, meer) in kandidaten[regels.Variant(staat)][q])
        {
            if (!regels.Mag(staat, stap)) continue;
            var na = orde != 0 ? orde : gelijk < plan.Count ? m.Vergelijk(aios, stap, plan[gelijk]) : 1;
            var sleutel = (stap.Klasse, meer, Math.Sign(na));
            if ((perKlasse[sleutel] = perKlasse.GetValueOrDefault(sleutel) + 1) > regels.PerKlasse(stap.Klasse)) continue;
            ZoekEerder(q + stap.Duur, regels.Na(staat, stap), bezet + stap.Duur, waarde + extra, som + meer, Math.Sign(na), na == 0 ? gelijk + 1 : gelijk, plan, zonder, kosten);
        }
        if (eis[q] < 0) ZoekEerder(q + 1, staat, bezet, waarde, som, orde, gelijk, plan, zonder, kosten);
    }
}
