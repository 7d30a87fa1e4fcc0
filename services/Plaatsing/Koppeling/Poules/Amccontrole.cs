using System.Globalization;

namespace StageSystem.Koppeling.Poules;

/// <summary>Refuses a wrong instance of §7.3 (<see cref="OngeldigeOpdracht"/>) and names pins that cannot be (<see cref="Uitkomst.Tegenstrijdig"/>).</summary>
internal static class Amccontrole
{
    /// <summary>Most verplichtingen of one aios.</summary>
    public const int MeesteVerplichtingen = 12;

    /// <exception cref="OngeldigeOpdracht">With the member that is wrong.</exception>
    public static void Controleer(Amcopdracht o)
    {
        ArgumentNullException.ThrowIfNull(o);
        Invoer.Eis(o.Kwartalen.Count > 0, "kwartalen", "Geef ten minste één kwartaal.");
        Invoer.Uniek(o.Kwartalen, "kwartalen", k => k, "het kwartaal");
        var plaatsen = Invoer.Uniek(o.Plaatsen, "plaatsen", p => p.Id, "de plaats");
        for (var n = 0; n < o.Plaatsen.Count; n++)
        {
            Invoer.Eis(o.Plaatsen[n].Weken is 13 or 26, $"plaatsen[{n}].weken", "Verwacht: 13 of 26.");
            Invoer.Capaciteit(o.Plaatsen[n].Capaciteit, o.Kwartalen.Count, $"plaatsen[{n}].capaciteit");
        }

        Invoer.Uniek(o.Aios, "aios", a => a.Id, "de aios");
        for (var n = 0; n < o.Aios.Count; n++)
            Aios(o, o.Aios[n], $"aios[{n}]", plaatsen);
        var p = o.Parameters;
        foreach (var (naam, waarde) in new[] { ("kostenSoort", p.KostenSoort), ("kostenAdres", p.KostenAdres), ("kostenPeriode", p.KostenPeriode), ("kostenVolgorde", p.KostenVolgorde), ("kortingSterkeArgumentatie", p.KortingSterkeArgumentatie) })
            Invoer.Eis(waarde is >= 0 and <= Poulescontrole.HoogsteKosten, $"parameters.{naam}", $"Verwacht: een getal van 0 tot en met {Poulescontrole.HoogsteKosten}.");
        Invoer.Eis(p.Gewicht26Weken is >= 1 and <= 100, "parameters.gewicht26Weken", "Verwacht: een getal van 1 tot en met 100.");
        Invoer.Eis(p.SpreidingProcent is >= 0 and <= 1000, "parameters.spreidingProcent", "Verwacht: een getal van 0 tot en met 1000.");
    }

    /// <summary>Pins of one aios that clash with the own rules, and pins that together exceed a capacity.</summary>
    public static List<string> Tegenstrijdig(Amcopdracht o)
    {
        var plaatsen = o.Plaatsen.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var uit = new List<string>();
        var bezet = new SortedDictionary<(int Kwartaal, string Plaats), List<string>>();
        foreach (var a in o.Aios.OrderBy(a => a.Id, StringComparer.Ordinal))
        {
            var vast = a.Vast.Distinct().OrderBy(v => v.Kwartaal).ThenBy(v => v.Plaats, StringComparer.Ordinal).ToArray();
            for (var x = 0; x < vast.Length; x++)
            {
                var (v, plaats) = (vast[x], plaatsen[vast[x].Plaats]);
                var naam = $"{a.Id} staat vast op {v.Plaats} vanaf {o.Kwartalen[v.Kwartaal]}";
                if (a.Uitgesloten.Contains(v.Plaats, StringComparer.Ordinal))
                    uit.Add($"{naam}, maar {v.Plaats} is voor {a.Id} uitgesloten.");
                if (!a.Verplichtingen.Any(p => p.Weken == plaats.Weken && p.Soorten.Contains(plaats.Soort, StringComparer.Ordinal)))
                    uit.Add($"{naam}, maar {a.Id} hoeft geen stage van deze soort en duur meer te doen.");
                if (x + 1 < vast.Length && vast[x + 1].Kwartaal < v.Kwartaal + plaats.Weken / 13)
                    uit.Add($"{naam} en op {vast[x + 1].Plaats} vanaf {o.Kwartalen[vast[x + 1].Kwartaal]}: die overlappen elkaar.");
                for (var k = v.Kwartaal; k < v.Kwartaal + plaats.Weken / 13; k++)
                {
                    if (k >= o.Kwartalen.Count)
                    {
                        uit.Add($"{naam}, maar die stage duurt langer dan de kwartalen van deze indeling.");
                        continue;
                    }

                    if (!a.Kwartalen.Contains(k))
                        uit.Add($"{naam}, maar heeft in {o.Kwartalen[k]} geen plaats nodig.");
                    if (!bezet.TryGetValue((k, v.Plaats), out var wie))
                        bezet[(k, v.Plaats)] = wie = [];
                    wie.Add(a.Id);
                }
            }
        }

        foreach (var ((kwartaal, plaats), wie) in bezet)
        {
            if (wie.Count > plaatsen[plaats].Capaciteit[kwartaal])
                uit.Add($"Op {plaats} is in {o.Kwartalen[kwartaal]} plaats voor {plaatsen[plaats].Capaciteit[kwartaal].ToString(CultureInfo.InvariantCulture)}, maar er staan er {wie.Count.ToString(CultureInfo.InvariantCulture)} vast: {string.Join(", ", wie)}.");
        }

        return uit;
    }

