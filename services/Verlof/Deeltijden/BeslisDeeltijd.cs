using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Deeltijden;

/// <summary>Agree with another percentage, for one of the three (VER-10). The stageopleider may record the agreement of the instelling.</summary>
/// <param name="Partij">Value of <see cref="Deeltijdpartij"/>.</param>
public sealed record GeefDeeltijdAkkoord(Guid AanvraagId, string Partij, string Door, DateTimeOffset Op)
{
    /// <summary>VER-10; OVK-17: the instituut agrees by someone else than the stageopleider.</summary>
    /// <returns>Null when there is no such request.</returns>
    public static Decision? Decide(Aios aios, GeefDeeltijdAkkoord command)
    {
        if (!aios.Deeltijd.Aanvragen.TryGetValue(command.AanvraagId, out var aanvraag)) return null;
        if (aanvraag.Akkoorden.ContainsKey(command.Partij)) return Decision.NothingNew;
        if (aanvraag.Status != Deeltijdstatus.Aangevraagd) return Gesloten(aanvraag);
        var tegenpartij = command.Partij == Deeltijdpartij.Instituut ? Deeltijdpartij.Stageopleider : command.Partij == Deeltijdpartij.Stageopleider ? Deeltijdpartij.Instituut : null;
        return tegenpartij is not null && aanvraag.Akkoorden.GetValueOrDefault(tegenpartij) == command.Door
            ? new Regelovertreding("OVK-17", $"U gaf al akkoord namens {tegenpartij}. Een ander geeft het akkoord namens {command.Partij}.", ("partij", command.Partij))
            : new DeeltijdAkkoordGegeven(command.AanvraagId, command.Partij, command.Door, command.Op).Volgens("VER-10", Rollen.Aios, Rollen.Stagesecretariaat);
    }

    internal static Regelovertreding Gesloten(Deeltijdaanvraag aanvraag) =>
        new("VER-10", $"Deze aanvraag is {aanvraag.Status}; dat kan niet meer veranderen. Doe zo nodig een nieuwe aanvraag.", ("status", aanvraag.Status));
}

/// <summary>Record that SBOH approved (VER-10): the percentage holds, and what follows is told (C-13).</summary>
public sealed record KeurDeeltijdGoed(Guid AanvraagId, DateTimeOffset Op)
{
    /// <summary>What caused the question where a shortfall goes (VER-13).</summary>
    public static Guid TekortvraagId(Guid aanvraagId, string plaatsingscode) => Sleutel.Uuid5($"deeltijd:{aanvraagId}:{plaatsingscode}");

    /// <summary>VER-10 refuses without the three agreements. The first day is that asked, or the first Monday after the approval (VER-49).</summary>
    /// <returns>Null when there is no such request.</returns>
    public static Decision? Decide(Aios aios, KeurDeeltijdGoed command, Aiosfeiten feiten)
    {
        if (!aios.Deeltijd.Aanvragen.TryGetValue(command.AanvraagId, out var aanvraag)) return null;
        if (aanvraag.Goedgekeurd is not null) return Decision.NothingNew;
        if (aanvraag.Status is Deeltijdstatus.Afgewezen or Deeltijdstatus.Ingetrokken) return GeefDeeltijdAkkoord.Gesloten(aanvraag);
        var ontbreekt = Deeltijdpartij.Alle.Where(p => !aanvraag.Akkoorden.ContainsKey(p)).ToList();
        if (ontbreekt.Count > 0)
        {
            return new Regelovertreding("VER-10", $"Het percentage gaat pas in na drie akkoorden; nog nodig: {string.Join(", ", ontbreekt)}.",
                ("ontbreekt", string.Join(", ", ontbreekt)), ("akkoorden", aanvraag.Akkoorden.Count));
        }

        var eerste = Werkpatroonregels.Ingang(Kalender.Dag(command.Op));
        var vanaf = aanvraag.Aangevraagd.Vanaf > eerste ? aanvraag.Aangevraagd.Vanaf : eerste;
        var (percentage, patroon) = (aanvraag.Aangevraagd.Percentage, aanvraag.Aangevraagd.Patroon);
        var stages = Deeltijdgevolg.Van(aios, percentage, vanaf, feiten).Uitkomst;
        var goedgekeurd = new DeeltijdGoedgekeurd(command.AanvraagId, aios.Aiosnummer, percentage, patroon, vanaf, stages, aios.Instituut, command.Op)
            .Volgens("VER-10", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat);
        List<Feit> feitenlijst =
        [
            goedgekeurd,
            .. Signalen.Vervallen(aios.Signalen, command.AanvraagId, "De aanvraag is goedgekeurd."),
            .. Keuzes(aios, stages, percentage, command, patroon, vanaf, feiten),
        ];
        return WeegVerzuim.MetGevolgen(aios.Na(feitenlijst), feitenlijst, feiten);
    }

