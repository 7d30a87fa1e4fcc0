using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Aanmeldingen;
using StageSystem.Erkenningen.Huisartsopleiders;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Wissen;

/// <summary>Deletes personal data on request: names and numbers are documents beside the events, so no stream is rewritten.</summary>
internal static class WissenEndpoints
{
    private const string Groep = "Persoonsgegevens";

    internal static void MapWissen(this IEndpointRouteBuilder v1)
    {
        v1.MapDelete("/stageopleiders/{nummer}/persoonsgegevens", StageopleiderAsync)
            .WithName("WisStageopleider").WithTags(Groep).WithSummary("Wist naam en BIG-nummer van een stageopleider. Het dossier zelf blijft.")
            .Rollen(Rollen.Hoofd).VereistIfMatch().LogtInzage("stageopleider");
        v1.MapDelete("/huisartsopleiders/{nummer}/persoonsgegevens", HuisartsopleiderAsync)
            .WithName("WisHuisartsopleider").WithTags(Groep).WithSummary("Wist naam en BIG-nummer van een huisartsopleider. De registratie zelf blijft.")
            .Rollen(Rollen.Hoofd).VereistIfMatch().LogtInzage("huisartsopleider");
        v1.MapDelete("/stageplaatsen/{code}/slwp/contacten", SlwpAsync)
            .WithName("WisSlwpcontacten").WithTags(Groep).WithSummary("Wist de personen in alle versies van een stageleerwerkplan (SLWP). De versies zelf blijven.")
            .Rollen(Rollen.Hoofd).VereistIfMatch();
        v1.MapDelete("/aanmeldingen/{id:guid}/contact", AanmeldingAsync)
            .WithName("WisAanmeldingscontact").WithTags(Groep).WithSummary("Wist de contactgegevens bij een aanmelding. De aanmelding zelf blijft.")
            .Rollen(Rollen.Hoofd).VereistIfMatch();
    }

    private static Task<Results<NoContent, ProblemHttpResult>> StageopleiderAsync(
        [Description("Opleidernummer.")] string nummer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok, CancellationToken ct) =>
        WisAsync<Stageopleider, Persoonsgegevens>(
            Stageopleider.IdVan(nummer), "De stageopleider", ifMatch, beller, s => StageopleidersEndpoints.MagZien(beller, s), s => s.Onderwerp(), s => [s.Id], streams, klok, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> HuisartsopleiderAsync(
        [Description("Opleidernummer.")] string nummer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok, CancellationToken ct) =>
        WisAsync<Huisartsopleider, Persoonsgegevens>(
            Huisartsopleider.IdVan(nummer), "De huisartsopleider", ifMatch, beller, _ => true, s => $"huisartsopleider {s.Gegevens.Opleidernummer}", s => [s.Id], streams, klok, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> SlwpAsync(
        [Description("Code van de stageplaats.")] string code, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok, CancellationToken ct) =>
        WisAsync<Stageleerwerkplan, Slwpcontact>(
            Stageleerwerkplan.IdVan(code), "Het stageleerwerkplan", ifMatch, beller, p => beller.MagZien(p.Instituut), p => $"stageleerwerkplan {p.Stageplaatscode}",
            p => [.. p.Versies.Select(v => Slwpcontact.IdVan(p.Stageplaatscode, v.Nummer))], streams, klok, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> AanmeldingAsync(
        [Description("Kenmerk van de aanmelding.")] Guid id, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok, CancellationToken ct) =>
        WisAsync<Aanmelding, Aanmeldingscontact>(id, "De aanmelding", ifMatch, beller, a => beller.MagZien(a.Instituut), a => a.Onderwerp(), a => [a.Id], streams, klok, ct);

    /// <summary>Deletes the documents and records that, in one transaction; nothing to delete is no error.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> WisAsync<T, TDoc>(
        Guid id, string wat, IfMatch ifMatch, Beller beller, Func<T, bool> magZien, Func<T, string> onderwerp, Func<T, IReadOnlyList<Guid>> documenten, IStreams streams,
        TimeProvider klok, CancellationToken ct)
        where T : class, IAggregaat<T>
        where TDoc : notnull
    {
        var besluit = await streams.VoerUitAsync<Decision?>(
            async werk =>
            {
                if (await werk.LaadAsync<T>(id) is not { } state || !magZien(state)) return null;
                // Only now: who may not know of it does not hear the version either.
                await werk.LaadAsync<T>(id, ifMatch.Versie);
                var ids = documenten(state);
                var aanwezig = (await werk.Lezen.LoadManyAsync<TDoc>(ct, ids)).Count > 0;
                var genomen = await werk.DecideAsync<T>(id, _ => WisPersoonsgegevens.Decide(new(onderwerp(state), beller.Rol), aanwezig, klok.Vandaag()));
                if (genomen.Feiten.Count == 0) return genomen;
                foreach (var document in ids) werk.Verwijder<TDoc>(document);
                return genomen;
            },
            ct);
        return besluit switch
        {
            null => Problemen.Onbekend(wat),
            Decision.Refused(var overtreding) => overtreding.ToProblem(),
            _ => TypedResults.NoContent(),
        };
    }
}
