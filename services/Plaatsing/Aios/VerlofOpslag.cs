using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Carries out what Verlof told of an aios over the streams that it concerns, in one transaction: plaatsingen first, then traject and register, then conflicts.</summary>
internal static class VerlofOpslag
{
    /// <summary>C-10 rows 4a, 4b and 5, C-12: an extension.</summary>
    internal static Task VerlengAsync(IWerkeenheid werk, VerlengingOvergenomen bericht, DateOnly vandaag) => VerwerkAsync(
        werk, bericht.Aiosnummer, bericht, vandaag,
        aios =>
        {
            var na = aios.Verlof.Fold(bericht);
            return aios.Traject.Keys.Select(code => (code, (Func<Plaatsing, Decision>)(p => VolgVerlenging.Decide(p, new(bericht.VerlengingId, na.DelenVan(code)), vandaag))));
        },
        (aios, regels) => VerwerkVerlofafspraken.Verlenging(aios, bericht, regels, vandaag));

    /// <summary>C-13: another percentage.</summary>
    internal static Task DeeltijdAsync(IWerkeenheid werk, DeeltijdOvergenomen bericht, Lijst<Deeltijdgevolg> stages, DateOnly vandaag) => VerwerkAsync(
        werk, bericht.Aiosnummer, bericht, vandaag,
        aios => aios.Traject.Values.Where(d => d.TotEnMet >= bericht.Vanaf).Select(d => d.Plaatsingscode).Select(code => (
            code, (Func<Plaatsing, Decision>)(p => VolgDeeltijd.Decide(
                p, new(bericht.AanvraagId, bericht.Percentage, bericht.Vanaf, stages.FirstOrDefault(s => s.Plaatsingscode == code), bericht.Versie), vandaag)))),
        (aios, regels) => VerwerkVerlofafspraken.Deeltijd(aios, bericht, stages, regels, vandaag));

    /// <summary>C-13 row 3: how a shortfall is made up.</summary>
    internal static Task TekortAsync(IWerkeenheid werk, TekortkeuzeOvergenomen bericht, DateOnly vandaag) => VerwerkAsync(
        werk, bericht.Aiosnummer, bericht, vandaag,
        _ => [(bericht.Plaatsingscode, p => VolgTekortkeuze.Decide(p, new(bericht.NieuwEinde), vandaag))],
        (aios, regels) => VerwerkVerlofafspraken.Tekortkeuze(aios, bericht, regels, vandaag));

    /// <summary>C-11 rows 4 and 5: an interruption, other days for it, or its end.</summary>
    internal static Task OnderbreekAsync(IWerkeenheid werk, string aiosnummer, object bericht, DateOnly vandaag) => VerwerkAsync(
        werk, aiosnummer, bericht, vandaag, _ => [], (aios, _) => VerwerkVerlofafspraken.Onderbreking(aios, bericht, vandaag));

    /// <summary>C-26: the construction around 1 June, or its withdrawal.</summary>
    internal static async Task ConstructieAsync(IWerkeenheid werk, ConstructieOvergenomen bericht, DateOnly vandaag)
    {
        var laatste = await werk.LaadAsync<Plaatsing>(Plaatsing.StreamId(bericht.LaatstePlaatsingscode));
        var kopie = laatste is null ? null : await werk.LaadAsync<Stageplaatskopie>(Stageplaatskopie.StreamId(laatste.Stand.Stageplaatscode));
        var vol = laatste is not null && kopie?.Gegevens is { } gegevens && bericht.LaatsteVan is { } van && van < laatste.Stand.Van
            ? Capaciteit.EersteConflict(kopie.Bezetting, new(van, laatste.Stand.Van.AddDays(-1)), gegevens.Capaciteit, laatste.Code)
            : null;
        await VerwerkAsync(
            werk, bericht.Aiosnummer, bericht, vandaag,
            _ => vol is not null ? [] :
            [
                (bericht.EerstePlaatsingscode, p => VolgConstructie.Decide(p, new(bericht.ConstructieId, null, bericht.EersteTotEnMet), vandaag)),
                (bericht.LaatstePlaatsingscode, p => VolgConstructie.Decide(p, new(bericht.ConstructieId, bericht.LaatsteVan, null), vandaag)),
            ],
            (aios, regels) => VerwerkVerlofafspraken.Constructie(aios, bericht, vol, regels, vandaag));
    }

