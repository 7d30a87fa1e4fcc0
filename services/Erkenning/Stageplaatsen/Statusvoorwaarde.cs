using Marten;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>
/// Which stageplaatsen can have a status on a day, by columns beside their snapshots: reading thousands of snapshots to find a few takes seconds. What comes out is
/// judged by <see cref="Stageplaats.StatusOp"/>; nothing that has the status stays behind. A snapshot of before the columns were kept always comes out.
/// </summary>
internal static class Statusvoorwaarde
{
    /// <summary>Keeps the columns.</summary>
    internal static void Inrichten(StoreOptions opts) => opts.Schema.For<Stageplaats>()
        .Duplicate(s => s.ActiefVan, pgType: "date").Duplicate(s => s.ActiefTotEnMet, pgType: "date").Duplicate(s => s.ActiefOnderbroken)
        .Duplicate(s => s.InGebruikTotEnMet, pgType: "date").Duplicate(s => s.Besloten);

    /// <summary>SQL about a row, with its parameters.</summary>
    /// <param name="status">See <see cref="Stageplaatsstatus"/>.</param>
    /// <param name="dag">The day.</param>
    internal static (string Sql, IReadOnlyList<object> Waarden) Voor(string status, DateOnly dag) => status switch
    {
        Stageplaatsstatus.Actief => ("(actief_van is null or (actief_van <= ? and actief_tot_en_met >= ?))", [dag, dag]),
        Stageplaatsstatus.Twijfelachtig => (
            "(actief_van is null or (in_gebruik_tot_en_met >= ? and (actief_onderbroken or actief_van > ? or actief_tot_en_met < ?)))", [dag, dag, dag]),
        _ => ("(besloten is null or strpos(besloten, ?) > 0)", [status]),
    };
}
