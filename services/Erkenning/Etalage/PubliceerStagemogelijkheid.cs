using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Etalage;

/// <summary>Shows a stagemogelijkheid in the opleidingsetalage.</summary>
/// <param name="VermeldingId">Identity of the entry.</param>
/// <param name="Gegevens">What is offered.</param>
public sealed record PubliceerStagemogelijkheid(Guid VermeldingId, Stagemogelijkheid Gegevens)
{
    /// <summary>ERK-42: refused for an instelling that is not erkend, today and on every day that is offered; a missing opleidingsplan is no reason (ERK-41).</summary>
    /// <param name="vermelding">As known, or null.</param>
    /// <param name="command">The publication.</param>
    /// <param name="instelling">The instelling.</param>
    /// <param name="stageplaats">The stageplaats that is named, or null when there is none or it is unknown.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(
        Etalagevermelding? vermelding, PubliceerStagemogelijkheid command, Instelling instelling, Stageplaats? stageplaats, DateOnly vandaag)
    {
        if (vermelding is not null) return Decision.NothingNew;
        if (Etalageregels.Geweigerd(command.Gegevens, instelling, stageplaats, vandaag) is { } overtreding) return overtreding;
        return new StagemogelijkheidGepubliceerd(
            command.VermeldingId, instelling.Gegevens.Instellingscode, instelling.Gegevens.Instituut, command.Gegevens, vandaag).Volgens("ERK-42", Rollen.Aios);
    }
}

/// <summary>Changes what an entry offers; instelling and specialism stay.</summary>
/// <param name="Gegevens">What is offered now.</param>
public sealed record HerzieStagemogelijkheid(Stagemogelijkheid Gegevens)
{
    /// <summary>ERK-42: as the publication. The same content adds nothing; an entry that was withdrawn is published anew, not changed.</summary>
    /// <param name="vermelding">The entry.</param>
    /// <param name="command">The change.</param>
    /// <param name="instelling">The instelling.</param>
    /// <param name="stageplaats">The stageplaats that is named, or null.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Etalagevermelding vermelding, HerzieStagemogelijkheid command, Instelling instelling, Stageplaats? stageplaats, DateOnly vandaag)
    {
        var gegevens = command.Gegevens with { Specialisme = vermelding.Gegevens.Specialisme };
        if (vermelding.IngetrokkenOp is { } op)
        {
            return new Regelovertreding(
                "ERK-42", $"Deze vermelding is op {op.Tekst()} ingetrokken. Publiceer de stagemogelijkheid opnieuw.", ("ingetrokkenOp", op));
        }

        if (gegevens == vermelding.Gegevens) return Decision.NothingNew;
        return Etalageregels.Geweigerd(gegevens, instelling, stageplaats, vandaag) is { } overtreding
            ? overtreding
            : Decision.Accept(
            [
                new StagemogelijkheidHerzien(vermelding.Id, gegevens, vandaag).Volgens("ERK-42", Rollen.Aios),
                .. Etalageregels.Opgelost(vermelding, "De vermelding is herzien."),
            ]);
    }
}

/// <summary>Takes an entry out of the opleidingsetalage.</summary>
public static class TrekStagemogelijkheidIn
{
    /// <summary>ERK-42: possible at any time; done twice adds nothing.</summary>
    public static Decision Decide(Etalagevermelding vermelding, DateOnly vandaag) => vermelding.IngetrokkenOp is not null
        ? Decision.NothingNew
        : Decision.Accept(
        [
            new StagemogelijkheidIngetrokken(vermelding.Id, vandaag).Volgens("ERK-42", Rollen.Aios), .. Etalageregels.Opgelost(vermelding, "De vermelding is ingetrokken."),
        ]);
}

/// <summary>Takes over on which of the offered days the instelling is erkend.</summary>
public static class VolgErkenningVanInstelling
{
    /// <summary>ERK-40, ERK-42: an entry with a day without erkenning is told to contactpersoon and stagecoördinator, and is not found for that day. Never refuses: it follows from a fact.</summary>
    public static Decision Decide(Etalagevermelding vermelding, Instelling instelling)
    {
        var eerste = instelling.EersteDagNietErkend(vermelding.Periode());
        if (vermelding.IngetrokkenOp is not null || eerste == vermelding.EersteDagNietErkend) return Decision.NothingNew;
        return Decision.Accept(
        [
            new StagemogelijkheidErkenningGewijzigd(vermelding.Id, vermelding.Instituut, eerste).Volgens("ERK-42", Rollen.Contactpersoon, Rollen.Stagecoordinator),
            .. Etalageregels.Opgelost(vermelding, "De erkenning van de instelling is gewijzigd."),
            .. eerste is { } dag ? Signaleer(vermelding, dag) : [],
        ]);
    }

    private static IEnumerable<Feit> Signaleer(Etalagevermelding v, DateOnly dag) => new[] { Rollen.Contactpersoon, Rollen.Stagecoordinator }.Select(rol => Signalen.Registreer(
        "ERK-42", v.Onderwerp(), Etalagevermelding.OorzaakVan(v.Id, dag), rol,
        $"Instelling {v.Instellingscode} is vanaf {dag.Tekst()} niet erkend. De stagemogelijkheid '{v.Gegevens.Titel}' in de opleidingsetalage loopt tot en met "
        + $"{v.Gegevens.TotEnMet.Tekst()}. Pas de periode aan of trek de vermelding in.",
        uiterlijkOp: null, v.Instituut));
}

/// <summary>What holds for every entry.</summary>
internal static class Etalageregels
{
    internal static Regelovertreding? Geweigerd(Stagemogelijkheid s, Instelling instelling, Stageplaats? stageplaats, DateOnly vandaag)
    {
        var code = instelling.Gegevens.Instellingscode;
        if (!instelling.IsErkendOp(vandaag))
        {
            return new(
                "ERK-42", $"Instelling {code} is op {vandaag.Tekst()} niet erkend. Een stagemogelijkheid publiceren kan pas als RGS de erkenning heeft verleend.",
                ("instellingscode", code), ("datum", vandaag));
        }

        if (instelling.EersteDagNietErkend(new(s.Van, s.TotEnMet)) is { } dag)
        {
            return new(
                "ERK-42", $"Instelling {code} is op {dag.Tekst()} niet erkend. Kies een periode waarin de instelling op alle dagen erkend is.",
                ("instellingscode", code), ("eersteDagNietErkend", dag), ("van", s.Van), ("totEnMet", s.TotEnMet));
        }

        if (s.TotEnMet < vandaag)
            return new("ERK-42", $"De periode is op {s.TotEnMet.Tekst()} al voorbij. Kies een periode die nog niet voorbij is.", ("totEnMet", s.TotEnMet), ("vandaag", vandaag));
        if (s.Stageplaatscode is not { } plaats) return null;
        if (stageplaats is null || stageplaats.Gegevens.Instituut != instelling.Gegevens.Instituut) return Registratie.Onbekend("stageplaats", plaats);
        return stageplaats.Gegevens.Instellingscode == code
            ? null
            : new("ERK-42", $"Stageplaats {plaats} hoort niet bij instelling {code}. Kies een stageplaats van deze instelling.", ("stageplaatscode", plaats), ("instellingscode", code));
    }

    internal static IEnumerable<Feit> Opgelost(Etalagevermelding v, string reden) =>
        v.EersteDagNietErkend is { } dag ? Signalen.Vervallen(v.Signalen, Etalagevermelding.OorzaakVan(v.Id, dag), reden) : [];
}
