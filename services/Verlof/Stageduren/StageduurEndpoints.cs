using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Verlof.Stageduren;

/// <summary>Shows how long the stages of an aios last by their percentages, and takes the choice what happens with a shortfall (VER-12…14, REG-11).</summary>
internal static class StageduurEndpoints
{
    private const string Groep = "Stageduren";

    [Description("Wat er met het tekort van een deeltijdstage van traject B gebeurt.")]
    internal sealed record Keuze(
        [property: Description("oph2 (gewoonlijk), stageplaats of niet.")] Verlengingsplek Plek,
        [property: Description("Waarom; verplicht als het tekort niet wordt ingehaald. Wordt apart bewaard."), StringLength(2000, ErrorMessage = "Schrijf een reden van ten hoogste 2000 tekens.")] string? Reden = null);

    internal static void MapStageduren(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/aios/{nummer}/stageduren", LeesAsync)
            .WithName("LeesStageduren").WithTags(Groep).WithSummary("Geeft per stage de duur bij het percentage, het tekort en de keuze daarvoor, en het klinisch minimum, met uitleg.")
            .Rollen(AiostoegangEndpoint.Lezers).LogtInzage("aios");
        v1.MapPut("/aios/{nummer}/plaatsingen/{plaatsingscode}/tekortkeuze", KiesAsync)
            .WithName(nameof(LegTekortkeuzeVast)).WithTags(Groep).WithSummary("Legt vast hoe het tekort van een deeltijdstage wordt ingehaald, of dat het niet wordt ingehaald.")
            .Rollen(Rollen.Stagecoordinator).VereistIfMatch();
    }

    private static async Task<Results<Ok<StagedurenWeergave>, ProblemHttpResult>> LeesAsync(
        [Description("Aiosnummer.")] string nummer, Beller beller, IStreams streams, IQuerySession session, AiosfeitenLezer lezer, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Aios>(Aios.StreamId(nummer), ct) is not { } gelezen || !beller.MagZien(gelezen.State)) return Problemen.Onbekend("De aios");
        http.ZetETag(gelezen.Versie);
        var aios = gelezen.State;
        // Why is for those who plan.
        var redenen = beller.Is(Rollen.Stagecoordinator, Rollen.Stagesecretariaat, Rollen.Hoofd) && aios.Tekortkeuzes.Count > 0
            ? (await session.LoadManyAsync<Besluittoelichting>(ct, [.. aios.Tekortkeuzes.Keys.Select(code => LegTekortkeuzeVast.ToelichtingId(aios.Id, code))])).ToDictionary(t => t.Id, t => t.Tekst)
            : [];
        return TypedResults.Ok(StagedurenWeergave.Toon(aios, await lezer.LeesAsync(session, aios, ct), redenen));
    }

    private static async Task<Results<Ok<TekortkeuzeWeergave>, ProblemHttpResult>> KiesAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Plaatsingscode.")] string plaatsingscode, Invoer<Keuze> invoer, IfMatch ifMatch, Beller beller,
        AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (plek, reden) = (invoer.Waarde.Plek, invoer.Waarde.Reden);
        var command = new LegTekortkeuzeVast(Sleutel.Normaal(plaatsingscode), plek, reden, beller.Actor, klok.GetUtcNow());
        return await opslag.WijzigAsync(
            nummer, beller, ifMatch, http, (aios, feiten) => LegTekortkeuzeVast.Decide(aios, command, feiten),
            aios => TekortkeuzeWeergave.Toon(aios.Tekortkeuzes[command.Plaatsingscode], null), "De plaatsing", ct,
            string.IsNullOrWhiteSpace(reden) ? null : new Besluittoelichting { Id = LegTekortkeuzeVast.ToelichtingId(Aios.StreamId(nummer), command.Plaatsingscode), Tekst = reden });
    }
}

