using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Instellingen;

/// <summary>Records that RGS granted the instelling an erkenning of its own.</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
public sealed record ErkenInstelling(DateOnly Van, DateOnly? TotEnMet, string Referentie, DateOnly Besluitdatum)
{
    /// <summary>ERK-6: refused without a reference or before the decision was taken. ERK-2: every stageplaats there follows.</summary>
    /// <param name="instelling">The instelling.</param>
    /// <param name="command">The decision.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Instelling instelling, ErkenInstelling command, DateOnly vandaag)
    {
        var g = instelling.Gegevens;
        if (Instellingsbesluit.Geweigerd(command.Referentie, command.Besluitdatum, vandaag) is { } overtreding) return overtreding;
        if (command.TotEnMet < command.Van)
            return new Regelovertreding("ERK-40", "De erkenning van de instelling eindigt voordat zij begint.", ("van", command.Van), ("totEnMet", command.TotEnMet));
        return instelling.Eigen.Contains(Periode.Vanaf(command.Van, command.TotEnMet))
            ? Decision.NothingNew
            : Instellingsbesluit.Met(
                instelling,
                new InstellingErkend(g.Instellingscode, g.Instituut, command.Van, command.TotEnMet, command.Referentie, command.Besluitdatum)
                    .Volgens("ERK-6", Rollen.Stagesecretariaat, Rollen.Stagecoordinator));
    }
}

/// <summary>Records that RGS ended the erkenning of the instelling, or of its koepel.</summary>
/// <param name="PerDatum">First day without it.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
/// <param name="Koepel">The koepel that ended; null when it is about the instelling itself.</param>
public sealed record BeeindigErkenning(DateOnly PerDatum, string Referentie, DateOnly Besluitdatum, string? Koepel)
{
    /// <summary>
    /// ERK-32, C-6: from that day every stageplaats of the instelling is doubtful; a member of a koepel that ended keeps its own erkenning. Refused without a reference.
    /// </summary>
    /// <param name="instelling">The instelling.</param>
    /// <param name="command">The decision.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Instelling instelling, BeeindigErkenning command, DateOnly vandaag)
    {
        var g = instelling.Gegevens;
        if (Instellingsbesluit.Geweigerd(command.Referentie, command.Besluitdatum, vandaag) is { } overtreding) return overtreding;
        if (command.Koepel is { } koepel)
        {
            if (g.Koepel != koepel) return new Regelovertreding("ERK-4", $"Instelling {g.Instellingscode} hoort niet bij koepel {koepel}.", ("koepel", koepel));
            return instelling.KoepelTot == command.PerDatum
                ? Decision.NothingNew
                : Instellingsbesluit.Met(
                    instelling,
                    new KoepelErkenningBeeindigd(g.Instellingscode, koepel, g.Instituut, command.PerDatum, command.Referentie, command.Besluitdatum)
                        .Volgens("ERK-32", Rollen.Stagecoordinator, Rollen.Hoofd));
        }

        return instelling.Beeindigd.Contains(command.PerDatum)
            ? Decision.NothingNew
            : Instellingsbesluit.Met(
                instelling,
                new InstellingErkenningBeeindigd(g.Instellingscode, g.Instituut, command.PerDatum, command.Referentie, command.Besluitdatum)
                    .Volgens("ERK-32", Rollen.Stagecoordinator, Rollen.Hoofd));
    }
}

/// <summary>Asks RGS to end the erkenning of the instelling after the cooperation ended.</summary>
/// <param name="BesluitId">The decision to end the cooperation.</param>
/// <param name="PerDatum">First day that is asked for.</param>
public sealed record VerzoekInstellingBeeindiging(Guid BesluitId, DateOnly PerDatum)
{
    /// <summary>ERK-31: a request; the erkenning stays until RGS decides.</summary>
    public static Decision Decide(Instelling instelling, VerzoekInstellingBeeindiging command) =>
        instelling.BeeindigingVerzocht is not null
            ? Decision.NothingNew
            : new InstellingBeeindigingVerzocht(instelling.Gegevens.Instellingscode, instelling.Gegevens.Instituut, command.PerDatum, command.BesluitId)
                .Volgens("ERK-31", Rollen.Register);
}

/// <summary>A decision of RGS about an instelling.</summary>
internal static class Instellingsbesluit
{
    internal static Regelovertreding? Geweigerd(string referentie, DateOnly besluitdatum, DateOnly vandaag) =>
        string.IsNullOrWhiteSpace(referentie) ? new("ERK-6", "Zonder kenmerk van het RGS-besluit kan een erkenning niet worden gewijzigd.")
        : besluitdatum > vandaag ? new("ERK-6", "De datum van het RGS-besluit ligt in de toekomst.", ("besluitdatum", besluitdatum), ("vandaag", vandaag))
        : null;

    /// <summary>The fact, and the whole picture of erkende days when that changed.</summary>
    internal static Decision Met(Instelling instelling, Feit feit)
    {
        var na = Instelling.Fold(instelling, feit.Event)!;
        var dagen = na.ErkendeDagen().Select(p => new Tijdvak(p.Van, p.Einde)).ToList();
        return instelling.ErkendeDagen().SequenceEqual(na.ErkendeDagen())
            ? feit
            : Decision.Accept(
                feit, new InstellingErkenningVastgesteld(na.Gegevens.Instellingscode, na.Gegevens.Instituut, dagen).Volgens(feit.Regel, Rollen.Stagecoordinator, Rollen.Hoofd));
    }
}
