using StageSystem.Contracts.Erkenning.V1;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Starts a herplaatsing for every plaatsing that the procedure without result concerns (C-1 row 10, PLA-86).</summary>
/// <remarks>The procedure is kept with the stageplaats: a plaatsing that becomes known later is looked at too.</remarks>
public sealed class WaarnemingsprocedureMisluktConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<WaarnemingsprocedureMislukt>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(WaarnemingsprocedureMislukt bericht, IWerkeenheid werk, CancellationToken ct)
    {
        var procedure = new MislukteProcedure(bericht.ProcedureId, bericht.Van, bericht.TotEnMet, bericht.Grond, bericht.OorzaakId);
        return PlaatsingOpslag.NeemOverAsync(werk, bericht.Stageplaatscode, kopie => NeemOver.Mislukt(kopie, bericht.Stageplaatscode, procedure), klok.Vandaag());
    }
}
