using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Opleidingsplaatsen;

/// <summary>The opleidingsplaatsen of an instelling: assignment, vacancies, instromers and what comes free (ERK-43, ERK-44).</summary>
internal static class OpleidingsplaatsenEndpoints
{
    private const string Groep = "Opleidingsplaatsen";
    private const string Pad = "/instellingen/{code}/opleidingsplaatsen/{specialisme}/{jaar}";

    [Description("De verdeling door de minister.")]
    internal sealed record Toewijzing(
        [property: Description("Aantal toegewezen plaatsen."), Range(0, 500, ErrorMessage = "Geef een aantal van 0 tot en met 500.")] int Aantal,
        [property: Description("Kenmerk van de verdeling.")] string Referentie);

    [Description("Een vacature voor een instromer.")]
    internal sealed record Vacature([property: Description("Of de vacature met de instelling en de regio is afgestemd.")] bool AfgestemdMetRegio);

    [Description("Een instromer.")]
    internal sealed record Instromer(
        [property: Description("Eerste dag.")] DateOnly Start,
        [property: Description("Of de plaats gefinancierd is; weglaten: zolang er toegewezen plaatsen zijn.")] bool? Gefinancierd = null,
        [property: Description("Kenmerk van de vrijgekomen plaats die opnieuw wordt gevuld.")] Guid? HervullingVan = null);

    [Description("Een aios die stopt.")]
    internal sealed record Stop(
        [property: Description("Dag waarop de aios stopt.")] DateOnly GestoptOp,
        [property: Description("Of de aios in het eerste opleidingsjaar is.")] bool IsInstromer);

