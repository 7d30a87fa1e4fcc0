using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Deeltijden;

/// <summary>A request for another percentage as a caller sees it.</summary>
[Description("Een aanvraag voor een ander percentage.")]
internal sealed record DeeltijdWeergave(
    [property: Description("Kenmerk van de aanvraag.")] Guid AanvraagId,
    [property: Description("Percentage.")] int Percentage,
    [property: Description("Uren per dag van de week.")] WerkpatroonWeergave Patroon,
    [property: Description("Eerste dag: gevraagd, of zoals goedgekeurd.")] DateOnly Vanaf,
    [property: Description("aangevraagd, akkoord, goedgekeurd, ingegaan, afgewezen of ingetrokken.")] string Status,
    [property: Description("Wie akkoord gaf: stageopleider, instelling, instituut.")] IReadOnlyList<string> Akkoorden,
    [property: Description("Wat het betekent voor elke stage, na goedkeuring.")] IReadOnlyList<StagegevolgWeergave> Stages)
{
    /// <summary>As it stands on a day.</summary>
    internal static DeeltijdWeergave Toon(Deeltijdaanvraag a, DateOnly dag) => new(
        a.Aangevraagd.AanvraagId, a.Aangevraagd.Percentage, WerkpatroonWeergave.Toon(a.Aangevraagd.Patroon), a.Goedgekeurd?.Vanaf ?? a.Aangevraagd.Vanaf, a.Op(dag),
        [.. a.Akkoorden.Keys.Order(StringComparer.Ordinal)],
        [.. (a.Goedgekeurd?.Stages ?? []).Select(s => new StagegevolgWeergave(s.Plaatsingscode, s.NieuwEinde, s.Klinisch, s.TekortVoltijdWeken))]);
}

/// <summary>What a percentage means for a stage, as a caller sees it.</summary>
[Description("Wat een ander percentage betekent voor een stage.")]
internal sealed record StagegevolgWeergave(
    [property: Description("Plaatsingscode.")] string Plaatsingscode,
    [property: Description("Laatste dag bij dit percentage; in traject B alleen als de planner kiest voor dezelfde stageplaats.")] DateOnly NieuwEinde,
    [property: Description("De stage is klinisch.")] bool Klinisch,
    [property: Description("Tekort in voltijdweken dat anders bij OPH-2 komt.")] decimal TekortVoltijdWeken);

/// <summary>A work pattern as a caller writes and reads it.</summary>
[Description("Uren per dag van de week, onderwijs meegerekend.")]
internal sealed record WerkpatroonWeergave(
    [property: Description("Uren op maandag."), Range(typeof(decimal), "0", "24")] decimal Maandag,
    [property: Description("Uren op dinsdag."), Range(typeof(decimal), "0", "24")] decimal Dinsdag,
    [property: Description("Uren op woensdag."), Range(typeof(decimal), "0", "24")] decimal Woensdag,
    [property: Description("Uren op donderdag."), Range(typeof(decimal), "0", "24")] decimal Donderdag,
    [property: Description("Uren op vrijdag."), Range(typeof(decimal), "0", "24")] decimal Vrijdag,
    [property: Description("Uren op zaterdag."), Range(typeof(decimal), "0", "24")] decimal Zaterdag = 0,
    [property: Description("Uren op zondag."), Range(typeof(decimal), "0", "24")] decimal Zondag = 0,
    [property: Description("De onderwijsdag; leeg als er geen is.")] Weekdag? Onderwijsdag = null)
{
    internal static WerkpatroonWeergave Toon(Werkpatroon p) => new(p.Maandag, p.Dinsdag, p.Woensdag, p.Donderdag, p.Vrijdag, p.Zaterdag, p.Zondag, p.Onderwijsdag);

    internal Werkpatroon Als() => new(Maandag, Dinsdag, Woensdag, Donderdag, Vrijdag, Zaterdag, Zondag, Onderwijsdag);
}
