using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle.Poules;

/// <summary>
/// Checks the proof of §7.2 and §7.3: for each aim the splits cover everything, and at each leaf the prices give a lower bound (Lagrange; Geoffrion
/// 1974) that reaches the value claimed. Every bound is computed again from the cheapest plan of each aios.
/// </summary>
internal sealed class Poulesbewijscontrole(Planmodel m, Stap[][] plannen, long[] criteria, int[] loting, Bevindingen b)
{
    private readonly List<(Int128 Deler, Int128[] Prijzen, Int128 Capaciteit)> lijsten = [];
    private readonly Dictionary<(int Aios, int Lijst), Int128?> onthouden = [];
    private const int Zonder = 0, Afgewezen = 1, Som = 2;
    private readonly Enkelkwartaal enkel = new(m);
    private int Grootst => criteria.Length - 2;
    private int Kwadraten => criteria.Length - 1;

    public void Controleer(Knoop bewijs, bool volledig)
    {
        bewijs.Ken(b, "ondergrens", "kloof", "doelen", "lijsten");
        LeesLijsten(bewijs.Veld("lijsten"));
        var doelen = new Queue<Knoop>(bewijs.Veld("doelen").Lijst());
        var kloof = bewijs.Veld("kloof").Grootgetal();
        if (volledig && kloof != 0) b.Meld($"Bewijs: de kloof is {kloof}, maar de toestand zegt dat de uitkomst bewezen is.");
        if (!volledig)
        {
            if (kloof < 0) b.Meld($"Bewijs: de kloof is {kloof}; dat kan niet onder 0 zijn.");
            b.Merk($"De uitkomst is niet bewezen de beste (kloof {kloof}); gecontroleerd is dat ze toegestaan is en dat de cijfers kloppen.");
            return;
        }

        // Objectives 1–3 (and region): nothing lower.
        var doel = Neem(doelen, "criteria123", null);
        var weging = Weeg(doel, null, metKwadraten: false);
        Boom(doel, weging, 1, null);
        var waarde = weging.Waarde(criteria);
        if (b.Akkoord && bewijs.Veld("ondergrens").Grootgetal() != waarde) b.Meld($"Bewijs: de ondergrens is {bewijs.Veld("ondergrens").Tekst()}, maar bewezen is {waarde}.");
        // Objective 4: not with lower single costs.
        if (criteria[Grootst] > 0)
        {
            doel = Neem(doelen, "drempel", null);
            Boom(doel, Weeg(doel, criteria[Grootst] - 1, metKwadraten: false), 0, null);
        }
        // Objective 5.
        doel = Neem(doelen, "kwadraten", null);
        weging = Weeg(doel, criteria[Grootst], metKwadraten: true);
        Boom(doel, weging, 1, null);
        // Objective 6: the lot, aios by aios.
        Vergeet();
        foreach (var aios in loting)
        {
            if (!b.Akkoord) return;
            if (doelen.TryPeek(out var volgende) && volgende.Veld("doel").Tekst() == "lot" && volgende.Tekst("aios") == m.Aios[aios])
            {
                doel = doelen.Dequeue();
                var eigen = Weeg(doel, criteria[Grootst], metKwadraten: true);
                if (!eigen.Gewichten.SequenceEqual(weging.Gewichten)) Vergeet();
                weging = eigen;
                Boom(doel, weging, 0, aios);
            }
            else if (Planzoeker.LaagstEerder(m, aios, weging with { Gewichten = new Int128[criteria.Length] }, 1, null, Dwang.Geen, plannen[aios]) is not null)
                b.Meld($"Bewijs: voor {m.Aios[aios]} ontbreekt het bewijs van de loting; er is een plan dat eerder komt dan het gekregen plan.");
        }
        if (doelen.TryPeek(out var over)) b.Meld($"Bewijs: het doel '{over.Veld("doel").Tekst()}'{(over.Tekst("aios") is { } id ? $" van {id}" : "")} hoort hier niet.");
    }

    private void Vergeet()
    {
        onthouden.Clear();
        enkel.Vergeet();
    }

    private static Knoop Neem(Queue<Knoop> doelen, string naam, string? aios)
    {
        if (!doelen.TryDequeue(out var doel)) throw new Afgekeurd($"Bewijs: het doel '{naam}' ontbreekt.");
        return doel.Veld("doel").Tekst() == naam && doel.Tekst("aios") == aios ? doel : throw new Afgekeurd($"Bewijs: hier hoort het doel '{naam}', maar er staat '{doel.Veld("doel").Tekst()}'.");
    }

