using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>The SLWP of the stageplaats was revised: what the aios was told may no longer be right.</summary>
/// <param name="Nummer">Version of the SLWP.</param>
/// <param name="Onderdelen">Names of the sections that changed.</param>
public sealed record VernieuwPlaatsingsbericht(int Nummer, Lijst<string> Onderdelen)
{
    /// <summary>The section that a plaatsingsbericht repeats (PLA-76), as Erkenning names it.</summary>
    public const string Contactgegevens = "contactgegevens van de contactpersoon of manager";

    /// <summary>Werkdagen in which the secretariaat sends it (parameter of our own: the documents name none).</summary>
    public const int Werkdagen = 5;

    /// <summary>C-5 row 3, PLA-76: asks the secretariaat for a new plaatsingsbericht, of a stage that runs or is planned; an earlier request that is still open lapses.</summary>
    public static Decision Decide(Plaatsing plaatsing, VernieuwPlaatsingsbericht command, DateOnly vandaag)
    {
        if (!Plaatsingstatus.IsOpen(plaatsing.Stand.Status) || !command.Onderdelen.Contains(Contactgegevens)) return Decision.NothingNew;
        var oorzaak = Sleutel.Id("slwp-herzien", plaatsing.Stand.Stageplaatscode, $"{command.Nummer}");
        return Decision.Accept(
        [
            .. plaatsing.Signalen.Values.Where(s => s.Regel == "PLA-76" && s.OorzaakId != oorzaak).OrderBy(s => s.SignaalId)
                .Select(s => new SignaalVervallen(s.SignaalId, "Er is een nieuwere versie van het stageleerwerkplan (SLWP).").Volgens("OVK-7", s.Geadresseerde)),
            Signalen.Registreer(
                "PLA-76", plaatsing.Onderwerp(), oorzaak, Rollen.Stagesecretariaat,
                $"De contactgegevens van stageplaats {plaatsing.Stand.Stageplaatscode} zijn veranderd. Stuur de aios een nieuw plaatsingsbericht.",
                Kalender.PlusWerkdagen(vandaag, Werkdagen), plaatsing.Stand.Instituut),
        ]);
    }
}
