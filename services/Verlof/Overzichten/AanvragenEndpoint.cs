using System.ComponentModel;
using System.Globalization;
using Marten;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Vakanties;

namespace StageSystem.Verlof.Overzichten;

/// <summary>What an aios asked for.</summary>
public enum Aanvraagsoort
{
    /// <summary>Vacation (VER-27).</summary>
    Vakantie,

    /// <summary>Another percentage (VER-10).</summary>
    Deeltijd,
}

/// <summary>The requests that wait for someone: vacation (VER-27) and another percentage (VER-10), the oldest first.</summary>
internal static class AanvragenEndpoint
{
    /// <summary>Who decides on requests, and who looks after it: a stageopleider sees those in the own plaatsingen.</summary>
    private static readonly string[] Lezers = [Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Hoofd, Rollen.Stageopleider];

    private static readonly string[] Partijen = [Vakantiepartij.Stageopleider, Vakantiepartij.Instituut];

    /// <summary>After the three agreements SBOH approves (VER-10).</summary>
    private static readonly string[] Sboh = ["sboh"];

    /// <summary>In SQL: whether a snapshot has an open request.</summary>
    internal const string HeeftOpen = """
        (exists (select from jsonb_each(data -> 'vakantie' -> 'vakanties') v where v.value ->> 'status' = 'aangevraagd')
        or exists (select from jsonb_each(data -> 'deeltijd' -> 'aanvragen') a where a.value ->> 'status' in ('aangevraagd', 'akkoord')))
        """;

    /// <summary>Which requests are asked for.</summary>
    internal sealed record Filter(
        [property: Description("vakantie of deeltijd; zonder waarde allebei.")] Aanvraagsoort? Soort = null,
        [property: Description("Alleen aanvragen die wachten op: stageopleider, instelling, instituut of sboh.")] string? WachtOp = null,
        [property: Description("Alleen aanvragen in een stage bij deze stageopleider.")] string? Opleidernummer = null,
        [property: Description("Alleen aanvragen voor dagen op of na deze dag.")] DateOnly? Van = null,
        [property: Description("Alleen aanvragen voor dagen op of vóór deze dag.")] DateOnly? TotEnMet = null);

    internal static void MapAanvragen(this IEndpointRouteBuilder v1) => v1
        .MapGet("/verlofaanvragen", LijstAsync)
        .WithName("LeesVerlofaanvragen").WithTags(AiosEndpoints.Groep).WithSummary("Geeft de open aanvragen voor vakantie en een ander percentage, de oudste eerst.")
        .Rollen(Lezers).LogtInzage("aios");

    private static Task<Lijstantwoord<Aanvraagregel>> LijstAsync(Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, CancellationToken ct)
    {
        var f = vraag.Waarde;
        var lijst = new Lijstvraag("data ->> 'aiosnummer'").VanInstituten(beller, "data ->> 'instituut'").En(HeeftOpen).Lezer<Aios>(session, a => beller.MagZien(a), a => a.Aiosnummer);
        IReadOnlyList<(string Sleutel, Aanvraagregel Regel)>? alle = null;
        return blad.AntwoordAsync<(string Sleutel, Aanvraagregel Regel), Aanvraagregel>(
            async (na, aantal, stop) =>
            {
                // Open requests are few: ordered by when they were made, not by aios.
                alle ??= [
                    .. (await lijst("", int.MaxValue, stop))
                        .SelectMany(a => Regels(a, beller)).Where(r => Past(r.Regel, f)).OrderBy(r => r.Sleutel, StringComparer.Ordinal),
                ];
                return [.. alle.Where(r => string.CompareOrdinal(r.Sleutel, na) > 0).Take(aantal)];
            },
            r => r.Sleutel, r => r.Regel, ct);
    }

