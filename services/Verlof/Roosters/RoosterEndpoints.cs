using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Roosters;

/// <summary>Takes and shows the rosters of an aios, judged on the working window, the SEH rules and the protection of working hours (VER-3, VER-20, VER-21, VER-35, VER-37).</summary>
internal static class RoosterEndpoints
{
    private const string Groep = "Roosters";

    /// <summary>Most separate hours in one week: three a day.</summary>
    private const int MaxBlokken = 21;

    [Description("Het rooster van een week in een stage, helemaal zoals het wordt. Onderwijs staat er niet in.")]
    internal sealed record Rooster(
        [property: Description("De uren, per dag een of meer keer."), MaxLength(MaxBlokken, ErrorMessage = "Geef ten hoogste 21 keer werk in een week.")] IReadOnlyList<Blok> Blokken,
        [property: Description("Het rooster is bekendgemaakt; daarna is een andere dag een wijziging na publicatie.")] bool Gepubliceerd = false);

    [Description("Aaneengesloten uren in het rooster.")]
    internal sealed record Blok(
        [property: Description("Dag waarop het werk begint.")] DateOnly Dag,
        [property: Description("Begin, in lokale tijd, als uu:mm."), RegularExpression("^([01][0-9]|2[0-3]):[0-5][0-9]$", ErrorMessage = "Geef een tijd als uu:mm, zoals 08:30.")] string Begin,
        [property: Description("Uren."), Range(typeof(decimal), "0.25", "24")] decimal Uren)
    {
        internal Roosterblok Als() => new(Dag, TimeOnly.ParseExact(Begin, "HH:mm", CultureInfo.InvariantCulture), Uren);

        internal static Blok Toon(Roosterblok b) => new(b.Dag, b.Begin.ToString("HH:mm", CultureInfo.InvariantCulture), b.Uren);
    }

    /// <summary>Which rosters are asked for.</summary>
    internal sealed record Filter(
        [property: Description("Alleen weken vanaf de week van deze dag.")] DateOnly? Van = null,
        [property: Description("Alleen weken tot en met de week van deze dag.")] DateOnly? TotEnMet = null,
        [property: Description("Alleen deze stage.")] string? Plaatsingscode = null);

    internal static void MapRoosters(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/aios/{nummer}/roosters", LijstAsync)
            .WithName("LeesRoosters").WithTags(Groep).WithSummary("Geeft de roosters van een aios, op volgorde van week, met het oordeel en de uitleg.")
            .Rollen(AiostoegangEndpoint.Lezers).LogtInzage("aios");
        v1.MapPut("/aios/{nummer}/plaatsingen/{plaatsingscode}/roosters/{dag}", LegVastAsync)
            .WithName(nameof(LegRoosterVast)).WithTags(Groep).WithSummary("Legt het rooster vast van de week waarin een dag valt; de regels voor werktijden worden meteen getoetst.")
            .Rollen(Rollen.Stageopleider, Rollen.Aios, Rollen.Stagesecretariaat).VereistIfMatch();
    }

    private static async Task<Results<Ok<Pagina<RoosterWeergave>>, ProblemHttpResult>> LijstAsync(
        [Description("Aiosnummer.")] string nummer, Vraag<Filter> vraag, Blad blad, Beller beller, IStreams streams, IQuerySession session, AiosfeitenLezer lezer, HttpContext http,
        CancellationToken ct)
    {
        if (await streams.LeesAsync<Aios>(Aios.StreamId(nummer), ct) is not { } gelezen || !beller.MagZien(gelezen.State)) return Problemen.Onbekend("De aios");
        var (aios, f) = (gelezen.State, vraag.Waarde);
        var feiten = await lezer.LeesAsync(session, aios, ct);
        http.ZetETag(gelezen.Versie);
        var weken = aios.Roosters.Weken
            .Where(w => (f.Van is null || w.Value.Week.TotEnMet >= f.Van) && (f.TotEnMet is null || w.Value.Week.Van <= f.TotEnMet)
                && (f.Plaatsingscode is null || w.Value.Vastgesteld.Plaatsingscode == Sleutel.Normaal(f.Plaatsingscode)) && beller.MagZien(aios, w.Value.Week))
            .OrderBy(w => w.Key, StringComparer.Ordinal).Where(w => blad.Na is null || string.CompareOrdinal(w.Key, blad.Na) > 0).Take(blad.Aantal + 1).ToList();
        return TypedResults.Ok(blad.Pagina(weken, w => w.Key, w => RoosterWeergave.Toon(aios, w.Value, feiten)));
    }