    /// <summary>VER-13: the planner chooses where a shortfall of traject B goes. VER-46: childcare.</summary>
    private static IEnumerable<Feit> Keuzes(
        Aios aios, IReadOnlyList<Stagegevolg> stages, int percentage, KeurDeeltijdGoed command, Werkpatroon patroon, DateOnly vanaf, Aiosfeiten feiten)
    {
        foreach (var gevolg in stages.Where(s => s.TekortVoltijdWeken > 0))
        {
            yield return aios.Signaal(
                new("VER-13", $"Stage {gevolg.Plaatsingscode} komt bij {percentage} % {gevolg.TekortVoltijdWeken.Tekst()} voltijdweken tekort. Kies: bij OPH-2 (gewoonlijk), of op dezelfde stageplaats t/m {gevolg.NieuwEinde.Tekst()}.", Rollen.Stagecoordinator),
                TekortvraagId(command.AanvraagId, gevolg.Plaatsingscode));
        }

        var anders = aios.Patronen(feiten).Op(vanaf) != patroon;
        if (anders && Werkpatroonregels.Kinderopvang(Kalender.Dag(command.Op), vanaf, feiten.Voor(aios.Instituut, vanaf)) is { } opvang)
            yield return aios.Signaal(opvang, Sleutel.Uuid5($"opvang:{command.AanvraagId}"), aios.StageOp(vanaf));
    }
}

/// <summary>What another percentage means for the stages that are not over yet (VER-12, VER-13).</summary>
public static class Deeltijdgevolg
{
    /// <summary>By stage, in order; a stage whose nominal weeks are no whole number (the rest after a herplaatsing) is left to the planner.</summary>
    public static Berekening<IReadOnlyList<Stagegevolg>> Van(Aios aios, int percentage, DateOnly vanaf, Aiosfeiten feiten)
    {
        var uitleg = new Uitleg();
        var gevolgen = new List<Stagegevolg>();
        foreach (var stage in aios.Stages.Values.Where(s => s.Telt && s.TotEnMet >= vanaf && s.NominaleWeken == Math.Truncate(s.NominaleWeken)).OrderBy(s => s.Van))
        {
            var parameters = feiten.Voor(aios.Instituut, stage.Van);
            Percentage[] percentages = [.. aios.Percentages().Where(p => p.Vanaf < vanaf), new(vanaf <= stage.Van ? stage.Van : vanaf, percentage)];
            var weken = (int)stage.NominaleWeken;
            var einde = uitleg.Neem(Stageduur.Einde(stage.Van, weken, percentages, parameters));
            var klinisch = feiten.IsKlinisch(stage);
            var tekort = klinisch ? 0 : Tekort.Van(new(stage.Van, stage.ZonderVerlenging), weken, percentages, parameters);
            gevolgen.Add(new(stage.Plaatsingscode, einde, klinisch, Math.Round(Math.Min(tekort, weken), 2, MidpointRounding.AwayFromZero)));
            if (tekort > 0) uitleg.Stap("VER-13", $"Stage {stage.Plaatsingscode} komt {tekort.Tekst()} voltijdweken tekort; gewoonlijk komen die bij OPH-2.");
        }

        return uitleg.Uitkomst<IReadOnlyList<Stagegevolg>>(gevolgen);
    }
}

