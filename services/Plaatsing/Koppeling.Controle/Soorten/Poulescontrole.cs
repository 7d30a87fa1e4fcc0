using StageSystem.Koppeling.Controle.Lezen;
using StageSystem.Koppeling.Controle.Poules;

namespace StageSystem.Koppeling.Controle.Soorten;

/// <summary>Kinds <c>poules</c> (§7.2) and <c>amc</c> (§7.3): every plan is allowed, capacities hold, the criteria are right, and the proof holds.</summary>
internal static class Poulescontrole
{
    public static void ControleerPoules(Knoop o, Knoop u, Bevindingen b) => Controleer(Poulesregels.Lees(o), o, u, b, "starts", "zonderPlaats", "certificaat");

    public static void ControleerAmc(Knoop o, Knoop u, Bevindingen b) => Controleer(Amcregels.Lees(o), o, u, b, "starts", "zonderPlaats", "spreiding", "certificaat");

    private static void Controleer(Planmodel m, Knoop o, Knoop u, Bevindingen b, params string[] velden)
    {
        var kop = Uitkomstkop.Lees(u, b, velden);
        var zaad = o.Veld("zaad").Zaad();
        var loting = Loting.Trek(zaad, m.Aios);
        if (kop.Toestand == Uitkomstkop.Strijdig)
        {
            // Pins may clash before any lot is drawn.
            if (u.Mogelijk("lot") is not null) Loting.Controleer(u, zaad, m.Aios, loting, b);
            Strijdig(m, u, b);
            return;
        }
        Loting.Controleer(u, zaad, m.Aios, loting, b);
        var plannen = Plannen(m, u, b);
        if (!b.Akkoord) return;
        Capaciteit(m, plannen, b);
        var criteria = Criteria(m, plannen);
        kop.Vergelijk([.. m.Criteria.Select((naam, k) => (naam, criteria[k]))], b);
        Open(m, plannen, u, b);
        if (m.MetRegio) Spreidingscontrole.Controleer(m, plannen, o, u, b);
        if (kop.Toestand == Uitkomstkop.Opgelost && criteria[0] > 0) b.Meld($"De toestand is 'opgelost', maar er zijn {criteria[0]} kwartalen zonder plaats.");
        if (kop.Toestand == Uitkomstkop.Onvolledig && criteria[0] == 0) b.Meld("De toestand is 'tekort', maar iedereen heeft in elk kwartaal een plaats.");
        if (kop.Toestand == Uitkomstkop.Onvolledig) Tekort(m, kop.Tekort ?? throw new Afgekeurd("De toestand is 'tekort', maar de uitkomst noemt het tekort niet."), criteria[0], b);
        if (u.Mogelijk("certificaat") is not { } bewijs)
        {
            b.Meld("Het certificaat ontbreekt: zonder bewijs staat niet vast dat dit het beste is.");
            return;
        }
        if (b.Akkoord) new Poulesbewijscontrole(m, plannen, criteria, loting, b).Controleer(bewijs, kop.Toestand != Uitkomstkop.NietBewezen);
    }

    private static Stap[][] Plannen(Planmodel m, Knoop u, Bevindingen b)
    {
        var plannen = m.Regels.Select(_ => new List<Stap>()).ToArray();
        (int Aios, int Kwartaal)? vorige = null;
        foreach (var start in u.Lijst("starts"))
        {
            if (m.MetRegio) start.Ken(b, "aios", "verplichting", "plaats", "kwartaal", "weken", "kosten", "buitenRegio");
            else start.Ken(b, "aios", "plaats", "kwartaal", "weken", "kosten", "rang", "afgewezen");
            var (aios, plaats, q) = (m.Aios.Zoek(start.Veld("aios")), m.Plaatsen.Zoek(start.Veld("plaats")), start.Veld("kwartaal").Geheel(0, m.Kwartalen - 1));
            var naam = $"{m.Aios[aios]} in {m.Plaatsen[plaats]} vanaf kwartaal {q}";
            var taak = m.MetRegio ? start.Veld("verplichting").Tekst() : null;
            if (vorige is { } v && (string.CompareOrdinal(m.Aios[v.Aios], m.Aios[aios]) is var na && (na > 0 || (na == 0 && v.Kwartaal >= q))))
                b.Meld($"De starts staan niet in volgorde van aios en kwartaal bij {naam}.");
            vorige = (aios, q);
            var stap = m.Regels[aios].Stappen[q].FirstOrDefault(s => s.Plaats == plaats && (taak is null || m.Taken[aios][s.Taak] == taak));
            if (stap is null) b.Meld($"{naam} is niet toegestaan (poule, uitsluiting, kwartalen, verplichting of een plaats zonder capaciteit).");
            else if (start.Veld("weken").Lang() != stap.Duur * 13) b.Meld($"{naam} duurt {stap.Duur * 13} weken, niet {start.Veld("weken").Lang()}.");
            else plannen[aios].Add(stap);
        }
        if (!b.Akkoord) return [];
        for (var aios = 0; aios < plannen.Length; aios++) Plan(m, aios, plannen[aios], b);
        if (b.Akkoord) Cijfers(m, plannen, u, b);
        return [.. plannen.Select(p => p.ToArray())];
    }

