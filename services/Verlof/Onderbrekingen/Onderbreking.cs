using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Zwangerschap;

namespace StageSystem.Verlof.Onderbrekingen;

/// <summary>The training is interrupted (VER-48). The reason is kept apart, can be erased, and never leaves Verlof (OVK-11).</summary>
/// <param name="OnderbrekingId">Chosen by who records it.</param>
public sealed record OnderbrekingVastgelegd(Guid OnderbrekingId, string Aiosnummer, DateOnly Van, DateOnly TotEnMet, string Instituut, string Door, DateTimeOffset Op);

/// <summary>The interruption does not go on (OVK-14).</summary>
public sealed record OnderbrekingIngetrokken(Guid OnderbrekingId, string Aiosnummer, DateOnly Van, DateOnly TotEnMet, string Instituut, string Door, DateTimeOffset Op);

/// <summary>An interruption as it stands.</summary>
/// <param name="IsZwangerschapsverlof">Whether it is zwangerschapsverlof: known in Verlof alone.</param>
public sealed record Onderbreking(Guid OnderbrekingId, DateOnly Van, DateOnly TotEnMet, bool IsZwangerschapsverlof, bool Ingetrokken)
{
    /// <summary>Its days.</summary>
    public Periode Periode => new(Van, TotEnMet);
}

/// <summary>The interruptions of an aios: part of the state of <see cref="Aios"/>.</summary>
public sealed record Onderbrekingsboek
{
    /// <summary>Every interruption, withdrawn ones too.</summary>
    public ImmutableDictionary<Guid, Onderbreking> Alle { get; init; } = ImmutableDictionary<Guid, Onderbreking>.Empty;

    /// <summary>The events that it folds.</summary>
    internal static ImmutableArray<Type> Events { get; } = [typeof(OnderbrekingVastgelegd), typeof(OnderbrekingIngetrokken), typeof(ZwangerschapsverlofVastgelegd)];

    /// <summary>The book after one more event; other events leave it as it is.</summary>
    internal Onderbrekingsboek Fold(object @event) => @event switch
    {
        OnderbrekingVastgelegd e => this with { Alle = Alle.SetItem(e.OnderbrekingId, new(e.OnderbrekingId, e.Van, e.TotEnMet, false, false)) },
        ZwangerschapsverlofVastgelegd e => this with { Alle = Alle.SetItem(e.OnderbrekingId, new(e.OnderbrekingId, e.Van, e.TotEnMet, true, false)) },
        OnderbrekingIngetrokken e when Alle.TryGetValue(e.OnderbrekingId, out var o) => this with { Alle = Alle.SetItem(e.OnderbrekingId, o with { Ingetrokken = true }) },
        _ => this,
    };
}

/// <summary>Record an interruption, or correct its dates (VER-48, VER-38): others hear its days, never why.</summary>
/// <param name="IsZwangerschapsverlof">Whether it is zwangerschapsverlof (VER-38).</param>
public sealed record LegOnderbrekingVast(Guid OnderbrekingId, DateOnly Van, DateOnly TotEnMet, bool IsZwangerschapsverlof, string Door, DateTimeOffset Op)
{
    /// <summary>Refuses a last day before the first, and overlap with another interruption. VER-38: whether it extends the training is confirmed by the stagecoördinator (choice Q20).</summary>
    public static Decision Decide(Aios aios, LegOnderbrekingVast command, Aiosfeiten feiten)
    {
        var regel = command.IsZwangerschapsverlof ? "VER-38" : "VER-48";
        if (command.TotEnMet < command.Van)
        {
            return new Regelovertreding(regel, $"De laatste dag ({command.TotEnMet.Tekst()}) ligt vóór de eerste dag ({command.Van.Tekst()}). Pas een van beide aan.",
                ("van", command.Van), ("totEnMet", command.TotEnMet));
        }

        if (aios.Onderbrekingen.Alle.GetValueOrDefault(command.OnderbrekingId) is { } bekend)
        {
            if (bekend.Ingetrokken || bekend.IsZwangerschapsverlof != command.IsZwangerschapsverlof)
                return new Regelovertreding("OVK-14", "Met dit kenmerk is al een andere onderbreking vastgelegd. Gebruik een ander kenmerk.", ("van", bekend.Van));
            if ((bekend.Van, bekend.TotEnMet) == (command.Van, command.TotEnMet)) return Decision.NothingNew;
        }

        var periode = new Periode(command.Van, command.TotEnMet);
        if (aios.Onderbrekingen.Alle.Values.Where(o => !o.Ingetrokken && o.OnderbrekingId != command.OnderbrekingId && o.Periode.Overlapt(periode)).OrderBy(o => o.Van).FirstOrDefault() is { } ander)
        {
            return new Regelovertreding(regel, $"In deze dagen staat al een onderbreking ({ander.Periode}). Pas die aan.", ("bestaandeVan", ander.Van), ("bestaandeTotEnMet", ander.TotEnMet));
        }

        object vastgelegd = command.IsZwangerschapsverlof
            ? new ZwangerschapsverlofVastgelegd(command.OnderbrekingId, aios.Aiosnummer, command.Van, command.TotEnMet, aios.Instituut, command.Door, command.Op)
            : new OnderbrekingVastgelegd(command.OnderbrekingId, aios.Aiosnummer, command.Van, command.TotEnMet, aios.Instituut, command.Door, command.Op);
        var volledig = feiten.Voor(aios.Instituut, command.Van).Waarde(Verlofparameters.ZwangerschapsverlofVerlengt);
        var punt = new Werktijden.Aandachtspunt(
            "VER-38", $"Het verlof van aios {aios.Aiosnummer} van {command.Van.Tekst()} t/m {command.TotEnMet.Tekst()} verlengt de opleiding {(volledig ? "met de volle duur" : "niet vanzelf")}. Bevestig dit.", Rollen.Stagecoordinator);
        return Decision.Accept(
        [
            vastgelegd.Volgens(regel, Rollen.Stagesecretariaat, Rollen.Stageopleider),
            .. command.IsZwangerschapsverlof ? [.. Signalen.Vervallen(aios.Signalen, command.OnderbrekingId, "De data zijn gewijzigd."), aios.Signaal(punt, command.OnderbrekingId)] : Array.Empty<Feit>(),
        ]);
    }
}

/// <summary>Withdraw an interruption (OVK-14).</summary>
public sealed record TrekOnderbrekingIn(Guid OnderbrekingId, string Door, DateTimeOffset Op)
{
    /// <summary>Done twice adds nothing.</summary>
    /// <returns>Null when there is no such interruption.</returns>
    public static Decision? Decide(Aios aios, TrekOnderbrekingIn command)
    {
        if (aios.Onderbrekingen.Alle.GetValueOrDefault(command.OnderbrekingId) is not { } o) return null;
        return o.Ingetrokken
            ? Decision.NothingNew
            : Decision.Accept(
            [
                new OnderbrekingIngetrokken(o.OnderbrekingId, aios.Aiosnummer, o.Van, o.TotEnMet, aios.Instituut, command.Door, command.Op).Volgens("OVK-14", Rollen.Stagesecretariaat, Rollen.Stageopleider),
                .. Signalen.Vervallen(aios.Signalen, o.OnderbrekingId, "De onderbreking is ingetrokken."),
            ]);
    }
}