    internal static void MapOpleidingsplaatsen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet(Pad, LeesAsync).WithName("LeesOpleidingsplaatsen").WithTags(Groep).WithSummary("Geeft de opleidingsplaatsen van een instelling in een jaar.")
            .Rollen(Toegang.Medewerkers);
        Operatie(v1.MapPost(Pad + "/toewijzingen", WijsToeAsync), nameof(WijsPlaatsenToe), "Legt de verdeling door de minister vast.");
        Operatie(v1.MapPost(Pad + "/vacatures", VacatureAsync), nameof(OpenVacature), "Opent een vacature voor een instromer.");
        Operatie(v1.MapPost(Pad + "/instromers", InstromerAsync), nameof(PlaatsInstromer), "Plaatst een instromer, ook op een plaats die vrijkwam.");
        Operatie(v1.MapPost(Pad + "/plaatsen/{plaatsId:guid}/stops", StopAsync), nameof(MeldGestopt), "Meldt dat de aios van een plaats stopt.");
    }

    private static void Operatie(RouteHandlerBuilder route, string naam, string samenvatting) => route
        .WithName(naam).WithTags(Groep).WithSummary(samenvatting).Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIdempotencyKey();

    private static async Task<Results<Ok<JaarplaatsenWeergave>, ProblemHttpResult>> LeesAsync(
        [Description("Code van de instelling.")] string code, [Description("Specialisme.")] string specialisme, [Description("Kalenderjaar, vier cijfers.")] string jaar, Beller beller,
        IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        if (Kalenderjaar(jaar) is not { } kalenderjaar) return Problemen.Onbekend("Het jaar");
        if (await streams.LeesAsync<Jaarplaatsen>(Jaarplaatsen.IdVan(code, specialisme, kalenderjaar), ct) is not { } gelezen || !beller.MagZien(gelezen.State.Instituut))
            return Problemen.Onbekend("De opleidingsplaatsen");
        http.ZetETag(gelezen.Versie);
        return TypedResults.Ok(JaarplaatsenWeergave.Toon(gelezen.State, klok.Vandaag()));
    }

    private static Task<Results<Ok<JaarplaatsenWeergave>, ProblemHttpResult>> WijsToeAsync(
        [Description("Code van de instelling.")] string code, [Description("Specialisme.")] string specialisme, [Description("Kalenderjaar, vier cijfers.")] string jaar,
        Invoer<Toewijzing> invoer, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var t = invoer.Waarde;
        return VoerUitAsync(
            code, specialisme, jaar, beller, streams, klok, http,
            (p, instelling, kalenderjaar) => WijsPlaatsenToe.Decide(
                p, new(new(instelling.Gegevens.Instellingscode, Sleutel.Normaal(specialisme), kalenderjaar, instelling.Gegevens.Instituut, t.Aantal, t.Referentie))), ct);
    }

    private static Task<Results<Ok<JaarplaatsenWeergave>, ProblemHttpResult>> VacatureAsync(
        [Description("Code van de instelling.")] string code, [Description("Specialisme.")] string specialisme, [Description("Kalenderjaar, vier cijfers.")] string jaar,
        Invoer<Vacature> invoer, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var id = http.NieuwId();
        return VoerUitAsync(
            code, specialisme, jaar, beller, streams, klok, http,
            (p, _, _) => OpenVacature.Decide(p, new(id, invoer.Waarde.AfgestemdMetRegio), klok.Vandaag()), ct);
    }

    private static Task<Results<Ok<JaarplaatsenWeergave>, ProblemHttpResult>> InstromerAsync(
        [Description("Code van de instelling.")] string code, [Description("Specialisme.")] string specialisme, [Description("Kalenderjaar, vier cijfers.")] string jaar,
        Invoer<Instromer> invoer, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (i, id) = (invoer.Waarde, http.NieuwId());
        return VoerUitAsync(
            code, specialisme, jaar, beller, streams, klok, http, (p, _, _) => PlaatsInstromer.Decide(p, new(id, i.Start, i.Gefinancierd, i.HervullingVan)), ct);
    }

    private static async Task<Results<Ok<JaarplaatsenWeergave>, ProblemHttpResult>> StopAsync(
        [Description("Code van de instelling.")] string code, [Description("Specialisme.")] string specialisme, [Description("Kalenderjaar, vier cijfers.")] string jaar,
        [Description("Kenmerk van de plaats.")] Guid plaatsId, Invoer<Stop> invoer, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        if (Kalenderjaar(jaar) is not { } kalenderjaar
            || await streams.LeesAsync<Jaarplaatsen>(Jaarplaatsen.IdVan(code, specialisme, kalenderjaar), ct) is not { State: var plaatsen }
            || !plaatsen.Plaatsen.Exists(p => p.PlaatsId == plaatsId))
            return Problemen.Onbekend("De opleidingsplaats");
        return await VoerUitAsync(
            code, specialisme, jaar, beller, streams, klok, http, (p, _, _) => MeldGestopt.Decide(p!, new(plaatsId, invoer.Waarde.GestoptOp, invoer.Waarde.IsInstromer)), ct);
    }

    private static async Task<Results<Ok<JaarplaatsenWeergave>, ProblemHttpResult>> VoerUitAsync(
        string code, string specialisme, string jaar, Beller beller, IStreams streams, TimeProvider klok, HttpContext http,
        Func<Jaarplaatsen?, Instelling, int, Decision> decide, CancellationToken ct)
    {
        if (Kalenderjaar(jaar) is not { } kalenderjaar) return Problemen.Onbekend("Het jaar");
        if (await streams.LeesAsync<Instelling>(Instelling.IdVan(code), ct) is not { } instelling || !beller.MagZien(instelling.State.Gegevens.Instituut))
            return Problemen.Onbekend("De instelling");
        var uitkomst = await streams.DecideAsync<Jaarplaatsen>(
            Jaarplaatsen.IdVan(code, specialisme, kalenderjaar), p => decide(p, instelling.State, kalenderjaar), verwachteVersie: null, ct);
        if (uitkomst.Decision is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        http.ZetETag(uitkomst.Versie);
        return TypedResults.Ok(JaarplaatsenWeergave.Toon(uitkomst.State!, klok.Vandaag()));
    }

    /// <summary>The year, or null when it is none from 1900 through 2199.</summary>
    private static int? Kalenderjaar(string jaar) =>
        int.TryParse(jaar, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is >= 1900 and <= 2199 ? getal : null;
}

/// <summary>The opleidingsplaatsen of a year as the API shows them.</summary>
[Description("De opleidingsplaatsen van een instelling in een jaar.")]
public sealed record JaarplaatsenWeergave(
    [property: Description("Code van de instelling.")] string Instellingscode,
    [property: Description("Specialisme.")] string Specialisme,
    [property: Description("Kalenderjaar.")] int Jaar,
    [property: Description("Aantal toegewezen plaatsen.")] int Toegewezen,
    [property: Description("Aantal plaatsen dat voor de financiering telt.")] int Gefinancierd,
    [property: Description("Aantal geopende vacatures.")] int Vacatures,
    [property: Description("De plaatsen.")] IReadOnlyList<OpleidingsplaatsWeergave> Plaatsen)
{
    internal static JaarplaatsenWeergave Toon(Jaarplaatsen j, DateOnly vandaag) => new(
        j.Instellingscode, j.Specialisme, j.Jaar, j.Toegewezen, j.Gefinancierd(), j.Vacatures.Count,
        [.. j.Plaatsen.Select(p => new OpleidingsplaatsWeergave(p.PlaatsId, p.StatusOp(vandaag), p.Start, p.Gefinancierd, p.GestoptOp, p.HervulbaarTotEnMet))]);
}

/// <summary>A place.</summary>
[Description("Een opleidingsplaats.")]
public sealed record OpleidingsplaatsWeergave(
    [property: Description("Kenmerk.")] Guid PlaatsId,
    [property: Description("bezet; vrij, hervulbaar; hervuld of vervallen.")] string Status,
    [property: Description("Eerste dag.")] DateOnly Start,
    [property: Description("Of de plaats voor de financiering telt.")] bool Gefinancierd,
    [property: Description("Dag waarop de aios stopte.")] DateOnly? GestoptOp,
    [property: Description("Laatste dag waarop een nieuwe instromer kan beginnen.")] DateOnly? HervulbaarTotEnMet);
