using System.Collections.Immutable;

namespace StageSystem.Verlof.Aiossen;

/// <summary>Something about leave that is only to be known.</summary>
/// <param name="Regel">The rule.</param>
/// <param name="Tekst">Plain Dutch.</param>
public sealed record Informatie(string Regel, string Tekst);

/// <summary>What the rules only tell: nothing to ask for or to refuse beyond that there is no such thing.</summary>
public static class Verlofinformatie
{
    /// <summary>VER-1, VER-4, VER-5, VER-15, VER-45.</summary>
    public static ImmutableArray<Informatie> Alle { get; } =
    [
        new("VER-1", "De aios is in dienst van SBOH; de cao SBOH geldt. De instelling kan zelf geen verlof geven."),
        new("VER-4", "Niemand heeft recht op een vrij dagdeel. De uren kunnen over 3, 4 of 5 dagen worden verdeeld; de stageopleider beslist."),
        new("VER-5", "Er is geen studietijd in werktijd. Literatuur opzoeken voor een patiënt of een opdracht van de stageopleider is gewone werktijd."),
        new("VER-15", "Diensten zijn leerzaam; weeg dat af tegen de uren overdag die door compensatie vervallen."),
        new("VER-45", "SBOH heeft voor de aios een aansprakelijkheids- en een rechtsbijstandverzekering. Werk in de instelling valt meestal onder de aansprakelijkheid van de instelling."),
    ];
}
