using System.Globalization;

namespace StageSystem.Koppeling.Poules;

/// <summary>Refuses a wrong instance of §7.2 (<see cref="OngeldigeOpdracht"/>) and names pins that cannot be (<see cref="Uitkomst.Tegenstrijdig"/>).</summary>
internal static class Poulescontrole
{
    /// <summary>Most poules of one aios.</summary>
    public const int MeestePoules = 12;

    /// <summary>Highest cost that a parameter may have.</summary>
    public const int HoogsteKosten = 100_000;

    /// <exception cref="OngeldigeOpdracht">With the member that is wrong.</exception>
    public static void Controleer(Poulesopdracht o)
    {
        ArgumentNullException.ThrowIfNull(o);
        Invoer.Uniek(o.Kwartalen, "kwartalen", k => k, "het kwartaal");
        Eis(o.Kwartalen.Count > 0, "kwartalen", "Geef ten minste één kwartaal.");
        var poules = Invoer.Uniek(o.Poules, "poules", p => p.Id, "de poule");
        for (var n = 0; n < o.Poules.Count; n++)
            Eis(o.Poules[n].Weken is 13 or 26, $"poules[{n}].weken", "Verwacht: 13 of 26.");
        var plaatsen = Invoer.Uniek(o.Plaatsen, "plaatsen", p => p.Id, "de plaats");
        for (var n = 0; n < o.Plaatsen.Count; n++)
        {
            Eis(poules.ContainsKey(o.Plaatsen[n].Poule), $"plaatsen[{n}].poule", $"De poule '{o.Plaatsen[n].Poule}' bestaat niet.");
            Invoer.Capaciteit(o.Plaatsen[n].Capaciteit, o.Kwartalen.Count, $"plaatsen[{n}].capaciteit");
        }

        Invoer.Uniek(o.Aios, "aios", a => a.Id, "de aios");
        for (var n = 0; n < o.Aios.Count; n++)
            Aios(o, o.Aios[n], $"aios[{n}]", poules, plaatsen);
        var p = o.Parameters;
        foreach (var (naam, waarde) in new[] { ("kostenNietGenoemd", p.KostenNietGenoemd), ("kostenAfgewezen", p.KostenAfgewezen), ("kostenOngeldig", p.KostenOngeldig), ("kostenAndereKlinischeGeldig", p.KostenAndereKlinischeGeldig), ("kostenAndereVorm", p.KostenAndereVorm) })
            Eis(waarde is >= 0 and <= HoogsteKosten, $"parameters.{naam}", $"Verwacht: een getal van 0 tot en met {HoogsteKosten}.");
        Eis(p.Gewicht26Weken is >= 1 and <= 100, "parameters.gewicht26Weken", "Verwacht: een getal van 1 tot en met 100.");
    }

    /// <summary>Pins of one aios that clash with the own rules, and pins that together exceed a capacity.</summary>
    public static List<string> Tegenstrijdig(Poulesopdracht o)
    {
        var plaatsen = o.Plaatsen.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var weken = o.Poules.ToDictionary(p => p.Id, p => p.Weken, StringComparer.Ordinal);
        var uit = new List<string>();
        var bezet = new SortedDictionary<(string Plaats, int Kwartaal), List<string>>();
        foreach (var a in o.Aios.OrderBy(a => a.Id, StringComparer.Ordinal))
        {
            var vast = a.Vast.Distinct().OrderBy(v => v.Kwartaal).ThenBy(v => v.Plaats, StringComparer.Ordinal).ToArray();
            foreach (var v in vast)
            {
                var plaats = plaatsen[v.Plaats];
                var lengte = weken[plaats.Poule] / 13;
                var naam = $"{a.Id} staat vast op {v.Plaats} vanaf {o.Kwartalen[v.Kwartaal]}";
                if (a.Uitgesloten.Contains(v.Plaats, StringComparer.Ordinal))
                    uit.Add($"{naam}, maar {v.Plaats} is voor {a.Id} uitgesloten.");
                if (!a.Poules.Contains(plaats.Poule, StringComparer.Ordinal) && plaats.Poule != a.Klinisch?.ZesMaanden && plaats.Poule != a.Klinisch?.DrieMaanden)
                    uit.Add($"{naam}, maar {a.Id} hoeft niets te doen in poule {plaats.Poule}.");
                for (var k = v.Kwartaal; k < v.Kwartaal + lengte; k++)
                {
                    if (k >= o.Kwartalen.Count)
                        uit.Add($"{naam}, maar die stage duurt langer dan de kwartalen van deze indeling.");
                    else if (!a.Kwartalen.Contains(k))
                        uit.Add($"{naam}, maar heeft in {o.Kwartalen[k]} geen plaats nodig.");
                    if (k >= o.Kwartalen.Count)
                        continue;
                    if (!bezet.TryGetValue((v.Plaats, k), out var wie))
                        bezet[(v.Plaats, k)] = wie = [];
                    wie.Add(a.Id);
                }
            }

            Onderling(o, a, vast, plaatsen, weken, uit);
        }

        foreach (var ((plaats, kwartaal), wie) in bezet)
        {
            if (wie.Count > plaatsen[plaats].Capaciteit[kwartaal])
                uit.Add($"Op {plaats} is in {o.Kwartalen[kwartaal]} plaats voor {plaatsen[plaats].Capaciteit[kwartaal].ToString(CultureInfo.InvariantCulture)}, maar er staan er {wie.Count.ToString(CultureInfo.InvariantCulture)} vast: {string.Join(", ", wie)}.");
        }

        return uit;
    }

