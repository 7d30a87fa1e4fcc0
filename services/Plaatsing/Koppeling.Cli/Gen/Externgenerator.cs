using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Cli.Gen;

/// <summary>Instances of §7.2, §7.3 and §7.4; the first two over two quarters.</summary>
internal static class Externgenerator
{
    private static readonly string[] Kwartalen = ["2027K1", "2027K2"];
    private static readonly string[] Regios = ["noord", "midden", "zuid"];
    private static readonly Poule[] Poulelijst = [new("CCP", 13), new("keuze", 13), new("klinisch 3 mnd", 13), new("klinisch 6 mnd", 26), new("PP", 13)];
    private static readonly string[] AmcSoorten = ["CCP", "keuze", "klinisch", "PP"];

    public static Poulesopdracht Poules(Trekker t, ulong zaad, int aios, int plaatsen)
    {
        plaatsen = Math.Max(plaatsen, Poulelijst.Length);
        var perKwartaal = 2 + 4 * aios / plaatsen;
        Poulesplaats[] lijst = [.. Generator.Ids("S", plaatsen).Select((id, p) => new Poulesplaats(id, Poulelijst[p % Poulelijst.Length].Id, [.. Kwartalen.Select(_ => 1 + t.Onder(perKwartaal))], t.Kans(30)))];
        var populair = new Populariteit(plaatsen, t);
        return new Poulesopdracht
        {
            Kwartalen = Kwartalen,
            Poules = Poulelijst,
            Plaatsen = lijst,
            Aios = [.. Generator.Ids("A", aios).Select(id => PoulesAios(t, id, lijst, populair))],
            Zaad = zaad,
        };
    }

    private static PoulesAios PoulesAios(Trekker t, string id, Poulesplaats[] plaatsen, Populariteit populair)
    {
        var klinisch = t.Kans(40) ? new Klinisch("klinisch 6 mnd", "klinisch 3 mnd", t.Onder(3) switch { 0 => 26, 1 => 13, _ => null }) : null;
        string[] nodig = klinisch is not null ? t.Kans(30) ? ["PP"] : [] : t.Kans(60) ? ["CCP", "keuze", "PP"] : ["CCP", "PP"];
        string[] metVoorkeur = klinisch is null ? nodig : [.. nodig, klinisch.ZesMaanden, klinisch.DrieMaanden];
        return new PoulesAios
        {
            Id = id,
            Kwartalen = t.Kans(85) ? [0, 1] : [0],
            Poules = nodig,
            Klinisch = klinisch,
            Voorkeuren = [.. metVoorkeur.Select(poule =>
            {
                var keuze = populair.Trek(5, p => plaatsen[p].Poule == poule);
                var aantal = Math.Min(4, Math.Max(1, keuze.Length - 1));
                return new Poulevoorkeur(poule, t.Kans(90), [.. keuze.Take(aantal).Select(p => plaatsen[p].Id)], keuze.Length > aantal && t.Kans(50) ? plaatsen[keuze[aantal]].Id : null);
            })],
            Uitgesloten = t.Kans(20) ? [t.Uit(plaatsen).Id] : [],
        };
    }

    public static Amcopdracht Amc(Trekker t, ulong zaad, int aios, int plaatsen)
    {
        plaatsen = Math.Max(plaatsen, AmcSoorten.Length);
        var perKwartaal = 2 + 4 * aios / plaatsen;
        AmcPlaats[] lijst = [.. Generator.Ids("S", plaatsen).Select((id, p) => new AmcPlaats(id, AmcSoorten[p % AmcSoorten.Length], p % 8 == 2 ? 26 : 13, t.Uit(Regios),
            [.. Kwartalen.Select(_ => 1 + t.Onder(perKwartaal))], AmcSoorten[p % AmcSoorten.Length] == "klinisch"))];
        return new Amcopdracht
        {
            Kwartalen = Kwartalen,
            Plaatsen = lijst,
            Aios = [.. Generator.Ids("A", aios).Select(id => AmcAios(t, id, lijst))],
            Zaad = zaad,
        };
    }

    private static AmcAios AmcAios(Trekker t, string id, AmcPlaats[] plaatsen)
    {
        AmcVerplichting[] verplichtingen = t.Kans(30)
            ? [new("klinisch", 26, ["klinisch"]), new("PP", 13, ["PP"])]
            : [new("CCP", 13, ["CCP"]), new("keuze", 13, ["keuze", "PP"], ["keuze"], SterkeArgumentatie: t.Kans(20)), new("klinisch", 13, ["klinisch"])];
        return new AmcAios
        {
            Id = id,
            Kwartalen = [0, 1],
            Regio = t.Kans(60) ? t.Uit(Regios) : null,
            Verplichtingen = [.. verplichtingen.Select(v => v with
            {
                VoorkeurPlaatsen = t.Kans(50) ? [.. t.Volgorde(plaatsen.Length).Take(2).Select(p => plaatsen[p].Id)] : null,
                VoorkeurKwartalen = t.Kans(30) ? [t.Onder(2)] : null,
            })],
        };
    }

    public static Nspohopdracht Nspoh(Trekker t, ulong zaad, int aios, int plaatsen)
    {
        var ids = Generator.Ids("P", plaatsen);
        var (capaciteit, verborgen) = Generator.Ruimte(t, aios, plaatsen);
        var populair = new Populariteit(plaatsen, t);
        return new Nspohopdracht
        {
            Plaatsen = [.. ids.Select((id, p) => new NspohPlaats(id, capaciteit[p]))],
            Starters = [.. Generator.Ids("A", aios).Select((id, a) =>
            {
                var mogelijk = Generator.Lijst(t, populair, verborgen[a], Math.Min(6, plaatsen));
                return new NspohStarter(id, t.Kans(90) ? ids[mogelijk[0]] : null, "ingediend", [.. mogelijk.Select(p => ids[p])]);
            })],
            MetVoorstel = true,
            Zaad = zaad,
        };
    }
}
