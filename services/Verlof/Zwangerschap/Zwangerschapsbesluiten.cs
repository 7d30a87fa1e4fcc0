using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Roosters;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Zwangerschap;

/// <summary>Report a pregnancy (C-11): diensten that stand are looked at again (VER-35). Told to the stageopleider for the schedule and to the secretariaat.</summary>
public sealed record MeldZwangerschap(Guid ZwangerschapId, DateOnly VerwachteDatum, string Melder, DateTimeOffset GemeldOp)
{
    /// <summary>The same report twice is one fact; another date under the same id corrects it (OVK-14).</summary>
    public static Decision Decide(Aios aios, MeldZwangerschap command, Aiosfeiten feiten)
    {
        if (aios.Zwangerschap.Meldingen.GetValueOrDefault(command.ZwangerschapId)?.VerwachteDatum == command.VerwachteDatum) return Decision.NothingNew;
        var gemeld = new ZwangerschapGemeld(command.ZwangerschapId, command.VerwachteDatum, command.Melder, command.GemeldOp);
        var feit = gemeld.Volgens("VER-35", Rollen.Stageopleider, Rollen.Stagesecretariaat);
        return Decision.Accept(
        [
            feit,
            .. Roosterpunten.Verschil(aios, aios.Na([feit]), feiten),
            .. Beschermingsvlaggen.Verschil(aios, aios.Na([feit])),
        ]);
    }
}

/// <summary>Withdraw the report (OVK-14).</summary>
public sealed record TrekZwangerschapsmeldingIn(Guid ZwangerschapId, string Melder, DateTimeOffset GemeldOp)
{
    /// <returns>Null when there is no such report.</returns>
    public static Decision? Decide(Aios aios, TrekZwangerschapsmeldingIn command, Aiosfeiten feiten)
    {
        if (!aios.Zwangerschap.Meldingen.ContainsKey(command.ZwangerschapId)) return null;
        var feit = new ZwangerschapsmeldingIngetrokken(command.ZwangerschapId, command.Melder, command.GemeldOp).Volgens("OVK-14", Rollen.Stageopleider, Rollen.Stagesecretariaat);
        return Decision.Accept([feit, .. Roosterpunten.Verschil(aios, aios.Na([feit]), feiten), .. Beschermingsvlaggen.Verschil(aios, aios.Na([feit]))]);
    }
}

/// <summary>The next step of an adaptation of working hours (VER-36).</summary>
public enum Aanpassingsstap
{
    /// <summary>(1) The form is handed in at the opleiding.</summary>
    Aanvragen,

    /// <summary>(2) The opleiding talks with the stageopleider.</summary>
    Overleggen,

    /// <summary>(3) What is possible is agreed and reported.</summary>
    Afspreken,

    /// <summary>(3) It is not possible here.</summary>
    NietMogelijk,

    /// <summary>The form goes on to SBOH.</summary>
    NaarSboh,
}

