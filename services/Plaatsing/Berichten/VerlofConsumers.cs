using StageSystem.Contracts.Verlof.V1;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>The training of an aios gets longer; by how much is not yet known (C-10 row 2).</summary>
public sealed class VerzuimdrempelOverschredenConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<VerzuimdrempelOverschreden>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(VerzuimdrempelOverschreden bericht, IWerkeenheid werk, CancellationToken ct) => VerlofOpslag.VerlengAsync(
        werk, new(Sleutel.Normaal(bericht.Aiosnummer), bericht.VerlengingId, Verlenging.Aangekondigd, 0, [], true, bericht.Versie), klok.Vandaag());
}

/// <summary>By how much the training of an aios gets longer, and where: clinical stages get another end, the rest comes at the end of the training (C-10 rows 4a, 4b and 5).</summary>
public sealed class OpleidingsverlengingVastgesteldConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<OpleidingsverlengingVastgesteld>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(OpleidingsverlengingVastgesteld bericht, IWerkeenheid werk, CancellationToken ct) => VerlofOpslag.VerlengAsync(
        werk,
        new(
            Sleutel.Normaal(bericht.Aiosnummer), bericht.VerlengingId, Verlenging.Vastgesteld, bericht.Dagen,
            bericht.Delen.Select(d => new Verlengingsdeel(
                d.Plaatsingscode is { } code ? Sleutel.Normaal(code) : null, d.Dagen, d.HeleDagen, d.Kalenderdagen, d.NieuwEinde)).NaarLijst(),
            bericht.Voorlopig, bericht.Versie),
        klok.Vandaag());
}

/// <summary>The training of an aios does not get longer after all: what followed is compensated (C-12).</summary>
public sealed class VerlengingIngetrokkenConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<VerlengingIngetrokken>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(VerlengingIngetrokken bericht, IWerkeenheid werk, CancellationToken ct) => VerlofOpslag.VerlengAsync(
        werk, new(Sleutel.Normaal(bericht.Aiosnummer), bericht.VerlengingId, Verlenging.Ingetrokken, 0, [], false, bericht.Versie), klok.Vandaag());
}

/// <summary>An aios works another percentage from a day on (C-13).</summary>
public sealed class DeeltijdGoedgekeurdConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<DeeltijdGoedgekeurd>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(DeeltijdGoedgekeurd bericht, IWerkeenheid werk, CancellationToken ct) => VerlofOpslag.DeeltijdAsync(
        werk, new(Sleutel.Normaal(bericht.Aiosnummer), bericht.AanvraagId, bericht.Percentage, bericht.Vanaf, bericht.Versie),
        bericht.Stages.Select(s => new Deeltijdgevolg(Sleutel.Normaal(s.Plaatsingscode), s.NieuwEinde, s.Klinisch, s.TekortVoltijdWeken)).NaarLijst(), klok.Vandaag());
}

/// <summary>The planner chose how the shortfall of a part-time stage of traject B is made up (C-13 row 3).</summary>
public sealed class DeeltijdtekortBeslotenConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<DeeltijdtekortBesloten>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(DeeltijdtekortBesloten bericht, IWerkeenheid werk, CancellationToken ct) => VerlofOpslag.TekortAsync(
        werk,
        new(Sleutel.Normaal(bericht.Aiosnummer), Sleutel.Normaal(bericht.Plaatsingscode), bericht.Plek, bericht.TekortVoltijdWeken, bericht.NieuwEinde, bericht.Versie),
        klok.Vandaag());
}

/// <summary>The training of an aios is interrupted, or is not after all (C-11 rows 4 and 5).</summary>
public sealed class OnderbrekingVastgelegdConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<OnderbrekingVastgelegd>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(OnderbrekingVastgelegd bericht, IWerkeenheid werk, CancellationToken ct)
    {
        var aios = Sleutel.Normaal(bericht.Aiosnummer);
        return VerlofOpslag.OnderbreekAsync(
            werk, aios,
            bericht.Ingetrokken
                ? new TrajectHervat(aios, bericht.OnderbrekingId, bericht.Van, bericht.TotEnMet, bericht.Instituut, bericht.Versie)
                : new TrajectOnderbroken(aios, bericht.OnderbrekingId, bericht.Van, bericht.TotEnMet, bericht.Instituut, bericht.Versie),
            klok.Vandaag());
    }
}

/// <summary>Two stages of an aios meet on another day, or no longer do (C-26).</summary>
public sealed class VakantieconstructieVastgelegdConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<VakantieconstructieVastgelegd>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(VakantieconstructieVastgelegd bericht, IWerkeenheid werk, CancellationToken ct) => VerlofOpslag.ConstructieAsync(
        werk,
        new(
            Sleutel.Normaal(bericht.Aiosnummer), bericht.ConstructieId, Sleutel.Normaal(bericht.EerstePlaatsingscode), bericht.EersteTotEnMet,
            Sleutel.Normaal(bericht.LaatstePlaatsingscode), bericht.LaatsteVan, bericht.Versie),
        klok.Vandaag());
}
