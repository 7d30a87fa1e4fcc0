using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Erkenningen.Stagebeheerders;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>An event of one of the streams that the dossier is read from.</summary>
/// <param name="Kenmerk">Id of the event.</param>
/// <param name="VastgelegdOp">When it was stored, UTC.</param>
/// <param name="Event">The event.</param>
public sealed record Dossierfeit(Guid Kenmerk, DateTimeOffset VastgelegdOp, object Event);

/// <summary>A line of the stagedossier.</summary>
/// <param name="Kenmerk">Id of the event, or of the entry when that has one.</param>
/// <param name="Op">Day that it is about.</param>
/// <param name="VastgelegdOp">When it was stored, UTC.</param>
/// <param name="Soort">See <see cref="Dossiersoort"/>.</param>
/// <param name="Omschrijving">What it is, in plain Dutch; no names and no reasons.</param>
public sealed record Dossierregel(Guid Kenmerk, DateOnly Op, DateTimeOffset VastgelegdOp, string Soort, string Omschrijving)
{
    /// <summary>The stageopleider whom it concerns; null when it concerns the stageplaats.</summary>
    public string? Opleidernummer { get; init; }

    /// <summary>Where the document is kept; null when there is none.</summary>
    public string? Verwijzing { get; init; }

    /// <summary>Roles that got a letter; empty for what is no letter.</summary>
    public IReadOnlyList<string> Geadresseerden { get; init; } = [];

    /// <summary>The scores of an evaluation or visit; empty for what has none.</summary>
    public IReadOnlyList<Criteriumscore> Scores { get; init; } = [];

    /// <summary>Order and cursor: day, moment of storing, id.</summary>
    public string Volgorde => $"{Op:yyyyMMdd}-{VastgelegdOp.UtcTicks:D19}-{Kenmerk:N}";
}

/// <summary>Reads the dossier from events (ERK-28): everything that is in it, in order of the day that it is about.</summary>
public static class Dossierinhoud
{
    /// <summary>
    /// ERK-28: erkenningen, SLWP versions, stage-evaluaties, signed visit reports, klachtbrieven, decisions on hold and end, scores, letters, the stagebeheerder. Events
    /// of other erkenningen are left out; what a report that is not signed says, is not in it (BEO-43).
    /// </summary>
    /// <param name="feiten">The events of the stageplaats, its dossier, SLWP, instelling and stageopleiders.</param>
    /// <param name="erkenningen">The erkenningen that count at the stageplaats, by id, and the requests for its instelling.</param>
    public static IReadOnlyList<Dossierregel> Lees(IEnumerable<Dossierfeit> feiten, IReadOnlySet<Guid> erkenningen) =>
        [.. feiten.Select(f => Regel(f, erkenningen)).OfType<Dossierregel>().OrderBy(r => r.Volgorde, StringComparer.Ordinal)];

    /// <summary>
    /// 2.2: stage-evaluaties and scores for stagebeheerder, stagecoördinator and hoofd; a klachtbrief also for the stageopleider, not for the secretariaat; a letter for a
    /// stageopleider only when addressed to that role. A stageopleider sees nothing about another one.
    /// </summary>
    /// <param name="regel">The line.</param>
    /// <param name="rol">Role of the reader.</param>
    /// <param name="isZelf">Whether an opleidernummer is the reader's own.</param>
    public static bool MagLezen(Dossierregel regel, string rol, Func<string, bool> isZelf) => rol switch
    {
        Rollen.Stagebeheerder or Rollen.Stagecoordinator or Rollen.Hoofd => true,
        Rollen.Stagesecretariaat => regel.Soort is not (Dossiersoort.Stageevaluatie or Dossiersoort.Kwaliteitsscore or Dossiersoort.Klachtbrief),
        Rollen.Stageopleider => (regel.Opleidernummer is not { } nummer || isZelf(nummer)) && regel.Soort switch
        {
            Dossiersoort.Stageevaluatie or Dossiersoort.Kwaliteitsscore or Dossiersoort.Kwaliteitscyclus => false,
            Dossiersoort.Correspondentie => regel.Geadresseerden.Contains(Rollen.Stageopleider),
            _ => true,
        },
        _ => false,
    };

