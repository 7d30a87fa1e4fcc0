using JasperFx.Events;

#pragma warning disable IDE0130 // The namespace of a contract is part of its address on the bus.
namespace StageSystem.Integratie.V1
{
    /// <summary>A counter changed.</summary>
    public sealed record TellerGewijzigd(Guid TellerId, int Waarde, long Versie);
}

namespace StageSystem.Integratie
{
    /// <summary>Every count goes out, with the version that it made.</summary>
    public sealed class TellerContracts : IBerichtvertaling
    {
        public IEnumerable<object> Vertaal(IEvent e) => e.Data is TellerVerhoogd verhoogd
            ? [new V1.TellerGewijzigd(verhoogd.TellerId, verhoogd.Met, e.Version)]
            : [];
    }
}
