using JasperFx.Events;
using StageSystem.Beoordelingen.Stageverlopen;
using StageSystem.ServiceDefaults;
using V1 = StageSystem.Contracts.Beoordeling.V1;

namespace StageSystem.Beoordelingen.Berichten;

/// <summary>What Beoordeling tells other services. No content of assessments (OVK-11).</summary>
public sealed class BeoordelingContracts : IBerichtvertaling
{
    /// <inheritdoc />
    public IEnumerable<object> Vertaal(IEvent e)
    {
        if (e.Data is OverdrachtGemaakt overdracht)
        {
            yield return new V1.OverdrachtGemaakt(
                overdracht.OverdrachtId, overdracht.Aiosnummer, overdracht.Plaatsingscode, overdracht.NieuwePlaatsingscode, overdracht.HeeftBeoordeling,
                overdracht.Instituut, e.Version);
        }
    }
}
