using System.ComponentModel;
using Marten;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Verlof.Overzichten;

/// <summary>The absences of the stageopleiders of an instituut as a list, as a page or as a CSV file. Never a reason: that is read one by one (OVK-11).</summary>
internal static class AfwezighedenEndpoint
{
    /// <summary>The part of the key after the opleidernummer: the day and the id.</summary>
    private const int Staart = 1 + 8 + 1 + 36;

    /// <summary>Which absences are asked for.</summary>
    internal sealed record Filter(
        [property: Description("Alleen afwezigheden die op of na deze dag eindigen, of waarvan het einde niet bekend is.")] DateOnly? Van = null,
        [property: Description("Alleen afwezigheden die op of vóór deze dag beginnen.")] DateOnly? TotEnMet = null,
        [property: Description("Alleen afwezigheden bij deze instelling, of bij alle instellingen van wie daar werkt.")] string? Instellingscode = null,
        [property: Description("Alleen afwezigheden van deze stageopleider.")] string? Opleidernummer = null,
        [property: Description("Waar: alleen afwezigheden waarvan het einde niet bekend is; onwaar: alleen de andere.")] bool? EindeOnbekend = null,
        [property: Description("Waar: alleen afwezigheden met gevolg voor de erkenning; onwaar: alleen de andere.")] bool? GevolgVoorErkenning = null,
        [property: Description("Waar: ook ingetrokken afwezigheden.")] bool Ingetrokken = false);

    internal static void MapAfwezigheden(this IEndpointRouteBuilder v1, string[] lezers) => v1
        .MapGet("/afwezigheden", LijstAsync)
        .WithName("LeesAlleAfwezigheden").WithTags(StageopleiderEndpoints.Groep).WithSummary("Geeft de afwezigheden van stageopleiders, op volgorde van opleidernummer, de laatste eerst.")
        .Rollen(lezers).LogtInzage("stageopleider");

    private static Task<Lijstantwoord<Afwezigheidsregel>> LijstAsync(Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, CancellationToken ct)
    {
        var f = vraag.Waarde;
        return blad.AntwoordAsync<(string Sleutel, Afwezigheidsregel Regel), Afwezigheidsregel>(
            async (na, aantal, stop) =>
            {
                var rijen = new List<(string Sleutel, Afwezigheidsregel Regel)>();
                // The page before may have ended within one stageopleider: read that one again.
                var nummer = na.Length > Staart ? na[..^Staart] : "";
                var opnieuw = nummer.Length == 0 ? [] : await Lezer(f, nummer, beller, session)("", 1, stop);
                rijen.AddRange(opnieuw.SelectMany(s => Regels(s, f)).Where(r => string.CompareOrdinal(r.Sleutel, na) > 0));
                if (rijen.Count < aantal)
                    rijen.AddRange((await Lezer(f, null, beller, session)(nummer, aantal - rijen.Count, stop)).SelectMany(s => Regels(s, f)));
                return [.. rijen.Take(aantal)];
            },
            r => r.Sleutel, r => r.Regel, ct);
    }

    /// <summary>The stageopleiders with such an absence; all of them, or the one with this number.</summary>
    private static Lijstlezer<Stageopleider> Lezer(Filter f, string? nummer, Beller beller, IQuerySession session) =>
        new Lijstvraag("data ->> 'opleidernummer'").VanInstituten(beller, "data ->> 'instituut'")
            .EnAls(nummer, "data ->> 'opleidernummer' = ?")
            .EnAls(f.Opleidernummer is { } gevraagd ? Sleutel.Normaal(gevraagd) : null, "data ->> 'opleidernummer' = ?")
            .En(
                """
                exists (select from jsonb_each(data -> 'afwezigheden') a where (? or not (a.value ->> 'ingetrokken')::boolean)
                and coalesce((a.value ->> 'totEnMet')::date, 'infinity') >= ? and (a.value ->> 'van')::date <= ?)
                """,
                f.Ingetrokken, f.Van ?? new DateOnly(1900, 1, 1), f.TotEnMet ?? new DateOnly(2200, 1, 1))
            .Lezer<Stageopleider>(session, s => beller.MagZien(s) && Regels(s, f).Any(), s => s.Opleidernummer);

    private static IEnumerable<(string Sleutel, Afwezigheidsregel Regel)> Regels(Stageopleider s, Filter f)
    {
        var instelling = f.Instellingscode is { } code ? Sleutel.Normaal(code) : null;
        return s.Afwezigheden.Values
            .Where(a => (f.Ingetrokken || !a.Ingetrokken) && (f.Van is null || (a.TotEnMet ?? Periode.Open) >= f.Van) && (f.TotEnMet is null || a.Van <= f.TotEnMet)
                && (instelling is null || (a.Instellingscode ?? (s.Werkplekken.Exists(w => w.Instellingscode == instelling) ? instelling : null)) == instelling)
                && (f.EindeOnbekend is null || (a.KeertTerug && a.TotEnMet is null) == f.EindeOnbekend))
            .Select(a => (Sleutel: $"{s.Opleidernummer}/{DateOnly.MaxValue.DayNumber - a.Van.DayNumber:D8}/{a.AfwezigheidId}", Regel: Afwezigheidsregel.Toon(s, a)))
            .Where(r => f.GevolgVoorErkenning is null || r.Regel.GevolgVoorErkenning == f.GevolgVoorErkenning)
            .OrderBy(r => r.Sleutel, StringComparer.Ordinal);
    }
}

/// <summary>An absence in the list.</summary>
[Description("Een afwezigheid van een stageopleider op één regel, zonder reden.")]
internal sealed record Afwezigheidsregel(
    [property: Description("Opleidernummer.")] string Opleidernummer,
    [property: Description("Opleidingsinstituut.")] string Instituut,
    [property: Description("Kenmerk van de afwezigheid.")] Guid AfwezigheidId,
    [property: Description("De instelling; leeg als de afwezigheid bij alle instellingen geldt.")] string? Instellingscode,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag; leeg als die niet bekend is, en bij vertrek.")] DateOnly? TotEnMet,
    [property: Description("Alleen onwaar bij vertrek.")] bool KeertTerug,
    [property: Description("Eerste dag waarop de stageopleider er weer is, als dat gemeld is.")] DateOnly? TeruggekeerdOp,
    [property: Description("De afwezigheid heeft gevolg voor de erkenning.")] bool GevolgVoorErkenning,
    [property: Description("De afwezigheid is ingetrokken.")] bool Ingetrokken,
    [property: Description("Moment van de eerste melding, in UTC.")] DateTimeOffset GemeldOp)
{
    internal static Afwezigheidsregel Toon(Stageopleider s, Afwezigheid a) => new(
        s.Opleidernummer, s.Instituut, a.AfwezigheidId, a.Instellingscode, a.Van, a.TotEnMet, a.KeertTerug, a.TeruggekeerdOp,
        !a.Ingetrokken && s.Overschrijdingen.Values.Any(o => !o.IsSignalering && o.Periode.Overlapt(Periode.Vanaf(a.Van, a.TotEnMet))
            && (o.Instellingscode is null || a.Instellingscode is null || o.Instellingscode == a.Instellingscode)),
        a.Ingetrokken, a.Gemeld.GemeldOp);
}
