using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Opleidingsplannen;

/// <summary>The lokale opleidingsplannen of an instelling, with their versions (ERK-41).</summary>
internal static class OpleidingsplannenEndpoints
{
    private const string Groep = "Opleidingsplannen";
    private const string Pad = "/instellingen/{code}/opleidingsplannen";

    [Description("Een nieuwe versie van het lokale opleidingsplan. Schrijf geen namen van personen in de teksten.")]
    internal sealed record NieuweVersie(
        [property: Description("Het landelijke opleidingsplan dat dit plan uitwerkt, met zijn versie."), StringLength(200, ErrorMessage = "Gebruik hoogstens 200 tekens.")] string LandelijkPlan,
        [property: Description("Welke onderdelen aios hier kunnen leren; minstens één.")] IReadOnlyList<string> Onderdelen,
        [property: Description("Hoe de ontwikkeling wordt gevolgd en getoetst."), StringLength(5000, ErrorMessage = "Gebruik hoogstens 5.000 tekens.")] string Ontwikkeling,
        [property: Description("Adres waar het plan te lezen is; begint met https://.")] string? Verwijzing = null,
        [property: Description("Eerste dag waarop deze versie geldt: vandaag of eerder. Weglaten: vandaag.")] DateOnly? Vanaf = null) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Onderdelen.Count > 100) yield return new("Noem hoogstens 100 onderdelen.", [nameof(Onderdelen)]);
        }
    }

    internal static void MapOpleidingsplannen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet(Pad, LijstAsync)
            .WithName("LeesOpleidingsplannen").WithTags(Groep).WithSummary("Geeft de lokale opleidingsplannen van een instelling, op volgorde van specialisme.")
            .Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapGet(Pad + "/{specialisme}", EenAsync)
            .WithName("LeesOpleidingsplan").WithTags(Groep).WithSummary("Geeft het lokale opleidingsplan van een specialisme, met al zijn versies.")
            .Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapPost(Pad + "/{specialisme}/versies", StelVastAsync)
            .WithName(nameof(StelOpleidingsplanVast)).WithTags(Groep).WithSummary("Legt een nieuwe versie van het lokale opleidingsplan vast.")
            .Rollen(Rollen.Contactpersoon, Rollen.Stageopleider, Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Instituutsopleider).VereistIdempotencyKey();
    }

    private static async Task<Results<Lijstantwoord<OpleidingsplanWeergave>, ProblemHttpResult>> LijstAsync(
        [Description("Code van de instelling.")] string code, Blad blad, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        if (await streams.LeesAsync<Instelling>(Instelling.IdVan(code), ct) is not { } instelling || !beller.MagZien(instelling.State.Gegevens.Instituut))
            return Problemen.Onbekend("De instelling");
        return await blad.AntwoordAsync(
            (na, aantal, stop) => session.QueryAsync<LokaalOpleidingsplan>(
                "where data ->> 'instellingscode' = ? and data ->> 'specialisme' > ? order by data ->> 'specialisme' limit ?", stop, instelling.State.Gegevens.Instellingscode, na,
                aantal),
            p => p.Specialisme, p => OpleidingsplanWeergave.Toon(p, klok.Vandaag()), ct);
    }

    private static async Task<Results<Ok<OpleidingsplanWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Code van de instelling.")] string code, [Description("Specialisme.")] string specialisme, Beller beller, IStreams streams, TimeProvider klok,
        HttpContext http, CancellationToken ct) =>
        await ToonAsync(code, specialisme, beller, streams, klok, http, ct) is { } weergave ? TypedResults.Ok(weergave) : Problemen.Onbekend("Het opleidingsplan");

    private static async Task<Results<Created<OpleidingsplanWeergave>, ProblemHttpResult>> StelVastAsync(
        [Description("Code van de instelling.")] string code, [Description("Specialisme.")] string specialisme, Invoer<NieuweVersie> invoer, Beller beller, IStreams streams,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (v, vandaag) = (invoer.Waarde, klok.Vandaag());
        if (specialisme.Length > 100) return Problemen.Onbekend("Het specialisme");
        var besluit = await streams.VoerUitAsync(
            async werk => await InstellingsbeheerOpslag.LaadAsync(werk, beller, code) is { } instelling
                ? await werk.DecideAsync<LokaalOpleidingsplan>(
                    LokaalOpleidingsplan.IdVan(code, specialisme),
                    p => StelOpleidingsplanVast.Decide(
                        p, new(specialisme, v.LandelijkPlan, v.Onderdelen, v.Ontwikkeling, v.Verwijzing, v.Vanaf ?? vandaag), instelling, vandaag))
                : null,
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await ToonAsync(code, specialisme, beller, streams, klok, http, ct) is { } weergave
            ? TypedResults.Created($"/v1/instellingen/{Uri.EscapeDataString(Sleutel.Normaal(code))}/opleidingsplannen/{Uri.EscapeDataString(weergave.Specialisme)}", weergave)
            : Problemen.Onbekend("De instelling");
    }

    private static async Task<OpleidingsplanWeergave?> ToonAsync(
        string code, string specialisme, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<LokaalOpleidingsplan>(LokaalOpleidingsplan.IdVan(code, specialisme), ct) is not { } gelezen || !beller.MagZien(gelezen.State.Instituut)) return null;
        http.ZetETag(gelezen.Versie);
        return OpleidingsplanWeergave.Toon(gelezen.State, klok.Vandaag());
    }
}

