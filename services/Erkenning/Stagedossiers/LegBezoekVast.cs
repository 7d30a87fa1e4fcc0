using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>Records that an evaluatiegesprek or visitatie was held.</summary>
/// <param name="BezoekId">The visit.</param>
/// <param name="Soort">See <see cref="Bezoeksoort"/>.</param>
/// <param name="Op">Day on which it was held.</param>
public sealed record LegBezoekVast(Guid BezoekId, string Soort, DateOnly Op)
{
    /// <summary>BEO-42, BEO-44: what has been held; a day after today is refused, and the same visit a second time. The combined visit is a visitatie.</summary>
    /// <param name="d">The dossier; <see cref="Stagedossier.Leeg"/> when nothing was kept.</param>
    /// <param name="command">The visit.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stagedossier d, LegBezoekVast command, DateOnly vandaag)
    {
        if (d.Bezoek(command.BezoekId) is not null) return Decision.NothingNew;
        if (command.Op > vandaag)
        {
            return new Regelovertreding(
                Bezoeksoort.Regel(command.Soort), $"U legt een bezoek vast als het gehouden is. {command.Op.Tekst()} ligt na vandaag, {vandaag.Tekst()}.",
                ("op", command.Op), ("vandaag", vandaag));
        }

        if (d.Bezoeken.Exists(b => b.Soort == command.Soort && b.Op == command.Op && b.Status != Bezoekstatus.Ingetrokken))
        {
            return new Regelovertreding(
                "ERK-28", $"Van stageplaats {d.Stageplaatscode} is al een {command.Soort} van {command.Op.Tekst()} vastgelegd.", ("soort", command.Soort), ("op", command.Op));
        }

        return new BezoekGehouden(command.BezoekId, d.Stageplaatscode, d.Instituut, command.Soort, command.Op)
            .Volgens(Bezoeksoort.Regel(command.Soort), Rollen.Stageopleider, Rollen.Stagecoordinator);
    }
}

/// <summary>Corrects that a visit was recorded by mistake.</summary>
/// <param name="BezoekId">The visit.</param>
public sealed record TrekBezoekIn(Guid BezoekId)
{
    /// <summary>OVK-14: a new fact, no deletion. A visit whose report is signed was held: refused (ERK-28).</summary>
    /// <param name="d">The dossier.</param>
    /// <param name="command">The visit.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stagedossier d, TrekBezoekIn command, DateOnly vandaag)
    {
        if (d.Bezoek(command.BezoekId) is not { } bezoek) return Verslag.Onbekend(command.BezoekId);
        if (bezoek.Status == Bezoekstatus.Ingetrokken) return Decision.NothingNew;
        if (bezoek.IsGetekend())
        {
            return new Regelovertreding(
                "ERK-28", $"Het verslag van dit bezoek is getekend ({bezoek.Status}) en staat in het dossier. Intrekken kan niet meer.", ("status", bezoek.Status));
        }

        return Decision.Accept(
            [
                new BezoekIngetrokken(bezoek.BezoekId, d.Stageplaatscode, d.Instituut, vandaag).Volgens("OVK-14", Rollen.Stageopleider, Rollen.Stagecoordinator),
                .. Signalen.Vervallen(d.Signalen, bezoek.BezoekId, "Het bezoek is ingetrokken."),
            ]);
    }
}

