using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Stageopleiders;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Proeven;

/// <summary>The questions that can be asked: sickness and another percentage of an aios, absence of a stageopleider.</summary>
public static class Proefvragen
{
    /// <summary>How far ahead is looked, in days.</summary>
    public const int HorizonDagen = 400;

    private const string Door = "proef";
    private static readonly Guid Id = Sleutel.Uuid5("proef");

    /// <summary>What if the aios is sick in these days (VER-31…33)? With a last day, the aios works again the day after.</summary>
    public static Proefuitkomst<Aios> Ziekte(Aios aios, DateOnly van, DateOnly? totEnMet, int gewerktPercentage, Aiosfeiten feiten)
    {
        var meldOp = Laatste(van, feiten.Vandaag);
        List<Proefhandeling<Aios>> handelingen =
            [new(meldOp, (a, dag) => MeldZiek.Decide(a, new(Id, van, totEnMet, gewerktPercentage, Door, Moment(dag)), feiten with { Vandaag = dag }))];
        if (totEnMet is { } einde)
        {
            handelingen.Add(new(
                Laatste(einde.AddDays(1), meldOp), (a, dag) => MeldHerstel.Decide(a, new(Id, einde.AddDays(1), 100, Door, Moment(dag)), feiten with { Vandaag = dag })));
        }

        return Verloop(aios, handelingen, feiten, Laatste(totEnMet ?? van, van));
    }

    /// <summary>What if the percentage changes, with all agreements today (VER-7…13)?</summary>
    public static Proefuitkomst<Aios> Deeltijd(Aios aios, int percentage, Werkpatroon patroon, DateOnly vanaf, Aiosfeiten feiten)
    {
        var vandaag = feiten.Vandaag;
        return Verloop(
            aios,
            [
                new(vandaag, (a, dag) => VraagDeeltijdAan.Decide(a, new(Id, percentage, patroon, vanaf, Door, Moment(dag)), feiten)),
                .. Deeltijdpartij.Alle.Select(p => new Proefhandeling<Aios>(vandaag, (a, dag) => GeefDeeltijdAkkoord.Decide(a, new(Id, p, $"{Door} {p}", Moment(dag))))),
                new(vandaag, (a, dag) => KeurDeeltijdGoed.Decide(a, new(Id, Moment(dag)), feiten)),
            ],
            feiten, vanaf);
    }

    /// <summary>What if the stageopleider is absent in these days (VER-39…41, ERK-18)?</summary>
    public static Proefuitkomst<Stageopleider> Afwezigheid(
        Stageopleider stageopleider, string? instellingscode, Reden reden, DateOnly van, DateOnly? totEnMet, Weegfeiten feiten)
    {
        var weeg = feiten.Met(Id, reden);
        return Proef.Verloop(
            stageopleider,
            [new(feiten.Vandaag, (s, dag) => MeldAfwezigheid.Decide(s, new(Id, instellingscode, reden, van, totEnMet, Door, Moment(dag)), weeg with { Vandaag = dag }))],
            (s, termijn, dag) => Stageopleider.Verstreken(s, termijn, weeg with { Vandaag = dag }),
            Laatste(totEnMet ?? van, van).AddDays(Afwezigheidshorizon));
    }

    /// <summary>Enough to pass both thresholds (14 and 21 days) and to see the first repetitions.</summary>
    private const int Afwezigheidshorizon = 35;

    private static Proefuitkomst<Aios> Verloop(Aios aios, IEnumerable<Proefhandeling<Aios>> handelingen, Aiosfeiten feiten, DateOnly laatste) => Proef.Verloop(
        aios, handelingen, (a, termijn, dag) => Aios.Verstreken(a, termijn, feiten with { Vandaag = dag }),
        Laatste(laatste, feiten.Vandaag).AddDays(HorizonDagen));

    private static DateOnly Laatste(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateTimeOffset Moment(DateOnly dag) => Kalender.Begin(dag).AddHours(12);
}
