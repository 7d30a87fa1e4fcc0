using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Aanmeldingen;

/// <summary>Registers a stageplaats by the form.</summary>
/// <param name="AanmeldingId">Identity of the registration.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Formulier">What was filled in.</param>
/// <param name="MetContact">Whether contact data were given.</param>
/// <param name="Toestemming">Whether the sender agrees that the form is published as given.</param>
public sealed record MeldStageplaatsAan(Guid AanmeldingId, string Instituut, Aanmeldingsformulier Formulier, bool MetContact, bool Toestemming)
{
    /// <summary>
    /// ERK-33: shown within 5 werkdagen: received Thursday 04-03-2027, no later than Thursday 11-03-2027. Refused with everything that is missing; ERK-37: only for the
    /// profiles of the list.
    /// </summary>
    /// <param name="aanmelding">As known, or null.</param>
    /// <param name="command">The registration.</param>
    /// <param name="tabel">Parameters of Appendix B: in how many werkdagen it is shown (<c>aanmelding.tonenWerkdagen</c>).</param>
    /// <param name="vandaag">Today in Amsterdam: the day of receipt.</param>
    public static Decision Decide(Aanmelding? aanmelding, MeldStageplaatsAan command, Parametertabel tabel, DateOnly vandaag)
    {
        if (aanmelding is not null) return Decision.NothingNew;
        var f = command.Formulier;
        (string Wat, bool Mist)[] nodig =
        [
            ("instelling", string.IsNullOrWhiteSpace(f.Instelling)), ("stagesoort", string.IsNullOrWhiteSpace(f.Stagesoort)), ("contact", !command.MetContact),
            ("toestemming om het formulier te publiceren", !command.Toestemming),
        ];
        if (nodig.Where(n => n.Mist).Select(n => n.Wat).ToList() is { Count: > 0 } ontbreekt)
            return new Regelovertreding("ERK-33", $"De aanmelding is niet compleet. Vul in: {string.Join(", ", ontbreekt)}.", ("ontbreekt", ontbreekt));
        if (f.TotEnMet < f.Van)
            return new Regelovertreding("ERK-33", "De periode eindigt voordat zij begint.", ("van", f.Van), ("totEnMet", f.TotEnMet));
        if (f.Profielen.Where(p => !Aanmeldprofielen.Alle.Contains(p.Trim().ToLowerInvariant())).ToList() is { Count: > 0 } anders || f.Profielen.Count == 0)
        {
            return new Regelovertreding(
                "ERK-37", $"Aanmelden kan alleen voor: {string.Join(", ", Aanmeldprofielen.Alle)}.", ("profielen", f.Profielen), ("toegestaan", Aanmeldprofielen.Alle));
        }

        var werkdagen = tabel.Op(Erkenningparameters.AanmeldingTonenWerkdagen, command.Instituut, vandaag).Waarde;
        return new StageplaatsAangemeld(command.AanmeldingId, command.Instituut, f, vandaag, Kalender.PlusWerkdagen(vandaag, werkdagen))
        {
            TonenWerkdagen = werkdagen == Aanmelding.StandaardWerkdagen ? null : werkdagen,
        }.Volgens("ERK-33", Rollen.Stagesecretariaat);
    }
}

/// <summary>Shows a registered stageplaats to aios.</summary>
/// <param name="Stageplaatscode">Code that it gets, normalised.</param>
/// <param name="DuurWeken">Nominal duration in weeks.</param>
public sealed record ToonStageplaats(string Stageplaatscode, int DuurWeken)
{
    /// <summary>ERK-33: the stagebureau ties it to an instelling of the administration and gives it a code; the signalen lapse. Showing is not approval (ERK-34).</summary>
    /// <param name="aanmelding">The registration.</param>
    /// <param name="command">The publication.</param>
    /// <param name="instelling">The instelling, or null when unknown.</param>
    /// <param name="bestaat">Whether a stageplaats with this code exists.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Aanmelding aanmelding, ToonStageplaats command, Instelling? instelling, bool bestaat, DateOnly vandaag)
    {
        if (aanmelding.Status is not Stageplaatsstatus.Aangemeld)
        {
            return aanmelding.Stageplaatscode == command.Stageplaatscode && aanmelding.Status == Stageplaatsstatus.Getoond
                ? Decision.NothingNew
                : new Regelovertreding("ERK-33", $"Deze aanmelding is al {aanmelding.Status}.", ("status", aanmelding.Status));
        }

        if (instelling is null) return Registratie.Onbekend("instelling", aanmelding.Formulier.Instelling);
        if (bestaat) return new Regelovertreding("OVK-14", $"Er is al een stageplaats {command.Stageplaatscode}. Kies een andere code.", ("stageplaatscode", command.Stageplaatscode));
        if (!RegistreerStageplaats.Duren.Contains(command.DuurWeken))
            return new Regelovertreding("PLA-18", $"De duur is {string.Join(", ", RegistreerStageplaats.Duren)} weken.", ("duurWeken", command.DuurWeken));
        return Decision.Accept(
            [
                new StageplaatsGepubliceerd(aanmelding.Id, aanmelding.Instituut, command.Stageplaatscode, instelling.Gegevens.Instellingscode, vandaag)
                    .Volgens("ERK-33", Rollen.Contactpersoon, Rollen.Instituutsopleider),
                .. aanmelding.Opgelost("De stageplaats wordt getoond."),
            ]);
    }
}

/// <summary>Approves or rejects a registered stageplaats.</summary>
/// <param name="Goedgekeurd">Approved or rejected.</param>
/// <param name="Rol">Role of who decides.</param>
public sealed record BesluitOverAanmelding(bool Goedgekeurd, string Rol)
{
    /// <summary>ERK-34: only the instituutsopleider, and only what is shown can be approved; a rejection may come before.</summary>
    /// <param name="aanmelding">The registration.</param>
    /// <param name="command">The decision.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Aanmelding aanmelding, BesluitOverAanmelding command, DateOnly vandaag)
    {
        if (command.Rol != Rollen.Instituutsopleider)
            return new Regelovertreding("ERK-34", "Alleen de instituutsopleider keurt een stageplaats goed of wijst die af.", ("rol", command.Rol));
        var uitkomst = command.Goedgekeurd ? Stageplaatsstatus.Goedgekeurd : Stageplaatsstatus.Afgewezen;
        if (aanmelding.Status == uitkomst) return Decision.NothingNew;
        if (aanmelding.Status is Stageplaatsstatus.Goedgekeurd or Stageplaatsstatus.Afgewezen)
            return new Regelovertreding("ERK-34", $"Over deze aanmelding is al besloten: {aanmelding.Status}.", ("status", aanmelding.Status));
        if (command.Goedgekeurd)
        {
            return aanmelding.Stageplaatscode is { } code
                ? new StageplaatsGoedgekeurd(aanmelding.Id, aanmelding.Instituut, code, vandaag).Volgens("ERK-34", Rollen.Contactpersoon, Rollen.Stagesecretariaat)
                : new Regelovertreding("ERK-34", "Toon de stageplaats eerst; daarna kan die worden goedgekeurd.", ("status", aanmelding.Status));
        }

        return Decision.Accept(
            [
                new StageplaatsAfgewezen(aanmelding.Id, aanmelding.Instituut, aanmelding.Stageplaatscode, vandaag)
                    .Volgens("ERK-34", Rollen.Contactpersoon, Rollen.Stagesecretariaat),
                .. aanmelding.Opgelost("De aanmelding is afgewezen."),
            ]);
    }
}