    private void LeesLijsten(Knoop knoop)
    {
        foreach (var lijst in knoop.Lijst())
        {
            lijst.Ken(b, "deler", "prijzen", "basis");
            Int128 deler = lijst.Veld("deler").Lang();
            if (deler < 1) throw lijst.Fout($"heeft deler {deler}, maar die moet minstens 1 zijn");
            var prijzen = new Int128[m.Plaatsen.Aantal * m.Kwartalen];
            if (lijst.Mogelijk("basis") is { } basis)
            {
                var eerder = lijsten[basis.Geheel(0, lijsten.Count - 1)];
                if (eerder.Deler != deler) throw lijst.Fout($"heeft deler {deler}, maar de basis {eerder.Deler}");
                eerder.Prijzen.CopyTo(prijzen, 0);
            }
            foreach (var (sleutel, prijs) in lijst.Veld("prijzen").Paren())
            {
                var apen = sleutel.LastIndexOf('@');
                var plaats = apen < 0 ? -1 : m.Plaatsen.Zoek(sleutel[..apen]);
                if (plaats < 0 || !int.TryParse(sleutel.AsSpan(apen + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var q) || q >= m.Kwartalen)
                    throw prijs.Fout($"is een prijs voor '{sleutel}'; dat is geen plaats@kwartaal");
                var bedrag = prijs.Grootgetal();
                if (bedrag < 0) throw prijs.Fout($"is {bedrag}, maar een prijs moet minstens 0 zijn");
                prijzen[plaats * m.Kwartalen + q] = bedrag;
            }
            Int128 capaciteit = 0;
            for (var i = 0; i < prijzen.Length; i++) capaciteit = checked(capaciteit + prijzen[i] * m.Capaciteit[i / m.Kwartalen][i % m.Kwartalen]);
            lijsten.Add((deler, prijzen, capaciteit));
        }
    }

    /// <summary>Reads the weights of an aim: each, unless 0, outweighs what the later ones can make up.</summary>
    private Weging Weeg(Knoop doel, long? grens, bool metKwadraten)
    {
        doel.Ken(b, "doel", "aios", "grens", "gewichten", "boom");
        var naam = doel.Veld("doel").Tekst();
        var gegeven = doel.Mogelijk("grens")?.Lang();
        if (gegeven != grens) throw doel.Fout($"({naam}) heeft grens {gegeven?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "geen"}, maar die moet {grens?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "er niet"} zijn");
        Int128[] gewichten = [.. doel.Veld("gewichten").Lijst().Select(g => g.Grootgetal())];
        if (gewichten.Length != criteria.Length) throw doel.Fout($"({naam}) heeft {gewichten.Length} gewichten voor {criteria.Length} criteria");
        if (gewichten[Grootst] != 0) b.Meld($"Bewijs ({naam}): 'grootsteKosten' hoort gewicht 0 te hebben.");
        if (!metKwadraten && gewichten[Kwadraten] != 0) b.Meld($"Bewijs ({naam}): 'somKwadraten' hoort hier gewicht 0 te hebben.");

        long kwartalen = m.Regels.Sum(r => r.Kwartalen.Count(w => w));
        var items = (Int128)Math.Max(1, m.Gewicht26) * kwartalen + m.Aios.Aantal;
        var grootsteItem = (Int128)(gewichten[Afgewezen] == 0 ? m.GrootsteItem : m.GrootsteItemMetAfwijzing);
        if (grens is { } g) grootsteItem = Int128.Min(grootsteItem, g);
        Int128 later = 0;
        for (var k = criteria.Length - 1; k >= 0; k--)
        {
            if (k == Grootst || (k == Kwadraten && !metKwadraten)) continue;
            if (gewichten[k] == 0 && (k == Zonder || k == Afgewezen))
            {
                if (criteria[k] != 0) b.Meld($"Bewijs ({naam}): '{m.Criteria[k]}' heeft gewicht 0, maar de uitkomst heeft daar {criteria[k]}.");
                continue;
            }
            if (gewichten[k] <= later) b.Meld($"Bewijs ({naam}): het gewicht {gewichten[k]} van '{m.Criteria[k]}' weegt niet op tegen alles wat daarna komt ({later}).");
            var bereik = k == Som ? grootsteItem * items : k == Kwadraten ? grootsteItem * grootsteItem * items : kwartalen;
            later = checked(later + gewichten[k] * bereik);
        }
        return new(gewichten, grens, gewichten[Zonder] == 0, gewichten[Afgewezen] == 0);
    }

    /// <param name="speling">1: nothing below the value of the result; 0: not even the value itself.</param>
    /// <param name="loter">Of the aios before this one in the lot only the plan of the result counts, of this one only plans that come earlier; null: all plans.</param>
    private void Boom(Knoop doel, Weging weging, int speling, int? loter)
    {
        if (speling == 1 && loter is null) Vergeet();
        if (doel.Veld("doel").Tekst() == "drempel") Vergeet();
        var vast = new bool[m.Aios.Aantal];
        foreach (var aios in loting)
        {
            if (loter is null || aios == loter) break;
            vast[aios] = true;
        }
        var dwang = new Dictionary<int, Dwang>();
        var naam = doel.Veld("doel").Tekst() + (loter is { } id ? $" van {m.Aios[id]}" : "");
        Knooppunt(doel.Veld("boom"));

        void Knooppunt(Knoop knoop)
        {
            if (!b.Akkoord) return;
            knoop.Ken(b, "lijst", "splits", "wel", "niet");
            if (knoop.Mogelijk("splits") is not { } splits)
            {
                Blad(knoop);
                return;
            }
            if (knoop.Mogelijk("lijst") is not null) throw knoop.Fout("is een splitsing en een blad tegelijk");
            var (aios, start) = (m.Aios.Zoek(splits.Veld("aios")), (m.Plaatsen.Zoek(splits.Veld("plaats")), splits.Veld("kwartaal").Geheel(0, m.Kwartalen - 1)));
            var eerder = dwang.GetValueOrDefault(aios, Dwang.Geen);
            dwang[aios] = eerder with { Wel = [.. eerder.Wel, start] };
            Knooppunt(knoop.Veld("wel"));
            dwang[aios] = eerder with { Niet = [.. eerder.Niet, start] };
            Knooppunt(knoop.Veld("niet"));
            dwang[aios] = eerder;
        }

        void Blad(Knoop knoop)
        {
            if (knoop.Mogelijk("wel") is not null || knoop.Mogelijk("niet") is not null) throw knoop.Fout("heeft delen zonder splitsing");
            var lijst = knoop.Mogelijk("lijst")?.Geheel(0, lijsten.Count - 1) ?? -1;
            var (deler, prijzen, capaciteit) = lijst < 0 ? (1, new Int128[m.Plaatsen.Aantal * m.Kwartalen], 0) : lijsten[lijst];
            var grens = -capaciteit;
            for (var aios = 0; aios < m.Aios.Aantal; aios++)
            {
                if (Laagst(aios, lijst, deler, prijzen) is not { } laagst) return;
                grens = checked(grens + laagst);
            }
            if (lijst < 0) b.Meld($"Bewijs ({naam}): een blad zonder prijzen zegt dat een aios daar geen plan heeft, maar iedereen heeft er een.");
            else if (grens <= checked(deler * (weging.Waarde(criteria) - speling)))
                b.Meld($"Bewijs ({naam}): de prijzen van lijst {lijst} bewijzen {grens} (gedeeld door {deler}); nodig is meer dan {weging.Waarde(criteria) - speling}.");
        }

        Int128? Laagst(int aios, int lijst, Int128 deler, Int128[] prijzen)
        {
            var eisen = dwang.GetValueOrDefault(aios, Dwang.Geen);
            if (vast[aios]) return eisen.Staattoe(plannen[aios]) ? Planzoeker.Waarde(m, aios, weging, deler, prijzen, plannen[aios]) : null;
            if (aios == loter) return Planzoeker.LaagstEerder(m, aios, weging, deler, prijzen, eisen, plannen[aios]);
            if (eisen.Wel.Count + eisen.Niet.Count > 0) return Planzoeker.Laagst(m, aios, weging, deler, prijzen, eisen);
            if (!onthouden.TryGetValue((aios, lijst), out var laagst)) onthouden[(aios, lijst)] = laagst = enkel.Laagst(aios, lijst, weging, deler, prijzen) ?? Planzoeker.Laagst(m, aios, weging, deler, prijzen, Dwang.Geen);
            return laagst;
        }
    }
}
