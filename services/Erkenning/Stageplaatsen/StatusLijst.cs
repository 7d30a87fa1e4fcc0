using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>
/// Which stageplaatsen can have a status on a day, by columns beside their snapshots: unpacking thousands of snapshots to find a few takes a second. What comes out is
/// looked at as a whole; nothing that has the status stays behind. A snapshot of before the columns were kept always comes out.
/// </summary>
internal static class StatusLijst
{
    /// <summary>Those that can have this status on this day.</summary>
    internal static Lijstvraag KanZijn(this Lijstvraag lijst, string status, DateOnly dag) => status switch
    {
        Stageplaatsstatus.Actief => lijst.En("actief_van is null or (actief_van <= ? and actief_tot_en_met >= ?)", dag, dag),
        Stageplaatsstatus.Twijfelachtig => lijst.En("actief_van is null or in_gebruik_tot_en_met >= ?", dag).KanAndersZijn(dag, dag),
        // Of most nothing was decided: the index on the column passes over them.
        _ => lijst.En("besloten is null or (besloten > '' and strpos(besloten, ?) > 0)", status),
    };

    /// <summary>Those that can be something else than <c>actief</c>, and so without cover, on a day in this period.</summary>
    internal static Lijstvraag KanAndersZijn(this Lijstvraag lijst, DateOnly van, DateOnly totEnMet) =>
        lijst.En("actief_van is null or actief_onderbroken or actief_van > ? or actief_tot_en_met < ?", van, totEnMet);
}