    private static void Plan(Planmodel m, int aios, List<Stap> plan, Bevindingen b)
    {
        var regels = m.Regels[aios];
        var (staat, vrijVanaf) = (Staat.Begin, 0);
        foreach (var stap in plan)
        {
            if (stap.Kwartaal < vrijVanaf) b.Meld($"{m.Aios[aios]} heeft in kwartaal {stap.Kwartaal} twee plaatsen.");
            else if (!regels.Mag(staat, stap)) b.Meld($"{m.Aios[aios]} mag in kwartaal {stap.Kwartaal} niet ook {m.Plaatsen[stap.Plaats]} hebben: dat botst met de rest van het plan.");
            staat = regels.Na(staat, stap);
            vrijVanaf = stap.Kwartaal + stap.Duur;
        }
        if (!regels.Mageindigen(staat)) b.Meld($"Het plan van {m.Aios[aios]} zet een klinische stage in deeltijd niet als laatste.");
        for (var q = 0; q < m.Kwartalen; q++)
            if (regels.Vast[q] >= 0 && !plan.Any(s => s.Kwartaal == q && s.Plaats == regels.Vast[q]))
                b.Meld($"De vaste start van {m.Aios[aios]} in kwartaal {q} staat niet in de uitkomst.");
    }

    private static void Cijfers(Planmodel m, List<Stap>[] plannen, Knoop u, Bevindingen b)
    {
        var (staten, plek) = (plannen.Select(_ => Staat.Begin).ToArray(), new int[plannen.Length]);
        foreach (var start in u.Lijst("starts"))
        {
            var aios = m.Aios.Zoek(start.Veld("aios"));
            var stap = plannen[aios][plek[aios]++];
            var prijs = m.Regels[aios].Kosten(staten[aios], stap);
            staten[aios] = m.Regels[aios].Na(staten[aios], stap);
            var naam = $"{m.Aios[aios]} in {m.Plaatsen[stap.Plaats]} vanaf kwartaal {stap.Kwartaal}";
            if (start.Veld("kosten").Lang() != prijs.Kosten) b.Meld($"{naam} kost {prijs.Kosten}, niet {start.Veld("kosten").Lang()}.");
            if (m.MetRegio)
            {
                if (start.Veld("buitenRegio").Waarheid() != prijs.BuitenRegio) b.Meld($"{naam}: het merkteken 'buitenRegio' moet {(prijs.BuitenRegio ? "aan" : "uit")} staan.");
                continue;
            }
            var rang = ((Poulesregels)m.Regels[aios]).Plaatskosten[stap.Plaats].Rang;
            if (start.Mogelijk("rang")?.Lang() != rang) b.Meld($"{naam}: de voorkeur is {rang?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "geen"}, niet {start.Mogelijk("rang")?.Lang().ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "geen"}.");
            if (start.Veld("afgewezen").Waarheid() != prijs.Afgewezen) b.Meld($"{naam}: het merkteken 'afgewezen' moet {(prijs.Afgewezen ? "aan" : "uit")} staan.");
        }
    }

    private static void Capaciteit(Planmodel m, Stap[][] plannen, Bevindingen b)
    {
        var bezet = m.Capaciteit.Select(c => new int[c.Length]).ToArray();
        foreach (var stap in plannen.SelectMany(p => p))
            for (var q = stap.Kwartaal; q < stap.Kwartaal + stap.Duur; q++) bezet[stap.Plaats][q]++;
        for (var plaats = 0; plaats < bezet.Length; plaats++)
            for (var q = 0; q < m.Kwartalen; q++)
                if (bezet[plaats][q] > m.Capaciteit[plaats][q]) b.Meld($"{m.Plaatsen[plaats]} heeft in kwartaal {q} {bezet[plaats][q]} aios, maar plaats voor {m.Capaciteit[plaats][q]}.");
    }