    private static Dossierregel? Regel(Dossierfeit f, IReadOnlySet<Guid> erkenningen)
    {
        var dag = Kalender.Dag(f.VastgelegdOp);
        return Bezoekregel(f) ?? Besluitregel(f) ?? Slwpregel(f) ?? Erkenningregel(f, dag, erkenningen) ?? f.Event switch
        {
            StageplaatsGeregistreerd => Maak(f, dag, Dossiersoort.Stageplaats, "De stageplaats is in de administratie opgenomen."),
            StagebeheerderToegewezen e => Maak(f, e.Vanaf, Dossiersoort.Stagebeheerder, $"{e.Stagebeheerder} is stagebeheerder."),
            StagebeheerderVertrokken e => Maak(f, e.LaatsteDag, Dossiersoort.Stagebeheerder, $"Laatste dag van stagebeheerder {e.Stagebeheerder}."),
            StagebeheerderOntbreekt e => Maak(f, e.Vanaf, Dossiersoort.Stagebeheerder, $"Langer dan {Stagebeheer.MaxDagenZonder} dagen zonder stagebeheerder, vanaf {e.Vanaf.Tekst()}."),
            KwaliteitscyclusTeLaat e => Maak(f, e.UiterlijkOp, Dossiersoort.Kwaliteitscyclus, $"Kwaliteitscyclus te laat: {e.Soort} uiterlijk op {e.UiterlijkOp.Tekst()}."),
            _ => null,
        };
    }

    private static Dossierregel? Bezoekregel(Dossierfeit f) => f.Event switch
    {
        BezoekGehouden e => Maak(f, e.Op, Dossiersoort.Bezoek, $"Gehouden: {e.Soort}.") with { Kenmerk = e.BezoekId },
        BezoekIngetrokken e => Maak(f, e.Op, Dossiersoort.Bezoek, "Ingetrokken: dit bezoek is niet gehouden."),
        BezoekverslagGetekend e => Maak(f, e.Op, Dossiersoort.Bezoekverslag, $"Verslag van het bezoek, {e.Wijze}.") with
        {
            Opleidernummer = e.Opleidernummer, Verwijzing = e.Verwijzing,
        },
        CriteriaGescoord e => Maak(
            f, e.Op, e.Bron == Dossiersoort.Stageevaluatie ? Dossiersoort.Stageevaluatie : Dossiersoort.Kwaliteitsscore, $"Kwaliteitscriteria gescoord bij {e.Bron}.") with
        {
            Kenmerk = e.ScoreId, Scores = e.Scores,
        },
        DossierstukToegevoegd e => Maak(
            f, e.Op, e.Soort, (e.Vervangt is null ? "" : "Verbetering van een eerder stuk. ") + (e.Versie is { } versie ? $"Versie {versie}." : "Opgenomen in de index.")) with
        {
            Kenmerk = e.StukId, Opleidernummer = e.Opleidernummer, Verwijzing = e.Verwijzing, Geadresseerden = e.Geadresseerden,
        },
        _ => null,
    };

