using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Lets a plaatsing follow the construction around 1 June.</summary>
/// <param name="ConstructieId">Identity.</param>
/// <param name="Van">New first day; null for the stage that ends earlier, and when withdrawn.</param>
/// <param name="TotEnMet">New last day; null for the stage that starts earlier, and when withdrawn.</param>
public sealed record VolgConstructie(Guid ConstructieId, DateOnly? Van, DateOnly? TotEnMet)
{
    /// <summary>VER-29 (C-26 row 1): both stages meet on another day and keep their nominal weeks (REG-13). Withdrawn: back to the days before (OVK-14).</summary>
    /// <remarks>A stage that started meanwhile keeps its first day; one that has ended changes no more.</remarks>
    public static Decision Decide(Plaatsing plaatsing, VolgConstructie command, DateOnly vandaag)
    {
        var stand = plaatsing.Stand;
        if (!Plaatsingstatus.IsOpen(stand.Status)) return Decision.NothingNew;
        var voor = plaatsing.VoorConstructie is { } al && al.OorzaakId == command.ConstructieId ? al : null;
        var ingetrokken = command.Van is null && command.TotEnMet is null;
        if (ingetrokken && voor is null) return Decision.NothingNew;

        var van = Plaatsingstatus.IsGepland(stand.Status) ? command.Van ?? (ingetrokken ? voor!.Van : stand.Van) : stand.Van;
        var tot = command.TotEnMet ?? (ingetrokken ? voor!.TotEnMet : stand.TotEnMet);
        return (van, tot) == (stand.Van, stand.TotEnMet) || tot < vandaag || tot < van
            ? Decision.NothingNew
            : new PlaatsingHerzien(
                plaatsing.StandOp(vandaag) with { Van = van, TotEnMet = tot, ZonderVerlenging = tot == stand.TotEnMet ? stand.ZonderVerlenging : null }, stand.Van, stand.TotEnMet, PlaatsingHerzien.Constructie, command.ConstructieId, null, null)
                .Volgens(ingetrokken ? "OVK-14" : "VER-29", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat);
    }
}