    private static bool Past(Aanvraagregel r, Filter f) =>
        (f.Soort is null || r.Soort == f.Soort) && (f.WachtOp is null || r.WachtOp.Contains(f.WachtOp, StringComparer.OrdinalIgnoreCase))
        && (f.Opleidernummer is null || r.Opleidernummers.Contains(Sleutel.Normaal(f.Opleidernummer)))
        && (f.Van is null || (r.TotEnMet ?? Periode.Open) >= f.Van) && (f.TotEnMet is null || r.Van <= f.TotEnMet);

    private static IEnumerable<(string Sleutel, Aanvraagregel Regel)> Regels(Aios aios, Beller beller)
    {
        foreach (var v in aios.Vakantie.Vakanties.Values.Where(v => v.Status == Vakantiestatus.Aangevraagd && beller.MagZien(aios, v.Periode)))
        {
            var stages = v.Aangevraagd.Delen.Select(d => aios.Stages.GetValueOrDefault(d.Plaatsingscode)).OfType<Stage>();
            yield return Regel(aios, Aanvraagsoort.Vakantie, v.Aangevraagd.VakantieId, v.Aangevraagd.AangevraagdOp, new(
                aios.Aiosnummer, Aanvraagsoort.Vakantie, v.Aangevraagd.VakantieId, v.Aangevraagd.Van, v.Aangevraagd.TotEnMet, v.Aangevraagd.Uren, null, Opleiders(stages),
                [.. Partijen.Where(p => !v.Akkoorden.ContainsKey(p))], v.Aangevraagd.AangevraagdOp));
        }

        foreach (var a in aios.Deeltijd.Aanvragen.Values.Where(a => a.Status is Deeltijdstatus.Aangevraagd or Deeltijdstatus.Akkoord))
        {
            var vraag = a.Aangevraagd;
            if (!beller.MagZien(aios, Periode.Vanaf(vraag.Vanaf, null))) continue;
            yield return Regel(aios, Aanvraagsoort.Deeltijd, vraag.AanvraagId, vraag.AangevraagdOp, new(
                aios.Aiosnummer, Aanvraagsoort.Deeltijd, vraag.AanvraagId, vraag.Vanaf, null, null, vraag.Percentage,
                Opleiders(aios.Stages.Values.Where(s => s.Telt && s.TotEnMet >= vraag.Vanaf)),
                [.. Deeltijdpartij.Alle.Where(p => !a.Akkoorden.ContainsKey(p)), .. a.Status == Deeltijdstatus.Akkoord ? Sboh : []], vraag.AangevraagdOp));
        }
    }

    private static (string, Aanvraagregel) Regel(Aios aios, Aanvraagsoort soort, Guid id, DateTimeOffset op, Aanvraagregel regel) =>
        ($"{op.UtcDateTime.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture)}/{aios.Aiosnummer}/{soort}/{id}", regel);

    private static IReadOnlyList<string> Opleiders(IEnumerable<Stage> stages) => [.. stages.Select(s => s.Opleidernummer).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>An open request in the list.</summary>
[Description("Een aanvraag die op iemand wacht.")]
internal sealed record Aanvraagregel(
    [property: Description("Aiosnummer.")] string Aiosnummer,
    [property: Description("vakantie of deeltijd.")] Aanvraagsoort Soort,
    [property: Description("Kenmerk van de aanvraag.")] Guid AanvraagId,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag; leeg bij deeltijd.")] DateOnly? TotEnMet,
    [property: Description("Uren vakantie; leeg bij deeltijd.")] decimal? Uren,
    [property: Description("Gevraagd percentage; leeg bij vakantie.")] int? Percentage,
    [property: Description("De stageopleiders van de stages waarin de dagen vallen.")] IReadOnlyList<string> Opleidernummers,
    [property: Description("Wie nog akkoord moet geven: stageopleider, instelling, instituut of sboh.")] IReadOnlyList<string> WachtOp,
    [property: Description("Moment van de aanvraag, in UTC.")] DateTimeOffset AangevraagdOp);
