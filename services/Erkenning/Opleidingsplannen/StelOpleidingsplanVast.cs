using StageSystem.Erkenningen.Instellingen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Opleidingsplannen;

/// <summary>Lays down a version of the lokaal opleidingsplan.</summary>
/// <param name="Specialisme">Specialism.</param>
/// <param name="LandelijkPlan">The national plan, with its version, that it translates.</param>
/// <param name="Onderdelen">Which parts can be learned here.</param>
/// <param name="Ontwikkeling">How development is followed and tested.</param>
/// <param name="Verwijzing">Where the plan itself can be read, or null.</param>
/// <param name="Vanaf">First day on which it holds: today or before.</param>
public sealed record StelOpleidingsplanVast(
    string Specialisme, string LandelijkPlan, IReadOnlyList<string> Onderdelen, string Ontwikkeling, string? Verwijzing, DateOnly Vanaf)
{
    /// <summary>
    /// ERK-41: names at least one part that can be learned here. Versions follow each other: not from a day in the future, nor from before the last one. What was asked
    /// about a missing plan lapses. The same content as the last version adds nothing.
    /// </summary>
    /// <param name="plan">As known, or null.</param>
    /// <param name="command">The version.</param>
    /// <param name="instelling">The instelling.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(LokaalOpleidingsplan? plan, StelOpleidingsplanVast command, Instelling instelling, DateOnly vandaag)
    {
        if (command.Onderdelen.Count == 0)
            return new Regelovertreding("ERK-41", "Noem minstens één onderdeel dat aios hier kunnen leren.", ("onderdelen", 0));
        if (command.Verwijzing is { } adres && !(Uri.TryCreate(adres, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
            return new Regelovertreding("ERK-41", "Geef een adres dat met https:// begint.", ("verwijzing", adres));
        if (command.Vanaf > vandaag)
        {
            return new Regelovertreding(
                "ERK-41", $"Het plan geldt vanaf {command.Vanaf.Tekst()}, na vandaag ({vandaag.Tekst()}). Leg het vast op de dag dat het ingaat.",
                ("vanaf", command.Vanaf), ("vandaag", vandaag));
        }

        var laatste = plan?.Versies is [.., var vorige] ? vorige : null;
        if (laatste?.Vanaf > command.Vanaf)
        {
            return new Regelovertreding(
                "ERK-41", $"Versie {laatste.Nummer} geldt al vanaf {laatste.Vanaf.Tekst()}. Een nieuwe versie gaat niet eerder in.", ("vanaf", command.Vanaf), ("laatste", laatste.Vanaf));
        }

        var nieuw = new LokaalOpleidingsplanVastgesteld(
            instelling.Gegevens.Instellingscode, Sleutel.Normaal(command.Specialisme), instelling.Gegevens.Instituut, laatste?.Nummer ?? 1, command.LandelijkPlan,
            [.. command.Onderdelen], command.Ontwikkeling, command.Verwijzing, command.Vanaf);
        return nieuw == laatste
            ? Decision.NothingNew
            : Decision.Accept(
            [
                (nieuw with { Nummer = (laatste?.Nummer ?? 0) + 1 }).Volgens("ERK-41", Rollen.Aios, Rollen.Stagecoordinator),
                .. plan is null ? [] : Opleidingsplanverloop.Vervallen(plan, "Het lokale opleidingsplan is vastgelegd."),
            ]);
    }
}

/// <summary>Ties an entry of the opleidingsetalage to the plan of its instelling and specialism.</summary>
/// <param name="VermeldingId">The entry.</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="Dagen">Days in which a missing plan is expected.</param>
/// <param name="HerinneringDagen">Days before the last one on which is reminded.</param>
public sealed record VerbindVermelding(Guid VermeldingId, string Specialisme, int Dagen, int HerinneringDagen)
{
    /// <summary>ERK-41: a missing plan is no reason to refuse the entry; the instelling is asked for it, once, with a date.</summary>
    public static Decision Decide(LokaalOpleidingsplan? plan, VerbindVermelding command, Instelling instelling, DateOnly vandaag)
    {
        if (plan?.Vermeldingen.Contains(command.VermeldingId) == true) return Decision.NothingNew;
        var vragen = plan is null or { Versies.IsEmpty: true, Gevraagd: null };
        var uiterlijk = vandaag.AddDays(command.Dagen);
        var verbonden = new EtalagevermeldingVerbonden(
            instelling.Gegevens.Instellingscode, Sleutel.Normaal(command.Specialisme), instelling.Gegevens.Instituut, command.VermeldingId, vandaag,
            vragen ? uiterlijk.AddDays(-command.HerinneringDagen) : null, vragen ? uiterlijk : null);
        var na = LokaalOpleidingsplan.Fold(plan, verbonden)!;
        var feit = verbonden.Volgens("ERK-41", Rollen.Stagecoordinator);
        return vragen ? Decision.Accept(feit, Opleidingsplanverloop.Vraag(na, uiterlijk)) : feit;
    }
}

/// <summary>Unties an entry that was withdrawn.</summary>
/// <param name="VermeldingId">The entry.</param>
public sealed record MaakVermeldingLos(Guid VermeldingId)
{
    /// <summary>ERK-41: after the last entry nobody waits for a missing plan any more.</summary>
    public static Decision Decide(LokaalOpleidingsplan? plan, MaakVermeldingLos command)
    {
        if (plan?.Vermeldingen.Contains(command.VermeldingId) != true) return Decision.NothingNew;
        return Decision.Accept(
        [
            new EtalagevermeldingLosgemaakt(command.VermeldingId).Volgens("ERK-41"),
            .. plan.Vermeldingen.Count == 1 ? Opleidingsplanverloop.Vervallen(plan, "Er staat geen stagemogelijkheid meer in de opleidingsetalage.") : [],
        ]);
    }
}