    private static async Task<Results<Ok<RoosterWeergave>, ProblemHttpResult>> LegVastAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Plaatsingscode.")] string plaatsingscode, [Description("Een dag van de week.")] DateOnly dag,
        Invoer<Rooster> invoer, IfMatch ifMatch, Beller beller, AiosOpslag opslag, AiosfeitenLezer lezer, IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (code, maandag) = (Sleutel.Normaal(plaatsingscode), Isoweek.Maandag(dag));
        var blokken = invoer.Waarde.Blokken.Select((b, i) => (Blok: b.Als(), Nr: i)).OrderBy(b => b.Blok.Dag).ThenBy(b => b.Blok.Begin).ToList();
        foreach (var b in blokken.Where(b => Isoweek.Maandag(b.Blok.Dag) != maandag)) invoer.Fout($"/blokken/{b.Nr}/dag", $"Kies een dag in de week van {maandag.Tekst()}.");
        foreach (var (eerste, tweede) in blokken.Zip(blokken.Skip(1)).Where(p => Einde(p.First.Blok) > Begin(p.Second.Blok)))
            invoer.Fout($"/blokken/{tweede.Nr}/begin", $"Begin na het einde van het werk van {eerste.Blok.Dag.Tekst()} {eerste.Blok.Begin:HH:mm}; dezelfde uren staan er anders twee keer.");
        if (invoer.Fouten.Count > 0) return invoer.ToProblem();

        var command = new LegRoosterVast(new(code, maandag, [.. blokken.Select(b => b.Blok)], invoer.Waarde.Gepubliceerd, beller.Actor, klok.GetUtcNow()));
        var uitslag = await opslag.VoerUitAsync(nummer, beller, ifMatch.Versie, (aios, feiten) => LegRoosterVast.Decide(aios, command, feiten), ct);
        if (uitslag.Probleem("De plaatsing") is { } probleem) return probleem;

        http.ZetETag(uitslag.Nu!.Versie);
        var nu = uitslag.Nu.State;
        return TypedResults.Ok(RoosterWeergave.Toon(nu, nu.Roosters.Van(code, maandag)!, await lezer.LeesAsync(session, nu, ct)));
    }

    private static decimal Begin(Roosterblok b) => (b.Dag.DayNumber * 24) + b.Vanaf;

    private static decimal Einde(Roosterblok b) => (b.Dag.DayNumber * 24) + b.Tot;
}

/// <summary>The roster of a week as a caller sees it.</summary>
[Description("Het rooster van een week in een stage, met het oordeel en de uitleg.")]
internal sealed record RoosterWeergave(
    [property: Description("De stage.")] string Plaatsingscode,
    [property: Description("Eerste dag van de week.")] DateOnly Maandag,
    [property: Description("De uren.")] IReadOnlyList<RoosterEndpoints.Blok> Blokken,
    [property: Description("Dag waarop het rooster bekend is gemaakt; leeg zolang het een concept is.")] DateOnly? GepubliceerdOp,
    [property: Description("Uren in de instelling.")] decimal Uren,
    [property: Description("Uren onderwijs in deze week.")] decimal OnderwijsUren,
    [property: Description("Contracturen van de week.")] decimal ContractUren,
    [property: Description("Waar iemand naar moet kijken, met de regel en de cijfers.")] IReadOnlyList<AandachtspuntWeergave> Aandachtspunten,
    [property: Description("De toetsing, stap voor stap.")] IReadOnlyList<StapWeergave> Uitleg)
{
    internal static RoosterWeergave Toon(Aios aios, Weekrooster rooster, Aiosfeiten feiten)
    {
        var week = rooster.Vastgesteld;
        var stage = aios.Stages[week.Plaatsingscode];
        var uren = Roosteruitleg.Van(aios, stage, week, feiten);
        return new(
            week.Plaatsingscode, week.Maandag, [.. week.Blokken.Select(RoosterEndpoints.Blok.Toon)], rooster.GepubliceerdOp, uren.Uitkomst.Uren, uren.Uitkomst.Onderwijs, uren.Uitkomst.Contract,
            [
                .. Roosterpunten.VanWeek(aios, stage, week, feiten).Concat(Roosterpunten.VanStage(aios, stage, [.. aios.Roosters.Van(week.Plaatsingscode)], feiten))
                    .Select(p => new AandachtspuntWeergave(p.Punt.Regel, p.Punt.Tekst, p.Punt.Geadresseerde)),
            ],
            StapWeergave.Toon(uren));
    }
}

/// <summary>A point to look at as a caller sees it.</summary>
[Description("Waar iemand naar moet kijken.")]
internal sealed record AandachtspuntWeergave(
    [property: Description("De regel uit het regelboek.")] string Regel,
    [property: Description("Wat er is, met de cijfers.")] string Tekst,
    [property: Description("De rol die ernaar kijkt.")] string Geadresseerde);
