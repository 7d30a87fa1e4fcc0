using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Vakanties;

/// <summary>Agree with a vacation, for one of the two (VER-27).</summary>
/// <param name="VakantieId">The vacation.</param>
/// <param name="Partij">Value of <see cref="Vakantiepartij"/>; anything else cannot agree (VER-1).</param>
/// <param name="Door">Who, as <c>rol:subject</c>.</param>
/// <param name="Op">Moment, UTC.</param>
public sealed record GeefVakantieAkkoord(Guid VakantieId, string Partij, string Door, DateTimeOffset Op)
{
    /// <summary>VER-27: granted once both agreed; OVK-17: they are two persons. VER-1: the instelling does not grant leave. Refused for days of sickness that was recorded before.</summary>
    /// <returns>Null when there is no such vacation.</returns>
    public static Decision? Decide(Aios aios, GeefVakantieAkkoord command)
    {
        if (!aios.Vakantie.Vakanties.TryGetValue(command.VakantieId, out var vakantie)) return null;
        if (command.Partij is not (Vakantiepartij.Stageopleider or Vakantiepartij.Instituut))
        {
            return new Regelovertreding("VER-1", "De instelling is geen werkgever van de aios en kan geen verlof geven. Stageopleider en instituut geven samen akkoord.", ("partij", command.Partij));
        }

        if (vakantie.Akkoorden.ContainsKey(command.Partij)) return Decision.NothingNew;
        if (!vakantie.Telt) return Gesloten(vakantie);
        if (vakantie.Akkoorden.ContainsValue(command.Door))
        {
            return new Regelovertreding("OVK-17", "U gaf al akkoord namens de andere partij. Een ander geeft het tweede akkoord.", ("partij", command.Partij));
        }

        if (vakantie.Akkoorden.Count > 0 && Vakantieregels.Ziekte(vakantie.Periode, aios.Verzuim.Geldig.Select(m => m.Periode), Kalender.Dag(command.Op)) is { } ziek) return ziek;
        var akkoord = new VakantieAkkoordGegeven(command.VakantieId, command.Partij, command.Door, command.Op).Volgens("VER-27", Rollen.Aios);
        return vakantie.Akkoorden.Count == 0
            ? akkoord
            : Decision.Accept(
            [
                akkoord,
                new VakantieGoedgekeurd(command.VakantieId, command.Op).Volgens("VER-27", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat),
                .. Signalen.Vervallen(aios.Signalen, command.VakantieId, "De vakantie is goedgekeurd."),
            ]);
    }

    /// <summary>VER-27: what was rejected or withdrawn does not come back.</summary>
    internal static Regelovertreding Gesloten(Vakantie vakantie) =>
        new("VER-27", $"Deze vakantie is {vakantie.Status}. Vraag zo nodig een nieuwe aan.", ("status", vakantie.Status));
}

/// <summary>Reject a vacation, for one of the two (VER-27).</summary>
public sealed record WijsVakantieAf(Guid VakantieId, string Partij, string Door, DateTimeOffset Op)
{
    /// <summary>Done twice adds nothing; what was granted is withdrawn, not rejected.</summary>
    /// <returns>Null when there is no such vacation.</returns>
    public static Decision? Decide(Aios aios, WijsVakantieAf command)
    {
        if (!aios.Vakantie.Vakanties.TryGetValue(command.VakantieId, out var vakantie)) return null;
        if (vakantie.Status == Vakantiestatus.Afgewezen) return Decision.NothingNew;
        if (vakantie.Status != Vakantiestatus.Aangevraagd) return GeefVakantieAkkoord.Gesloten(vakantie);
        return Decision.Accept(
        [
            new VakantieAfgewezen(command.VakantieId, command.Partij, command.Door, command.Op).Volgens("VER-27", Rollen.Aios),
            .. Signalen.Vervallen(aios.Signalen, command.VakantieId, "De vakantie is afgewezen."),
        ]);
    }
}

