using System.Text.Json.Serialization;

namespace StageSystem.Plaatsingen;

/// <summary>A rule that forbids a place.</summary>
/// <param name="Regel">Rule number; for ERK-16 with the condition, such as <c>ERK-16 (3)</c>.</param>
/// <param name="Tekst">What is wrong, in plain Dutch.</param>
/// <param name="EersteDag">First day on which it is wrong; null when it does not depend on a day.</param>
public sealed record Belet(string Regel, string Tekst, DateOnly? EersteDag);

/// <summary>A stageplaats judged for the rest of a stage.</summary>
/// <param name="Stageplaatscode">The place.</param>
/// <param name="Instellingscode">Its instelling.</param>
/// <param name="Stagesoort">Its type of stage.</param>
/// <param name="Van">First day of the plaatsing there.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Belet">Rules that forbid it; empty when it may be chosen.</param>
/// <param name="Waarom">Why it may be chosen: the rules that were tested, with what was found.</param>
/// <param name="Tegen">What speaks against it, to weigh by a human.</param>
public sealed record Kandidaat(
    string Stageplaatscode, string Instellingscode, string Stagesoort, DateOnly Van, DateOnly TotEnMet, Lijst<Belet> Belet, Lijst<string> Waarom,
    Lijst<string> Tegen)
{
    /// <summary>Whether it may be chosen.</summary>
    [JsonIgnore]
    public bool Mag => Belet.Count == 0;
}

/// <summary>For whom a place is sought.</summary>
/// <param name="Plaatsingscode">The plaatsing that would end.</param>
/// <param name="Stageplaatscode">Where the aios is now.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stagesoort">Type of the stage that goes on.</param>
/// <param name="Poule">Poule of the stage that goes on.</param>
/// <param name="Deeltijdpercentage">Percentage of the aios.</param>
/// <param name="Vrijstellingen">Excluded fields (PLA-19).</param>
/// <param name="StartOpleiding">First day of the training employment (PLA-27).</param>
/// <param name="Traject">The other plaatsingen of the aios (PLA-26).</param>
/// <param name="Nominaal">Nominal work that is left on the first day, in hundredths of a full-time day (PLA-86).</param>
/// <param name="Ingangsdatum">First day at the new place.</param>
public sealed record Plaatsingsvraag(
    string Plaatsingscode, string Stageplaatscode, string Instituut, string Stagesoort, string Poule, int Deeltijdpercentage, Lijst<string> Vrijstellingen,
    DateOnly StartOpleiding, Lijst<Trajectdeel> Traject, int Nominaal, DateOnly Ingangsdatum)
{
    /// <summary>PLA-86: the question for the rest of this plaatsing from a day on.</summary>
    public static Plaatsingsvraag Van(Plaatsing plaatsing, Aios aios, Stageplaatsgegevens huidig, DateOnly ingangsdatum) => new(
        plaatsing.Code, plaatsing.Stand.Stageplaatscode, plaatsing.Stand.Instituut, huidig.Stagesoort, huidig.Poule, aios.DeeltijdOp(ingangsdatum),
        aios.Vrijstellingen, aios.StartOpleiding, aios.Traject.Values.Where(d => d.Plaatsingscode != plaatsing.Code).NaarLijst(),
        Resterend.Rest(plaatsing.Stand.Nominaal, plaatsing.Gedaan(ingangsdatum)), ingangsdatum);

    /// <summary>PLA-86, VER-12: first through last day at the new place; empty when nothing is left to do.</summary>
    public Kern.Periode Periode() => new(Ingangsdatum, Ingangsdatum.AddDays(Resterend.Dagen(Nominaal, Deeltijdpercentage) - 1));
}
