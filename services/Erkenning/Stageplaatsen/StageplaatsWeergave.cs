using System.ComponentModel;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>A stageplaats in a list.</summary>
[Description("Een stageplaats in het kort.")]
public sealed record StageplaatsRegel(
    [property: Description("Code van de stageplaats.")] string Stageplaatscode,
    [property: Description("Code van de instelling.")] string Instellingscode,
    [property: Description("Het opleidingsinstituut.")] string Instituut,
    [property: Description("Soort stage.")] string Stagesoort,
    [property: Description("Traject A of B.")] string Traject,
    [property: Description("Poule van vergelijkbare stageplaatsen.")] string Poule,
    [property: Description("Duur bij voltijd, in weken.")] int DuurWeken,
    [property: Description("Hoeveel aios er tegelijk kunnen zijn.")] int Capaciteit,
    [property: Description("Het laagste percentage dat de stageplaats aanneemt.")] int DeeltijdMinimaal,
    [property: Description("Maanden (1 tot en met 12) waarin een stage kan beginnen.")] IReadOnlyList<int> Startmaanden,
    [property: Description("Of er diensten zijn.")] bool Diensten,
    [property: Description("Of diensten worden uitbetaald.")] bool Gevaluteerd,
    [property: Description("Code van de stagebeheerder vandaag; leeg als er geen is.")] string? Stagebeheerder,
    [property: Description("De vaste stageopleiders, eerst wie op plaatsingen wordt genoemd; voor een aios leeg.")] IReadOnlyList<string> Stageopleiders,
    [property: Description("De status vandaag: actief, twijfelachtig, aangemeld, getoond, goedgekeurd, afgewezen, on hold, beëindigd of ingetrokken.")] string Status,
    [property: Description("Hoe de stageplaats vandaag gedekt is: duo, enkel of ongedekt; voor een aios leeg.")] string? DekkingVandaag,
    [property: Description("De stageopleider die vandaag wordt genoemd; leeg als er geen is of voor een aios.")] string? GenoemdeStageopleider,
    [property: Description("Of er minder dan twee stageopleiders dekken. Alleen ter informatie.")] bool DuoStageopleiderOntbreekt,
    [property: Description("Of het evaluatiegesprek of de visitatie te laat is (ERK-39). Alleen ter informatie; voor een aios altijd nee.")] bool KwaliteitscyclusTeLaat,
    [property: Description("Het stageleerwerkplan.")] SlwpWeergave? Slwp)
{
    internal static StageplaatsRegel Toon(Stageplaats s, bool metDekking, DateOnly vandaag)
    {
        var (g, dekking) = (s.Gegevens, metDekking ? s.DekkingOp(vandaag) : null);
        return new(
            g.Stageplaatscode, g.Instellingscode, g.Instituut, g.Stagesoort, g.Traject, g.Poule, g.DuurWeken, g.Capaciteit, g.DeeltijdMinimaal, g.Startmaanden,
            g.Diensten, g.Gevaluteerd, s.Beheer.Op(vandaag), metDekking ? g.Stageopleiders : [], s.StatusOp(vandaag),
            metDekking ? dekking?.Soort ?? Dekkingssoort.Ongedekt : null, dekking is { Opleidernummers: [var genoemd, ..] } ? genoemd : null, s.DuoStageopleiderOntbreekt(vandaag), metDekking && s.Kwaliteit.IsTeLaat(),
            s.SlwpGeldig() is { } slwp ? new SlwpWeergave(slwp.Van, slwp.TotEnMet, slwp.Bevat(vandaag)) : null);
    }
}

/// <summary>The SLWP.</summary>
[Description("Het stageleerwerkplan (SLWP).")]
public sealed record SlwpWeergave(
    [property: Description("Dag van de laatste autorisatie.")] DateOnly GeautoriseerdOp,
    [property: Description("Laatste dag waarop het geldig is.")] DateOnly GeldigTotEnMet,
    [property: Description("Of het vandaag geldig is.")] bool Geldig);