/// <summary>Withdraw a vacation, asked or granted (OVK-14).</summary>
public sealed record TrekVakantieIn(Guid VakantieId, string Door, DateTimeOffset Op)
{
    /// <summary>Done twice adds nothing.</summary>
    /// <returns>Null when there is no such vacation.</returns>
    public static Decision? Decide(Aios aios, TrekVakantieIn command)
    {
        if (!aios.Vakantie.Vakanties.TryGetValue(command.VakantieId, out var vakantie)) return null;
        if (vakantie.Status == Vakantiestatus.Ingetrokken) return Decision.NothingNew;
        if (!vakantie.Telt) return GeefVakantieAkkoord.Gesloten(vakantie);
        return Decision.Accept(
        [
            new VakantieIngetrokken(command.VakantieId, command.Door, command.Op).Volgens("OVK-14", Rollen.Stageopleider, Rollen.Stagesecretariaat),
            .. Signalen.Vervallen(aios.Signalen, command.VakantieId, "De vakantie is ingetrokken."),
        ]);
    }
}

/// <summary>Make up missed parts of the STARtclass in vacation hours (VER-44, BEO-34).</summary>
/// <param name="InhaalId">Chosen by who records it.</param>
/// <param name="Plaatsingscode">The stage whose balance gets less.</param>
/// <param name="Dag">Day of the absence.</param>
/// <param name="Uren">Hours made up.</param>
/// <param name="Verwacht">Whether the absence was expected.</param>
/// <param name="Toestemming">Studiebegeleider who gave permission before the course, or null.</param>
/// <param name="Door">Who records it.</param>
/// <param name="Op">Moment, UTC.</param>
public sealed record LegStartclassInhaalVast(
    Guid InhaalId, string Plaatsingscode, DateOnly Dag, decimal Uren, bool Verwacht, string? Toestemming, string Door, DateTimeOffset Op)
{
    /// <summary>VER-44: an expected absence needs permission; the hours come off the balance of VER-25.</summary>
    /// <returns>Null when the plaatsing is not known.</returns>
    public static Decision? Decide(Aios aios, LegStartclassInhaalVast command, Aiosfeiten feiten)
    {
        if (aios.Stages.GetValueOrDefault(command.Plaatsingscode) is not { Telt: true } stage) return null;
        var nieuw = new StartclassInhaalVastgelegd(
            command.InhaalId, command.Plaatsingscode, command.Dag, command.Uren, command.Verwacht, command.Toestemming, command.Door, command.Op);
        if (aios.Vakantie.Inhaal.TryGetValue(command.InhaalId, out var bekend))
        {
            return bekend with { Door = nieuw.Door, Op = nieuw.Op } == nieuw
                ? Decision.NothingNew
                : new Regelovertreding("VER-44", "Met dit kenmerk is al iets anders vastgelegd. Gebruik een ander kenmerk.", ("inhaalId", command.InhaalId));
        }

        if (Kern.Parameters.Instituutprofielen.Van(aios.Instituut) is Kern.Parameters.Instituutprofiel.Nspoh)
            return new Regelovertreding("VER-44", $"Bij {aios.Instituut} is er geen STARtclass.", ("instituut", aios.Instituut));
        if (command is { Verwacht: true, Toestemming: null })
        {
            return new Regelovertreding("VER-44", "Voor verwachte afwezigheid bij de STARtclass geeft de studiebegeleider vooraf toestemming. Leg die eerst vast.", ("dag", command.Dag));
        }

        var saldo = Vakantiesaldo.Van(aios, stage, feiten).Uitkomst;
        return Vakantieregels.Recht(command.Uren, saldo.Opgenomen, saldo.Recht, 0) is { } teVeel
            ? teVeel
            : Saldosignalen.Met(aios, nieuw.Volgens("VER-44", Rollen.Aios, Rollen.Studiebegeleider), feiten);
    }
}