/// <summary>Sends the report of a visit to the stageopleider.</summary>
/// <param name="BezoekId">The visit.</param>
/// <param name="Opleidernummer">To whom, in any spelling.</param>
/// <param name="Verwijzing">Where the report is kept.</param>
public sealed record VerzendVerslag(Guid BezoekId, string Opleidernummer, string Verwijzing)
{
    /// <summary>BEO-43: to a stageopleider of the stageplaats, who is asked to sign. Sent again, the days count anew; refused once signed.</summary>
    /// <param name="d">The dossier.</param>
    /// <param name="stageplaats">The stageplaats.</param>
    /// <param name="command">The report.</param>
    /// <param name="vandaag">Today in Amsterdam: the day of sending.</param>
    public static Decision Decide(Stagedossier d, Stageplaats stageplaats, VerzendVerslag command, DateOnly vandaag)
    {
        var nummer = Sleutel.Normaal(command.Opleidernummer);
        if (d.Bezoek(command.BezoekId) is not { } bezoek) return Verslag.Onbekend(command.BezoekId);
        if (bezoek.IsGetekend() || bezoek.Status == Bezoekstatus.Ingetrokken)
            return new Regelovertreding("BEO-43", $"Dit bezoek is {bezoek.Status}; een verslag verzenden kan niet meer.", ("status", bezoek.Status));
        if (!stageplaats.Koppelingen.Exists(k => k.Opleidernummer == nummer))
        {
            return new Regelovertreding(
                "BEO-43", $"Stageopleider {nummer} hoort niet bij stageplaats {d.Stageplaatscode}.", ("opleidernummer", nummer), ("stageplaatscode", d.Stageplaatscode));
        }

        var verzonden = new BezoekverslagVerzonden(bezoek.BezoekId, d.Stageplaatscode, d.Instituut, nummer, vandaag, command.Verwijzing);
        return bezoek.Opleidernummer == nummer && bezoek.VerzondenOp == vandaag && bezoek.Verwijzing == command.Verwijzing
            ? Decision.NothingNew
            : Decision.Accept(
                [
                    verzonden.Volgens("BEO-43", Rollen.Stageopleider),
                    .. Signalen.Vervallen(d.Signalen, bezoek.BezoekId, "Er is een nieuw bericht."),
                    Verslag.VraagHandtekening(d, bezoek with { Opleidernummer = nummer }),
                ]);
    }
}

/// <summary>Signs the report of a visit.</summary>
/// <param name="BezoekId">The visit.</param>
/// <param name="Opleidernummer">Who signs.</param>
/// <param name="Wijze"><see cref="Bezoekstatus.Geaccordeerd"/> or <see cref="Bezoekstatus.VoorGezien"/>.</param>
public sealed record TekenVerslag(Guid BezoekId, string Opleidernummer, string Wijze)
{
    /// <summary>BEO-43, ERK-28: only whom it was sent to signs; with it the report is in the dossier, also when signed for seen without agreeing.</summary>
    /// <param name="d">The dossier.</param>
    /// <param name="command">The signature.</param>
    /// <param name="vandaag">Today in Amsterdam: the day of signing.</param>
    public static Decision Decide(Stagedossier d, TekenVerslag command, DateOnly vandaag)
    {
        var nummer = Sleutel.Normaal(command.Opleidernummer);
        if (d.Bezoek(command.BezoekId) is not { } bezoek) return Verslag.Onbekend(command.BezoekId);
        if (bezoek.IsGetekend() && bezoek.Opleidernummer == nummer && bezoek.Status == command.Wijze) return Decision.NothingNew;
        if (bezoek is not { Status: Bezoekstatus.Verzonden, Verwijzing: { } verwijzing })
        {
            return new Regelovertreding(
                "BEO-43", bezoek.Status == Bezoekstatus.Gehouden
                    ? "Er is nog geen verslag verzonden om te tekenen."
                    : $"Dit bezoek is {bezoek.Status}; tekenen kan niet meer.", ("status", bezoek.Status));
        }

        if (bezoek.Opleidernummer != nummer)
        {
            return new Regelovertreding(
                "BEO-43", "Alleen de stageopleider aan wie het verslag is verzonden, kan het tekenen.", ("verzondenAan", bezoek.Opleidernummer!), ("opleidernummer", nummer));
        }

        return Decision.Accept(
            [
                new BezoekverslagGetekend(bezoek.BezoekId, d.Stageplaatscode, d.Instituut, nummer, command.Wijze, vandaag, verwijzing)
                    .Volgens("BEO-43", Rollen.Stagebeheerder, Rollen.Stagecoordinator),
                .. Signalen.Vervallen(d.Signalen, bezoek.BezoekId, "Het verslag is getekend."),
            ]);
    }
}
