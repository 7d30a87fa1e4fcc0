using System.ComponentModel;

namespace StageSystem.Verlof.Overzichten;

/// <summary>How a dossier is looked at: query parameters of the main reads (OVK-3).</summary>
internal sealed record Kijk(
    [property: Description("De dag waarop de stand geldt; zonder dag vandaag.")] DateOnly? Op = null,
    [property: Description("Het dossier zoals het op dit moment bekend was; zonder moment zoals het nu bekend is.")] DateTimeOffset? ZoalsBekendOp = null);
