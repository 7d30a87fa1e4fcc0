using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Takes over what Erkenning says; an older or repeated message changes nothing (OVK-4).</summary>
public static class NeemOver
{
    /// <summary>OVK-2: what the stageplaats is.</summary>
    public static Decision Stageplaats(Stageplaatskopie? kopie, Stageplaatsgegevens gegevens, long versie) =>
        kopie?.Gegevens is not null && kopie.GegevensVersie >= versie
            ? Decision.NothingNew
            : new StageplaatsOvergenomen(gegevens with { Stageplaatscode = Sleutel.Normaal(gegevens.Stageplaatscode) }, versie).Volgens("OVK-2");

    /// <summary>ERK-17: how it is covered.</summary>
    /// <remarks>A newer message with the same content is stored too: its version keeps an older one out.</remarks>
    public static Decision Dekking(Stageplaatskopie? kopie, string stageplaatscode, Lijst<Dekkingsdeel> delen, long versie) =>
        kopie?.Dekking is not null && kopie.DekkingVersie >= versie
            ? Decision.NothingNew
            : new DekkingOvergenomen(Sleutel.Normaal(stageplaatscode), delen, versie).Volgens("ERK-17");

    /// <summary>ERK-20: a procedure without result.</summary>
    public static Decision Mislukt(Stageplaatskopie? kopie, string stageplaatscode, MislukteProcedure procedure) =>
        kopie?.Mislukt.ContainsKey(procedure.ProcedureId) == true
            ? Decision.NothingNew
            : new WaarnemingMisluktOvergenomen(
                Sleutel.Normaal(stageplaatscode), procedure.ProcedureId, procedure.Van, procedure.TotEnMet, procedure.Grond, procedure.OorzaakId)
                .Volgens("ERK-20");

    /// <summary>ERK-15, C-4: an end of the SLWP. That the grace is over stays true, whichever message comes first.</summary>
    public static Decision Slwpeinde(Stageplaatskopie? kopie, string stageplaatscode, DateOnly eersteOngeldigeDag, bool respijtVoorbij, Guid oorzaakId)
    {
        var al = kopie?.Slwpeinden.GetValueOrDefault(oorzaakId);
        return al is not null && (al.RespijtVoorbij || !respijtVoorbij)
            ? Decision.NothingNew
            : new SlwpEindeOvergenomen(Sleutel.Normaal(stageplaatscode), eersteOngeldigeDag, respijtVoorbij, oorzaakId).Volgens("ERK-15");
    }

    /// <summary>C-5: a revised SLWP; an older one that comes later says nothing.</summary>
    public static Decision Slwpherziening(Stageplaatskopie? kopie, string stageplaatscode, int nummer, Lijst<string> onderdelen, long versie) =>
        kopie?.SlwpHerzieningVersie >= versie
            ? Decision.NothingNew
            : new SlwpHerzieningOvergenomen(Sleutel.Normaal(stageplaatscode), nummer, onderdelen, versie).Volgens("ERK-12");

    /// <summary>ERK-30: a hold from a day on, or its end: both are kept, whichever comes first.</summary>
    public static Decision OnHold(Stageplaatskopie? kopie, string stageplaatscode, Guid besluitId, DateOnly? vanaf, DateOnly? opgehevenPer)
    {
        var al = kopie?.Stilleggingen.GetValueOrDefault(besluitId);
        var nieuw = new Stillegging(Beperking.OnHold, al?.Vanaf ?? vanaf, al?.OpgehevenPer ?? opgehevenPer);
        return nieuw == al
            ? Decision.NothingNew
            : new StilleggingOvergenomen(Sleutel.Normaal(stageplaatscode), besluitId, nieuw.Soort, nieuw.Vanaf, nieuw.OpgehevenPer).Volgens("ERK-30");
    }

    /// <summary>ERK-31, C-8 rows 9 and 10: an ended cooperation; the planner takes the place out of what is being planned.</summary>
    public static Decision Beeindiging(Stageplaatskopie? kopie, string stageplaatscode, Guid besluitId, DateOnly vanaf, string instituut, DateOnly vandaag)
    {
        if (kopie?.Stilleggingen.ContainsKey(besluitId) == true) return Decision.NothingNew;
        var code = Sleutel.Normaal(stageplaatscode);
        return Decision.Accept(
            new StilleggingOvergenomen(code, besluitId, Beperking.Samenwerking, vanaf, null).Volgens("ERK-31"),
            Signalen.Registreer(
                "PLA-8", $"stageplaats {code}", besluitId, Rollen.Stagesecretariaat,
                $"De samenwerking met stageplaats {code} eindigt op {vanaf:dd-MM-yyyy}. Haal de plaats uit het aanbod van alle rondes die nog niet gepubliceerd zijn.",
                Kalender.PlusWerkdagen(vandaag, Vervolgkeuzes.KeuzeWerkdagen), instituut));
    }
}
