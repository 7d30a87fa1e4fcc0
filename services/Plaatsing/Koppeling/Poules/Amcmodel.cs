using StageSystem.Koppeling.Poules.Plannen;

namespace StageSystem.Koppeling.Poules;

/// <summary>§7.3 as a <see cref="Planmodel"/>: per aios the verplichtingen still to do, with the AMC costs, region and rules (PLA-10, 13, 15, 19, 21, 26, 47).</summary>
internal sealed class Amcmodel
{
    private readonly Amcopdracht opdracht;
    private readonly AmcPlaats[] plaatsen;

    /// <param name="opdracht">Checked before by <see cref="Amccontrole"/>.</param>
    public Amcmodel(Amcopdracht opdracht)
    {
        this.opdracht = opdracht;
        plaatsen = [.. opdracht.Plaatsen.OrderBy(p => p.Id, StringComparer.Ordinal)];
        PlaatsIds = [.. plaatsen.Select(p => p.Id)];
        Aios = [.. opdracht.Aios.OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => a with { Verplichtingen = [.. a.Verplichtingen.OrderBy(v => v.Id, StringComparer.Ordinal)] })];
        Capaciteit = [.. plaatsen.SelectMany(p => p.Capaciteit)];
    }

    /// <summary>In ascending id, their verplichtingen too.</summary>
    public AmcAios[] Aios { get; }
    public string[] PlaatsIds { get; }
    public int[] Capaciteit { get; }
    public int Kwartalen => opdracht.Kwartalen.Count;
    public Amcparameters Parameters => opdracht.Parameters;

    public AmcPlaats Plaats(int index) => plaatsen[index];

    public int Index(string plaats) => Array.BinarySearch(PlaatsIds, plaats, StringComparer.Ordinal);

    public Planmodel Bouw()
    {
        var p = Parameters;
        long item = (long)p.KostenSoort + p.KostenAdres + p.KostenPeriode + p.KostenVolgorde + p.KortingSterkeArgumentatie;
        return new Planmodel
        {
            Aios = [.. Aios.Select(a => a.Id)],
            Plaatsen = PlaatsIds,
            Kwartalen = Kwartalen,
            Capaciteit = Capaciteit,
            Netten = [.. Aios.Select(a => new Amcnet(this, a).Bouw())],
            MetRegio = true,
            Maten = new Maten(Aios.Sum(a => (long)a.Kwartalen.Count), Aios.Length, p.Gewicht26Weken, item, item),
        };
    }

    /// <summary>What is left to do, in quarters: the verplichtingen without groep and those of one optie per groep.</summary>
    public static int Over(AmcAios aios) =>
        aios.Verplichtingen.Where(v => v.Groep is null).Sum(v => v.Weken / 13)
        + aios.Verplichtingen.Where(v => v.Groep is not null).GroupBy(v => v.Groep, StringComparer.Ordinal).Sum(g => g.GroupBy(v => v.Optie, StringComparer.Ordinal).Max(o => o.Sum(v => v.Weken / 13)));

    /// <summary>Whether there are places for its kinds and weeks, all of them clinical.</summary>
    public bool Klinisch(AmcVerplichting v)
    {
        var door = plaatsen.Where(p => p.Weken == v.Weken && v.Soorten.Contains(p.Soort, StringComparer.Ordinal)).ToArray();
        return door.Length > 0 && door.All(p => p.Klinisch);
    }

    /// <summary>Cost of a start (§7.3), and whether it is outside the region.</summary>
    /// <param name="nummer">Which start of the aios in the horizon this is; 1 is first.</param>
    /// <param name="gedempt">Address and region weigh 0 (PLA-47).</param>
    public (int Kosten, bool BuitenRegio) Kosten(AmcAios aios, AmcVerplichting v, AmcPlaats plaats, int kwartaal, int nummer, bool gedempt)
    {
        var p = Parameters;
        static bool Anders<T>(IReadOnlyList<T>? voorkeur, T waarde) => voorkeur is { Count: > 0 } && !voorkeur.Contains(waarde);
        var soort = Anders(v.VoorkeurSoorten, plaats.Soort) ? p.KostenSoort : 0;
        var adres = !gedempt && Anders(v.VoorkeurPlaatsen, plaats.Id) ? p.KostenAdres : 0;
        var kosten = p.KortingSterkeArgumentatie + soort + adres;
        if (Anders(v.VoorkeurKwartalen, kwartaal))
            kosten += p.KostenPeriode;
        if (v.Volgorde is { } volgorde && volgorde != nummer)
            kosten += p.KostenVolgorde;
        if (v.SterkeArgumentatie && !(Anders(v.VoorkeurSoorten, plaats.Soort) || (!gedempt && Anders(v.VoorkeurPlaatsen, plaats.Id))))
            kosten -= p.KortingSterkeArgumentatie;
        return (kosten, !gedempt && aios.Regio is { } regio && regio != plaats.Regio);
    }
}
