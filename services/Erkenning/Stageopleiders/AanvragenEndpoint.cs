using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Takes requests for an erkenning and what RGS decided on them (ERK-6); answers all conditions at once (ERK-1).</summary>
internal static class AanvragenEndpoint
{
    [Description("De erkenning waar het om gaat.")]
    internal sealed record Voorwaardenvraag(
        [property: Description("Code van de instelling.")] string Instellingscode,
        [property: Description("Gewenste eerste dag.")] DateOnly Ingangsdatum,
        [property: Description("Code van de stageplaats; zonder stageplaats is er geen stageleerwerkplan (SLWP).")] string? Stageplaatscode = null);

    [Description("Een regel van het overzicht van professionalisering (ERK-47).")]
    internal sealed record Professionalisering(
        [property: Description("Nummer van het lid van de opleidingsgroep.")] string Opleidernummer,
        [property: Description("Geaccrediteerde activiteit.")] string Activiteit,
        [property: Description("Dag waarop die is gevolgd.")] DateOnly Op);

    [Description("Een aanvraag voor een erkenning.")]
    internal sealed record Aanvraag(
        [property: Description("Code van de instelling.")] string Instellingscode,
        [property: Description("Specialisme.")] string Specialisme,
        [property: Description("Gewenste eerste dag.")] DateOnly GewensteIngangsdatum,
        [property: Description("Soort: stageopleider of waarnemend."),
            AllowedValues(Erkenningssoort.Stageopleider, Erkenningssoort.Waarnemend, ErrorMessage = "Kies stageopleider of waarnemend.")] string Soort = Erkenningssoort.Stageopleider,
        [property: Description("Code van de stageplaats waarvoor de erkenning is.")] string? Stageplaatscode = null,
        [property: Description("Namen van de bijlagen.")] IReadOnlyList<string>? Bijlagen = null,
        [property: Description("Nummers van de leden, als een opleidingsgroep aanvraagt.")] IReadOnlyList<string>? Opleidingsgroep = null,
        [property: Description("Overzicht van professionalisering; voor een opleidingsgroep minstens één regel per lid.")]
        IReadOnlyList<Professionalisering>? Overzicht = null);

    [Description("Het besluit van RGS op een aanvraag.")]
    internal sealed record Aanvraagbesluit(
        [property: Description("Of RGS de erkenning verleent.")] bool Verleend,
        [property: Description("Kenmerk van het besluit bij RGS."), StringLength(100, ErrorMessage = "Gebruik ten hoogste 100 tekens.")] string Referentie,
        [property: Description("Dag van het besluit.")] DateOnly Besluitdatum,
        [property: Description("Eerste dag van de erkenning; weglaten bij een afwijzing.")] DateOnly? Van = null,
        [property: Description("Laatste dag; leeg als er geen einde is.")] DateOnly? TotEnMet = null);

    internal static void MapAanvragen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/stageopleiders/{nummer}/voorwaarden", VoorwaardenAsync)
            .WithName("LeesVoorwaarden").WithTags(StageopleidersEndpoints.Groep)
            .WithSummary("Geeft of een erkenning kan, met alle voorwaarden en de eerste dag waarop het wel kan. Er wordt niets opgeslagen.")
            .Rollen(Toegang.Betrokkenen).LogtInzage("stageopleider");
        v1.MapPost("/stageopleiders/{nummer}/aanvragen", VraagAanAsync)
            .WithName(nameof(DoeAanvraag)).WithTags(StageopleidersEndpoints.Groep).WithSummary("Vraagt bij RGS een erkenning aan.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Stageopleider).VereistIdempotencyKey();
        v1.MapPost("/stageopleiders/{nummer}/aanvragen/{aanvraagId:guid}/besluiten", BeslisAsync)
            .WithName(nameof(BeslisOpAanvraag)).WithTags(StageopleidersEndpoints.Groep).WithSummary("Legt vast wat RGS op een aanvraag besluit.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIfMatch().VereistIdempotencyKey();
    }

    private static async Task<Results<Ok<VoorwaardenWeergave>, ProblemHttpResult>> VoorwaardenAsync(
        [Description("Opleidernummer.")] string nummer, Vraag<Voorwaardenvraag> vraag, Beller beller, IStreams streams, CancellationToken ct)
    {
        var v = vraag.Waarde;
        if (await streams.LeesAsync<Stageopleider>(Stageopleider.IdVan(nummer), ct) is not { } gelezen || !StageopleidersEndpoints.MagZien(beller, gelezen.State))
            return Problemen.Onbekend("De stageopleider");
        if (await streams.LeesAsync<Instelling>(Instelling.IdVan(v.Instellingscode), ct) is not { } instelling || !beller.MagZien(instelling.State.Gegevens.Instituut))
            return Problemen.Onbekend("De instelling");
        var plaats = v.Stageplaatscode is { } code ? (await streams.LeesAsync<Stageplaats>(Stageplaats.IdVan(code), ct))?.State : null;
        var feiten = Voorwaardefeiten.Van(
            gelezen.State, instelling.State.Gegevens.Instellingscode, instelling.State.KoepelOp(v.Ingangsdatum), plaats?.SlwpPerioden() ?? [], v.Ingangsdatum);
        return TypedResults.Ok(VoorwaardenWeergave.Toon(Voorwaardentoets.Bepaal(feiten, v.Ingangsdatum), v.Ingangsdatum));
    }

    private static async Task<Results<Created<AangevraagdWeergave>, ProblemHttpResult>> VraagAanAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Aanvraag> invoer, Beller beller, IStreams streams, HttpContext http, CancellationToken ct)
    {
        var (a, aanvraagId) = (invoer.Waarde, http.NieuwId());
        var command = new DoeAanvraag(
            aanvraagId, Sleutel.Normaal(a.Instellingscode), a.Soort, a.Specialisme, a.GewensteIngangsdatum, a.Stageplaatscode is { } code ? Sleutel.Normaal(code) : null,
            a.Bijlagen ?? [], a.Opleidingsgroep ?? [],
            [.. (a.Overzicht ?? []).Select(r => new Professionaliseringsregel(Sleutel.Normaal(r.Opleidernummer), r.Activiteit, r.Op))]);
        Berekening<Voorwaardenuitkomst>? toets = null;
        var besluit = await streams.VoerUitAsync(
            async werk =>
            {
                if (await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(nummer)) is not { } s || !StageopleidersEndpoints.MagZien(beller, s)) return null;
                var (genomen, feiten) = await AanvraagOpslag.VraagAanAsync(werk, nummer, command);
                toets = feiten is null ? null : Voorwaardentoets.Bepaal(feiten, command.GewensteIngangsdatum);
                return genomen;
            },
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is null || toets is null
            ? Problemen.Onbekend("De stageopleider")
            : TypedResults.Created(
                $"/v1/stageopleiders/{Sleutel.Normaal(nummer)}", new AangevraagdWeergave(aanvraagId, VoorwaardenWeergave.Toon(toets, command.GewensteIngangsdatum)));
    }

