using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stagebeheerders;

/// <summary>Gives a stageplaats its stagebeheerder, or another one.</summary>
/// <param name="Stagebeheerder">Code, in any spelling.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="IsWissel">Whether the present one stops the day before; false asks for a stageplaats without.</param>
public sealed record WijsStagebeheerderToe(string Stagebeheerder, DateOnly Vanaf, bool IsWissel)
{
    /// <summary>
    /// ERK-29: exactly one. A second one on any day is refused; a change ends the former one on the day before. C-34: the signaal about nobody lapses, and the signalen
    /// that had gone to the stagecoördinator come back.
    /// </summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="command">Who and when.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageplaats s, WijsStagebeheerderToe command, DateOnly vandaag)
    {
        var (g, code) = (s.Gegevens, Sleutel.Normaal(command.Stagebeheerder));
        var zittend = s.Beheer.Vanaf(command.Vanaf);
        if (zittend is [{ TotEnMet: null } al] && al.Stagebeheerder == code && al.Dagen().Bevat(command.Vanaf)) return Decision.NothingNew;
        if (Weigering(g.Stageplaatscode, zittend, command) is { } overtreding) return overtreding;

        var feiten = new List<Feit>();
        if (zittend is [var vorige])
        {
            feiten.Add(new StagebeheerderVertrokken(g.Stageplaatscode, g.Instituut, vorige.Stagebeheerder, command.Vanaf.AddDays(-1))
                .Volgens("ERK-29", Rollen.Stagebeheerder, Rollen.Stagecoordinator));
        }

        feiten.Add(new StagebeheerderToegewezen(g.Stageplaatscode, g.Instituut, code, command.Vanaf)
            .Volgens("ERK-29", Rollen.Stagebeheerder, Rollen.Stagecoordinator, Rollen.Stageopleider));
        if (s.Beheer.LaatsteZonder() is { } zonder)
            feiten.AddRange(Signalen.Vervallen(s.Signalen, Stagebeheer.OorzaakVan(g.Stageplaatscode, zonder.Van), "Er is een stagebeheerder."));
        feiten.AddRange(Signalen.DraagOver(s.Signalen, Rollen.Stagecoordinator, Rollen.Stagebeheerder).Where(f => s.Beheer.Verplaatst.Contains(((SignaalOvergedragen)f.Event).SignaalId)));
        return Decision.Accept(feiten);
    }

    private static Regelovertreding? Weigering(string stageplaatscode, IReadOnlyList<Beheerperiode> zittend, WijsStagebeheerderToe command)
    {
        if (!command.IsWissel)
        {
            return zittend is not [var al, ..] ? null : new(
                "ERK-29", $"Stageplaats {stageplaatscode} heeft {al.Stagebeheerder} al als stagebeheerder, {Dagen(al)}. Een tweede kan niet; kies voor wisselen.",
                ("stageplaatscode", stageplaatscode), ("stagebeheerder", al.Stagebeheerder), ("vanaf", command.Vanaf));
        }

        if (zittend is not [var huidig])
        {
            return new(
                "ERK-29", zittend.Count == 0
                    ? $"Stageplaats {stageplaatscode} heeft op {command.Vanaf.Tekst()} geen stagebeheerder om te wisselen. Wijs er een toe."
                    : $"Na {command.Vanaf.Tekst()} is al een andere stagebeheerder toegewezen. Wissel vanaf een latere dag.",
                ("stageplaatscode", stageplaatscode), ("vanaf", command.Vanaf), ("aantal", zittend.Count));
        }

        return huidig.Dagen().Van < command.Vanaf ? null : new(
            "ERK-29", $"{huidig.Stagebeheerder} is pas stagebeheerder vanaf {huidig.Dagen().Van.Tekst()}. Wissel vanaf een latere dag.",
            ("stagebeheerder", huidig.Stagebeheerder), ("van", huidig.Dagen().Van), ("vanaf", command.Vanaf));
    }

    private static string Dagen(Beheerperiode p) =>
        (p.Van is { } van ? $"vanaf {van.Tekst()}" : "van het begin af") + (p.TotEnMet is { } tot ? $" t/m {tot.Tekst()}" : "");
}

/// <summary>Ends that someone is the stagebeheerder of a stageplaats, without a successor yet.</summary>
/// <param name="LaatsteDag">Last day.</param>
public sealed record BeeindigStagebeheer(DateOnly LaatsteDag)
{
    /// <summary>ERK-29, C-34 row 1: the stagecoördinator is told at once; the signaal comes when nobody follows within 7 days. Refused when there is nobody.</summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="command">The last day.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageplaats s, BeeindigStagebeheer command, DateOnly vandaag)
    {
        var g = s.Gegevens;
        var periode = s.Beheer.Perioden.Find(p => p.Dagen().Bevat(command.LaatsteDag));
        if (periode?.TotEnMet == command.LaatsteDag) return Decision.NothingNew;
        if (periode is null)
        {
            return new Regelovertreding(
                "ERK-29", $"Stageplaats {g.Stageplaatscode} heeft op {command.LaatsteDag.Tekst()} geen stagebeheerder.",
                ("stageplaatscode", g.Stageplaatscode), ("laatsteDag", command.LaatsteDag));
        }

        var vertrokken = new StagebeheerderVertrokken(g.Stageplaatscode, g.Instituut, periode.Stagebeheerder, command.LaatsteDag)
            .Volgens("C-34", Rollen.Stagecoordinator, Rollen.Stageopleider);
        return Decision.Accept([vertrokken, .. Stagebeheerverloop.Verstreken(Stageplaats.Fold(s, vertrokken.Event)!, vandaag).Feiten]);
    }
}
