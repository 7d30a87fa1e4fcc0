namespace StageSystem.Beoordelingen.Stageverlopen;

/// <summary>BEO-1: the obligations that follow from the nominal duration of a stage.</summary>
public static class Verplichtingen
{
    /// <summary>BEO-4: days from the first day to the last day for the IOP (parameter).</summary>
    public const int IopDagen = 14;

    /// <summary>BEO-5: tolerance in days after the aim of four weeks in a stage of 13 weeks (parameter).</summary>
    public const int TussentijdsGesprekTolerantieDagen = 7;

    /// <summary>BEO-16: days before the last day from which the stagebeoordeling can be fixed (parameter).</summary>
    public const int StagebeoordelingDagenVooraf = 21;

    /// <summary>The row of the table of BEO-1: 6, 13 or 26. A duration in between has the row of the longest that it reaches (derived).</summary>
    public static int Rij(decimal nominaleWeken) => nominaleWeken switch
    {
        >= 26 => 26,
        >= 13 => 13,
        _ => 6,
    };

    /// <summary>
    /// The obligations of a stage, with their dates (BEO-1, BEO-4, BEO-5, BEO-6, BEO-8, BEO-16). An extension keeps the row and adds KPB months; after a
    /// herplaatsing the dates count on in the days of all parts together.
    /// </summary>
    public static StageverplichtingenVastgesteld Bereken(string plaatsingscode, decimal nominaleWeken, Stagedagen stage)
    {
        var rij = Rij(nominaleWeken);
        return new(
            plaatsingscode,
            rij,
            IopUiterlijkOp: stage.Na(IopDagen),
            TussentijdsGesprekVanaf: rij switch { 13 => stage.Na(4 * 7), 26 => stage.Na(6 * 7), _ => null },
            TussentijdsGesprekUiterlijkOp: rij switch { 13 => stage.Na(4 * 7 + TussentijdsGesprekTolerantieDagen), 26 => stage.Na(8 * 7), _ => null },
            CombelHalverwege: rij switch { 13 => "vrij", 26 => "verplicht", _ => "niet" },
            KpbMinimum: rij switch { 13 => Math.Max(3, stage.HeleMaanden), 26 => Math.Max(6, stage.HeleMaanden), _ => 0 },
            StagebeoordelingVanaf: stage.TotEnMet.AddDays(-StagebeoordelingDagenVooraf),
            StagebeoordelingUiterlijkOp: stage.TotEnMet);
    }
}
