using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Verlof.Aiossen;

/// <summary>What a stageplaats is, as far as leave needs it; a copy from Erkenning (OVK-2).</summary>
/// <param name="Traject"><c>A</c> or <c>B</c>; a keuzestage in A is clinical (VER-33).</param>
/// <param name="Stagesoort">Type of stage.</param>
/// <param name="DeeltijdMinimaal">Lowest percentage that the stageplaats accepts.</param>
public sealed record Stageplaatsfeit(string Traject, string Stagesoort, int DeeltijdMinimaal)
{
    /// <summary>Whether the stage is clinical.</summary>
    public bool IsKlinisch => Traject == "A";

    /// <summary>Whether the stage is on a SEH.</summary>
    public bool IsSeh => Stagesoort.StartsWith("SEH", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The facts that a decision about an aios needs beside the stream.</summary>
/// <param name="Stageplaatsen">By code; one that Erkenning did not tell of counts as traject B.</param>
/// <param name="Tabel">The parameters of Appendix B.</param>
/// <param name="Vandaag">Today in Amsterdam.</param>
public sealed record Aiosfeiten(ImmutableDictionary<string, Stageplaatsfeit> Stageplaatsen, Parametertabel Tabel, DateOnly Vandaag)
{
    /// <summary>Nothing known of stageplaatsen, the defaults of the regelboek.</summary>
    public static Aiosfeiten Zonder(DateOnly vandaag) => new(ImmutableDictionary<string, Stageplaatsfeit>.Empty, Parametertabel.Regelboek, vandaag);

    /// <summary>The parameters of an opleidingsinstituut on a day.</summary>
    public Parameterstand Voor(string instituut, DateOnly dag) => Tabel.Voor(instituut, dag);

    /// <summary>Whether a stage is clinical.</summary>
    public bool IsKlinisch(Stage stage) => Stageplaatsen.GetValueOrDefault(stage.Stageplaatscode)?.IsKlinisch == true;
}
