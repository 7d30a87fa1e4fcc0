using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Werktijden;
using Open = StageSystem.Kern.Signalen;

namespace StageSystem.Verlof.Verzuim;

/// <summary>
/// Weighs all sickness of an aios anew and stores only the difference with what was told before: so a threshold is told of once for each period, whatever the
/// order in which the reports came (VER-32, OVK-4), and a correction is compensated along the same way (C-12, OVK-14).
/// </summary>
public static class WeegVerzuim
{
    /// <summary>How far ahead a period without an end is looked at.</summary>
    private const int VooruitJaren = 2;

    /// <summary>VER-32: what follows now from the reports as they stand.</summary>
    public static Decision Decide(Aios aios, Aiosfeiten feiten) => Decision.Accept(Gevolgen(aios, feiten));

    /// <summary>Facts that were decided, and what they mean for the extension.</summary>
    /// <param name="na">The aios after those facts.</param>
    /// <param name="eerst">The facts.</param>
    /// <param name="feiten">What stands beside the stream.</param>
    internal static Decision MetGevolgen(Aios na, IReadOnlyList<Feit> eerst, Aiosfeiten feiten) => Decision.Accept([.. eerst, .. Gevolgen(na, feiten)]);

    /// <summary>The explanation of each period as it stands (VER-32…34).</summary>
    public static IEnumerable<(Guid VerzuimId, Berekening<Verzuimverlenging> Verlenging)> Uitleg(Aios aios, Aiosfeiten feiten) =>
        Perioden(aios, feiten).Select(p => (p.Id, p.Nu));

    private static List<Feit> Gevolgen(Aios aios, Aiosfeiten feiten)
    {
        var gevolgen = new List<Feit>();
        var gezien = new HashSet<Guid>();
        foreach (var periode in Perioden(aios, feiten))
        {
            gezien.Add(periode.Id);
            gevolgen.AddRange(Gevolgen(aios, periode, aios.Verzuim.Perioden.GetValueOrDefault(periode.Id), feiten));
        }

        foreach (var weg in aios.Verzuim.Perioden.Values.Where(p => !gezien.Contains(p.Vastgelegd.VerzuimId)).OrderBy(p => p.Vastgelegd.VerzuimId))
        {
            if (weg.Overschreden || weg.Verlenging is not null) gevolgen.Add(Ingetrokken(aios, weg.Vastgelegd.VerzuimId));
            gevolgen.AddRange(Open.Vervallen(aios.Signalen, weg.Vastgelegd.VerzuimId, "De melding is gewijzigd."));
            gevolgen.Add(new VerzuimperiodeVervallen(weg.Vastgelegd.VerzuimId).Volgens("VER-32"));
        }

        return gevolgen;
    }

    private static IEnumerable<Feit> Gevolgen(Aios aios, Gewogen periode, Verzuimstand? bekend, Aiosfeiten feiten)
    {
        if (bekend?.Vastgelegd != periode.Vastgelegd) yield return periode.Vastgelegd.Volgens("VER-32");

        var v = periode.Vastgelegd;
        var bereikt = v.DrempelOp <= feiten.Vandaag;
        if (bereikt && bekend?.Overschreden != true)
        {
            yield return new VerzuimdrempelOverschreden(v.VerzuimId, aios.Aiosnummer, v.DrempelOp!.Value, v.DrempelDagen, aios.Instituut)
                .Volgens("VER-32", Rollen.Studiebegeleider, Rollen.Stagesecretariaat);
        }

        var verlenging = bereikt && (v.Hersteld || bekend?.Verlenging is not null || Voorlopig(aios, v, feiten)) ? Vastgesteld(aios, periode) : null;
        if (verlenging is not null && verlenging != bekend?.Verlenging)
            yield return verlenging.Volgens("VER-32", Rollen.Aios, Rollen.Stagesecretariaat);
        if (!bereikt && bekend is { Overschreden: true })
        {
            yield return Ingetrokken(aios, v.VerzuimId);
            foreach (var feit in Open.Vervallen(aios.Signalen, v.VerzuimId, "De melding is gewijzigd.")) yield return feit;
        }

        foreach (var feit in Signalen(aios, periode, bekend, feiten)) yield return feit;
    }

