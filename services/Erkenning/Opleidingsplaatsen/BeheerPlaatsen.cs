using StageSystem.Kern;

namespace StageSystem.Erkenningen.Opleidingsplaatsen;

/// <summary>Records the division of opleidingsplaatsen.</summary>
/// <param name="Toewijzing">What was assigned.</param>
public sealed record WijsPlaatsenToe(OpleidingsplaatsToegewezen Toewijzing)
{
    /// <summary>ERK-43: only the minister assigns: refused without a reference, or with a negative number.</summary>
    public static Decision Decide(Jaarplaatsen? plaatsen, WijsPlaatsenToe command)
    {
        var t = command.Toewijzing;
        if (string.IsNullOrWhiteSpace(t.Referentie)) return new Regelovertreding("ERK-43", "Geef het kenmerk van de verdeling.");
        if (t.Aantal < 0) return new Regelovertreding("ERK-43", "Het aantal plaatsen is 0 of meer.", ("aantal", t.Aantal));
        return plaatsen?.Toegewezen == t.Aantal ? Decision.NothingNew : t.Volgens("ERK-43", Rollen.Stagecoordinator, Rollen.Stagesecretariaat);
    }
}

/// <summary>Opens a vacancy for an instromer.</summary>
/// <param name="VacatureId">Identity of the vacancy.</param>
/// <param name="MetRegio">Whether instelling and region were consulted.</param>
public sealed record OpenVacature(Guid VacatureId, bool MetRegio)
{
    /// <summary>ERK-43: only after the assignment, and in consultation with instelling and region.</summary>
    /// <param name="plaatsen">The places, or null when none were assigned.</param>
    /// <param name="command">The vacancy.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Jaarplaatsen? plaatsen, OpenVacature command, DateOnly vandaag) =>
        plaatsen is null || plaatsen.Toegewezen == 0
            ? new Regelovertreding("ERK-43", "Er zijn voor dit jaar nog geen opleidingsplaatsen toegewezen. Open een vacature pas daarna.", ("toegewezen", 0))
            : !command.MetRegio
                ? new Regelovertreding("ERK-43", "Stem de vacature eerst af met de instelling en de regio.", ("jaar", plaatsen.Jaar))
            : plaatsen.Vacatures.Contains(command.VacatureId) ? Decision.NothingNew
            : new VacatureGeopend(command.VacatureId, vandaag).Volgens("ERK-43", Rollen.Stagecoordinator);
}

/// <summary>Places an instromer, on a place of its own or on one that came free.</summary>
/// <param name="PlaatsId">Identity of the place.</param>
/// <param name="Start">First day.</param>
/// <param name="Gefinancierd">Whether it is to be marked as funded; null: as far as the assigned number goes.</param>
/// <param name="HervullingVan">The place that is filled again, or null.</param>
public sealed record PlaatsInstromer(Guid PlaatsId, DateOnly Start, bool? Gefinancierd, Guid? HervullingVan)
{
    /// <summary>
    /// ERK-43, Q87: above the assigned number an instromer is not refused, but cannot be marked as funded, and the opleider hears it. ERK-44: a free place is filled again
    /// through 31-12 of the year of its start; a lapsed one is not.
    /// </summary>
    /// <param name="plaatsen">The places, or null when none were assigned.</param>
    /// <param name="command">The instromer.</param>
    public static Decision Decide(Jaarplaatsen? plaatsen, PlaatsInstromer command)
    {
        if (plaatsen is null) return new Regelovertreding("ERK-43", "Er zijn voor dit jaar nog geen opleidingsplaatsen toegewezen.");
        if (plaatsen.Plaatsen.Exists(p => p.PlaatsId == command.PlaatsId)) return Decision.NothingNew;
        if (command.HervullingVan is { } oud) return Hervul(plaatsen, command, oud);
        if (command.Start.Year != plaatsen.Jaar)
            return new Regelovertreding("ERK-43", $"De start valt niet in {plaatsen.Jaar}.", ("start", command.Start), ("jaar", plaatsen.Jaar));

        var ruimte = plaatsen.Gefinancierd() < plaatsen.Toegewezen;
        if (command.Gefinancierd == true && !ruimte)
        {
            return new Regelovertreding(
                "ERK-43", $"Er zijn {plaatsen.Toegewezen} plaatsen toegewezen en die zijn alle bezet. Deze plaats kan niet als gefinancierd worden aangemerkt.",
                ("toegewezen", plaatsen.Toegewezen), ("gefinancierd", plaatsen.Gefinancierd()));
        }

        var geplaatst = new InstromerGeplaatst(command.PlaatsId, command.Start, command.Gefinancierd ?? ruimte, null).Volgens("ERK-43", Rollen.Stagecoordinator);
        return ruimte
            ? geplaatst
            : Decision.Accept(geplaatst, Signalen.Registreer(
                "ERK-43", $"instelling {plaatsen.Instellingscode}", command.PlaatsId, Rollen.Stagecoordinator,
                $"Instelling {plaatsen.Instellingscode} heeft in {plaatsen.Jaar} meer instromers {plaatsen.Specialisme} dan de {plaatsen.Toegewezen} toegewezen plaatsen. "
                + "Deze plaats telt niet mee voor de financiering.",
                uiterlijkOp: null, plaatsen.Instituut));
    }

