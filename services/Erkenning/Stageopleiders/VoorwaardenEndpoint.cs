using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Records changes of the conditions of an erkenning after it was granted (ERK-8, ERK-32, C-3), and RGS's answers to a request to end it (ERK-31).</summary>
internal static class VoorwaardenEndpoint
{
    [Description("Andere contracturen.")]
    internal sealed record Uren(
        [property: Description("Code van de instelling.")] string Instellingscode,
        [property: Description("Eerste dag.")] DateOnly Vanaf,
        [property: Description("Contracturen per week, in tienden."), Range(0.0, 60.0, ErrorMessage = "Geef een aantal van 0 tot en met 60 uur.")] decimal UrenPerWeek);

    [Description("Het einde van de BIG-registratie.")]
    internal sealed record BigEinde([property: Description("Eerste dag zonder registratie.")] DateOnly Vanaf);

    [Description("Herstel van de BIG-registratie.")]
    internal sealed record BigHerstel(
        [property: Description("Eerste dag van de nieuwe registratie na een onderbreking; weglaten als het einde een vergissing was.")] DateOnly? Vanaf = null);

    [Description("Het einde van een dienstverband.")]
    internal sealed record Dienstverbandeinde(
        [property: Description("Code van de instelling.")] string Instellingscode,
        [property: Description("Laatste dag van het dienstverband.")] DateOnly LaatsteDag);

    [Description("Het antwoord van RGS op een verzoek tot beëindiging.")]
    internal sealed record Beeindigingsantwoord(
        [property: Description("Kenmerk van de erkenning.")] Guid ErkenningId,
        [property: Description("Kenmerk van het besluit bij RGS."), StringLength(100, ErrorMessage = "Gebruik ten hoogste 100 tekens.")] string Referentie,
        [property: Description("Dag van het besluit.")] DateOnly Besluitdatum,
        [property: Description("Eerste dag zonder erkenning; weglaten als RGS het verzoek afwijst.")] DateOnly? PerDatum = null);

    internal static void MapVoorwaarden(this IEndpointRouteBuilder v1)
    {
        Operatie(v1.MapPost("/stageopleiders/{nummer}/uren", UrenAsync), nameof(WijzigUren), "Legt andere contracturen vast.");
        Operatie(v1.MapPost("/stageopleiders/{nummer}/big-einde", BigEindeAsync), nameof(MeldBigEinde), "Meldt dat de BIG-registratie eindigt.");
        Operatie(v1.MapPost("/stageopleiders/{nummer}/big-herstel", BigHerstelAsync), nameof(HerstelBig), "Meldt dat de BIG-registratie er weer is, of nooit weg was.");
        Operatie(v1.MapPost("/stageopleiders/{nummer}/dienstverband-einde", EindeAsync), nameof(BeeindigAanstelling), "Meldt dat een dienstverband eindigt.");
        Operatie(
            v1.MapPost("/stageopleiders/{nummer}/beeindigingsbesluiten", BesluitAsync), nameof(VerwerkBeeindigingsbesluit),
            "Legt vast wat RGS antwoordt op een verzoek om een erkenning te beëindigen.");
    }

    private static void Operatie(RouteHandlerBuilder route, string naam, string samenvatting) => route
        .WithName(naam).WithTags(StageopleidersEndpoints.Groep).WithSummary(samenvatting)
        .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIfMatch().VereistIdempotencyKey();

    private static Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> UrenAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Uren> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var (vandaag, u) = (klok.Vandaag(), invoer.Waarde);
        return VoerUit(
            nummer, WijzigUren.IdVan(Sleutel.Normaal(nummer), Sleutel.Normaal(u.Instellingscode), u.Vanaf), ifMatch,
            s => WijzigUren.Decide(s, new(u.Instellingscode, u.Vanaf, u.UrenPerWeek), vandaag), beller, streams, session, klok, http, ct);
    }

    private static Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> BigEindeAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<BigEinde> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (vandaag, vanaf) = (klok.Vandaag(), invoer.Waarde.Vanaf);
        return VoerUit(
            nummer, MeldBigEinde.IdVan(Sleutel.Normaal(nummer), vanaf), ifMatch, s => MeldBigEinde.Decide(s, new(vanaf), vandaag), beller, streams, session, klok, http, ct);
    }

    private static Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> BigHerstelAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<BigHerstel> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (vandaag, command) = (klok.Vandaag(), new HerstelBig(invoer.Waarde.Vanaf));
        return VoerUit(
            nummer, Sleutel.Id("big-herstel", Sleutel.Normaal(nummer)), ifMatch, s => HerstelBig.Decide(s, command, vandaag), beller, streams, session, klok, http, ct);
    }

    private static Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> EindeAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Dienstverbandeinde> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (vandaag, e) = (klok.Vandaag(), invoer.Waarde);
        return VoerUit(
            nummer, Sleutel.Id("dienstverband-einde", Sleutel.Normaal(nummer), Sleutel.Normaal(e.Instellingscode)), ifMatch,
            s => BeeindigAanstelling.Decide(s, new(e.Instellingscode, e.LaatsteDag), vandaag), beller, streams, session, klok, http, ct);
    }

    private static Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> BesluitAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Beeindigingsantwoord> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (vandaag, b, id) = (klok.Vandaag(), invoer.Waarde, http.NieuwId());
        return VoerUit(
            nummer, id, ifMatch, s => VerwerkBeeindigingsbesluit.Decide(s, new(id, b.ErkenningId, b.PerDatum, b.Referentie, b.Besluitdatum), vandaag), beller, streams,
            session, klok, http, ct);
    }

    private static Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> VoerUit(
        string nummer, Guid oorzaakId, IfMatch ifMatch, Func<Stageopleider, Decision> decide, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok,
        HttpContext http, CancellationToken ct) =>
        MeldVertrekEndpoint.VoerUitAsync(nummer, oorzaakId, ifMatch, decide, beller, streams, session, klok, http, ct);
}
