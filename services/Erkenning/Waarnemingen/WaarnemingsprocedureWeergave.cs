using System.ComponentModel;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>A procedure as the API shows it.</summary>
[Description("Een procedure om een waarnemer of een nieuwe stageopleider te vinden.")]
public sealed record WaarnemingsprocedureWeergave(
    [property: Description("Kenmerk van de procedure.")] Guid ProcedureId,
    [property: Description("Code van de stageplaats.")] string Stageplaatscode,
    [property: Description("Code van de instelling.")] string Instellingscode,
    [property: Description("Het opleidingsinstituut.")] string Instituut,
    [property: Description("Soort: waarnemend of stageopleider.")] string Soort,
    [property: Description("De status: gestart, kandidaat, aangevraagd, erkend, mislukt of geannuleerd.")] string Status,
    [property: Description("Eerste dag waarvoor iemand nodig is.")] DateOnly Van,
    [property: Description("Laatste dag waarvoor iemand nodig is; leeg als die niet bekend is.")] DateOnly? TotEnMet,
    [property: Description("Kenmerk van de oorzaak.")] Guid OorzaakId,
    [property: Description("Wie er vervangen wordt.")] string Vervangt,
    [property: Description("Uiterste dag voor het besluit van de stagecoördinator.")] DateOnly? BesluitUiterlijkOp,
    [property: Description("Uiterste dag voor een resultaat.")] DateOnly? ResultaatUiterlijkOp,
    [property: Description("Of een waarnemer mogelijk is volgens de stagecoördinator; leeg zolang dat niet is besloten.")] bool? WaarnemerMogelijk,
    [property: Description("De kandidaat; leeg als er geen is.")] KandidaatWeergave? Kandidaat,
    [property: Description("Kenmerk van de aanvraag die bij RGS loopt; leeg als er geen is.")] Guid? AanvraagId,
    [property: Description("Waarom de procedure is mislukt; leeg als dat niet zo is.")] string? Grond,
    [property: Description("Wie er erkend is; leeg als er niemand is.")] WaarnemingWeergave? Waarneming,
    [property: Description("De toelichting bij het laatste besluit; alleen voor de stagecoördinator en het hoofd.")] string? Besluittoelichting)
{
    internal static WaarnemingsprocedureWeergave Toon(Waarnemingsprocedure p, string? toelichting) => new(
        p.Id, p.Stageplaatscode, p.Instellingscode, p.Instituut, p.Soort, p.Status, p.Van, p.TotEnMet, p.OorzaakId, p.Vervangt, p.BesluitUiterlijkOp,
        p.ResultaatUiterlijkOp, p.WaarnemerMogelijk, p.Kandidaat is { } k ? new(k.Opleidernummer, k.Ingangsdatum) : null, p.AanvraagId, p.Grond,
        p.Waarneming is { } w ? new(w.Opleidernummer, w.Van, w.TotEnMet, w.Referentie) : null, toelichting);
}

/// <summary>A candidate.</summary>
[Description("Een voorgestelde kandidaat.")]
public sealed record KandidaatWeergave(
    [property: Description("Opleidernummer.")] string Opleidernummer,
    [property: Description("Eerste dag die bij RGS wordt gevraagd.")] DateOnly Ingangsdatum);

/// <summary>A waarneming.</summary>
[Description("Een erkende waarnemer of nieuwe stageopleider.")]
public sealed record WaarnemingWeergave(
    [property: Description("Opleidernummer.")] string Opleidernummer,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag; leeg als het duurt tot de terugkeer, of zonder einde.")] DateOnly? TotEnMet,
    [property: Description("Kenmerk van het besluit bij RGS.")] string Referentie);
