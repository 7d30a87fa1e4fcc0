using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen.Import;

/// <summary><c>plaatsingen.csv</c>: one row a plaatsing.</summary>
public sealed class PlaatsingenImport : Importbestand<RegistreerPlaatsing>
{
    private const string Code = "Plaatsingscode";
    private const string AiosKolom = "Aiosnummer";
    private const string Plaats = "Stageplaatscode";
    private const string Van = "Van";
    private const string Tot = "Tot";
    private const string Status = "Status";

    /// <inheritdoc />
    public override string Naam => "plaatsingen.csv";

    /// <inheritdoc />
    public override IReadOnlyList<string> Kolommen { get; } = [Code, AiosKolom, Plaats, Van, Tot, Status];

    /// <inheritdoc />
    public override IReadOnlyList<string> Sleutel { get; } = [Code];

    /// <inheritdoc />
    public override RegistreerPlaatsing Lees(Rijlezer rij)
    {
        var plaatsing = new RegistreerPlaatsing(
            rij.Sleutel(Code), rij.Sleutel(AiosKolom), rij.Sleutel(Plaats), rij.Datum(Van), rij.Datum(Tot),
            rij.Keuze(Status, RegistreerPlaatsing.Geplaatst, RegistreerPlaatsing.Gestart));
        rij.InVolgorde(Van, plaatsing.Van, Tot, plaatsing.TotEnMet, "PLA-18");
        return plaatsing;
    }

    /// <inheritdoc />
    protected override async Task LaadAsync(IImportwerk werk, IReadOnlyList<RegistreerPlaatsing> rijen)
    {
        await werk.LaadAsync<Plaatsing>(rijen.Select(r => Plaatsing.StreamId(r.Plaatsingscode)));
        await werk.LaadAsync<Aios>(rijen.Select(r => Aios.StreamId(r.Aiosnummer)));
        await werk.LaadAsync<Stageplaatskopie>(rijen.Select(r => Stageplaatskopie.StreamId(r.Stageplaatscode)));
    }

    /// <inheritdoc />
    protected override void Controleer(IImportwerk werk, RegistreerPlaatsing rij, Rijlezer fouten)
    {
        var aios = werk.Stand<Aios>(Aios.StreamId(rij.Aiosnummer));
        Verwijst(werk, fouten, AiosKolom, rij.Aiosnummer, aios is not null, "aios.csv", "Aios");
        VanEigenInstituut(werk, fouten, AiosKolom, aios?.Instituut);
        var isHier = werk.Stand<Stageplaatskopie>(Stageplaatskopie.StreamId(rij.Stageplaatscode))?.Gegevens is not null;
        Verwijst(werk, fouten, Plaats, rij.Stageplaatscode, isHier, "stageplaatsen.csv", "Stageplaats");
    }

    /// <inheritdoc />
    protected override Task<Decision> NeemAsync(IImportwerk werk, RegistreerPlaatsing rij) => PlaatsingOpslag.RegistreerAsync(werk, rij, werk.Vandaag);

    /// <inheritdoc />
    protected override string KolomVan(string regel) => regel switch
    {
        "PLA-18" => Tot,
        "PLA-26" or "PLA-27" => Van,
        "PLA-84" => Status,
        _ => Code,
    };
}