    private static void Onderling(Poulesopdracht o, PoulesAios a, VasteStart[] vast, Dictionary<string, Poulesplaats> plaatsen, Dictionary<string, int> weken, List<string> uit)
    {
        for (var x = 0; x < vast.Length; x++)
        {
            for (var y = x + 1; y < vast.Length; y++)
            {
                var (een, twee) = (vast[x], vast[y]);
                var (pouleEen, pouleTwee) = (plaatsen[een.Plaats].Poule, plaatsen[twee.Plaats].Poule);
                var paar = $"{a.Id} staat vast op {een.Plaats} vanaf {o.Kwartalen[een.Kwartaal]} en op {twee.Plaats} vanaf {o.Kwartalen[twee.Kwartaal]}";
                if (twee.Kwartaal < een.Kwartaal + weken[pouleEen] / 13)
                    uit.Add($"{paar}: die overlappen elkaar.");
                else if (pouleEen == pouleTwee && pouleEen != a.Klinisch?.DrieMaanden)
                    uit.Add($"{paar}: twee keer in poule {pouleEen} mag niet.");
                else if (een.Plaats == twee.Plaats && o.Parameters.TweePlaatsenVerschillen)
                    uit.Add($"{paar}: de twee klinische plaatsen moeten verschillen.");
                else if (a.Klinisch is { } k && ((pouleEen == k.ZesMaanden && pouleTwee == k.DrieMaanden) || (pouleEen == k.DrieMaanden && pouleTwee == k.ZesMaanden)))
                    uit.Add($"{paar}: klinisch is of één plaats van 26 weken, of twee van 13 weken.");
            }
        }

        var drie = a.Klinisch is { } klinisch ? vast.Where(v => plaatsen[v.Plaats].Poule == klinisch.DrieMaanden).ToArray() : [];
        if (drie.Length > 2)
            uit.Add($"{a.Id} staat {drie.Length.ToString(CultureInfo.InvariantCulture)} keer vast in poule {a.Klinisch!.DrieMaanden}: ten hoogste twee keer mag.");
        if (drie.Length == 2 && a.Klinisch!.SehEerst && !plaatsen[drie[0].Plaats].Seh)
            uit.Add($"{a.Id} moet eerst SEH doen, maar staat het eerst vast op {drie[0].Plaats}, en dat is geen SEH.");
    }