    private static Dossierregel? Besluitregel(Dossierfeit f) => f.Event switch
    {
        StageplaatsOnHoldGezet e => Maak(
            f, e.Vanaf, Dossiersoort.Besluit,
            (e.StageplaatsOnHold ? "De stageplaats is on hold" : "De stageopleider is on hold") + $", evaluatie op {e.Evaluatiedatum.Tekst()}.") with { Opleidernummer = e.Opleidernummer },
        StageplaatsOnHoldVerlengd e => Maak(f, Kalender.Dag(f.VastgelegdOp), Dossiersoort.Besluit, $"On hold verlengd, evaluatie op {e.Evaluatiedatum.Tekst()}."),
        StageplaatsOnHoldOpgeheven e => Maak(f, e.Vanaf, Dossiersoort.Besluit, "Niet langer on hold: de verbetering is bevestigd."),
        SamenwerkingBeeindigd e => Maak(
            f, e.Vanaf, Dossiersoort.Besluit, $"Samenwerking beëindigd met {e.Met}." + (e.BlijftActief ? " De stageplaats gaat door onder een andere stageopleider." : "")) with
        {
            Opleidernummer = e.Opleidernummer,
        },
        _ => null,
    };

    private static Dossierregel? Slwpregel(Dossierfeit f) => f.Event switch
    {
        SlwpConceptIngediend e => Maak(f, e.IngediendOp, Dossiersoort.Slwp, $"Versie {e.Nummer} ingediend."),
        SlwpGeautoriseerd e => Maak(f, e.GeautoriseerdOp, Dossiersoort.Slwp, $"Versie {e.Nummer} geautoriseerd, geldig t/m {e.GeldigTotEnMet.Tekst()}."),
        SlwpVerlopen e => Maak(f, e.EersteOngeldigeDag, Dossiersoort.Slwp, "Geen geldig stageleerwerkplan (SLWP) meer."),
        _ => null,
    };

    private static Dossierregel? Erkenningregel(Dossierfeit f, DateOnly dag, IReadOnlySet<Guid> erkenningen)
    {
        (Guid Id, string? Nummer, DateOnly Op, string Tekst)? regel = f.Event switch
        {
            InstellingGeregistreerd e => (Guid.Empty, null, e.ErkendVan, "Erkenning van de instelling verleend" + Einde(e.ErkendTotEnMet)),
            InstellingErkend e => (Guid.Empty, null, e.Van, "Erkenning van de instelling verleend" + Einde(e.TotEnMet)),
            InstellingErkenningBeeindigd e => (Guid.Empty, null, e.PerDatum, "Erkenning van de instelling beëindigd."),
            ErkenningAangevraagd e => (e.AanvraagId, e.Opleidernummer, dag, $"Erkenning ({e.Soort}) aangevraagd per {e.GewensteIngangsdatum.Tekst()}."),
            ErkenningVerleend e => (e.ErkenningId, e.Opleidernummer, e.Van, $"Erkenning ({e.Soort}) verleend" + Einde(e.TotEnMet)),
            ErkenningAfgewezen e => (e.AanvraagId, e.Opleidernummer, e.Besluitdatum, "Erkenning afgewezen."),
            ErkenningTwijfelachtigGeworden e => (e.ErkenningId, e.Opleidernummer, e.Van, "Erkenning twijfelachtig" + Einde(e.TotEnMet)),
            ErkenningHersteld e => (e.ErkenningId, e.Opleidernummer, e.Vanaf, "Erkenning hersteld."),
            ErkenningBeeindigingVerzocht e => (e.ErkenningId, e.Opleidernummer, e.PerDatum, "RGS gevraagd de erkenning te beëindigen."),
            ErkenningBeeindigd e => (e.ErkenningId, e.Opleidernummer, e.LaatsteDag, "Laatste dag van de erkenning."),
            _ => null,
        };
        return regel is not var (id, nummer, op, tekst) ? null
            : id != Guid.Empty && !erkenningen.Contains(id) ? null
            : Maak(f, op, Dossiersoort.Erkenning, tekst) with { Opleidernummer = nummer };
    }

    private static string Einde(DateOnly? totEnMet) => totEnMet is { } tot ? $", t/m {tot.Tekst()}." : ".";

    private static Dossierregel Maak(Dossierfeit f, DateOnly op, string soort, string omschrijving) => new(f.Kenmerk, op, f.VastgelegdOp, soort, omschrijving);
}