    private static void Aios(Amcopdracht o, AmcAios a, string pad, Dictionary<string, AmcPlaats> plaatsen)
    {
        Invoer.Kwartalen(a.Kwartalen, o.Kwartalen.Count, $"{pad}.kwartalen");
        var eigen = Invoer.Uniek(a.Verplichtingen, $"{pad}.verplichtingen", v => v.Id, "de verplichting");
        Invoer.Eis(a.Verplichtingen.Count <= MeesteVerplichtingen, $"{pad}.verplichtingen", $"Een aios heeft ten hoogste {MeesteVerplichtingen} verplichtingen.");
        Invoer.Eis(a.Verplichtingen.SelectMany(v => v.Soorten).Distinct(StringComparer.Ordinal).Count() <= 60, $"{pad}.verplichtingen", "Er zijn te veel verschillende soorten; ten hoogste 60.");
        for (var n = 0; n < a.Verplichtingen.Count; n++)
        {
            var (v, hier) = (a.Verplichtingen[n], $"{pad}.verplichtingen[{n}]");
            Invoer.Eis(v.Weken is 13 or 26, $"{hier}.weken", "Verwacht: 13 of 26.");
            Invoer.Eis(v.Soorten.Count > 0, $"{hier}.soorten", "Geef ten minste één soort.");
            foreach (var plaats in v.VoorkeurPlaatsen ?? [])
                Invoer.Eis(plaatsen.ContainsKey(plaats), $"{hier}.voorkeurPlaatsen", $"De plaats '{plaats}' bestaat niet.");
            foreach (var soort in v.VoorkeurSoorten ?? [])
                Invoer.Eis(v.Soorten.Contains(soort, StringComparer.Ordinal), $"{hier}.voorkeurSoorten", $"'{soort}' is geen soort van deze verplichting.");
            foreach (var kwartaal in v.VoorkeurKwartalen ?? [])
                Invoer.Eis(kwartaal >= 0 && kwartaal < o.Kwartalen.Count, $"{hier}.voorkeurKwartalen", $"Verwacht: getallen van 0 tot en met {o.Kwartalen.Count - 1}.");
            Invoer.Eis(v.Volgorde is null or >= 1, $"{hier}.volgorde", "Verwacht: een getal vanaf 1, of niets.");
            Invoer.Eis(v.Na is null || (v.Na != v.Id && eigen.ContainsKey(v.Na)), $"{hier}.na", $"De verplichting '{v.Na}' bestaat niet bij deze aios, of is dezelfde.");
            Invoer.Eis((v.Groep is null) == (v.Optie is null), $"{hier}.optie", "Geef groep en optie allebei, of geen van beide.");
        }

        foreach (var groep in a.Verplichtingen.Where(v => v.Groep is not null).GroupBy(v => v.Groep, StringComparer.Ordinal))
            Invoer.Eis(groep.GroupBy(v => v.Optie, StringComparer.Ordinal).Select(x => x.Sum(v => v.Weken)).Distinct().Count() == 1, $"{pad}.verplichtingen", $"De opties van groep '{groep.Key}' duren niet even lang.");
        for (var n = 0; n < a.Uitgesloten.Count; n++)
            Invoer.Eis(plaatsen.ContainsKey(a.Uitgesloten[n]), $"{pad}.uitgesloten[{n}]", $"De plaats '{a.Uitgesloten[n]}' bestaat niet.");
        for (var n = 0; n < a.Vast.Count; n++)
        {
            Invoer.Eis(plaatsen.ContainsKey(a.Vast[n].Plaats), $"{pad}.vast[{n}].plaats", $"De plaats '{a.Vast[n].Plaats}' bestaat niet.");
            Invoer.Eis(a.Vast[n].Kwartaal >= 0 && a.Vast[n].Kwartaal < o.Kwartalen.Count, $"{pad}.vast[{n}].kwartaal", $"Verwacht: een getal van 0 tot en met {o.Kwartalen.Count - 1}.");
        }
    }
}