/// <summary>Reject a request (VER-10).</summary>
public sealed record WijsDeeltijdAf(Guid AanvraagId, string Door, DateTimeOffset Op)
{
    /// <summary>Done twice adds nothing; after SBOH approved it is too late.</summary>
    /// <returns>Null when there is no such request.</returns>
    public static Decision? Decide(Aios aios, WijsDeeltijdAf command) =>
        Deeltijdafsluiting.Decide(aios, command.AanvraagId, Deeltijdstatus.Afgewezen, new DeeltijdAfgewezen(command.AanvraagId, command.Door, command.Op).Volgens("VER-10", Rollen.Aios));
}

/// <summary>Withdraw a request (OVK-14).</summary>
public sealed record TrekDeeltijdaanvraagIn(Guid AanvraagId, string Door, DateTimeOffset Op)
{
    /// <summary>Done twice adds nothing; after SBOH approved it is too late.</summary>
    /// <returns>Null when there is no such request.</returns>
    public static Decision? Decide(Aios aios, TrekDeeltijdaanvraagIn command) => Deeltijdafsluiting.Decide(
        aios, command.AanvraagId, Deeltijdstatus.Ingetrokken,
        new DeeltijdaanvraagIngetrokken(command.AanvraagId, command.Door, command.Op).Volgens("OVK-14", Rollen.Stageopleider, Rollen.Stagesecretariaat));
}

/// <summary>The two ways in which a request ends without approval.</summary>
internal static class Deeltijdafsluiting
{
    internal static Decision? Decide(Aios aios, Guid aanvraagId, string status, Feit einde)
    {
        if (!aios.Deeltijd.Aanvragen.TryGetValue(aanvraagId, out var aanvraag)) return null;
        if (aanvraag.Status == status) return Decision.NothingNew;
        return aanvraag.Status is Deeltijdstatus.Aangevraagd or Deeltijdstatus.Akkoord
            ? Decision.Accept([einde, .. Signalen.Vervallen(aios.Signalen, aanvraagId, "De aanvraag is gesloten.")])
            : GeefDeeltijdAkkoord.Gesloten(aanvraag);
    }
}

/// <summary>Fix other days at the same percentage (VER-4, VER-49): the stageopleider has the last word.</summary>
/// <param name="PatroonId">Chosen by who records it.</param>
/// <param name="Patroon">The new days.</param>
/// <param name="Door">The stageopleider, as <c>rol:subject</c>.</param>
/// <param name="Op">Moment of the approval, UTC.</param>
public sealed record StelWerkpatroonVast(Guid PatroonId, Werkpatroon Patroon, string Door, DateTimeOffset Op)
{
    /// <summary>VER-49: weighed on VER-2, VER-8 and VER-9; from the first Monday after the approval. VER-4: a free part-day is no right, the stageopleider decides.</summary>
    public static Decision Decide(Aios aios, StelWerkpatroonVast command, Aiosfeiten feiten)
    {
        if (aios.Deeltijd.Patronen.TryGetValue(command.PatroonId, out var bekend))
        {
            return bekend.Patroon == command.Patroon
                ? Decision.NothingNew
                : new Regelovertreding("VER-49", "Met dit kenmerk is al een ander werkpatroon vastgesteld. Gebruik een ander kenmerk.", ("patroonId", command.PatroonId));
        }

        var vanaf = Werkpatroonregels.Ingang(Kalender.Dag(command.Op));
        var parameters = feiten.Voor(aios.Instituut, vanaf);
        var oordeel = Werkpatroonregels.Toets(aios.PercentageOp(vanaf), command.Patroon, parameters);
        if (oordeel.Overtreding is { } overtreding) return overtreding;
        if (aios.Patronen(feiten).Op(vanaf) == command.Patroon) return Decision.NothingNew;

        var stage = aios.StageOp(vanaf);
        List<Feit> nieuw =
        [
            new WerkpatroonVastgesteld(command.PatroonId, command.Patroon, vanaf, command.Door, command.Op).Volgens("VER-49", Rollen.Aios, Rollen.Stagesecretariaat),
            .. oordeel.Aandachtspunten.Append(Werkpatroonregels.Kinderopvang(Kalender.Dag(command.Op), vanaf, parameters)).OfType<Aandachtspunt>()
                .Select(p => aios.Signaal(p, command.PatroonId, stage)),
        ];
        return WeegVerzuim.MetGevolgen(aios.Na(nieuw), nieuw, feiten);
    }
}
