using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>Kinds of entry in a stagedossier (ERK-28).</summary>
public static class Dossiersoort
{
    public const string Stageplaats = "stageplaats";
    public const string Erkenning = "erkenning";
    public const string Slwp = "slwp";
    public const string Besluit = "besluit";
    public const string Stagebeheerder = "stagebeheerder";
    public const string Kwaliteitscyclus = "kwaliteitscyclus";
    public const string Bezoek = "bezoek";

    /// <summary>The signed report of a visit.</summary>
    public const string Bezoekverslag = "bezoekverslag";

    /// <summary>A stage-evaluatie with its scores.</summary>
    public const string Stageevaluatie = "stage-evaluatie";

    /// <summary>The scores of a visit.</summary>
    public const string Kwaliteitsscore = "kwaliteitsscore";
    public const string Klachtbrief = "klachtbrief";
    public const string Correspondentie = "correspondentie";
}

/// <summary>Adds an entry to the index of letters.</summary>
/// <param name="Stuk">The entry.</param>
/// <param name="BezoekId">For a report: the visit.</param>
/// <param name="Rol">Role of who adds it.</param>
public sealed record VoegStukToe(DossierstukToegevoegd Stuk, Guid? BezoekId, string Rol)
{
    /// <summary>
    /// ERK-28, BEO-43: an unsigned visit report is refused; a signed one is in the dossier already. A klachtbrief is added by stagecoördinator or hoofd (2.2, BEO-50). A
    /// correction is a new entry that names the one it replaces.
    /// </summary>
    /// <param name="d">The dossier.</param>
    /// <param name="command">The entry.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stagedossier d, VoegStukToe command, DateOnly vandaag)
    {
        var stuk = command.Stuk;
        if (d.Stukken.Contains(stuk.StukId)) return Decision.NothingNew;
        if (stuk.Soort == Dossiersoort.Bezoekverslag) return Verslag(d, command.BezoekId);
        if (stuk.Soort == Dossiersoort.Klachtbrief && command.Rol is not (Rollen.Stagecoordinator or Rollen.Hoofd))
            return new Regelovertreding("ERK-28", "Alleen de stagecoördinator of het hoofd voegt een klachtbrief toe.", ("rol", command.Rol));
        if (stuk.Op > vandaag)
        {
            return new Regelovertreding(
                "ERK-28", $"Een stuk van {stuk.Op.Tekst()} kan nog niet in het dossier; het is vandaag {vandaag.Tekst()}.", ("op", stuk.Op), ("vandaag", vandaag));
        }

        if (stuk.Vervangt is { } oud && !d.Stukken.Contains(oud))
            return new Regelovertreding("ERK-28", "Het stuk dat u wilt verbeteren staat niet in dit dossier.", ("vervangt", oud));
        return stuk.Volgens("ERK-28", Rollen.Stagebeheerder, Rollen.Stagecoordinator);
    }

    /// <summary>ERK-28: what is in the dossier stays there; nothing in this service removes it.</summary>
    public static Regelovertreding WeigerVerwijdering(Guid stukId) => new(
        "ERK-28", "Wat in het stagedossier staat, wordt nooit verwijderd. Voeg een verbeterd stuk toe, of trek een bezoek in dat niet is gehouden.", ("stukId", stukId));

    private static Decision Verslag(Stagedossier d, Guid? bezoekId)
    {
        if (bezoekId is not { } id || d.Bezoek(id) is not { } bezoek) return Stagedossiers.Verslag.Onbekend(bezoekId ?? Guid.Empty);
        return bezoek.IsGetekend()
            ? Decision.NothingNew
            : new Regelovertreding(
                "ERK-28", $"Het verslag is niet getekend (status: {bezoek.Status}). Het komt in het dossier als de stageopleider het accordeert of voor gezien tekent (BEO-43).",
                ("bezoekId", id), ("status", bezoek.Status));
    }
}
