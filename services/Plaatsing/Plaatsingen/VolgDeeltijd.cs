using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Lets a plaatsing follow another percentage that Verlof told of.</summary>
/// <param name="AanvraagId">The request.</param>
/// <param name="Percentage">1–100.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="Gevolg">What Verlof computed for this stage; null when it left that to the planner.</param>
/// <param name="Versie">Version in Verlof: what it computed with an older one says nothing any more.</param>
public sealed record VolgDeeltijd(Guid AanvraagId, int Percentage, DateOnly Vanaf, Deeltijdgevolg? Gevolg, long Versie)
{
    /// <summary>
    /// VER-12 (C-13 row 2): a clinical stage gets its new end. VER-13 (row 3): one of traject B keeps it. A stage whose remaining weeks are no whole number is asked of
    /// the stagecoördinator, with the end that follows from PLA-86.
    /// </summary>
    public static Decision Decide(Plaatsing plaatsing, VolgDeeltijd command, DateOnly vandaag)
    {
        var stand = plaatsing.Stand;
        if (!Plaatsingstatus.IsOpen(stand.Status) || stand.TotEnMet < command.Vanaf || plaatsing.DeeltijdVersie >= command.Versie) return Decision.NothingNew;

        var vanaf = command.Vanaf < stand.Van ? stand.Van : command.Vanaf;
        var einde = command.Gevolg is { Klinisch: true } klinisch ? klinisch.NieuwEinde : stand.TotEnMet;
        var feiten = new List<Feit>();
        if (einde < vandaag || einde < stand.Van)
        {
            feiten.Add(Vraag(plaatsing, command, "VER-12", $"Bij {command.Percentage} % zou deze stage op {einde:dd-MM-yyyy} zijn geëindigd. Besluit tot welke dag de stage duurt.", vandaag));
            einde = stand.TotEnMet;
        }

        feiten.Insert(0, new PlaatsingHerzien(
                plaatsing.StandOp(vandaag) with { TotEnMet = einde, Deeltijdpercentage = command.Percentage, ZonderVerlenging = einde == stand.TotEnMet ? stand.ZonderVerlenging : null }, stand.Van, stand.TotEnMet, PlaatsingHerzien.Deeltijd, command.AanvraagId,
                vanaf, command.Versie)
            .Volgens(command.Gevolg?.Klinisch == false ? "VER-13" : "VER-12", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat));
        if (command.Gevolg is null)
        {
            var rest = Resterend.Rest(stand.Nominaal, plaatsing.Gedaan(vanaf));
            feiten.Add(Vraag(
                plaatsing, command, "VER-12",
                $"De aios werkt vanaf {vanaf:dd-MM-yyyy} {command.Percentage} %. Wat van deze stage overblijft, duurt dan t/m {Resterend.Einde(vanaf, rest, command.Percentage):dd-MM-yyyy}. Besluit of de einddatum zo wordt.",
                vandaag));
        }

        return Decision.Accept(feiten);
    }

    private static Feit Vraag(Plaatsing plaatsing, VolgDeeltijd command, string regel, string tekst, DateOnly vandaag) => Signalen.Registreer(
        regel, plaatsing.Onderwerp(), command.AanvraagId, Rollen.Stagecoordinator, tekst, Kalender.PlusWerkdagen(vandaag, Vervolgkeuzes.KeuzeWerkdagen), plaatsing.Stand.Instituut);
}