    private static Decision Hervul(Jaarplaatsen plaatsen, PlaatsInstromer command, Guid oud)
    {
        if (plaatsen.Plaatsen.Find(p => p.PlaatsId == oud) is not { } plaats)
            return new Regelovertreding("ERK-44", "Deze opleidingsplaats is niet bekend.", ("plaatsId", oud));
        if (plaats.StatusOp(command.Start) != Opleidingsplaatsstatus.Hervulbaar || command.Start < plaats.GestoptOp)
        {
            return new Regelovertreding(
                "ERK-44", plaats.HervulbaarTotEnMet is { } tot
                    ? $"Deze plaats kan alleen opnieuw worden gevuld met een start t/m {tot.Tekst()}."
                    : $"Deze plaats is {plaats.StatusOp(command.Start)} en kan niet opnieuw worden gevuld.",
                ("start", command.Start), ("status", plaats.StatusOp(command.Start)));
        }

        return new InstromerGeplaatst(command.PlaatsId, command.Start, plaats.Gefinancierd, oud).Volgens("ERK-44", Rollen.Stagecoordinator);
    }
}

/// <summary>Records that the aios of a place stops.</summary>
/// <param name="PlaatsId">The place.</param>
/// <param name="GestoptOp">Day on which the aios stops.</param>
/// <param name="IsInstromer">Whether the aios is in the first training year.</param>
public sealed record MeldGestopt(Guid PlaatsId, DateOnly GestoptOp, bool IsInstromer)
{
    /// <summary>
    /// ERK-44, Q48: an instromer who stops in the calendar year of the start leaves a place that can be filled again through 31-12; in a later year, or when a doorstromer
    /// stops, the place lapses. Started 01-03-2027, stopped 15-10-2027: refillable; stopped 15-01-2028: lapsed.
    /// </summary>
    /// <param name="plaatsen">The places.</param>
    /// <param name="command">The stop.</param>
    public static Decision Decide(Jaarplaatsen plaatsen, MeldGestopt command)
    {
        if (plaatsen.Plaatsen.Find(p => p.PlaatsId == command.PlaatsId) is not { } plaats)
            return new Regelovertreding("ERK-44", "Deze opleidingsplaats is niet bekend.", ("plaatsId", command.PlaatsId));
        if (plaats.GestoptOp is not null) return Decision.NothingNew;
        if (command.GestoptOp < plaats.Start)
            return new Regelovertreding("ERK-44", "De aios stopt voor de start.", ("start", plaats.Start), ("gestoptOp", command.GestoptOp));
        var hervulbaar = command.IsInstromer && command.GestoptOp.Year == plaats.Start.Year ? new DateOnly(plaats.Start.Year, 12, 31) : (DateOnly?)null;
        return new OpleidingsplaatsVrijgekomen(command.PlaatsId, command.GestoptOp, command.IsInstromer, hervulbaar).Volgens("ERK-44", Rollen.Stagecoordinator);
    }
}