/// <summary>The lengths of the stages as a caller sees them.</summary>
[Description("De duur van de stages van een aios en het klinisch minimum.")]
internal sealed record StagedurenWeergave(
    [property: Description("De stages, op volgorde van begin.")] IReadOnlyList<StageduurWeergave> Stages,
    [property: Description("Het klinisch minimum van traject A; leeg als het instituut dat niet kent.")] KlinischMinimumWeergave? KlinischMinimum)
{
    internal static StagedurenWeergave Toon(Aios aios, Aiosfeiten feiten, IReadOnlyDictionary<Guid, string> redenen)
    {
        var minimum = feiten.Voor(aios.Instituut, feiten.Vandaag).Waarde(Verlofparameters.KlinischMinimumDagen);
        var klinisch = Stagestanden.Klinisch(aios, feiten);
        return new(
            [.. aios.Stages.Values.Where(s => s.Telt).OrderBy(s => s.Van).ThenBy(s => s.Plaatsingscode, StringComparer.Ordinal).Select(s => StageduurWeergave.Toon(aios, s, feiten, redenen))],
            minimum is null ? null : new(klinisch.Uitkomst, minimum.Value, klinisch.Uitkomst >= minimum, Stagestanden.KlinischTekort(aios, feiten)?.Melding, StapWeergave.Toon(klinisch)));
    }
}

/// <summary>The length of one stage as a caller sees it.</summary>
[Description("De duur van een stage.")]
internal sealed record StageduurWeergave(
    [property: Description("Plaatsingscode.")] string Plaatsingscode,
    [property: Description("De stage telt als klinisch (traject A).")] bool Klinisch,
    [property: Description("Nominale duur in weken.")] decimal NominaleWeken,
    [property: Description("Laatste dag zoals gepland, met verlengingen.")] DateOnly TotEnMet,
    [property: Description("Laatste dag als de stage zelf de deeltijd inhaalt; leeg als de nominale duur geen heel aantal weken is.")] DateOnly? FormeelEinde,
    [property: Description("Tekort in voltijdweken; 0 in een klinische stage.")] decimal TekortVoltijdWeken,
    [property: Description("De keuze wat er met het tekort gebeurt; leeg zolang die niet is gemaakt: dan gaat het gewoonlijk naar OPH-2.")] TekortkeuzeWeergave? Keuze,
    [property: Description("De berekening, stap voor stap.")] IReadOnlyList<StapWeergave> Uitleg)
{
    internal static StageduurWeergave Toon(Aios aios, Stage stage, Aiosfeiten feiten, IReadOnlyDictionary<Guid, string> redenen)
    {
        var stand = Stagestanden.Van(aios, stage, feiten);
        var keuze = aios.Tekortkeuzes.GetValueOrDefault(stage.Plaatsingscode);
        return new(
            stage.Plaatsingscode, feiten.IsKlinisch(stage), stage.NominaleWeken, stage.TotEnMet, stand?.Uitkomst.FormeelEinde, stand?.Uitkomst.TekortVoltijdWeken ?? 0,
            keuze is null ? null : TekortkeuzeWeergave.Toon(keuze, redenen.GetValueOrDefault(LegTekortkeuzeVast.ToelichtingId(aios.Id, stage.Plaatsingscode))),
            stand is null ? [] : StapWeergave.Toon(stand));
    }
}

/// <summary>A choice as a caller sees it.</summary>
[Description("De keuze wat er met een tekort gebeurt.")]
internal sealed record TekortkeuzeWeergave(
    [property: Description("oph2, stageplaats of niet.")] string Plek,
    [property: Description("Tekort in voltijdweken bij de keuze.")] decimal TekortVoltijdWeken,
    [property: Description("Kalenderdagen die de stage of OPH-2 langer wordt.")] int ExtraDagen,
    [property: Description("Nieuwe laatste dag van de stage; leeg als het tekort daar niet wordt ingehaald.")] DateOnly? NieuwEinde,
    [property: Description("Wie koos.")] string Door,
    [property: Description("Moment, in UTC.")] DateTimeOffset Op,
    [property: Description("De reden, voor wie plant; anders leeg.")] string? Reden)
{
    internal static TekortkeuzeWeergave Toon(TekortkeuzeVastgelegd k, string? reden) => new(k.Plek, k.TekortVoltijdWeken, k.ExtraDagen, k.NieuwEinde, k.Door, k.Op, reden);
}

/// <summary>Traject A against its minimum as a caller sees it.</summary>
[Description("De voltijddagen van traject A tegenover het minimum.")]
internal sealed record KlinischMinimumWeergave(
    [property: Description("Voltijddagen van de klinische stages.")] decimal Voltijddagen,
    [property: Description("Het minimum.")] int Minimum,
    [property: Description("Het minimum is gehaald.")] bool Gehaald,
    [property: Description("Wat er nog nodig is; leeg als het minimum is gehaald.")] string? Melding,
    [property: Description("De berekening, stap voor stap.")] IReadOnlyList<StapWeergave> Uitleg);