/// <summary>A stageplaats as the API shows it.</summary>
[Description("Een stageplaats met dekking en plaatsbaarheid.")]
public sealed record StageplaatsWeergave(
    [property: Description("De stageplaats zelf.")] StageplaatsRegel Stageplaats,
    [property: Description("Per periode wie er dekt; voor een aios leeg.")] IReadOnlyList<DekkingWeergave> Dekking,
    [property: Description("Dagen waarop er dekking is maar geen stageopleider aanwezig; voor een aios leeg.")] IReadOnlyList<TijdvakWeergave> ZonderAanwezige,
    [property: Description("Of de stageplaats in de gevraagde periode een plaatsing kan krijgen (ERK-16).")] PlaatsbaarheidWeergave Plaatsbaarheid,
    [property: Description("Waar één stageopleider alleen dekt voor een ander.")] IReadOnlyList<DuoDekkingWeergave> DuoDekkingen,
    [property: Description("Kenmerken van de waarneemprocedures.")] IReadOnlyList<Guid> Waarnemingsprocedures)
{
    internal static StageplaatsWeergave Toon(Stageplaats s, Periode periode, bool metDekking, DateOnly vandaag) => new(
        StageplaatsRegel.Toon(s, metDekking, vandaag),
        metDekking ? [.. s.Dekkingsperioden.Select(p => new DekkingWeergave(p.Van, p.TotEnMet, p.Soort, p.Opleidernummers, p.OorzaakId))] : [],
        metDekking ? [.. s.ZonderAanwezige.Select(t => new TijdvakWeergave(t.Van, t.TotEnMet))] : [],
        PlaatsbaarheidWeergave.Toon(s, periode, vandaag),
        metDekking
            ? [.. s.DuoDekkingen.Select(d => new DuoDekkingWeergave(
                d.OorzaakId, d.Opleidernummer, [.. d.Dagen.Select(t => new TijdvakWeergave(t.Van, t.TotEnMet))], d.Bevestigd))]
            : [],
        metDekking ? s.Procedurenummers() : []);
}

/// <summary>A stretch of coverage.</summary>
[Description("Dagen waarop de dekking gelijk is.")]
public sealed record DekkingWeergave(
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag; leeg als er geen einde is.")] DateOnly? TotEnMet,
    [property: Description("duo, enkel of ongedekt.")] string Soort,
    [property: Description("Wie er dekken, eerst wie op plaatsingen wordt genoemd.")] IReadOnlyList<string> Opleidernummers,
    [property: Description("Kenmerk van de oorzaak als iemand uitvalt.")] Guid? OorzaakId);

/// <summary>A stretch of days.</summary>
[Description("Een periode.")]
public sealed record TijdvakWeergave(
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag; leeg als er geen einde is.")] DateOnly? TotEnMet);

/// <summary>Where one covers alone.</summary>
[Description("Een stageopleider die alleen dekt voor een ander.")]
public sealed record DuoDekkingWeergave(
    [property: Description("Kenmerk van de oorzaak.")] Guid OorzaakId,
    [property: Description("Wie er dekt.")] string Opleidernummer,
    [property: Description("Op welke dagen.")] IReadOnlyList<TijdvakWeergave> Dagen,
    [property: Description("Of de stageopleider dit heeft bevestigd.")] bool Bevestigd);

/// <summary>Placeability.</summary>
[Description("Of de stageplaats in een periode een plaatsing kan krijgen (ERK-16, onderdelen 1 tot en met 5).")]
public sealed record PlaatsbaarheidWeergave(
    [property: Description("Eerste dag van de periode.")] DateOnly Van,
    [property: Description("Laatste dag van de periode.")] DateOnly TotEnMet,
    [property: Description("Of niets het tegenhoudt.")] bool Plaatsbaar,
    [property: Description("Wat het tegenhoudt.")] IReadOnlyList<BelemmeringWeergave> Belemmeringen)
{
    internal static PlaatsbaarheidWeergave Toon(Stageplaats s, Periode periode, DateOnly vandaag)
    {
        var belemmeringen = Stageplaatsen.Plaatsbaarheid.Toets(Plaatsbaarheidsfeiten.Van(s), periode, vandaag);
        return new(
            periode.Van, periode.TotEnMet, belemmeringen.Count == 0, [.. belemmeringen.Select(b => new BelemmeringWeergave(b.Nummer, b.EersteDag, b.Melding))]);
    }
}

/// <summary>A reason why not.</summary>
[Description("Waarom een plaatsing niet kan.")]
public sealed record BelemmeringWeergave(
    [property: Description("Het onderdeel van ERK-16.")] int Nummer,
    [property: Description("De eerste dag waarop het niet kan.")] DateOnly EersteDag,
    [property: Description("Wat er ontbreekt.")] string Melding);