/// <summary>Take a step in the adaptation of working hours, in the order of VER-36.</summary>
/// <param name="AanpassingId">Chosen by who asks.</param>
public sealed record PasWerktijdAan(Guid AanpassingId, Aanpassingsstap Stap, string Door, DateTimeOffset Op)
{
    /// <summary>VER-36: refuses SBOH before the opleiding has the form, and a step out of order. Not possible: the stagecoördinator seeks another place (PLA-86).</summary>
    public static Decision Decide(Aios aios, PasWerktijdAan command)
    {
        var bekend = aios.Zwangerschap.Aanpassingen.GetValueOrDefault(command.AanpassingId);
        var (id, door, op) = (command.AanpassingId, command.Door, command.Op);
        return (command.Stap, bekend?.Status) switch
        {
            (Aanpassingsstap.Aanvragen, null) => new WerktijdaanpassingAangevraagd(id, door, op).Volgens("VER-36", Rollen.Stagesecretariaat),
            (Aanpassingsstap.Aanvragen, _) => Decision.NothingNew,
            (Aanpassingsstap.NaarSboh, null) => new Regelovertreding("VER-36", "Lever het SBOH-formulier eerst in bij de opleiding; daarna gaat het naar SBOH.", ("stap", "naar SBOH")),
            (Aanpassingsstap.NaarSboh, _) => bekend!.NaarSboh ? Decision.NothingNew : new WerktijdaanpassingNaarSboh(id, door, op).Volgens("VER-36", Rollen.Aios),
            (Aanpassingsstap.Overleggen, Aanpassingsstatus.Aangevraagd) => new WerktijdaanpassingInOverleg(id, door, op).Volgens("VER-36", Rollen.Stageopleider),
            (Aanpassingsstap.Overleggen, Aanpassingsstatus.Overleg) => Decision.NothingNew,
            (Aanpassingsstap.Afspreken, Aanpassingsstatus.Overleg) => new WerktijdaanpassingAfgesproken(id, door, op).Volgens("VER-36", Rollen.Aios, Rollen.Stagesecretariaat),
            (Aanpassingsstap.Afspreken, Aanpassingsstatus.Afgesproken) => Decision.NothingNew,
            (Aanpassingsstap.NietMogelijk, Aanpassingsstatus.Overleg) => Decision.Accept(
                new WerktijdaanpassingNietMogelijk(id, door, op).Volgens("VER-36", Rollen.Aios, Rollen.Stagesecretariaat),
                aios.Signaal(new("VER-36", $"Voor aios {aios.Aiosnummer} kunnen de werktijden op deze stageplaats niet worden aangepast. Zoek een andere plaats.", Rollen.Stagecoordinator), id)),
            (Aanpassingsstap.NietMogelijk, Aanpassingsstatus.NietMogelijk) => Decision.NothingNew,
            (_, var status) => new Regelovertreding("VER-36", $"Deze stap kan nu niet: de aanpassing is {status ?? "nog niet aangevraagd"}. Volg de stappen: formulier bij de opleiding, overleg, afspraak.",
                ("status", status ?? "geen"), ("stap", command.Stap.ToString())),
        };
    }
}

/// <summary>Record a birth (VER-37).</summary>
public sealed record RegistreerBevalling(Guid BevallingId, DateOnly Datum, string Door, DateTimeOffset Op)
{
    /// <summary>Diensten that stand and are now protected against are for the stageopleider to move; the text does not say why.</summary>
    public static Decision Decide(Aios aios, RegistreerBevalling command, Aiosfeiten feiten)
    {
        if (aios.Zwangerschap.Geboorten.TryGetValue(command.BevallingId, out var datum) && datum == command.Datum) return Decision.NothingNew;
        var feit = new BevallingGeregistreerd(command.BevallingId, command.Datum, command.Door, command.Op).Volgens("VER-37", Rollen.Stagesecretariaat);
        return Decision.Accept(
        [
            feit,
            .. Roosterpunten.Verschil(aios, aios.Na([feit]), feiten),
            .. Beschermingsvlaggen.Verschil(aios, aios.Na([feit])),
        ]);
    }
}

/// <summary>Record that the aios agrees to night shifts and overtime, or takes that back (VER-37). The aios alone.</summary>
public sealed record LegInstemmingVast(bool Geldt, string Door, DateTimeOffset Op)
{
    /// <summary>Done twice adds nothing. Taken back, the diensten that stand are flagged again.</summary>
    public static Decision Decide(Aios aios, LegInstemmingVast command, Aiosfeiten feiten)
    {
        if (aios.Zwangerschap.Instemming == command.Geldt) return Decision.NothingNew;
        var feit = new NachtdienstinstemmingVastgelegd(command.Geldt, command.Door, command.Op).Volgens("VER-37", Rollen.Stageopleider);
        return Decision.Accept([feit, .. Roosterpunten.Verschil(aios, aios.Na([feit]), feiten), .. Beschermingsvlaggen.Verschil(aios, aios.Na([feit]))]);
    }
}
