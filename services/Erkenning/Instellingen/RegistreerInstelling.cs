using StageSystem.Kern;

namespace StageSystem.Erkenningen.Instellingen;

/// <summary>Takes an instelling into the administration.</summary>
/// <param name="Gegevens">What is known of it; the code in any spelling.</param>
public sealed record RegistreerInstelling(InstellingGeregistreerd Gegevens)
{
    /// <summary>ERK-40: an instelling is registered with the days of its RGS erkenning. The same content again adds nothing, other content is a conflict.</summary>
    public static Decision Decide(Instelling? instelling, RegistreerInstelling command)
    {
        var nieuw = command.Gegevens with
        {
            Instellingscode = Sleutel.Normaal(command.Gegevens.Instellingscode),
            Koepel = Leeg(command.Gegevens.Koepel) is { } koepel ? Sleutel.Normaal(koepel) : null,
        };

        if (instelling is null)
        {
            return nieuw.ErkendTotEnMet < nieuw.ErkendVan
                ? new Regelovertreding(
                    "ERK-40", "De erkenning van de instelling eindigt voordat zij begint.",
                    ("erkendVan", nieuw.ErkendVan), ("erkendTotEnMet", nieuw.ErkendTotEnMet))
                : nieuw.Volgens("ERK-40");
        }

        var bekend = instelling.Gegevens;
        var verschillen = Registratie.Verschillen(
            ("Naam", bekend.Naam, nieuw.Naam), ("Soort", bekend.Soort, nieuw.Soort), ("Koepel", bekend.Koepel, nieuw.Koepel),
            ("Plaats", bekend.Plaats, nieuw.Plaats), ("Regio", bekend.Regio, nieuw.Regio), ("Erkend vanaf", bekend.ErkendVan, nieuw.ErkendVan),
            ("Erkend tot", bekend.ErkendTotEnMet, nieuw.ErkendTotEnMet), ("Opleidingsinstituut", bekend.Instituut, nieuw.Instituut),
            ("Laatste visitatie", bekend.LaatsteVisitatie, nieuw.LaatsteVisitatie),
            ("Laatste evaluatiegesprek", bekend.LaatsteEvaluatiegesprek, nieuw.LaatsteEvaluatiegesprek));

        return verschillen.Count == 0 ? Decision.NothingNew : Registratie.Conflict($"instelling {nieuw.Instellingscode}", verschillen);
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;
}
