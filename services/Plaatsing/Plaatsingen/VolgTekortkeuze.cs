using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Lets a part-time stage of traject B follow the planner's choice of where its shortfall is made up.</summary>
/// <param name="NieuwEinde">New last day when it is made up on the stageplaats; null when it is not, or not any more.</param>
public sealed record VolgTekortkeuze(DateOnly? NieuwEinde)
{
    /// <summary>VER-13 a (C-13 row 3): the stage lasts longer; another choice gives the earlier end back, as far as that has not passed.</summary>
    public static Decision Decide(Plaatsing plaatsing, VolgTekortkeuze command, DateOnly vandaag)
    {
        var (stand, oorzaak) = (plaatsing.Stand, VerwerkVerlofafspraken.Tekort(plaatsing.Code));
        if (!Plaatsingstatus.IsOpen(stand.Status) || (command.NieuwEinde ?? plaatsing.VoorTekort?.TotEnMet) is not { } einde || einde == plaatsing.EindeZonderVerlenging) return Decision.NothingNew;
        return einde < vandaag
            ? Signalen.Registreer(
                "VER-13", plaatsing.Onderwerp(), oorzaak, Rollen.Stagecoordinator,
                $"Door de keuze over het tekort zou deze stage op {einde:dd-MM-yyyy} zijn geëindigd. Besluit tot welke dag de stage duurt.",
                Kalender.PlusWerkdagen(vandaag, Vervolgkeuzes.KeuzeWerkdagen), stand.Instituut)
            : new PlaatsingHerzien(
                plaatsing.StandOp(vandaag) with { TotEnMet = einde, ZonderVerlenging = null }, stand.Van, stand.TotEnMet, PlaatsingHerzien.Tekort, oorzaak, null, null)
                .Volgens("VER-13", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat);
    }
}