    private static void Aios(Poulesopdracht o, PoulesAios a, string pad, Dictionary<string, Poule> poules, Dictionary<string, Poulesplaats> plaatsen)
    {
        Invoer.Kwartalen(a.Kwartalen, o.Kwartalen.Count, $"{pad}.kwartalen");
        Invoer.Uniek(a.Poules, $"{pad}.poules", p => p, "de poule");
        Eis(a.Poules.Count <= MeestePoules, $"{pad}.poules", $"Een aios heeft ten hoogste {MeestePoules} poules.");
        for (var n = 0; n < a.Poules.Count; n++)
        {
            Eis(poules.TryGetValue(a.Poules[n], out var poule), $"{pad}.poules[{n}]", $"De poule '{a.Poules[n]}' bestaat niet.");
            Eis(poule!.Weken == 13, $"{pad}.poules[{n}]", $"Poule '{poule.Id}' heeft plaatsen van {poule.Weken} weken; hier horen poules van 13 weken.");
        }

        if (a.Klinisch is { } k)
        {
            Eis(poules.TryGetValue(k.ZesMaanden, out var zes) && zes.Weken == 26, $"{pad}.klinisch.zesMaanden", "Verwacht: een poule met plaatsen van 26 weken.");
            Eis(poules.TryGetValue(k.DrieMaanden, out var drie) && drie.Weken == 13, $"{pad}.klinisch.drieMaanden", "Verwacht: een poule met plaatsen van 13 weken.");
            Eis(!a.Poules.Contains(k.DrieMaanden, StringComparer.Ordinal), $"{pad}.klinisch.drieMaanden", $"Poule '{k.DrieMaanden}' staat ook bij de gewone poules van deze aios.");
            Eis(k.Vorm is null or 13 or 26, $"{pad}.klinisch.vorm", "Verwacht: 13, 26 of niets.");
        }

        Invoer.Uniek(a.Voorkeuren, $"{pad}.voorkeuren", v => v.Poule, "de poule");
        for (var n = 0; n < a.Voorkeuren.Count; n++)
            Voorkeur(a.Voorkeuren[n], $"{pad}.voorkeuren[{n}]", poules, plaatsen);
        for (var n = 0; n < a.Uitgesloten.Count; n++)
            Eis(plaatsen.ContainsKey(a.Uitgesloten[n]), $"{pad}.uitgesloten[{n}]", $"De plaats '{a.Uitgesloten[n]}' bestaat niet.");
        for (var n = 0; n < a.Vast.Count; n++)
        {
            Eis(plaatsen.ContainsKey(a.Vast[n].Plaats), $"{pad}.vast[{n}].plaats", $"De plaats '{a.Vast[n].Plaats}' bestaat niet.");
            Eis(a.Vast[n].Kwartaal >= 0 && a.Vast[n].Kwartaal < o.Kwartalen.Count, $"{pad}.vast[{n}].kwartaal", $"Verwacht: een getal van 0 tot en met {o.Kwartalen.Count - 1}.");
        }
    }

    private static void Voorkeur(Poulevoorkeur v, string pad, Dictionary<string, Poule> poules, Dictionary<string, Poulesplaats> plaatsen)
    {
        Eis(poules.ContainsKey(v.Poule), $"{pad}.poule", $"De poule '{v.Poule}' bestaat niet.");
        Invoer.Uniek(v.Plaatsen, $"{pad}.plaatsen", p => p, "de plaats");
        for (var r = 0; r < v.Plaatsen.Count; r++)
            Eis(plaatsen.TryGetValue(v.Plaatsen[r], out var p) && p.Poule == v.Poule, $"{pad}.plaatsen[{r}]", $"'{v.Plaatsen[r]}' is geen plaats in poule '{v.Poule}'.");
        if (v.Afwijzing is { } afwijzing)
        {
            Eis(plaatsen.TryGetValue(afwijzing, out var p) && p.Poule == v.Poule, $"{pad}.afwijzing", $"'{afwijzing}' is geen plaats in poule '{v.Poule}'.");
            Eis(!v.Plaatsen.Contains(afwijzing, StringComparer.Ordinal), $"{pad}.afwijzing", $"'{afwijzing}' is ook een voorkeur.");
        }

        foreach (var (plaats, weging) in v.Weging ?? new Dictionary<string, int>())
        {
            Eis(v.Plaatsen.Contains(plaats, StringComparer.Ordinal), $"{pad}.weging", $"'{plaats}' is geen voorkeur in deze poule.");
            Eis(weging is >= -1 and <= 1, $"{pad}.weging.{plaats}", "Verwacht: -1, 0 of 1.");
        }
    }

    private static void Eis(bool goed, string pad, string tekst) => Invoer.Eis(goed, pad, tekst);
}