    /// <summary>VER-31: an expected last day went by without a report of recovery. VER-34: partial recovery is confirmed. VER-32: another source holds.</summary>
    private static IEnumerable<Feit> Signalen(Aios aios, Gewogen periode, Verzuimstand? bekend, Aiosfeiten feiten)
    {
        var v = periode.Vastgelegd;
        if (!v.Hersteld && v.TotEnMet < feiten.Vandaag && bekend?.Vastgelegd.WeegOp == v.TotEnMet.Value.AddDays(1))
        {
            yield return aios.Signaal(
                new("VER-31", $"De verwachte laatste dag van aios {aios.Aiosnummer} was {v.TotEnMet.Value.Tekst()}. Vraag of de aios weer werkt en leg dat vast, of pas de melding aan.", Rollen.Stagesecretariaat),
                v.VerzuimId);
        }

        if (v.Hersteld && bekend?.Vastgelegd.Hersteld != true)
        {
            foreach (var feit in Open.Vervallen(aios.Signalen, v.VerzuimId, "De aios werkt weer.")) yield return feit;
            if (periode.Periode.Delen.Any(d => d.GewerktPercentage > 0))
            {
                yield return aios.Signaal(
                    new("VER-34", $"Aios {aios.Aiosnummer} werkte een deel van de uren van {v.Van.Tekst()} t/m {periode.Nu.Uitkomst.TotEnMet.Tekst()}: {periode.Nu.Uitkomst.Gemist.AantalDagen()} gemist. Bevestig dit aantal.", Rollen.Stagecoordinator),
                    v.VerzuimId);
            }

            var leer = Verlengingsleren.Keuze(feiten.Voor(aios.Instituut, v.Van).Waarde(Verlofparameters.VerzuimLeer));
            if (leer is not Verlengingsleer.Handboek)
            {
                yield return aios.Signaal(
                    new("VER-32", $"Voor {aios.Instituut} geldt {Verlengingsleren.Bron(leer)}; het systeem rekende per periode. Vergelijk de bronnen en stel de verlenging vast.", Rollen.Stagecoordinator),
                    v.VerzuimId);
            }
        }
    }

    /// <summary>VER-32: while the aios is still sick it is told of at the end of a plaatsing and after 13 weeks.</summary>
    private static bool Voorlopig(Aios aios, VerzuimperiodeVastgelegd v, Aiosfeiten feiten) => VoorlopigeDagen(aios, v.Van, v.TotEnMet, feiten).Any(dag => dag <= feiten.Vandaag);

    private static IEnumerable<DateOnly> VoorlopigeDagen(Aios aios, DateOnly van, DateOnly? totEnMet, Aiosfeiten feiten) =>
    [
        van.AddDays(7 * feiten.Voor(aios.Instituut, van).Waarde(Verlofparameters.VerzuimVoorlopigWeken)),
        .. aios.Stages.Values.Where(s => s.Telt && s.TotEnMet >= van && s.Van <= (totEnMet ?? Periode.Open)).Select(s => s.TotEnMet),
    ];

    private static OpleidingsverlengingVastgesteld Vastgesteld(Aios aios, Gewogen periode)
    {
        var u = periode.Nu.Uitkomst;
        return new(
            periode.Id, aios.Aiosnummer, u.Van, u.TotEnMet, u.Dagen, [.. u.Delen], !periode.Vastgelegd.Hersteld, Verlengingsleren.Bron(Verlengingsleer.Handboek), aios.Instituut);
    }

    private static Feit Ingetrokken(Aios aios, Guid id) => new VerlengingIngetrokken(id, aios.Aiosnummer, aios.Instituut).Volgens("VER-32", Rollen.Aios, Rollen.Stagesecretariaat);

