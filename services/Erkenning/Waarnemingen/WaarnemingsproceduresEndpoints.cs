using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>Reading procedures: staff those of their institute, a contactpersoon those of the own instelling.</summary>
internal static class WaarnemingsproceduresEndpoints
{
    internal const string Groep = "Waarnemingsprocedures";

    internal static readonly string[] Lezers = [.. Toegang.Medewerkers, Rollen.Contactpersoon];

    private const string Instelling = "data ->> 'instellingscode'";

    private static readonly string[] Openstatussen = [Procedurestatus.Gestart, Procedurestatus.Kandidaat, Procedurestatus.Aangevraagd];

    [Description("Welke procedures.")]
    internal sealed record Filter(
        [property: Description("Alleen procedures bij deze instelling.")] string? Instellingscode = null,
        [property: Description("Alleen procedures bij instellingen in deze regio.")] string? Regio = null,
        [property: Description("Alleen procedures om deze stageopleider.")] string? Vervangt = null,
        [property: Description("Alleen procedures die nog lopen, of juist niet meer.")] bool? Open = null,
        [property: Description("Alleen procedures waarvan het besluit, of zonder besluittermijn het resultaat, voor deze dag nodig is.")] DateOnly? UiterlijkVoor = null,
        [property: Description("Alleen procedures van deze stageplaats.")] string? Stageplaatscode = null,
        [property: Description("Alleen procedures met deze status."),
            AllowedValues(
                Procedurestatus.Gestart, Procedurestatus.Kandidaat, Procedurestatus.Aangevraagd, Procedurestatus.Erkend, Procedurestatus.Mislukt,
                Procedurestatus.Geannuleerd, null, ErrorMessage = "Kies gestart, kandidaat, aangevraagd, erkend, mislukt of geannuleerd.")] string? Status = null);

    [Description("Hoe de procedure wordt bekeken.")]
    internal sealed record Kijk(
        [property: Description("De procedure zoals die op dit moment bekend was; zonder moment zoals die nu bekend is.")] DateTimeOffset? ZoalsBekendOp = null);

    internal static void MapWaarnemingsprocedures(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/waarnemingsprocedures", LijstAsync)
            .WithName("LeesWaarnemingsprocedures").WithTags(Groep).WithSummary("Geeft de waarneemprocedures, op volgorde van stageplaats.").Rollen(Lezers);
        v1.MapGet("/waarnemingsprocedures/{id:guid}", EenAsync)
            .WithName("LeesWaarnemingsprocedure").WithTags(Groep).WithSummary("Geeft één waarneemprocedure.").Rollen(Lezers);
        v1.MapBeslisOverWaarnemer();
        v1.MapVoorstellen();
        v1.MapLegRgsBesluitVast();
    }

    private static async Task<Lijstantwoord<WaarnemingsprocedureWeergave>> LijstAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, CancellationToken ct)
    {
        var filter = vraag.Waarde;
        var lijst = new Lijstvraag(Sleutelkolom).VanInstituten(beller, "data ->> 'instituut'")
            .EnAls(beller.Is(Rollen.Contactpersoon), $"{Instelling} = ?", Sleutel.Normaal(beller.Nummer ?? ""))
            .EnAls(Normaal(filter.Stageplaatscode), "data ->> 'stageplaatscode' = ?")
            .EnAls(Normaal(filter.Instellingscode), $"{Instelling} = ?")
            .EnAls(Normaal(filter.Vervangt), "data ->> 'vervangt' = ?")
            .EnAls(filter.Status, "data ->> 'status' = ?")
            .EnAls(filter.Open is true, "data ->> 'status' = any(?)", [Openstatussen])
            .EnAls(filter.Open is false, "data ->> 'status' <> all(?)", [Openstatussen])
            .EnAls(
                filter.UiterlijkVoor?.ToString("O", CultureInfo.InvariantCulture), "coalesce(data ->> 'besluitUiterlijkOp', data ->> 'resultaatUiterlijkOp') < ?");
        if (filter.Regio is { } regio)
            lijst.En($"{Instelling} = any(?)", await InstellingenLijst.CodesAsync(session, "upper(data -> 'gegevens' ->> 'regio') = upper(?)", regio.Trim(), ct));
        return await blad.AntwoordAsync(lijst.Lezer<Waarnemingsprocedure>(session), SleutelVan, p => WaarnemingsprocedureWeergave.Toon(p, toelichting: null), ct);
    }

    private static async Task<Results<Ok<WaarnemingsprocedureWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Kenmerk van de procedure.")] Guid id, Vraag<Kijk> vraag, Beller beller, IStreams streams, IQuerySession session, HttpContext http, CancellationToken ct) =>
        await ToonAsync(id, beller, streams, session, http, ct, vraag.Waarde.ZoalsBekendOp) is { } weergave ? TypedResults.Ok(weergave) : Problemen.Onbekend("De procedure");

    /// <summary>The procedure with its ETag, or null when unknown or not the caller's to know of.</summary>
    internal static async Task<WaarnemingsprocedureWeergave?> ToonAsync(
        Guid id, Beller beller, IStreams streams, IQuerySession session, HttpContext http, CancellationToken ct, DateTimeOffset? zoalsBekendOp = null)
    {
        if (await streams.LeesAsync<Waarnemingsprocedure>(id, ct) is not { } nu || !MagZien(beller, nu.State)) return null;
        var blik = new Blik(null, zoalsBekendOp);
        if (await blik.BekijkAsync(nu, id, session, http, ct) is not { } procedure) return null;
        // What was written with the last decision has no history.
        var toelichting = blik.IsNu && beller.Is(Rollen.Stagecoordinator, Rollen.Hoofd) ? await session.LoadAsync<Besluittoelichting>(id, ct) : null;
        return WaarnemingsprocedureWeergave.Toon(procedure, toelichting?.Tekst);
    }

    /// <summary>Runs a command on a procedure in one transaction and shows the procedure afterwards.</summary>
    /// <param name="voerUit">The command, with the version that the caller saw; null when the procedure is unknown.</param>
    internal static async Task<Results<Ok<WaarnemingsprocedureWeergave>, ProblemHttpResult>> VoerUitAsync(
        Guid id, Beller beller, IStreams streams, IQuerySession session, HttpContext http, Func<IWerkeenheid, Task<Decision?>> voerUit, CancellationToken ct)
    {
        var besluit = await streams.VoerUitAsync(
            // Who may not know of the procedure does not hear its version either.
            async werk => await werk.LaadAsync<Waarnemingsprocedure>(id) is { } procedure && MagZien(beller, procedure) ? await voerUit(werk) : null, ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await ToonAsync(id, beller, streams, session, http, ct) is { } weergave
            ? TypedResults.Ok(weergave)
            : Problemen.Onbekend("De procedure");
    }

    private const string Sleutelkolom = "(data ->> 'stageplaatscode' || '/' || id::text)";

    private static string SleutelVan(Waarnemingsprocedure p) => $"{p.Stageplaatscode}/{p.Id}";

    private static bool MagZien(Beller beller, Waarnemingsprocedure p) =>
        beller.MagZien(p.Instituut) && (!beller.Is(Rollen.Contactpersoon) || beller.IsZelf(p.Instellingscode));

    private static string? Normaal(string? sleutel) => sleutel is null ? null : Sleutel.Normaal(sleutel);
}
