using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle.Soorten;

/// <summary>
/// Kind <c>koppelgroepen</c> (PLA-54, §7.1.1): sizes, capacities, part-time within 1 of the average, pins; the sum of deviations and its lower bound
/// from the totals. Where that bound is not reached, small instances are tried out; of larger ones it is said that the bound is not proven here.
/// </summary>
internal sealed class Koppelgroepencontrole
{
    private sealed record Persoon(string Id, bool IsAios, bool Deeltijd, string Gelijk, string[] Kenmerken, long Capaciteit);

    private const double MeesteKeuzes = 300_000;
    private readonly int groepen;
    private readonly Persoon[] personen;
    private readonly Idlijst ids = new("aios of hao");
    private readonly int[] vast;
    private readonly long[] gewichten;
    private readonly int aios;
    private readonly bool dubbelVast;

    private Koppelgroepencontrole(Knoop o)
    {
        groepen = o.Veld("aantalGroepen").Geheel(1, 100_000);
        gewichten = [o.Geheel("gewichtDeeltijd", 1, 0), o.Geheel("gewichtPraktijksoort", 1, 0), o.Geheel("gewichtWoonplaats", 1, 0)];
        var lijst = o.Veld("aios").Lijst().Select(a => new Persoon(Id(a), true, a.Veld("deeltijd").Waarheid(), a.Tekst("woonplaats") ?? "", a.Tekst("woonplaats") is { Length: > 0 } w ? [w] : [], 0)).ToList();
        aios = lijst.Count;
        // In the order in which they choose when several divisions are equally good.
        lijst = [.. lijst.OrderBy(p => p.Gelijk, StringComparer.Ordinal).ThenByDescending(p => p.Deeltijd).ThenBy(p => p.Id, StringComparer.Ordinal)];
        lijst.AddRange(o.Veld("haos").Lijst().Select(h =>
        {
            string[] soorten = [.. h.Veld("praktijksoorten").Teksten().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            return new Persoon(Id(h), false, h.Veld("deeltijd").Waarheid(), string.Join(' ', soorten), soorten, h.Geheel("capaciteit", 1, 0));
        }).OrderByDescending(p => p.Capaciteit).ThenByDescending(p => p.Kenmerken.Length + (p.Deeltijd ? 1 : 0)).ThenBy(p => p.Gelijk, StringComparer.Ordinal).ThenByDescending(p => p.Deeltijd).ThenBy(p => p.Id, StringComparer.Ordinal));
        personen = [.. lijst];
        vast = new int[personen.Length];
        Array.Fill(vast, -1);
        var plek = personen.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        foreach (var v in o.Lijst("vast"))
        {
            ids.Zoek(v.Veld("id"));
            var (i, groep) = (plek[v.Veld("id").Tekst()], v.Veld("groep").Geheel(1, groepen) - 1);
            dubbelVast |= vast[i] >= 0 && vast[i] != groep;
            vast[i] = groep;
        }
    }

    private string Id(Knoop knoop)
    {
        ids.Voegtoe(knoop.Veld("id"));
        return knoop.Veld("id").Tekst();
    }

    public static void Controleer(Knoop o, Knoop u, Bevindingen b) => new Koppelgroepencontrole(o).Voer(u, b);

    private void Voer(Knoop u, Bevindingen b)
    {
        var kop = Uitkomstkop.Lees(u, b, "groepen", "certificaat");
        Loting.Controleer(u, null, ids, [], b);
        var plaatsen = personen.Sum(p => Math.Min(p.Capaciteit, aios));
        if (kop.IsOpgelost)
        {
            Opgelost(u, kop, b);
            return;
        }
        if (u.Lijst("groepen").Any() || kop.Criteria.Length > 0 || u.Mogelijk("certificaat") is not null) b.Meld($"De toestand is '{kop.Toestand}', maar de uitkomst noemt toch groepen, criteria of een certificaat.");
        if (kop.Toestand == Uitkomstkop.Onvolledig)
        {
            var tekort = kop.Tekort ?? throw new Afgekeurd("De toestand is 'tekort', maar de uitkomst noemt het tekort niet.");
            if (plaatsen >= aios) b.Meld($"De toestand is 'tekort', maar er zijn {plaatsen} plaatsen voor {aios} aios.");
            if (tekort.Veld("gevraagd").Lang() != aios || tekort.Veld("beschikbaar").Lang() != plaatsen) b.Meld($"Tekort: {aios} aios en {plaatsen} plaatsen, niet {tekort.Veld("gevraagd").Lang()} en {tekort.Veld("beschikbaar").Lang()}.");
            foreach (var (naam, isAios) in new[] { ("aios", true), ("plaatsen", false) })
                if (!tekort.Veld(naam).Teksten().Order(StringComparer.Ordinal).SequenceEqual(personen.Where(p => p.IsAios == isAios).Select(p => p.Id).Order(StringComparer.Ordinal))) b.Meld($"Tekort: bij '{naam}' horen alle {(isAios ? "aios" : "hao's")}.");
            if (tekort.Veld("tekst").Tekst().Length == 0) b.Meld("Het tekort heeft geen tekst.");
        }
        else if (kop.Toestand == Uitkomstkop.Strijdig && !dubbelVast)
        {
            if (!Klein) b.Merk("Dat de eisen botsen, volgt niet uit de twee bestanden alleen: het aantal verdelingen is te groot om ze alle te proberen.");
            else if (Beste(metVast: true, zonderDeeltijdHao: !DeeltijdHaoKan()) is not null) b.Meld("De toestand is 'tegenstrijdig', maar er is een verdeling die aan alle eisen voldoet.");
        }
        else if (kop.Toestand == Uitkomstkop.NietBewezen) b.Meld("De toestand 'nietBewezen' bestaat niet bij deze soort opdracht.");
    }

    private bool Klein => Math.Pow(groepen, vast.Count(v => v < 0)) <= MeesteKeuzes;

    private void Opgelost(Knoop u, Uitkomstkop kop, Bevindingen b)
    {
        var groep = Lees(u, b);
        if (!b.Akkoord) return;
        for (var i = 0; i < vast.Length; i++)
            if (vast[i] >= 0 && groep[i] != vast[i]) b.Meld($"{personen[i].Id} staat vast in groep {vast[i] + 1}, maar zit in groep {groep[i] + 1}.");
        if (dubbelVast) b.Meld("Iemand staat vast in twee groepen: de opdracht is tegenstrijdig.");
        Hard(groep, b);
        for (var i = 1; i < groep.Length; i++)
        {
            var (een, twee) = (personen[i - 1], personen[i]);
            if (vast[i] < 0 && vast[i - 1] < 0 && een.IsAios == twee.IsAios && een.Deeltijd == twee.Deeltijd && een.Gelijk == twee.Gelijk && een.Capaciteit == twee.Capaciteit && groep[i] < groep[i - 1])
                b.Meld($"{een.Id} en {twee.Id} zijn gelijk; dan komt {een.Id} niet in een latere groep ({groep[i - 1] + 1}) dan {twee.Id} ({groep[i] + 1}).");
        }
        var waarde = Waarde(groep);
        kop.Vergelijk([("somAfwijkingen", waarde)], b);
        var bewijs = u.Mogelijk("certificaat") ?? throw new Afgekeurd("Het certificaat ontbreekt.");
        bewijs.Ken(b, "ondergrens", "bewijs", "doorzocht");
        if (bewijs.Veld("ondergrens").Lang() != waarde) b.Meld($"De ondergrens is {bewijs.Veld("ondergrens").Lang()}, maar de waarde {waarde}: dan is het beste niet bewezen.");
        if (bewijs.Veld("bewijs").Tekst().Length == 0) b.Meld("Het bewijs heeft geen tekst.");
        if (!b.Akkoord) return;

        var grens = Ondergrens();
        if (bewijs.Veld("doorzocht").Waarheid() != waarde > grens) b.Meld(waarde > grens
            ? $"Volgens het bewijs volgt de ondergrens uit de totalen, maar die geven {grens} en niet {waarde}."
            : $"De ondergrens {grens} volgt al uit de totalen; het bewijs zegt dat er gezocht is.");
        var deeltijdHao = Deeltijd(groep, aios: false) is null;
        if (Klein)
        {
            if (!deeltijdHao && DeeltijdHaoKan()) b.Meld($"{Deeltijd(groep, aios: false)} Er is een verdeling waarbij dat wel kan.");
            var beste = Beste(metVast: true, zonderDeeltijdHao: !DeeltijdHaoKan());
            if (beste is null) b.Meld("Bij het proberen van alle verdelingen voldeed er geen een.");
            else if (Waarde(beste) < waarde) b.Meld($"Er is een verdeling met somAfwijkingen {Waarde(beste)}, minder dan {waarde}.");
            else if (Enumerable.Range(0, groep.Length).FirstOrDefault(p => beste[p] != groep[p], -1) is var i and >= 0)
                b.Meld($"Bij dezelfde waarde hoort {personen[i].Id} in groep {beste[i] + 1}, niet in groep {groep[i] + 1}.");
            return;
        }
        if (!deeltijdHao) b.Merk($"{Deeltijd(groep, aios: false)} Dat het niet anders kan, volgt niet uit de twee bestanden alleen.");
        if (waarde > grens) b.Merk($"Dat somAfwijkingen niet onder {waarde} kan, volgt niet uit de twee bestanden alleen; uit de totalen volgt {grens}.");
    }

    private int[] Lees(Knoop u, Bevindingen b)
    {
        var groep = new int[personen.Length];
        Array.Fill(groep, -1);
        var plek = personen.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var nummer = 0;
        foreach (var knoop in u.Lijst("groepen"))
        {
            if (knoop.Veld("groep").Lang() != ++nummer) b.Meld($"Groep {knoop.Veld("groep").Lang()} staat op plek {nummer}.");
            foreach (var (naam, isAios) in new[] { ("aios", true), ("haos", false) })
            {
                var namen = knoop.Veld(naam).Teksten();
                if (!namen.SequenceEqual(namen.Order(StringComparer.Ordinal))) b.Meld($"Groep {nummer}: de {naam} staan niet in volgorde van id.");
                foreach (var id in knoop.Veld(naam).Lijst())
                {
                    ids.Zoek(id);
                    var i = plek[id.Tekst()];
                    if (personen[i].IsAios != isAios) b.Meld($"Groep {nummer}: {id.Tekst()} staat bij de {naam}, maar is dat niet.");
                    if (groep[i] >= 0) b.Meld($"{id.Tekst()} zit in groep {groep[i] + 1} en in groep {nummer}.");
                    groep[i] = nummer - 1;
                }
            }
        }
        if (nummer != groepen) b.Meld($"Er zijn {nummer} groepen; het moeten er {groepen} zijn.");
        for (var i = 0; i < groep.Length; i++)
            if (groep[i] < 0) b.Meld($"{personen[i].Id} zit in geen enkele groep.");
        return groep;
    }

    private void Hard(int[] groep, Bevindingen b)
    {
        var (grootte, ruimte) = (new int[groepen], new long[groepen]);
        for (var i = 0; i < groep.Length; i++)
            if (personen[i].IsAios) grootte[groep[i]]++;
            else ruimte[groep[i]] += personen[i].Capaciteit;
        if (grootte.Max() - grootte.Min() > 1) b.Meld($"De groepen hebben {grootte.Min()} tot {grootte.Max()} aios; het verschil mag hoogstens 1 zijn.");
        for (var g = 0; g < groepen; g++)
            if (ruimte[g] < grootte[g]) b.Meld($"Groep {g + 1} heeft {grootte[g]} aios, maar plaats voor {ruimte[g]}.");
        if (Deeltijd(groep, aios: true) is { } fout) b.Meld(fout);
    }

    /// <summary>What is wrong with the spread of part-timers (within 1 of the average); null: nothing.</summary>
    private string? Deeltijd(int[] groep, bool aios)
    {
        var aantal = new long[groepen];
        for (var i = 0; i < groep.Length; i++)
            if (personen[i].IsAios == aios && personen[i].Deeltijd) aantal[groep[i]]++;
        var totaal = aantal.Sum();
        var fout = Array.FindIndex(aantal, x => Math.Abs(groepen * x - totaal) > groepen);
        return fout < 0 ? null : $"Groep {fout + 1} heeft {aantal[fout]} {(aios ? "aios" : "hao's")} in deeltijd van {totaal} over {groepen} groepen; dat wijkt meer dan 1 van het gemiddelde af.";
    }

    private IEnumerable<(string Kenmerk, long Gewicht)> Kenmerken(Persoon p)
    {
        if (p.Deeltijd) yield return ((p.IsAios ? "a" : "h") + "deeltijd", gewichten[0]);
        foreach (var kenmerk in p.Kenmerken) yield return ((p.IsAios ? "woont " : "soort ") + kenmerk, gewichten[p.IsAios ? 2 : 1]);
    }

    private long Waarde(int[] groep)
    {
        var aantal = new Dictionary<string, (long Gewicht, long[] Per)>(StringComparer.Ordinal);
        for (var i = 0; i < groep.Length; i++)
            foreach (var (kenmerk, gewicht) in Kenmerken(personen[i]))
            {
                if (!aantal.TryGetValue(kenmerk, out var per)) aantal[kenmerk] = per = (gewicht, new long[groepen]);
                per.Per[groep[i]]++;
            }
        return aantal.Values.Sum(k => k.Gewicht * k.Per.Sum(x => Math.Abs(groepen * x - k.Per.Sum())));
    }

    /// <summary>Σ weight · 2 · (T mod G) · (G − T mod G): each count at its floor or ceiling.</summary>
    private long Ondergrens() => personen.SelectMany(Kenmerken).GroupBy(k => k.Kenmerk, StringComparer.Ordinal)
        .Sum(k => k.First().Gewicht * 2 * (k.Count() % groepen) * (groepen - k.Count() % groepen));

    private bool? deeltijdHaoKan;

    private bool DeeltijdHaoKan() => deeltijdHaoKan ??= Math.Pow(groepen, personen.Length) > MeesteKeuzes || Beste(metVast: false, zonderDeeltijdHao: false) is not null;

    /// <summary>The first best division in the order of the persons; null: there is none.</summary>
    /// <param name="zonderDeeltijdHao">Whether the rule for part-time haos is left out.</param>
    private int[]? Beste(bool metVast, bool zonderDeeltijdHao)
    {
        var (groep, beste, minst) = (new int[personen.Length], (int[]?)null, long.MaxValue);
        Kies(0);
        return beste;

        void Kies(int i)
        {
            if (i == groep.Length)
            {
                var toets = new Bevindingen();
                Hard(groep, toets);
                if (!toets.Akkoord || (!zonderDeeltijdHao && Deeltijd(groep, aios: false) is not null)) return;
                var waarde = Waarde(groep);
                if (waarde >= minst) return;
                (beste, minst) = ([.. groep], waarde);
                return;
            }
            for (var g = 0; g < groepen; g++)
            {
                if (metVast && vast[i] >= 0 && vast[i] != g) continue;
                groep[i] = g;
                Kies(i + 1);
            }
        }
    }
}