    /// <summary>The contiguous periods, in order of date; each finds the ends of clinical stages where the one before left them.</summary>
    private static IEnumerable<Gewogen> Perioden(Aios aios, Aiosfeiten feiten)
    {
        var patronen = aios.Patronen(feiten);
        var stages = aios.Stages.Values.Where(s => s.Telt).OrderBy(s => s.Van).ThenBy(s => s.Plaatsingscode, StringComparer.Ordinal)
            .Select(s => new Verzuimstage(s.Plaatsingscode, s.Van, s.ZonderVerlenging, feiten.IsKlinisch(s))).ToList();
        var samentellen = feiten.Voor(aios.Instituut, feiten.Vandaag).Waarde(Verlofparameters.VerzuimSamentellenDagen);
        var bezet = new HashSet<Guid>();
        foreach (var periode in Verzuimperiode.Van(aios.Verzuim.Geldig.OrderBy(m => m.Van).Select(m => m.Deel), patronen, samentellen))
        {
            var gewogen = Weeg(aios, periode, patronen, stages, bezet, feiten);
            foreach (var deel in gewogen.Nu.Uitkomst.Delen.Where(d => d.NieuwEinde is not null))
                stages = [.. stages.Select(s => s.Plaatsingscode == deel.Plaatsingscode ? s with { TotEnMet = deel.NieuwEinde!.Value } : s)];
            yield return gewogen;
        }
    }

    private static Gewogen Weeg(
        Aios aios, Verzuimperiode periode, Patroontijdlijn patronen, IReadOnlyCollection<Verzuimstage> stages, HashSet<Guid> bezet, Aiosfeiten feiten)
    {
        var (van, einde) = (periode.Periode.Van, periode.Periode.Einde);
        var parameters = feiten.Voor(aios.Instituut, van);
        var meldingen = aios.Verzuim.Geldig.Where(m => periode.Periode.Overlapt(m.Periode)).ToList();
        var hersteld = meldingen.MaxBy(m => m.Periode.TotEnMet)!.HersteldOp is not null;

        var id = Identiteit(aios, periode, meldingen, bezet);
        bezet.Add(id);
        stages = [.. stages.Select(s => s with { Gekozen = aios.Verzuim.Keuze(id, s.Plaatsingscode)?.Plaats == Verlengingsplaats.Stageplaats })];

        var vooruit = Verlenging.Van(periode, einde ?? feiten.Vandaag.AddYears(VooruitJaren), patronen, stages, parameters).Uitkomst;
        var nu = Verlenging.Van(periode, hersteld ? einde!.Value : Eerste(feiten.Vandaag, einde) is var tot && tot < van ? van : tot, patronen, stages, parameters);

        var weegOp = new[] { vooruit.DrempelOp, hersteld ? null : einde?.AddDays(1) }.OfType<DateOnly>()
            .Concat(hersteld ? [] : VoorlopigeDagen(aios, van, einde, feiten))
            .Where(dag => dag > feiten.Vandaag && (einde is null || dag <= einde.Value.AddDays(1))).Order().Select(dag => (DateOnly?)dag).FirstOrDefault();
        return new(id, periode, new(id, van, einde, vooruit.Drempel, vooruit.DrempelOp, hersteld, weegOp), nu);
    }

    /// <summary>The identity of the oldest known period that shares a day with it; otherwise one that follows from its first report.</summary>
    private static Guid Identiteit(Aios aios, Verzuimperiode periode, List<Ziekmelding> meldingen, HashSet<Guid> bezet) =>
        aios.Verzuim.Perioden.Values.Select(p => p.Vastgelegd)
            .Where(v => !bezet.Contains(v.VerzuimId) && periode.Periode.Overlapt(Periode.Vanaf(v.Van, v.TotEnMet)))
            .OrderBy(v => v.Van).ThenBy(v => v.VerzuimId).Select(v => (Guid?)v.VerzuimId).FirstOrDefault()
        ?? Sleutel.Uuid5($"verzuim:{meldingen.OrderBy(m => m.Van).ThenBy(m => m.ZiekmeldingId).First().ZiekmeldingId}");

    private static DateOnly Eerste(DateOnly vandaag, DateOnly? einde) => einde is { } e && e < vandaag ? e : vandaag;

    private sealed record Gewogen(Guid Id, Verzuimperiode Periode, VerzuimperiodeVastgelegd Vastgelegd, Berekening<Verzuimverlenging> Nu);
}
