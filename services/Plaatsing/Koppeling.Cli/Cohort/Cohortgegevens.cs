namespace StageSystem.Koppeling.Cli.Cohort;

/// <summary>What the export says, as far as the matching engine needs it.</summary>
/// <param name="Fouten">Rows left out, in the order of the files.</param>
public sealed record Cohortgegevens(
    IReadOnlyList<Cohortaios> Aios,
    IReadOnlyList<Cohorthao> Haos,
    IReadOnlyList<Cohortplaats> Plaatsen,
    IReadOnlyList<Cohortplaatsing> Plaatsingen,
    IReadOnlyList<Cohortvoorkeur> Voorkeuren,
    IReadOnlyList<Cohortlid> Leden,
    IReadOnlyList<Cohortscore> Scores,
    IReadOnlyList<Cohortfout> Fouten);

/// <param name="Deeltijd">Percentage of the appointment, 50–100.</param>
/// <param name="Vrijstelling">SEH, GGZ, verpleeghuis…, or empty (PLA-19).</param>
public sealed record Cohortaios(string Id, int Deeltijd, string Vrijstelling, string Woonplaats);

public sealed record Cohorthao(string Id, string Praktijksoort, int Deeltijd);

/// <param name="Weken">Nominal weeks: 6, 13 or 26.</param>
/// <param name="DeeltijdMinimaal">Lowest percentage that is accepted.</param>
/// <param name="Startmaanden">Months (1–12) in which a stage may start.</param>
public sealed record Cohortplaats(string Id, string Soort, string Poule, int Weken, int Capaciteit, int DeeltijdMinimaal, IReadOnlyList<int> Startmaanden);

/// <param name="TotEnMet">Last day, included; already holds the part-time prolongation.</param>
public sealed record Cohortplaatsing(string Id, string Aios, string Plaats, DateOnly Van, DateOnly TotEnMet);

/// <param name="Rang">1–4; null: the rejection.</param>
public sealed record Cohortvoorkeur(string Aios, string Poule, int? Rang, string Plaats);

public sealed record Cohortlid(string Groep, string Id, bool IsAios);

public sealed record Cohortscore(string Groep, string Aios, string Hao, int ScoreAios, int ScoreHao);
