using System.Collections.Immutable;
using System.Globalization;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>The aios, stageplaats and plaatsing that most examples are about: C-1's timeline, a sole stageopleider O0001 away from 02-11-2026.</summary>
internal static class Voorbeeld
{
    internal const string Plaatscode = "S0001";
    internal const string Plaatsingscode = "P0001";
    internal const string Aiosnummer = "A0001";
    internal const string Vast = "O0001";
    internal const string Partner = "O0002";
    internal const string Waarnemer = "O0099";
    internal const string Instituut = "VUMC";

    internal static readonly Guid Oorzaak = new("00000000-0000-0000-0000-00000000000a");
    internal static readonly Guid AndereOorzaak = new("00000000-0000-0000-0000-00000000000b");
    internal static readonly Guid Procedure = new("00000000-0000-0000-0000-0000000000c0");

    /// <summary>Day 22 of the absence: the threshold is exceeded.</summary>
    internal static readonly DateOnly Dag22 = D("23-11-2026");

    internal static DateOnly D(string dag) => DateOnly.ParseExact(dag, "dd-MM-yyyy", CultureInfo.InvariantCulture);

    internal static DateOnly? DN(string? dag) => string.IsNullOrEmpty(dag) ? null : D(dag);

    internal static Stageplaatsgegevens Gegevens(
        string code = Plaatscode, string soort = "SEH", string poule = "SEH-26", int weken = 26, int capaciteit = 1, int minimaal = 50,
        Lijst<int>? startmaanden = null, Lijst<string>? opleiders = null, string instituut = Instituut, string slwpTot = "31-12-2027",
        Lijst<Tijdvak>? instellingErkend = null, Lijst<Tijdvak>? gesloten = null, Lijst<Tijdvak>? slwp = null) => new(
        code, "I001", instituut, soort, "A", poule, weken, capaciteit, minimaal, startmaanden ?? [3, 6, 9, 12], opleiders ?? [Vast],
        instellingErkend ?? [new(D("01-01-2020"), null)], slwp ?? [new(D("01-01-2026"), D(slwpTot))], gesloten ?? []);

    internal static Dekkingsdeel Gedekt(string van, string? tot, params string[] opleiders) =>
        new(D(van), DN(tot), opleiders.Length > 1 ? Dekkingsdeel.Duo : Dekkingsdeel.Enkel, opleiders.NaarLijst(), null);

    internal static Dekkingsdeel VervangenDoor(string van, string? tot, string opleider) => Gedekt(van, tot, opleider) with { OorzaakId = Oorzaak };

    internal static Dekkingsdeel Ongedekt(string van, string? tot, Guid? oorzaak = null) =>
        new(D(van), DN(tot), Dekkingsdeel.Ongedekt, [], oorzaak ?? Oorzaak);

    internal static Lijst<Dekkingsdeel> Altijd(params string[] opleiders) => [Gedekt("01-01-2020", null, opleiders.Length == 0 ? [Vast] : opleiders)];

    /// <summary>Vast covers, is away in this period, and covers again.</summary>
    internal static Lijst<Dekkingsdeel> Afwezig(string van, string? tot, Guid? oorzaak = null) => tot is null
        ? [Gedekt("01-01-2020", Dag(D(van).AddDays(-1)), Vast), Ongedekt(van, null, oorzaak)]
        : [Gedekt("01-01-2020", Dag(D(van).AddDays(-1)), Vast), Ongedekt(van, tot, oorzaak), Gedekt(Dag(D(tot).AddDays(1)), null, Vast)];

    internal static Stageplaatskopie Kopie(Lijst<Dekkingsdeel>? dekking, Stageplaatsgegevens? gegevens = null, params (string Code, string Van, string Tot)[] bezet)
    {
        gegevens ??= Gegevens();
        var state = Stageplaatskopie.Fold(null, new StageplaatsOvergenomen(gegevens, 1))!;
        if (dekking is not null) state = Stageplaatskopie.Fold(state, new DekkingOvergenomen(gegevens.Stageplaatscode, dekking, 2))!;
        return bezet.Aggregate(state, (s, b) => Stageplaatskopie.Fold(s, new StageplaatsBezet(gegevens.Stageplaatscode, b.Code, D(b.Van), D(b.Tot)))!);
    }

