using StageSystem.Koppeling.Poules;

namespace StageSystem.Koppeling.Specs.Poules;

/// <summary>Small random instances of §7.3 from a seed.</summary>
internal static class AmcProef
{
    public static Amcopdracht Maak(int zaad)
    {
        var r = new Random(zaad);
        var kwartalen = r.Next(1, 4);
        (string Soort, int Weken, bool Klinisch)[] soorten = [("seh26", 26, true), ("seh", 13, true), ("interne", 13, true), ("pp", 13, false), ("ccp", 13, false), ("keuze", 13, r.Next(5) == 0)];
        var plaatsen = new List<AmcPlaats>();
        for (var n = r.Next(2, 6); n > 0; n--)
        {
            var (soort, weken, klinisch) = soorten[r.Next(soorten.Length)];
            plaatsen.Add(new AmcPlaats($"S{n}", soort, weken, r.Next(2) == 0 ? "Noord" : "Zuid", [.. Enumerable.Range(0, kwartalen).Select(_ => r.Next(8) == 0 ? 0 : r.Next(1, 3))], klinisch));
        }

        return new Amcopdracht
        {
            Kwartalen = [.. Enumerable.Range(1, kwartalen).Select(q => $"K{q}")],
            Plaatsen = plaatsen,
            Aios = [.. Enumerable.Range(0, r.Next(2, 5)).Select(n => Aios(r, $"A{n}", kwartalen, plaatsen))],
            Zaad = (ulong)r.Next(1000),
            Parameters = new Amcparameters { Gewicht26Weken = r.Next(8) == 0 ? 1 : 2, DeeltijdKlinischLaatst = r.Next(4) > 0, DeeltijdKlinischDempt = r.Next(4) > 0, KostenAdres = r.Next(1, 3) },
        };
    }

    private static AmcAios Aios(Random r, string id, int kwartalen, List<AmcPlaats> plaatsen)
    {
        var verplichtingen = new List<AmcVerplichting>();
        if (r.Next(2) == 0)
        {
            verplichtingen.Add(Wens(r, new AmcVerplichting("a1", 26, ["seh26"], Groep: "A", Optie: "26"), kwartalen, plaatsen));
            verplichtingen.Add(Wens(r, new AmcVerplichting("a2", 13, ["seh"], Groep: "A", Optie: "13"), kwartalen, plaatsen));
            verplichtingen.Add(Wens(r, new AmcVerplichting("a3", 13, ["interne"], Na: "a2", Groep: "A", Optie: "13"), kwartalen, plaatsen));
        }

        if (r.Next(3) > 0)
            verplichtingen.Add(Wens(r, new AmcVerplichting("b1", 13, r.Next(2) == 0 ? ["pp"] : ["pp", "keuze"]), kwartalen, plaatsen));
        if (r.Next(3) > 0)
            verplichtingen.Add(Wens(r, new AmcVerplichting("b2", 13, r.Next(2) == 0 ? ["ccp"] : ["ccp", "keuze"]), kwartalen, plaatsen));
        var nodig = Enumerable.Range(0, kwartalen).Where(_ => r.Next(8) > 0).ToList();
        return new AmcAios
        {
            Id = id,
            Kwartalen = nodig,
            Verplichtingen = verplichtingen,
            Regio = r.Next(3) switch { 0 => null, 1 => "Noord", _ => "Zuid" },
            Deeltijd = r.Next(3) == 0,
            NaDeeltijdKlinisch = r.Next(10) == 0,
            HerhaalbareSoorten = r.Next(6) == 0 ? ["keuze"] : [],
            Uitgesloten = [.. plaatsen.Where(_ => r.Next(12) == 0).Select(s => s.Id)],
            Vast = nodig.Count > 0 && r.Next(15) == 0 ? [new VasteStart(plaatsen[r.Next(plaatsen.Count)].Id, nodig[r.Next(nodig.Count)])] : [],
        };
    }

    private static AmcVerplichting Wens(Random r, AmcVerplichting v, int kwartalen, List<AmcPlaats> plaatsen) => v with
    {
        VoorkeurSoorten = r.Next(3) == 0 ? [v.Soorten[r.Next(v.Soorten.Count)]] : null,
        VoorkeurPlaatsen = r.Next(2) == 0 ? [plaatsen[r.Next(plaatsen.Count)].Id] : null,
        VoorkeurKwartalen = r.Next(3) == 0 ? [r.Next(kwartalen)] : null,
        Volgorde = r.Next(3) == 0 ? r.Next(1, 4) : null,
        SterkeArgumentatie = r.Next(4) == 0,
    };
}
