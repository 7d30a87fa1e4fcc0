using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Verlof.Proeven;

/// <summary>Answers "what would happen if": the same functions as the commands, nothing stored.</summary>
internal static class ProefEndpoints
{
    private const string Groep = "Proeven";

    [Description("Wat als de aios in deze dagen ziek is?")]
    internal sealed record Ziektevraag(
        [property: Description("Eerste dag.")] DateOnly Van,
        [property: Description("Laatste dag; de dag erna werkt de aios weer. Leeg als het einde niet bekend is.")] DateOnly? TotEnMet = null,
        [property: Description("Percentage van de uren dat nog wordt gewerkt."), Range(0, 99)] int GewerktPercentage = 0);

    [Description("Wat als het percentage verandert?")]
    internal sealed record Deeltijdvraag(
        [property: Description("Percentage."), Range(1, 100)] int Percentage,
        [property: Description("Eerste dag.")] DateOnly Vanaf,
        [property: Description("Uren per dag van de week.")] WerkpatroonWeergave Patroon);

    [Description("Wat als de stageopleider in deze dagen afwezig is?")]
    internal sealed record Afwezigheidsvraag(
        [property: Description("Waarom. Wordt niet bewaard.")] Reden Reden,
        [property: Description("Eerste dag.")] DateOnly Van,
        [property: Description("Laatste dag; leeg als die niet bekend is, en bij vertrek.")] DateOnly? TotEnMet = null,
        [property: Description("De instelling; leeg voor alle instellingen.")] string? Instellingscode = null);

    [Description("Wat er zou volgen. Er is niets bewaard.")]
    internal sealed record Antwoord(
        [property: Description("De gebeurtenissen die zouden volgen, op volgorde van dag.")] IReadOnlyList<StapAntwoord> Gebeurtenissen,
        [property: Description("De berekeningen, stap voor stap.")] IReadOnlyList<StapWeergave> Uitleg);

    [Description("Een gebeurtenis die zou volgen.")]
    internal sealed record StapAntwoord(
        [property: Description("De dag.")] DateOnly Op,
        [property: Description("Naam van de gebeurtenis.")] string Gebeurtenis,
        [property: Description("De regel die dit vraagt.")] string Regel,
        [property: Description("Wie het hoort.")] IReadOnlyList<string> Aan,
        [property: Description("De tekst van een signaal; leeg bij andere gebeurtenissen.")] string? Tekst);

    internal static void MapProeven(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/aios/{nummer}/proeven/ziekte", ZiekteAsync)
            .WithName("ProefZiekte").WithTags(Groep).WithSummary("Laat zien wat volgt als een aios ziek is. Er wordt niets bewaard.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Hoofd, Rollen.Aios).LogtInzage("aios");
        v1.MapPost("/aios/{nummer}/proeven/deeltijd", DeeltijdAsync)
            .WithName("ProefDeeltijd").WithTags(Groep).WithSummary("Laat zien wat volgt als het percentage van een aios verandert. Er wordt niets bewaard.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Hoofd, Rollen.Aios).LogtInzage("aios");
        v1.MapPost("/stageopleiders/{nummer}/proeven/afwezigheid", AfwezigheidAsync)
            .WithName("ProefAfwezigheid").WithTags(Groep).WithSummary("Laat zien wat in deze dienst volgt als een stageopleider afwezig is. Er wordt niets bewaard.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Hoofd).LogtInzage("stageopleider");
    }

    private static async Task<Results<Ok<Antwoord>, ProblemHttpResult>> ZiekteAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Ziektevraag> invoer, Beller beller, IStreams streams, IQuerySession session, AiosfeitenLezer lezer, CancellationToken ct)
    {
        if (await LeesAsync(nummer, beller, streams, ct) is not { } aios) return Problemen.Onbekend("De aios");
        var feiten = await lezer.LeesAsync(session, aios, ct);
        var v = invoer.Waarde;
        var uitkomst = Proefvragen.Ziekte(aios, v.Van, v.TotEnMet, v.GewerktPercentage, feiten);
        if (uitkomst.Overtreding is { } overtreding) return overtreding.ToProblem();

        var laatste = uitkomst.Stappen.Select(s => s.Op).Append(feiten.Vandaag).Max();
        var uitleg = Verzuim.WeegVerzuim.Uitleg(uitkomst.Na, feiten with { Vandaag = v.TotEnMet ?? laatste })
            .Where(p => p.Verlenging.Uitkomst.Van <= v.Van && v.Van <= p.Verlenging.Uitkomst.TotEnMet).SelectMany(p => p.Verlenging.Stappen);
        return TypedResults.Ok(Toon(uitkomst, uitleg));
    }

    private static async Task<Results<Ok<Antwoord>, ProblemHttpResult>> DeeltijdAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Deeltijdvraag> invoer, Beller beller, IStreams streams, IQuerySession session, AiosfeitenLezer lezer, CancellationToken ct)
    {
        if (await LeesAsync(nummer, beller, streams, ct) is not { } aios) return Problemen.Onbekend("De aios");
        var feiten = await lezer.LeesAsync(session, aios, ct);
        var v = invoer.Waarde;
        var uitkomst = Proefvragen.Deeltijd(aios, v.Percentage, v.Patroon.Als(), v.Vanaf, feiten);
        if (uitkomst.Overtreding is { } overtreding) return overtreding.ToProblem();

        var vanaf = uitkomst.Stappen.Select(s => s.Feit.Event).OfType<DeeltijdGoedgekeurd>().FirstOrDefault()?.Vanaf ?? v.Vanaf;
        return TypedResults.Ok(Toon(uitkomst, Deeltijdgevolg.Van(aios, v.Percentage, vanaf, feiten).Stappen));
    }

    private static async Task<Results<Ok<Antwoord>, ProblemHttpResult>> AfwezigheidAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Afwezigheidsvraag> invoer, Beller beller, IStreams streams, IQuerySession session, WeegfeitenLezer lezer,
        CancellationToken ct)
    {
        var gelezen = await streams.LeesAsync<Stageopleider>(Stageopleider.StreamId(nummer), ct);
        if (gelezen is null || !beller.MagZien(gelezen.State)) return Problemen.Onbekend("De stageopleider");
        var feiten = await lezer.LeesAsync(session, gelezen.State.Id, ct);
        var v = invoer.Waarde;
        var uitkomst = Proefvragen.Afwezigheid(gelezen.State, v.Instellingscode is { } code ? Sleutel.Normaal(code) : null, v.Reden, v.Van, v.TotEnMet, feiten);
        return uitkomst.Overtreding is { } overtreding ? overtreding.ToProblem() : TypedResults.Ok(Toon(uitkomst, []));
    }

    private static async Task<Aios?> LeesAsync(string nummer, Beller beller, IStreams streams, CancellationToken ct) =>
        await streams.LeesAsync<Aios>(Aios.StreamId(nummer), ct) is { } gelezen && beller.MagZien(gelezen.State) ? gelezen.State : null;

    private static Antwoord Toon<T>(Proefuitkomst<T> uitkomst, IEnumerable<Stap> uitleg)
        where T : class, IAggregaat<T> =>
        new(
            [.. uitkomst.Stappen.Select(s => new StapAntwoord(s.Op, s.Feit.Event.GetType().Name, s.Feit.Regel, s.Feit.Aan, (s.Feit.Event as SignaalGeregistreerd)?.Tekst))],
            StapWeergave.Toon(uitleg));
}