/// <summary>A lokaal opleidingsplan as the API shows it.</summary>
[Description("Het lokale opleidingsplan van een specialisme bij een instelling.")]
public sealed record OpleidingsplanWeergave(
    [property: Description("Code van de instelling.")] string Instellingscode,
    [property: Description("Specialisme.")] string Specialisme,
    [property: Description("Of het plan ontbreekt.")] bool Ontbreekt,
    [property: Description("Laatste dag waarop een ontbrekend plan wordt verwacht; leeg als het er is of niet nodig is.")] DateOnly? VerwachtUiterlijkOp,
    [property: Description("Of het ontbrekende plan te laat is.")] bool TeLaat,
    [property: Description("De versie die vandaag geldt; leeg als het plan ontbreekt.")] OpleidingsplanversieWeergave? Geldend,
    [property: Description("Alle versies, de oudste eerst.")] IReadOnlyList<OpleidingsplanversieWeergave> Versies,
    [property: Description("Kenmerken van de vermeldingen in de opleidingsetalage die ernaar verwijzen.")] IReadOnlyList<Guid> Vermeldingen)
{
    internal static OpleidingsplanWeergave Toon(LokaalOpleidingsplan p, DateOnly vandaag) => new(
        p.Instellingscode, p.Specialisme, p.Op(vandaag) is null, p.Gevraagd?.UiterlijkOp, p.Gevraagd?.TeLaat == true,
        p.Op(vandaag) is { } geldend ? OpleidingsplanversieWeergave.Toon(geldend) : null, [.. p.Versies.Select(OpleidingsplanversieWeergave.Toon)], [.. p.Vermeldingen]);
}

/// <summary>A version.</summary>
[Description("Een versie van het lokale opleidingsplan.")]
public sealed record OpleidingsplanversieWeergave(
    [property: Description("Nummer.")] int Nummer,
    [property: Description("Het landelijke opleidingsplan dat het uitwerkt.")] string LandelijkPlan,
    [property: Description("Wat aios hier kunnen leren.")] IReadOnlyList<string> Onderdelen,
    [property: Description("Hoe de ontwikkeling wordt gevolgd en getoetst.")] string Ontwikkeling,
    [property: Description("Adres waar het plan te lezen is.")] string? Verwijzing,
    [property: Description("Eerste dag waarop deze versie geldt.")] DateOnly Vanaf)
{
    internal static OpleidingsplanversieWeergave Toon(LokaalOpleidingsplanVastgesteld v) =>
        new(v.Nummer, v.LandelijkPlan, v.Onderdelen, v.Ontwikkeling, v.Verwijzing, v.Vanaf);
}
