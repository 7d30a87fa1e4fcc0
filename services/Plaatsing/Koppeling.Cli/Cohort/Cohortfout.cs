namespace StageSystem.Koppeling.Cli.Cohort;

/// <summary>A row of the export that was left out, and why.</summary>
/// <param name="Bestand">File name.</param>
/// <param name="Regel">Line in the file, the header is 1.</param>
/// <param name="Sleutel">First column of the natural key.</param>
/// <param name="Tekst">What is wrong, in plain Dutch.</param>
public sealed record Cohortfout(string Bestand, int Regel, string Sleutel, string Tekst)
{
    /// <inheritdoc />
    public override string ToString() => $"{Bestand}, regel {Regel}, {Sleutel}: {Tekst}";
}
