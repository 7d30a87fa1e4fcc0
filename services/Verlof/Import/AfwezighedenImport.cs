using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Verlof.Import;

/// <summary>A row of <c>afwezigheden.csv</c>.</summary>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when not known, or gone for good.</param>
/// <param name="Reden">Why; goes nowhere but into Verlof (OVK-11).</param>
/// <param name="GemeldOp">Day of the report.</param>
public sealed record Afwezigheidsrij(string Opleidernummer, DateOnly Van, DateOnly? TotEnMet, Reden Reden, DateOnly GemeldOp);

/// <summary><c>afwezigheden.csv</c>: one row an absence of a stageopleider.</summary>
public sealed class AfwezighedenImport(Afwezigheidsdrempels drempels) : Importbestand<Afwezigheidsrij>
{
    private const string Nummer = "Opleidernummer";
    private const string Van = "Van";
    private const string Tot = "Tot";
    private const string RedenKolom = "Reden";
    private const string Gemeld = "Gemeld op";

    private static readonly string[] Woorden = [.. Redenwoorden.Toegestaan, Redenwoorden.BetrekkingElders];

    /// <inheritdoc />
    public override string Naam => "afwezigheden.csv";

    /// <inheritdoc />
    public override IReadOnlyList<string> Kolommen { get; } = [Nummer, Van, Tot, RedenKolom, Gemeld];

    /// <inheritdoc />
    public override IReadOnlyList<string> Sleutel { get; } = [Nummer, Van];

    /// <inheritdoc />
    public override Afwezigheidsrij Lees(Rijlezer rij)
    {
        Redenwoorden.TryLees(rij.Keuze(RedenKolom, Woorden), out var reden);
        var afwezigheid = new Afwezigheidsrij(rij.Sleutel(Nummer), rij.Datum(Van), rij.DatumOfLeeg(Tot), reden, rij.Datum(Gemeld));
        rij.InVolgorde(Van, afwezigheid.Van, Tot, afwezigheid.TotEnMet, "VER-39");
        return afwezigheid;
    }

    /// <inheritdoc />
    protected override async Task LaadAsync(IImportwerk werk, IReadOnlyList<Afwezigheidsrij> rijen)
    {
        var ids = rijen.Select(r => Stageopleider.StreamId(r.Opleidernummer)).ToHashSet();
        await werk.LaadAsync<Stageopleider>(ids);
        await werk.LaadDocumentenAsync<Afwezigheidsreden>(ids.SelectMany(id => werk.Stand<Stageopleider>(id)?.Afwezigheden.Keys ?? []), r => r.Id);
    }

    /// <inheritdoc />
    protected override void Controleer(IImportwerk werk, Afwezigheidsrij rij, Rijlezer fouten)
    {
        var stageopleider = werk.Stand<Stageopleider>(Stageopleider.StreamId(rij.Opleidernummer));
        Verwijst(werk, fouten, Nummer, rij.Opleidernummer, stageopleider is not null, "stageopleiders.csv", "Stageopleider", "VER-39");
        VanEigenInstituut(werk, fouten, Nummer, stageopleider?.Instituut);
    }

    /// <inheritdoc />
    protected override async Task<Decision> NeemAsync(IImportwerk werk, Afwezigheidsrij rij)
    {
        var (streamId, id) = (Stageopleider.StreamId(rij.Opleidernummer), RegistreerAfwezigheid.Id(rij.Opleidernummer, rij.Van));
        var besluit = await werk.DecideAsync<Stageopleider>(streamId, stageopleider => RegistreerAfwezigheid.Decide(
            stageopleider!, new(rij.Reden, rij.Van, rij.TotEnMet, werk.Actor, rij.GemeldOp), Feiten(werk, stageopleider!)));
        if (besluit.Feiten.Count > 0) werk.Bewaar(id, new Afwezigheidsreden { Id = id, StageopleiderId = streamId, Reden = rij.Reden, GemeldeReden = rij.Reden });
        return besluit;
    }

    /// <inheritdoc />
    protected override string KolomVan(string regel) => regel == "VER-39" ? Tot : Nummer;

    private Weegfeiten Feiten(IImportwerk werk, Stageopleider stageopleider) => new(
        stageopleider.Afwezigheden.Keys.Select(werk.Document<Afwezigheidsreden>).OfType<Afwezigheidsreden>()
            .ToImmutableDictionary(r => r.Id, r => new BekendeReden(r.Reden, r.GemeldeReden)),
        drempels, werk.Vandaag);
}
