using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Stageleerwerkplannen;

/// <summary>Who wants to authorise, seen from the stageplaats.</summary>
/// <param name="Gekoppeld">Linked to the stageplaats today, as stageopleider, duo partner or waarnemer.</param>
/// <param name="Erkend">Has an erkenning for the instelling today; one that is doubtful counts.</param>
/// <param name="Aangevraagd">Has an open request at RGS as stageopleider for the instelling.</param>
/// <param name="EerderGeautoriseerd">The stageplaats had an authorised SLWP before.</param>
/// <param name="ContactGewijzigd">The contact persons differ from the version that was authorised last.</param>
public sealed record Autorisatiefeiten(bool Gekoppeld, bool Erkend, bool Aangevraagd, bool EerderGeautoriseerd, bool ContactGewijzigd)
{
    /// <summary>The facts of this person at this stageplaats.</summary>
    public static Autorisatiefeiten Van(Stageplaats stageplaats, Stageopleider? stageopleider, bool contactGewijzigd, DateOnly vandaag)
    {
        var g = stageplaats.Gegevens;
        var nummer = stageopleider?.Opleidernummer;
        return new(
            stageplaats.Koppelingen.Exists(k => k.Opleidernummer == nummer && Periode.Vanaf(k.Van ?? DateOnly.MinValue, k.TotEnMet).Bevat(vandaag)),
            stageopleider?.Erkenningen.Values.Any(e => stageopleider.GeldtBij(e, g.Instellingscode, g.Koepel)
                && e.StatusOp(vandaag) is Erkenningsstatus.Verleend or Erkenningsstatus.Twijfelachtig) == true,
            stageopleider?.Aanvragen.Values.Any(a => a.Soort == Erkenningssoort.Stageopleider
                && (a.Instellingscode == g.Instellingscode || (g.Koepel is { } koepel && stageopleider.KoepelVan(a.Instellingscode) == koepel))) == true,
            stageplaats.SlwpPerioden().Count > 0,
            contactGewijzigd);
    }
}

/// <summary>Authorises a version of the SLWP for a year.</summary>
/// <param name="Nummer">The version.</param>
/// <param name="Opleidernummer">Who authorises.</param>
/// <param name="Op">Day of the authorisation: today.</param>
public sealed record AutoriseerSlwp(int Nummer, string Opleidernummer, DateOnly Op)
{
    /// <summary>
    /// ERK-13: only a stageopleider of the stageplaats, one suffices (Q21); a candidate only the first version. Not backdated, not a version older than the last one.
    /// ERK-12: every mandatory section is filled. C-5: what changed for others follows. The same version again on another day is the yearly authorisation.
    /// </summary>
    /// <param name="plan">The SLWP, or null when no version was drawn up here.</param>
    /// <param name="command">The authorisation.</param>
    /// <param name="feiten">Who asks.</param>
    /// <param name="tabel">Parameters of Appendix B: how long it is valid and when its end is announced; the authorisation keeps those of its own day (OVK-13).</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageleerwerkplan? plan, AutoriseerSlwp command, Autorisatiefeiten feiten, Parametertabel tabel, DateOnly vandaag)
    {
        if (plan?.Versie(command.Nummer) is not { } versie)
            return new Regelovertreding("ERK-13", $"Versie {command.Nummer} van het stageleerwerkplan (SLWP) is niet bekend. Dien die eerst in.", ("versie", command.Nummer));
        if (Onbevoegd(plan, command, feiten) is { } onbevoegd) return onbevoegd;
        if (command.Op != vandaag)
        {
            return new Regelovertreding(
                "ERK-13", $"U autoriseert op de dag zelf, {vandaag:dd-MM-yyyy}. {command.Op:dd-MM-yyyy} kan niet.", ("gevraagd", command.Op), ("vandaag", vandaag));
        }

        if (plan.GeldendNummer > command.Nummer)
        {
            return new Regelovertreding(
                "ERK-13", $"Versie {plan.GeldendNummer} is al geautoriseerd. Een oudere versie kan niet meer; dien een nieuwe versie in.",
                ("versie", command.Nummer), ("laatsteVersie", plan.GeldendNummer.Value));
        }

        var ontbreekt = Slwponderdeel.Ontbreekt(versie.Inhoud, versie.Ingevuld);
        if (ontbreekt.Count > 0)
        {
            return new Regelovertreding(
                "ERK-12", $"Versie {command.Nummer} is niet compleet. Vul eerst in: {string.Join(", ", ontbreekt)}.",
                ("versie", command.Nummer), ("onderdelen", ontbreekt));
        }

        return versie.GeautoriseerdOp == command.Op && plan.GeldendNummer == command.Nummer ? Decision.NothingNew : Decision.Accept([.. Feiten(plan, versie, command, feiten, tabel)]);
    }

    private static Regelovertreding? Onbevoegd(Stageleerwerkplan plan, AutoriseerSlwp command, Autorisatiefeiten feiten)
    {
        if (feiten is { Gekoppeld: true, Erkend: true }) return null;
        if (feiten is { Aangevraagd: true, EerderGeautoriseerd: false }) return null;
        return new Regelovertreding(
            "ERK-13",
            feiten.Aangevraagd
                ? $"Van stageopleider {command.Opleidernummer} loopt de aanvraag nog. Alleen een erkende stageopleider van de stageplaats kan opnieuw autoriseren."
                : $"Alleen een stageopleider van stageplaats {plan.Stageplaatscode} kan het stageleerwerkplan (SLWP) autoriseren.",
            ("opleidernummer", command.Opleidernummer), ("stageplaatscode", plan.Stageplaatscode));
    }

    private static IEnumerable<Feit> Feiten(Stageleerwerkplan plan, Slwpversie versie, AutoriseerSlwp command, Autorisatiefeiten feiten, Parametertabel tabel)
    {
        var termijnen = Slwptermijnen.Van(tabel.Voor(plan.Instituut, command.Op));
        yield return new SlwpGeautoriseerd(
            plan.Stageplaatscode, plan.Instituut, versie.Nummer, command.Op, Slwp.GeldigTotEnMet(command.Op, tabel, plan.Instituut), command.Opleidernummer,
            versie.Inhoud.Diensten!)
        {
            Termijnen = termijnen == Slwptermijnen.Regelboek ? null : termijnen,
        }.Volgens("ERK-13", Rollen.Stagebeheerder, Rollen.Stagesecretariaat);
        if (plan.Geldend() is not { } vorige || vorige.Nummer == versie.Nummer) yield break;

        var gewijzigd = Slwponderdeel.Gewijzigd(vorige.Inhoud, versie.Inhoud, feiten.ContactGewijzigd);
        if (gewijzigd.Count > 0)
        {
            yield return new SlwpHerzien(plan.Stageplaatscode, plan.Instituut, versie.Nummer, command.Op, gewijzigd)
                .Volgens("ERK-12", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat);
        }
    }
}