    private static long[] Criteria(Planmodel m, Stap[][] plannen)
    {
        var som = new long[m.Criteria.Length];
        var grootst = som.Length - 2;
        for (var aios = 0; aios < plannen.Length; aios++)
        {
            var waarden = m.Waarden(aios, plannen[aios]);
            for (var k = 0; k < som.Length; k++) som[k] = k == grootst ? Math.Max(som[k], waarden[k]) : checked(som[k] + waarden[k]);
        }
        return som;
    }

    private static void Open(Planmodel m, Stap[][] plannen, Knoop u, Bevindingen b)
    {
        var verwacht = m.Aios.Oplopend().SelectMany(aios =>
        {
            var bezet = plannen[aios].SelectMany(s => Enumerable.Range(s.Kwartaal, s.Duur)).ToHashSet();
            return Enumerable.Range(0, m.Kwartalen).Where(q => m.Regels[aios].Kwartalen[q] && !bezet.Contains(q)).Take(m.Regels[aios].Teplaatsen - bezet.Count).Select(q => $"{m.Aios[aios]} kwartaal {q}");
        }).ToArray();
        var gegeven = u.Lijst("zonderPlaats").Select(s => $"{s.Veld("aios").Tekst()} kwartaal {s.Veld("kwartaal").Lang()}").ToArray();
        if (!gegeven.SequenceEqual(verwacht, StringComparer.Ordinal)) b.Meld($"Zonder plaats zijn {Loting.Kort(verwacht)}, maar de uitkomst noemt {Loting.Kort(gegeven)}.");
    }

    /// <summary>That nobody could be placed better follows from the proof; the shortage may not say more than that.</summary>
    private static void Tekort(Planmodel m, Knoop tekort, long zonder, Bevindingen b)
    {
        tekort.Ken(b, "aios", "plaatsen", "gevraagd", "beschikbaar", "tekst");
        var aios = tekort.Veld("aios").Lijst().Select(a => m.Aios.Zoek(a)).ToArray();
        var plaatsen = tekort.Veld("plaatsen").Lijst().Select(p => m.Plaatsen.Zoek(p)).ToArray();
        if (aios.Distinct().Count() != aios.Length || plaatsen.Distinct().Count() != plaatsen.Length) b.Meld("Tekort: een id staat er twee keer.");
        var (gevraagd, beschikbaar) = (tekort.Veld("gevraagd").Lang(), tekort.Veld("beschikbaar").Lang());
        if (gevraagd <= beschikbaar) b.Meld($"Tekort: {gevraagd} gevraagd en {beschikbaar} beschikbaar is geen tekort.");
        if (gevraagd - beschikbaar > zonder) b.Meld($"Tekort: {gevraagd} gevraagd en {beschikbaar} beschikbaar, maar er zijn maar {zonder} kwartalen zonder plaats.");
        if (gevraagd > aios.Sum(a => m.Regels[a].Teplaatsen)) b.Meld($"Tekort: deze aios kunnen samen hoogstens {aios.Sum(a => m.Regels[a].Teplaatsen)} kwartalen nodig hebben, niet {gevraagd}.");
        if (tekort.Veld("tekst").Tekst().Length == 0) b.Meld("Het tekort heeft geen tekst.");
    }

    /// <summary>Pins that cannot hold: an aios without any plan, or more pins in a place than it takes.</summary>
    private static void Strijdig(Planmodel m, Knoop u, Bevindingen b)
    {
        if (u.Lijst("starts").Any() || u.Lijst("criteria").Any() || u.Mogelijk("certificaat") is not null) b.Meld("De toestand is 'tegenstrijdig', maar de uitkomst noemt toch starts, criteria of een certificaat.");
        var bezet = m.Capaciteit.Select(c => new int[c.Length]).ToArray();
        var alle = new Weging(new Int128[m.Criteria.Length], null, false, false);
        for (var aios = 0; aios < m.Regels.Length; aios++)
        {
            if (Planzoeker.Laagst(m, aios, alle, 1, null, Dwang.Geen) is null) return;
            for (var q = 0; q < m.Kwartalen; q++)
            {
                var plaats = m.Regels[aios].Vast[q];
                if (plaats < 0) continue;
                var duur = m.Regels[aios].Stappen[q].First(s => s.Plaats == plaats).Duur;
                for (var k = q; k < q + duur; k++)
                    if (++bezet[plaats][k] > m.Capaciteit[plaats][k]) return;
            }
        }
        if (m.MetRegio) b.Merk("Dat de eisen botsen, volgt niet uit de twee bestanden alleen: elk voor zich kunnen ze.");
        else b.Meld("De toestand is 'tegenstrijdig', maar elke aios heeft een plan en de vaste starts passen samen.");
    }
}