    /// <summary>PLA-87: weighs the conflicts of every plaatsing of the aios again.</summary>
    internal static async Task WeegConflictenAsync(IWerkeenheid werk, string aiosnummer, DateOnly vandaag)
    {
        if (await werk.LaadAsync<Aios>(Aios.StreamId(aiosnummer)) is not { } aios) return;
        foreach (var code in aios.Traject.Keys) await WeegConflictenAsync(werk, aios, code, vandaag);
    }

    /// <summary>PLA-87: weighs the conflicts of one plaatsing again.</summary>
    internal static async Task WeegConflictenAsync(IWerkeenheid werk, Aios aios, string code, DateOnly vandaag)
    {
        if (await werk.LaadAsync<Plaatsing>(Plaatsing.StreamId(code)) is not { DatumsGewijzigd: true } plaatsing
            || await werk.LaadAsync<Stageplaatskopie>(Stageplaatskopie.StreamId(plaatsing.Stand.Stageplaatscode)) is not { } kopie) return;
        await werk.DecideAsync<Plaatsing>(plaatsing.Id, p => Conflictbewaking.Decide(p!, Conflictbewaking.Van(p!, aios, kopie), vandaag));
    }

    private static async Task VerwerkAsync(
        IWerkeenheid werk, string aiosnummer, object bericht, DateOnly vandaag,
        Func<Aios, IEnumerable<(string Code, Func<Plaatsing, Decision> Besluit)>> plaatsingen, Func<Aios, Lijst<Schemaregel>, Decision> traject)
    {
        var id = Aios.StreamId(aiosnummer);
        if (await werk.LaadAsync<Aios>(id) is not { } aios || VerwerkVerlofafspraken.IsOud(aios, bericht)) return;

        var regels = new List<Schemaregel>();
        foreach (var (code, besluit) in plaatsingen(aios))
        {
            if (await PasToeAsync(werk, code, besluit) is { } regel) regels.Add(regel);
        }

        await werk.DecideAsync<Aios>(id, a => traject(a!, regels.NaarLijst()));
        await VolgAllesAsync(werk, aios, regels, vandaag);
        await WeegConflictenAsync(werk, aiosnummer, vandaag);
    }

    /// <summary>
    /// OVK-9: every plaatsing of the aios is judged again, because what the stageplaats and the interruptions mean depends on the days; and where one moved, all others on
    /// that stageplaats too: a place was taken or came free.
    /// </summary>
    private static async Task VolgAllesAsync(IWerkeenheid werk, Aios aios, List<Schemaregel> verschoven, DateOnly vandaag)
    {
        foreach (var stageplaatscode in verschoven.Select(r => r.Deel!.Stageplaatscode).Distinct()) await PlaatsingOpslag.VolgStageplaatsAsync(werk, stageplaatscode, vandaag);
        foreach (var code in aios.Traject.Keys.Where(code => verschoven.TrueForAll(r => r.Plaatsingscode != code)))
        {
            if (await werk.LaadAsync<Plaatsing>(Plaatsing.StreamId(code)) is { } p
                && await werk.LaadAsync<Stageplaatskopie>(Stageplaatskopie.StreamId(p.Stand.Stageplaatscode)) is { } kopie)
                await PlaatsingOpslag.VolgAsync(werk, kopie, code, vandaag);
        }
    }

    /// <summary>Decides about one plaatsing, and when it moved lets its place and the schema follow.</summary>
    private static async Task<Schemaregel?> PasToeAsync(IWerkeenheid werk, string code, Func<Plaatsing, Decision> besluit)
    {
        var genomen = await werk.DecideAsync<Plaatsing>(Plaatsing.StreamId(code), p => p is null ? Decision.NothingNew : besluit(p));
        if (!genomen.Events.Any(e => e is PlaatsingVerlengd or PlaatsingVerkort or PlaatsingHerzien)) return null;
        var na = (await werk.LaadAsync<Plaatsing>(Plaatsing.StreamId(code)))!;
        var kopieId = Stageplaatskopie.StreamId(na.Stand.Stageplaatscode);
        await werk.DecideAsync<Stageplaatskopie>(kopieId, k => Capaciteit.LegVast(k, na.Stand.Stageplaatscode, na.Code, na.Periode()));
        return (await werk.LaadAsync<Stageplaatskopie>(kopieId))?.Gegevens is { } gegevens ? new(code, RegistreerPlaatsing.Deel(na.Stand, gegevens)) : null;
    }
}
