using System.ComponentModel;
using Marten;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Vakanties;

namespace StageSystem.Verlof.Overzichten;

/// <summary>The leave of the aios of an instituut as a list, as a page or as a CSV file.</summary>
internal static class AioslijstEndpoint
{
    /// <summary>Who sees the leave of all aios of the instituut, sickness included (section 2.2).</summary>
    private static readonly string[] Medewerkers = [Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Hoofd];

    /// <summary>Which aios are asked for. What is asked of a stage holds for one and the same stage.</summary>
    internal sealed record Filter(
        [property: Description("Alleen aios met een stage op deze dag.")] DateOnly? StageOp = null,
        [property: Description("Alleen aios met een stage die op of na deze dag eindigt.")] DateOnly? Van = null,
        [property: Description("Alleen aios met een stage die op of vóór deze dag begint.")] DateOnly? TotEnMet = null,
        [property: Description("Alleen aios met een stage bij deze instelling.")] string? Instellingscode = null,
        [property: Description("Alleen aios met een stage bij deze stageopleider.")] string? Opleidernummer = null,
        [property: Description("Alleen aios met een stage op deze stageplaats.")] string? Stageplaatscode = null,
        [property: Description("Alleen aios die op deze dag ziek zijn gemeld.")] DateOnly? ZiekOp = null,
        [property: Description("Waar: alleen aios met een open aanvraag voor vakantie of een ander percentage.")] bool? OpenAanvragen = null,
        [property: Description("Waar: alleen aios van wie de opleiding wordt verlengd; onwaar: alleen de andere.")] bool? Verlengd = null);

    internal static void MapAioslijst(this IEndpointRouteBuilder v1) => v1
        .MapGet("/aios", LijstAsync)
        .WithName("LeesAiossen").WithTags(AiosEndpoints.Groep).WithSummary("Geeft de aios met hun verlof, op volgorde van aiosnummer.")
        .Rollen(Medewerkers).LogtInzage("aios");

    private static async Task<Lijstantwoord<Aiosregel>> LijstAsync(Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, AiosfeitenLezer lezer, CancellationToken ct)
    {
        var plaatsen = vraag.Waarde.Instellingscode is { } instelling
            ? await session.QueryAsync<Stageplaatskopie>("where data ->> 'instellingscode' = ?", ct, Sleutel.Normaal(instelling))
            : [];
        return await blad.AntwoordAsync<Aios, Aiosregel>(
            Vraag(vraag.Waarde, [.. plaatsen.Select(p => p.Stageplaatscode)], beller).Lezer<Aios>(session, a => beller.MagZien(a), a => a.Aiosnummer),
            a => a.Aiosnummer,
            async aiossen =>
            {
                var feiten = await lezer.LeesAsync(session, aiossen, ct);
                return [.. aiossen.Select(a => Aiosregel.Toon(a, feiten, vraag.Waarde.StageOp ?? feiten.Vandaag))];
            },
            ct);
    }

