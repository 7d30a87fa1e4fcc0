using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Reading stageopleiders: staff those of their institute, a stageopleider the own dossier, a contactpersoon those of the own instelling.</summary>
internal static class StageopleidersEndpoints
{
    internal const string Groep = "Stageopleiders";

    [Description("Hoe het dossier wordt bekeken.")]
    internal sealed record Kijk(
        [property: Description("De dag waarop de stand geldt; zonder dag vandaag.")] DateOnly? Op = null,
        [property: Description("Het dossier zoals het op dit moment bekend was; zonder moment zoals het nu bekend is.")] DateTimeOffset? ZoalsBekendOp = null)
    {
        internal Blik Blik => new(Op, ZoalsBekendOp);
    }

    internal static void MapStageopleiders(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/stageopleiders", StageopleidersLijst.GeefAsync)
            .WithName("LeesStageopleiders").WithTags(Groep).WithSummary("Geeft de stageopleiders met hun erkenningen, op volgorde van nummer.")
            .Rollen(Toegang.Betrokkenen).LogtInzage("stageopleider");
        v1.MapGet("/stageopleiders/{nummer}", EenAsync)
            .WithName("LeesStageopleider").WithTags(Groep).WithSummary("Geeft één stageopleider met erkenningen en afwezigheid.")
            .Rollen(Toegang.Betrokkenen).LogtInzage("stageopleider");
        v1.MapMeldVertrek();
        v1.MapVoorwaarden();
        v1.MapAanvragen();
        v1.MapWisselVanLocatie();
    }

    private static async Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Opleidernummer.")] string nummer, Vraag<Kijk> vraag, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, HttpContext http,
        CancellationToken ct) =>
        await ToonAsync(nummer, beller, streams, session, klok, http, ct, vraag.Waarde.Blik) is { } weergave ? TypedResults.Ok(weergave) : Problemen.Onbekend("De stageopleider");

    /// <summary>The dossier with its ETag, or null when unknown or not the caller's to know of.</summary>
    internal static async Task<StageopleiderWeergave?> ToonAsync(
        string nummer, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct, Blik? blik = null)
    {
        var (id, kijk) = (Stageopleider.IdVan(nummer), blik ?? new(null, null));
        if (await streams.LeesAsync<Stageopleider>(id, ct) is not { } nu || !MagZien(beller, nu.State)) return null;
        return await kijk.BekijkAsync(nu, id, session, http, ct) is { } s
            ? StageopleiderWeergave.Toon(s, await session.LoadAsync<Persoonsgegevens>(id, ct), MetBig(beller), kijk.Dag(klok))
            : null;
    }

    /// <summary>OVK-12, regelboek 2.1: own institute; a stageopleider only the own dossier, a contactpersoon only the own instelling.</summary>
    internal static bool MagZien(Beller beller, Stageopleider s) => beller.MagZien(s.Instituut) && beller.Rol switch
    {
        Rollen.Stageopleider => beller.IsZelf(s.Opleidernummer),
        Rollen.Contactpersoon => s.Aanstellingen.Exists(a => beller.IsZelf(a.Instellingscode)),
        _ => true,
    };

    internal static bool MetBig(Beller beller) => beller.Is(Rollen.Stagesecretariaat);
}