    /// <summary>The copy after more events.</summary>
    internal static Stageplaatskopie Met(Stageplaatskopie kopie, params object[] events) => events.Aggregate(kopie, (s, e) => Stageplaatskopie.Fold(s, e)!);

    /// <summary>A plaatsing that has yet to start.</summary>
    internal static Gegeven<Plaatsing> Gepland(string van, string tot) => Plaatsing(van, tot, Plaatsingstatus.Geplaatst);

    /// <summary>The plaatsing after everything that follows from this copy on this day.</summary>
    internal static Gegeven<Plaatsing> Volgt(this Gegeven<Plaatsing> plaatsing, Stageplaatskopie kopie, DateOnly vandaag) =>
        plaatsing.And([.. VerwerkDekking.Decide(plaatsing.State!, kopie, vandaag).Events]);

    internal static Plaatsingstand Stand(
        string van = "01-09-2026", string tot = "28-02-2027", string status = Plaatsingstatus.Lopend, int percentage = 100, int weken = 26,
        string? opleider = null, string code = Plaatsingscode) => new(
        code, Aiosnummer, Plaatscode, D(van), D(tot), Resterend.Nominaal(weken), percentage, status, opleider, Instituut);

    internal static PlaatsingGeregistreerd Geregistreerd(
        string van = "01-09-2026", string tot = "28-02-2027", string status = Plaatsingstatus.Lopend, int percentage = 100, int weken = 26) => new(
        Stand(van, tot, status, percentage, weken),
        status == Plaatsingstatus.Lopend ? RegistreerPlaatsing.Gestart : RegistreerPlaatsing.Geplaatst, null);

    internal static Gegeven<Plaatsing> Plaatsing(
        string van = "01-09-2026", string tot = "28-02-2027", string status = Plaatsingstatus.Lopend, int percentage = 100, int weken = 26) =>
        Spec.Given<Plaatsing>(Geregistreerd(van, tot, status, percentage, weken));

    /// <summary>A running plaatsing that has heard of this cover, with everything that followed.</summary>
    internal static Gegeven<Plaatsing> Na(this Gegeven<Plaatsing> plaatsing, Lijst<Dekkingsdeel> dekking, DateOnly vandaag) =>
        plaatsing.When(p => VerwerkDekking.Decide(p!, Kopie(dekking), vandaag)) is var beslissing ? plaatsing.And([.. beslissing.Decision.Events]) : plaatsing;

    /// <summary>Every deadline that is due on or before this day has passed, in order, as the watcher does it.</summary>
    internal static Gegeven<T> Op<T>(this Gegeven<T> gegeven, DateOnly vandaag)
        where T : class, IAggregaat<T>
    {
        for (var ronde = 0; ronde < 1000; ronde++)
        {
            var termijn = gegeven.State!.OpenTermijnen().Where(t => t.Op <= vandaag).OrderBy(t => t.Op).FirstOrDefault();
            if (termijn is null) return gegeven;
            gegeven = gegeven.And([.. T.Verstreken(gegeven.State!, termijn, vandaag).Events]);
            gegeven.State!.OpenTermijnen().ShouldNotContain(termijn, "a deadline that was answered must not stay open on the same day");
        }

        throw new ShouldAssertException("The deadlines never end.");
    }

    internal static AiosGeregistreerd AiosEvent(string nummer = Aiosnummer, int percentage = 100, params string[] vrijstellingen) =>
        new(nummer, Instituut, D("01-03-2026"), percentage, vrijstellingen.NaarLijst(), null);

    internal static Trajectdeel Deel(string code = Plaatsingscode, string van = "01-09-2026", string tot = "28-02-2027", string plaats = Plaatscode, string soort = "SEH") =>
        new(code, plaats, soort, "I001", D(van), D(tot), 100);

    internal static Plaatsingen.Aios Aios(int percentage = 100, string[]? vrijstellingen = null, params Trajectdeel[] traject) =>
        Spec.Given<Plaatsingen.Aios>([
            AiosEvent(Aiosnummer, percentage, vrijstellingen ?? []),
            .. (traject.Length == 0 ? [Deel()] : traject).Select(d => new TrajectdeelOpgenomen(Aiosnummer, d, true)),
        ]).State!;

    internal static string Dag(DateOnly dag) => dag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    internal static MislukteProcedure Mislukt(string van = "02-11-2026", string? tot = null, string grond = "geen waarnemer") =>
        new(Procedure, D(van), DN(tot), grond, Oorzaak);
}
