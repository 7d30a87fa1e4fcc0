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
}
