using System.ComponentModel;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Opleidingsplannen;

namespace StageSystem.Erkenningen.Etalage;

/// <summary>An entry as the API shows it.</summary>
[Description("Een stagemogelijkheid in de opleidingsetalage.")]
public sealed record EtalagevermeldingWeergave(
    [property: Description("Kenmerk.")] Guid VermeldingId,
    [property: Description("Code van de instelling.")] string Instellingscode,
    [property: Description("Naam van de instelling.")] string Instelling,
    [property: Description("Specialisme.")] string Specialisme,
    [property: Description("Onderwijs- en Opleidingsregio (OOR).")] string Oor,
    [property: Description("Naam van de stagemogelijkheid.")] string Titel,
    [property: Description("Wat aios er leren.")] string Inhoud,
    [property: Description("De kwaliteit van de opleiding.")] string Kwaliteit,
    [property: Description("Het opleidingsklimaat.")] string Opleidingsklimaat,
    [property: Description("Eerste dag waarop de plek beschikbaar is.")] DateOnly Van,
    [property: Description("Laatste dag waarop de plek beschikbaar is.")] DateOnly TotEnMet,
    [property: Description("Hoeveel aios er tegelijk kunnen zijn.")] int Capaciteit,
    [property: Description("Code van de stageplaats; leeg als die er niet is.")] string? Stageplaatscode,
    [property: Description("Waar het stageleerwerkplan (SLWP) staat; leeg als er geen stageplaats bij hoort.")] string? Slwp,
    [property: Description("Eerste dag van de periode waarop de instelling niet erkend is; leeg als zij steeds erkend is.")] DateOnly? EersteDagNietErkend,
    [property: Description("Dag waarop de vermelding is ingetrokken; leeg zolang zij getoond wordt.")] DateOnly? IngetrokkenOp,
    [property: Description("Het lokale opleidingsplan dat erbij hoort (ERK-41).")] OpleidingsplanverwijzingWeergave Opleidingsplan)
{
    internal static EtalagevermeldingWeergave Toon(Etalagevermelding v, Instelling? instelling, LokaalOpleidingsplan? plan, DateOnly vandaag)
    {
        var s = v.Gegevens;
        return new(
            v.Id, v.Instellingscode, instelling?.Gegevens.Naam ?? v.Instellingscode, s.Specialisme, s.Oor, s.Titel, s.Inhoud, s.Kwaliteit, s.Opleidingsklimaat, s.Van, s.TotEnMet,
            s.Capaciteit, s.Stageplaatscode, s.Stageplaatscode is { } code ? $"/v1/stageplaatsen/{code}/slwp" : null, v.EersteDagNietErkend, v.IngetrokkenOp,
            OpleidingsplanverwijzingWeergave.Toon(v.Instellingscode, s.Specialisme, plan, vandaag));
    }
}

/// <summary>The plan that belongs to an entry.</summary>
[Description("Verwijzing naar het lokale opleidingsplan van de instelling en het specialisme.")]
public sealed record OpleidingsplanverwijzingWeergave(
    [property: Description("Of het plan ontbreekt.")] bool Ontbreekt,
    [property: Description("Versie die vandaag geldt; leeg als het plan ontbreekt.")] int? Versie,
    [property: Description("Eerste dag waarop die versie geldt.")] DateOnly? Vanaf,
    [property: Description("Laatste dag waarop een ontbrekend plan wordt verwacht.")] DateOnly? VerwachtUiterlijkOp,
    [property: Description("Waar het plan staat.")] string Adres)
{
    internal static OpleidingsplanverwijzingWeergave Toon(string instellingscode, string specialisme, LokaalOpleidingsplan? plan, DateOnly vandaag)
    {
        var versie = plan?.Op(vandaag);
        return new(
            versie is null, versie?.Nummer, versie?.Vanaf, plan?.Gevraagd?.UiterlijkOp,
            $"/v1/instellingen/{Uri.EscapeDataString(instellingscode)}/opleidingsplannen/{Uri.EscapeDataString(Kern.Sleutel.Normaal(specialisme))}");
    }
}

/// <summary>Entries side by side.</summary>
[Description("Stagemogelijkheden naast elkaar.")]
public sealed record EtalagevergelijkingWeergave(
    [property: Description("De vermeldingen, in de gevraagde volgorde.")] IReadOnlyList<EtalagevermeldingWeergave> Vermeldingen,
    [property: Description("Per kenmerk de waarde van elke vermelding.")] IReadOnlyList<KenmerkWeergave> Kenmerken)
{
    internal static EtalagevergelijkingWeergave Toon(IReadOnlyList<EtalagevermeldingWeergave> vermeldingen, IReadOnlyList<Vergelijkingskenmerk> kenmerken) =>
        new(vermeldingen, [.. kenmerken.Select(k => new KenmerkWeergave(k.Naam, k.Waarden, k.Verschilt()))]);
}

/// <summary>One aspect.</summary>
[Description("Een kenmerk van de vermeldingen.")]
public sealed record KenmerkWeergave(
    [property: Description("Welk kenmerk.")] string Naam,
    [property: Description("De waarde van elke vermelding, in dezelfde volgorde.")] IReadOnlyList<string> Waarden,
    [property: Description("Of ten minste twee vermeldingen hierin verschillen.")] bool Verschilt);
