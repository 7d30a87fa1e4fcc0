using System.ComponentModel;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Vakanties;

namespace StageSystem.Verlof.Aiossen;

/// <summary>Takes the agreements for one plaatsing (VER-6, VER-15, VER-30, VER-47).</summary>
internal static class LegAfsprakenVastEndpoint
{
    [Description("De afspraken voor één plaatsing, helemaal zoals ze worden.")]
    internal sealed record Afspraken(
        [property: Description("Welke regels voor diensten gelden: diensten, seh-ongevaluteerd of seh-gevaluteerd.")] Dienstregime Dienstregime = Dienstregime.Diensten,
        [property: Description("Het stageleerwerkplan beschrijft aantal en duur van de diensten.")] bool DienstenInSlwp = false,
        [property: Description("Aios en stageopleider legden bij de kennismaking een afspraak over diensten vast.")] bool DienstenAfgesproken = false,
        [property: Description("De instelling neemt de onregelmatigheidstoeslag (ORT) voor 100 % over.")] bool OrtAkkoord = false,
        [property: Description("De dag waarop het rooster van de stageplaats is gemaakt.")] DateOnly? RoosterOp = null,
        [property: Description("De onderwijsdagen in de stage.")] IReadOnlyList<DateOnly>? Onderwijsdagen = null,
        [property: Description("Perioden zonder vakantie.")] IReadOnlyList<Blokkade>? Blokkades = null);

    [Description("Een periode zonder vakantie.")]
    internal sealed record Blokkade(
        [property: Description("inwerkperiode, startclass of introductie.")] Blokkadesoort Soort,
        [property: Description("Eerste dag.")] DateOnly Van,
        [property: Description("Laatste dag.")] DateOnly TotEnMet);

    internal static void MapLegAfsprakenVast(this IEndpointRouteBuilder v1) => v1
        .MapPut("/aios/{nummer}/plaatsingen/{plaatsingscode}/afspraken", HandleAsync)
        .WithName(nameof(LegAfsprakenVast)).WithTags(AiosEndpoints.Groep).WithSummary("Legt de afspraken over diensten, onderwijsdagen en vakantie voor één plaatsing vast.")
        .Rollen(Rollen.Stagesecretariaat, Rollen.Stageopleider).VereistIfMatch();

    private static async Task<Results<Ok<Afspraken>, ProblemHttpResult>> HandleAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Plaatsingscode.")] string plaatsingscode, Invoer<Afspraken> invoer, IfMatch ifMatch,
        Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var a = invoer.Waarde;
        var command = new LegAfsprakenVast(new(
            Sleutel.Normaal(plaatsingscode), a.Dienstregime, a.DienstenInSlwp, a.DienstenAfgesproken, a.OrtAkkoord, a.RoosterOp,
            [.. (a.Onderwijsdagen ?? []).Distinct().Order()],
            [.. (a.Blokkades ?? []).Select(b => new Geblokkeerd(b.Soort, b.Van, b.TotEnMet)).Distinct().OrderBy(b => b.Van).ThenBy(b => b.Soort)],
            beller.Actor, klok.GetUtcNow()));

        var uitslag = await opslag.VoerUitAsync(nummer, beller, ifMatch.Versie, (aios, feiten) => LegAfsprakenVast.Decide(aios, command, feiten), ct);
        if (uitslag.Probleem("De plaatsing") is { } probleem) return probleem;

        http.ZetETag(uitslag.Nu!.Versie);
        var nu = uitslag.Nu.State.Afspraken[command.Afspraken.Plaatsingscode];
        return TypedResults.Ok(new Afspraken(
            nu.Dienstregime, nu.DienstenInSlwp, nu.DienstenAfgesproken, nu.OrtAkkoord, nu.RoosterOp, nu.Onderwijsdagen,
            [.. nu.Blokkades.Select(b => new Blokkade(b.Soort, b.Van, b.TotEnMet))]));
    }
}
