using StageSystem.Erkenningen.Stageplaatsen;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>Which procedure a need belongs to.</summary>
/// <param name="ProcedureId">The procedure, existing or to be.</param>
/// <param name="Ronde">1 for the first by this cause.</param>
public sealed record Procedurekeuze(Guid ProcedureId, int Ronde)
{
    /// <summary>
    /// OVK-4: the procedure of the cause, or else the one that a decision about the same absence started; a procedure that another need follows already is not shared.
    /// </summary>
    public static Procedurekeuze Bepaal(Stageplaats stageplaats, Behoefte behoefte, IReadOnlySet<Guid> bezet)
    {
        foreach (var oorzaak in behoefte.Aliassen.Prepend(behoefte.OorzaakId))
        {
            if (stageplaats.Procedures.TryGetValue(oorzaak, out var bekend) && !bezet.Contains(bekend.ProcedureId))
                return new(bekend.ProcedureId, bekend.Ronde);
        }

        return new(Waarnemingsprocedure.IdVan(stageplaats.Gegevens.Stageplaatscode, behoefte.OorzaakId), 1);
    }

    /// <summary>The procedure of the next round.</summary>
    public Procedurekeuze Volgende(Stageplaats stageplaats, Behoefte behoefte) =>
        new(Waarnemingsprocedure.IdVan(stageplaats.Gegevens.Stageplaatscode, behoefte.OorzaakId, Ronde + 1), Ronde + 1);
}