    private static Lijstvraag Vraag(Filter f, string[] plaatsen, Beller beller)
    {
        (bool Gevraagd, string Deel, object?[] Waarden)[] stage =
        [
            (f.StageOp is not null, "(s.value ->> 'van')::date <= ? and (s.value ->> 'totEnMet')::date >= ?", [f.StageOp, f.StageOp]),
            (f.Van is not null, "(s.value ->> 'totEnMet')::date >= ?", [f.Van]),
            (f.TotEnMet is not null, "(s.value ->> 'van')::date <= ?", [f.TotEnMet]),
            (f.Opleidernummer is not null, "s.value ->> 'opleidernummer' = ?", [f.Opleidernummer is { } nummer ? Sleutel.Normaal(nummer) : null]),
            (f.Stageplaatscode is not null, "s.value ->> 'stageplaatscode' = ?", [f.Stageplaatscode is { } code ? Sleutel.Normaal(code) : null]),
            (f.Instellingscode is not null, "s.value ->> 'stageplaatscode' = any(?)", [plaatsen]),
        ];
        var gevraagd = stage.Where(s => s.Gevraagd).ToList();
        return new Lijstvraag("data ->> 'aiosnummer'").VanInstituten(beller, "data ->> 'instituut'")
            .EnAls(
                gevraagd.Count > 0,
                $"exists (select from jsonb_each(data -> 'stages') s where s.value ->> 'status' <> 'vervallen' and {string.Join(" and ", gevraagd.Select(s => s.Deel))})",
                [.. gevraagd.SelectMany(s => s.Waarden).OfType<object>()])
            .EnAls(
                f.ZiekOp is not null,
                """
                exists (select from jsonb_each(data -> 'verzuim' -> 'meldingen') m where not (m.value ->> 'ingetrokken')::boolean
                and (m.value ->> 'van')::date <= ? and coalesce((m.value ->> 'totEnMet')::date, 'infinity') >= ?)
                """,
                f.ZiekOp ?? default, f.ZiekOp ?? default)
            .EnAls(f.OpenAanvragen == true, AanvragenEndpoint.HeeftOpen)
            .EnAls(f.OpenAanvragen == false, $"not {AanvragenEndpoint.HeeftOpen}")
            .EnAls(f.Verlengd == true, Verlengd)
            .EnAls(f.Verlengd == false, $"not {Verlengd}");
    }

    private const string Verlengd = "exists (select from jsonb_each(data -> 'verzuim' -> 'perioden') v where (v.value -> 'verlenging' ->> 'dagen')::numeric > 0)";
}

/// <summary>An aios in the list.</summary>
[Description("Het verlof van een aios op één regel.")]
internal sealed record Aiosregel(
    [property: Description("Aiosnummer.")] string Aiosnummer,
    [property: Description("Opleidingsinstituut.")] string Instituut,
    [property: Description("De stage op de dag; leeg als er geen is.")] string? Plaatsingscode,
    [property: Description("De stageplaats.")] string? Stageplaatscode,
    [property: Description("De stageopleider.")] string? Opleidernummer,
    [property: Description("Eerste dag van de stage.")] DateOnly? Van,
    [property: Description("Laatste dag van de stage.")] DateOnly? TotEnMet,
    [property: Description("Percentage op de dag.")] int Percentage,
    [property: Description("Eerste dag van de ziekmelding die op de dag loopt; leeg als er geen is.")] DateOnly? ZiekSinds,
    [property: Description("Aanvragen voor vakantie die op een besluit wachten.")] int OpenVakantieaanvragen,
    [property: Description("Aanvragen voor een ander percentage die op een besluit wachten.")] int OpenDeeltijdaanvragen,
    [property: Description("Dagen waarmee de opleiding wordt verlengd.")] decimal Verlengingsdagen,
    [property: Description("Vakantie-uren over in de stage; leeg als er geen stage is.")] decimal? VakantieOver,
    [property: Description("Compensatie-uren over in de stage; leeg als er geen stage is.")] decimal? CompensatieOver)
{
    internal static Aiosregel Toon(Aios aios, Aiosfeiten feiten, DateOnly dag)
    {
        var stage = aios.StageOp(dag);
        return new(
            aios.Aiosnummer, aios.Instituut, stage?.Plaatsingscode, stage?.Stageplaatscode, stage?.Opleidernummer, stage?.Van, stage?.TotEnMet, aios.PercentageOp(dag),
            aios.Verzuim.Geldig.Where(m => m.Periode.Bevat(dag)).Select(m => (DateOnly?)m.Van).Min(),
            aios.Vakantie.Vakanties.Values.Count(v => v.Status == Vakantiestatus.Aangevraagd),
            aios.Deeltijd.Aanvragen.Values.Count(a => a.Status is Deeltijdstatus.Aangevraagd or Deeltijdstatus.Akkoord),
            aios.Verzuim.Perioden.Values.Sum(p => p.Verlenging?.Dagen ?? 0),
            stage is null ? null : Vakantiesaldo.Van(aios, stage, feiten).Uitkomst.Open,
            stage is null ? null : Compensatiestand.Op(aios, stage, dag, feiten).Uitkomst.Open);
    }
}
