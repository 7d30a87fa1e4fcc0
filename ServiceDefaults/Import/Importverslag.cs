using System.ComponentModel;

namespace StageSystem.ServiceDefaults;

/// <summary>What came of a file.</summary>
[Description("Wat er met een aangeleverd bestand is gebeurd.")]
internal sealed record Importverslag(
    [property: Description("Kenmerk van de import.")] Guid Id,
    [property: Description("Het bestand.")] string Bestand,
    [property: Description("De levering waar het bestand bij hoort; leeg als het meteen wordt beoordeeld.")] string? Levering,
    [property: Description("De status: ontvangen of verwerkt.")] string Status,
    [property: Description("Waarop de verwerking wacht; leeg als er niets is om op te wachten.")] string? WachtOp,
    [property: Description("Het moment van ontvangst, in UTC.")] DateTimeOffset OntvangenOp,
    [property: Description("Het aantal regels dat is beoordeeld, zonder de kop.")] int Rijen,
    [property: Description("Het aantal regels dat iets nieuws bracht.")] int Nieuw,
    [property: Description("Het aantal regels dat al bekend was; daar is niets mee gebeurd.")] int Ongewijzigd,
    [property: Description("Het aantal regels dat niet is overgenomen.")] int AantalGeweigerd,
    [property: Description("Wat er mis is met de geweigerde regels: één item voor elke fout, op volgorde van regel.")] IReadOnlyList<Weigering> Geweigerd,
    [property: Description("De cursor voor de volgende fouten; leeg als er geen meer zijn.")] string? Volgende);

/// <summary>One error in one row.</summary>
[Description("Eén fout in één regel van het bestand.")]
internal sealed record Weigering(
    [property: Description("Het bestand.")] string Bestand,
    [property: Description("De regel in het bestand waar de rij begint; de kop is regel 1.")] int Rij,
    [property: Description("De kolom; leeg als de hele regel fout is.")] string? Kolom,
    [property: Description("De eerste kolom van de sleutel, zoals getypt.")] string Sleutel,
    [property: Description("Wat er mis is.")] string Melding,
    [property: Description("De regel van het regelboek die dit verbiedt; leeg als het geen regel is.")] string? Regel);

/// <summary>A file without its errors, for lists.</summary>
[Description("Een aangeleverd bestand.")]
internal sealed record Importregel(
    [property: Description("Kenmerk van de import.")] Guid Id,
    [property: Description("Het bestand.")] string Bestand,
    [property: Description("De levering waar het bestand bij hoort.")] string? Levering,
    [property: Description("De status: ontvangen of verwerkt.")] string Status,
    [property: Description("Het moment van ontvangst, in UTC.")] DateTimeOffset OntvangenOp);

/// <summary>A delivery.</summary>
[Description("Een levering: bestanden die bij elkaar horen en samen worden beoordeeld.")]
internal sealed record Leveringsverslag(
    [property: Description("De naam van de levering.")] string Levering,
    [property: Description("De status: open, afgesloten of verwerkt.")] string Status,
    [property: Description("Waarop de verwerking wacht; leeg als er niets is om op te wachten.")] string? WachtOp,
    [property: Description("De bestanden van deze levering in deze dienst.")] IReadOnlyList<Importregel> Importen);
