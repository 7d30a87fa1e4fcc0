using System.ComponentModel;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Vakanties;

/// <summary>A vacation as a caller sees it.</summary>
[Description("Een vakantie van een aios.")]
internal sealed record VakantieWeergave(
    [property: Description("Kenmerk van de vakantie.")] Guid VakantieId,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag.")] DateOnly TotEnMet,
    [property: Description("Uren volgens het werkpatroon.")] decimal Uren,
    [property: Description("aangevraagd, goedgekeurd, afgewezen of ingetrokken.")] string Status,
    [property: Description("Wie akkoord gaf: stageopleider, instituut.")] IReadOnlyList<string> Akkoorden)
{
    internal static VakantieWeergave Toon(Vakantie v) => new(
        v.Aangevraagd.VakantieId, v.Aangevraagd.Van, v.Aangevraagd.TotEnMet, v.Aangevraagd.Uren, v.Status, [.. v.Akkoorden.Keys.Order(StringComparer.Ordinal)]);
}

/// <summary>The vacation of a stage as a caller sees it.</summary>
[Description("Het vakantierecht van een stage en wat ervan is opgenomen, met uitleg.")]
internal sealed record VakantiesaldoWeergave(
    [property: Description("Plaatsingscode.")] string Plaatsingscode,
    [property: Description("Recht in uren.")] decimal Recht,
    [property: Description("Uren die zijn aangevraagd of goedgekeurd.")] decimal Opgenomen,
    [property: Description("Uren die over zijn.")] decimal Open,
    [property: Description("De berekening, stap voor stap.")] IReadOnlyList<StapWeergave> Uitleg)
{
    internal static IEnumerable<VakantiesaldoWeergave> Toon(Aios aios, Aiosfeiten feiten) =>
        from stage in aios.Stages.Values
        where stage.Telt
        orderby stage.Van
        let saldo = Vakantiesaldo.Van(aios, stage, feiten)
        select new VakantiesaldoWeergave(stage.Plaatsingscode, saldo.Uitkomst.Recht, saldo.Uitkomst.Opgenomen, saldo.Uitkomst.Open, StapWeergave.Toon(saldo));
}
