using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Records that the person is no longer in the BIG-register.</summary>
/// <param name="Vanaf">First day without registration.</param>
public sealed record MeldBigEinde(DateOnly Vanaf)
{
    /// <summary>ERK-32, C-3 row 1: every erkenning of the person ends from that day; coverage follows, and RGS is asked.</summary>
    /// <param name="stageopleider">The stageopleider.</param>
    /// <param name="command">The end.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageopleider stageopleider, MeldBigEinde command, DateOnly vandaag)
    {
        var id = IdVan(stageopleider.Opleidernummer, command.Vanaf);
        if (stageopleider.Oorzaken.TryGetValue(id, out var bekend) && !bekend.Vervallen) return Decision.NothingNew;
        if (stageopleider.Oorzaken.FirstOrDefault(o => o.Value is { Soort: Uitvalsoort.Big, Vervallen: false, TotEnMet: null }) is { Value: { Van: { } al } })
        {
            return new Regelovertreding(
                "ERK-32", $"De BIG-registratie is al geëindigd op {al:dd-MM-yyyy}. Corrigeer dat eerst.", ("vanaf", command.Vanaf), ("bekend", al));
        }

        return Voorwaardeverlies.Met(
            stageopleider,
            new BigRegistratieBeeindigd(id, stageopleider.Opleidernummer, stageopleider.Instituut, command.Vanaf)
                .Volgens("ERK-32", Rollen.Stagecoordinator, Rollen.Hoofd),
            vandaag);
    }

    /// <summary>Identity of the end of the registration on this day.</summary>
    public static Guid IdVan(string opleidernummer, DateOnly vanaf) => Sleutel.Id("big-einde", opleidernummer, $"{vanaf:O}");
}

/// <summary>Records that the end of a BIG-registratie was a mistake, or that the person is registered again.</summary>
/// <param name="Vanaf">First day of the new registration after a real interruption; null when there was no interruption.</param>
public sealed record HerstelBig(DateOnly? Vanaf)
{
    /// <summary>C-3 row 1: a correction restores the erkenning as if nothing had happened (OVK-14); after a real interruption it takes a new request.</summary>
    /// <param name="stageopleider">The stageopleider.</param>
    /// <param name="command">The correction or new registration.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageopleider stageopleider, HerstelBig command, DateOnly vandaag)
    {
        var open = stageopleider.Oorzaken.Where(o => o.Value is { Soort: Uitvalsoort.Big, Vervallen: false, TotEnMet: null }).ToList();
        if (open is not [var einde, ..]) return Decision.NothingNew;
        if (command.Vanaf is not { } vanaf)
        {
            return Voorwaardeverlies.Met(
                stageopleider,
                new BigRegistratieGecorrigeerd(einde.Key, stageopleider.Opleidernummer, stageopleider.Instituut)
                    .Volgens("OVK-14", Rollen.Stagecoordinator, Rollen.Hoofd),
                vandaag);
        }

        return vanaf <= einde.Value.Van
            ? new Regelovertreding(
                "ERK-32", $"De registratie eindigde op {einde.Value.Van:dd-MM-yyyy}. Opnieuw ingeschreven is later; zonder onderbreking is het een correctie.",
                ("vanaf", vanaf), ("geeindigd", einde.Value.Van!.Value))
            : Voorwaardeverlies.Met(
                stageopleider,
                new BigRegistratieHervat(stageopleider.Opleidernummer, stageopleider.Instituut, vanaf).Volgens("ERK-32", Rollen.Stagecoordinator), vandaag);
    }
}

/// <summary>Records that an employment ends.</summary>
/// <param name="Instellingscode">The instelling, in any spelling.</param>
/// <param name="LaatsteDag">Last day of the employment.</param>
public sealed record BeeindigAanstelling(string Instellingscode, DateOnly LaatsteDag)
{
    /// <summary>ERK-32: the erkenning there ends on the last day of the employment; the same end again adds nothing, another day corrects it.</summary>
    /// <param name="stageopleider">The stageopleider.</param>
    /// <param name="command">The end.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageopleider stageopleider, BeeindigAanstelling command, DateOnly vandaag)
    {
        var code = Sleutel.Normaal(command.Instellingscode);
        if (stageopleider.Aanstellingen.Find(a => a.Instellingscode == code) is not { } aanstelling)
        {
            return new Regelovertreding(
                "ERK-32", $"Stageopleider {stageopleider.Opleidernummer} is niet in dienst bij instelling {code}.", ("instellingscode", code));
        }

        if (command.LaatsteDag < aanstelling.InDienstVan)
        {
            return new Regelovertreding(
                "ERK-32", "De laatste dag ligt voor het begin van het dienstverband.",
                ("laatsteDag", command.LaatsteDag), ("inDienstVan", aanstelling.InDienstVan));
        }

        return aanstelling.LaatsteDag == command.LaatsteDag
            ? Decision.NothingNew
            : Voorwaardeverlies.Met(
                stageopleider,
                new AanstellingBeeindigd(
                    Sleutel.Id("dienstverband-einde", stageopleider.Opleidernummer, code), stageopleider.Opleidernummer, stageopleider.Instituut, code,
                    command.LaatsteDag).Volgens("ERK-32", Rollen.Stagecoordinator, Rollen.Stagesecretariaat),
                vandaag);
    }
}

/// <summary>Takes over that an instelling of the person has no erkenning any more, or has it again.</summary>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Vanaf">First day without erkenning; null when it has one without a last day in sight.</param>
public sealed record NeemInstellingserkenningOver(string Instellingscode, DateOnly? Vanaf)
{
    /// <summary>ERK-32, C-6: the erkenning of each stageopleider there ends with that of the instelling. Never refuses: it follows from a fact.</summary>
    /// <param name="stageopleider">The stageopleider.</param>
    /// <param name="command">The erkenning of the instelling.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageopleider stageopleider, NeemInstellingserkenningOver command, DateOnly vandaag)
    {
        var id = Sleutel.Id("instelling-einde", stageopleider.Opleidernummer, command.Instellingscode);
        var bekend = stageopleider.Oorzaken.GetValueOrDefault(id) is { Vervallen: false } b ? b.Van : null;
        if (bekend == command.Vanaf) return Decision.NothingNew;
        return Voorwaardeverlies.Met(
            stageopleider,
            new InstellingErkenningOvergenomen(
                id, stageopleider.Opleidernummer, stageopleider.Instituut, command.Instellingscode, command.Vanaf ?? bekend!.Value, Vervallen: command.Vanaf is null)
                .Volgens("ERK-32", Rollen.Stagecoordinator, Rollen.Hoofd),
            vandaag);
    }
}

/// <summary>A fact about a condition, with what follows for the erkenningen.</summary>
internal static class Voorwaardeverlies
{
    internal static Decision Met(Stageopleider stageopleider, Feit feit, DateOnly vandaag) =>
        Decision.Accept([feit, .. Erkenningsgevolgen.Bepaal(Stageopleider.Fold(stageopleider, feit.Event)!, vandaag)]);
}