    private static async Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> BeslisAsync(
        [Description("Opleidernummer.")] string nummer, [Description("Kenmerk van de aanvraag.")] Guid aanvraagId, Invoer<Aanvraagbesluit> invoer, IfMatch ifMatch,
        Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (b, id) = (invoer.Waarde, Stageopleider.IdVan(nummer));
        var command = new BeslisOpAanvraag(aanvraagId, b.Verleend, b.Referentie, b.Besluitdatum, b.Van, b.TotEnMet);
        var besluit = await streams.VoerUitAsync(
            async werk =>
            {
                if (await werk.LaadAsync<Stageopleider>(id) is not { } s || !StageopleidersEndpoints.MagZien(beller, s)) return null;
                await werk.LaadAsync<Stageopleider>(id, ifMatch.Versie);
                if (!s.Aanvragen.ContainsKey(aanvraagId)) return null;
                return await AanvraagOpslag.BeslisAsync(werk, nummer, command, klok.Vandaag());
            },
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await StageopleidersEndpoints.ToonAsync(nummer, beller, streams, session, klok, http, ct) is { } weergave
            ? TypedResults.Ok(weergave)
            : Problemen.Onbekend("De aanvraag die bij RGS open staat");
    }
}

/// <summary>Requests and decisions that touch the person, the instelling and the stageplaats; each is one transaction.</summary>
internal static class AanvraagOpslag
{
    internal static async Task<(Decision Besluit, Voorwaardefeiten? Feiten)> VraagAanAsync(IWerkeenheid werk, string nummer, DoeAanvraag command)
    {
        var id = Stageopleider.IdVan(nummer);
        if (await werk.LaadAsync<Instelling>(Instelling.IdVan(command.Instellingscode)) is null) return (Registratie.Onbekend("instelling", command.Instellingscode), null);
        if (command.Stageplaatscode is { } code
            && (await werk.LaadAsync<Stageplaats>(Stageplaats.IdVan(code)))?.Gegevens.Instellingscode != command.Instellingscode)
        {
            return (Registratie.Onbekend($"stageplaats van instelling {command.Instellingscode}", code), null);
        }

        var besluit = await werk.DecideAsync<Stageopleider>(id, s => DoeAanvraag.Decide(s!, command));
        return (besluit, await FeitenAsync(werk, (await werk.LaadAsync<Stageopleider>(id))!, command.Instellingscode, command.Stageplaatscode, command.GewensteIngangsdatum));
    }

    /// <summary>A granted erkenning links the person to the stageplaats of the request, from its first day: a duo partner, or a new stageopleider (ERK-9, ERK-21).</summary>
    internal static async Task<Decision> BeslisAsync(IWerkeenheid werk, string nummer, BeslisOpAanvraag command, DateOnly vandaag)
    {
        var id = Stageopleider.IdVan(nummer);
        var aanvraag = (await werk.LaadAsync<Stageopleider>(id))!.Aanvragen.GetValueOrDefault(command.AanvraagId);
        var feiten = await FeitenAsync(
            werk, (await werk.LaadAsync<Stageopleider>(id))!, aanvraag?.Instellingscode ?? "", aanvraag?.Stageplaatscode, command.Van ?? command.Besluitdatum);
        var besluit = await werk.DecideAsync<Stageopleider>(id, s => BeslisOpAanvraag.Decide(s!, command, feiten, vandaag));
        if (besluit.Feiten.Count == 0 || !command.Verleend) return besluit;

        if (aanvraag is { Stageplaatscode: { } code, Soort: Erkenningssoort.Stageopleider } && command.Van is { } van)
            await KoppelingOpslag.VoegToeAsync(werk, code, Sleutel.Normaal(nummer), van, command.AanvraagId);
        await DekkingOpslag.HerberekenVanAsync(werk, nummer, command.AanvraagId, vandaag);
        return besluit;
    }

    private static async Task<Voorwaardefeiten> FeitenAsync(IWerkeenheid werk, Stageopleider s, string instellingscode, string? stageplaatscode, DateOnly dag)
    {
        var instelling = await werk.LaadAsync<Instelling>(Instelling.IdVan(instellingscode));
        var plaats = stageplaatscode is null ? null : await werk.LaadAsync<Stageplaats>(Stageplaats.IdVan(stageplaatscode));
        return Voorwaardefeiten.Van(s, instellingscode, instelling?.KoepelOp(dag), plaats?.SlwpPerioden() ?? [], dag);
    }
}
