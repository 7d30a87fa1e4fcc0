using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Stageduren;

/// <summary>Choose how the shortfall of a part-time stage of traject B is made up, or that it is not (VER-13, VER-14). The planner decides: the stagecoördinator.</summary>
/// <param name="Plaatsingscode">The stage.</param>
/// <param name="Plek">Where the shortfall goes.</param>
/// <param name="Reden">Why; needed when it is not made up. Kept apart from the events.</param>
/// <param name="Door">Who decides, as <c>rol:subject</c>.</param>
/// <param name="Op">Moment, UTC.</param>
public sealed record LegTekortkeuzeVast(string Plaatsingscode, Verlengingsplek Plek, string? Reden, string Door, DateTimeOffset Op)
{
    /// <summary>Where the reason is kept, apart from the events (OVK-11).</summary>
    public static Guid ToelichtingId(Guid aiosId, string plaatsingscode) => Sleutel.Uuid5($"tekortkeuze:{aiosId}:{plaatsingscode}");

    /// <summary>VER-12 and VER-14 refuse for a clinical stage, VER-14 without a reason, VER-13 when there is no shortfall. The question of VER-13 is dealt with.</summary>
    /// <returns>Null when the plaatsing is not known.</returns>
    public static Decision? Decide(Aios aios, LegTekortkeuzeVast command, Aiosfeiten feiten)
    {
        if (aios.Stages.GetValueOrDefault(command.Plaatsingscode) is not { Telt: true } stage) return null;
        if (feiten.IsKlinisch(stage)) return Klinisch(aios, stage, command, feiten);
        if (Stagestanden.Van(aios, stage, feiten)?.Uitkomst is not { } stand)
        {
            return new Regelovertreding("VER-13", $"De nominale duur van deze stage is {stage.NominaleWeken.Tekst()} weken, geen heel aantal. Plan de rest van deze stage zelf.", ("nominaleWeken", stage.NominaleWeken));
        }

        if (stand.TekortVoltijdWeken == 0)
            return new Regelovertreding("VER-13", $"Stage {stage.Plaatsingscode} komt niets tekort t/m {stage.ZonderVerlenging.Tekst()}. Er is niets te kiezen.", ("totEnMet", stage.ZonderVerlenging));

        var oordeel = command.Plek is Verlengingsplek.Niet ? Tekort.Verkort("B", command.Reden) : Werktijden.Oordeel.Ja();
        if (oordeel.Overtreding is { } overtreding) return overtreding;

        var keuze = new TekortkeuzeVastgelegd(
            aios.Aiosnummer, stage.Plaatsingscode, Tekortplek.Van(command.Plek), stand.TekortVoltijdWeken, command.Plek is Verlengingsplek.Niet ? 0 : stand.ExtraDagen,
            command.Plek is Verlengingsplek.Stageplaats ? stand.FormeelEinde : null, aios.Instituut, command.Door, command.Op);
        if (aios.Tekortkeuzes.GetValueOrDefault(stage.Plaatsingscode) is { } bekend && bekend with { Door = keuze.Door, Op = keuze.Op } == keuze) return Decision.NothingNew;

        var oorzaak = Sleutel.Uuid5($"tekortkeuze:{aios.Id}:{stage.Plaatsingscode}");
        return Decision.Accept(
        [
            keuze.Volgens(command.Plek is Verlengingsplek.Niet ? "VER-14" : "VER-13", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat),
            .. aios.Deeltijd.Aanvragen.Keys.SelectMany(id => Vragen(aios, Deeltijden.KeurDeeltijdGoed.TekortvraagId(id, stage.Plaatsingscode), command.Door)),
            .. Signalen.Vervallen(aios.Signalen, oorzaak, "De keuze is gewijzigd."),
            .. oordeel.Aandachtspunten.Select(p => aios.Signaal(p, oorzaak, stage)),
        ]);
    }

    /// <summary>VER-12: a clinical stage gets longer itself; it can not stay short, since traject A needs its minimum.</summary>
    private static Regelovertreding Klinisch(Aios aios, Stage stage, LegTekortkeuzeVast command, Aiosfeiten feiten)
    {
        var dagen = Stagestanden.Klinisch(aios, feiten).Uitkomst;
        var einde = Stagestanden.Van(aios, stage, feiten)?.Uitkomst.FormeelEinde ?? stage.TotEnMet;
        return command.Plek is Verlengingsplek.Niet && Tekort.Verkort("A", command.Reden).Overtreding is { } verkort
            ? verkort with { Cijfers = verkort.Cijfers.SetItem("voltijddagen", dagen) }
            : new("VER-12", $"Stage {stage.Plaatsingscode} is klinisch en wordt op de stageplaats zelf verlengd, t/m {einde.Tekst()}. Hier is geen keuze.", ("plaatsingscode", stage.Plaatsingscode), ("formeelEinde", einde), ("voltijddagen", dagen));
    }

    private static IEnumerable<Feit> Vragen(Aios aios, Guid oorzaak, string door) =>
        aios.Signalen.Values.Where(s => s.OorzaakId == oorzaak).SelectMany(s => Signalen.HandelAf(aios.Signalen, s.SignaalId, door, "De keuze is vastgelegd.").Feiten);
}
