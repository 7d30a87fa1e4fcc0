using System.Collections.Immutable;
using StageSystem.Erkenningen.Opleidingsplannen;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Etalage;

/// <summary>An entry of the opleidingsetalage: what a vakgroep of an instelling offers (FMS, ERK-42).</summary>
/// <param name="Id">The entry.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Gegevens">What is offered.</param>
/// <param name="GepubliceerdOp">Day of the publication.</param>
/// <param name="HerzienOp">Day of the last change; null when there was none.</param>
/// <param name="IngetrokkenOp">Day of the withdrawal; null while it is shown.</param>
/// <param name="EersteDagNietErkend">First offered day on which the instelling is not erkend; null when it is erkend on all.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record Etalagevermelding(
    Guid Id, string Instellingscode, string Instituut, Stagemogelijkheid Gegevens, DateOnly GepubliceerdOp, DateOnly? HerzienOp, DateOnly? IngetrokkenOp,
    DateOnly? EersteDagNietErkend, ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Etalagevermelding>
{
    /// <summary>The specialism to search by: without difference of case or surrounding space.</summary>
    public string Specialisme => Sleutel.Normaal(Gegevens.Specialisme);

    /// <summary>The region to search by.</summary>
    public string Oor => Gegevens.Oor;

    /// <summary>Stream of the SLWP whose text is searched too; null when the entry names no stageplaats.</summary>
    public Guid? SlwpId => Gegevens.Stageplaatscode is { } code ? Stageleerwerkplan.IdVan(code) : null;

    /// <summary>Stream of the lokaal opleidingsplan that belongs to it (ERK-41).</summary>
    public Guid OpleidingsplanId() => LokaalOpleidingsplan.IdVan(Instellingscode, Gegevens.Specialisme);

    /// <summary>The days on which it is offered.</summary>
    public Periode Periode() => new(Gegevens.Van, Gegevens.TotEnMet);

    /// <summary>Subject of its signalen; the code of the instelling makes them its contactpersoon's to see (OVK-11).</summary>
    public string Onderwerp() => $"etalagevermelding instelling {Instellingscode}";

    /// <summary>What the signalen about lost erkenning from this day belong to.</summary>
    public static Guid OorzaakVan(Guid id, DateOnly eersteDag) => Sleutel.Id("etalage-erkenning", $"{id}", $"{eersteDag:O}");

    /// <inheritdoc />
    public static Etalagevermelding? Fold(Etalagevermelding? state, object @event) => (state, @event) switch
    {
        (null, StagemogelijkheidGepubliceerd e) => new(e.VermeldingId, e.Instellingscode, e.Instituut, e.Gegevens, e.Op, null, null, null, Kern.Signalen.Geen),
        ({ } s, StagemogelijkheidHerzien e) => s with { Gegevens = e.Gegevens, HerzienOp = e.Op, EersteDagNietErkend = null },
        ({ } s, StagemogelijkheidIngetrokken e) => s with { IngetrokkenOp = e.Op },
        ({ } s, StagemogelijkheidErkenningGewijzigd e) => s with { EersteDagNietErkend = e.EersteDagNietErkend },
        ({ } s, _) when Kern.Signalen.IsSignaal(@event) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
        _ => state,
    };
}
