using StageSystem.Erkenningen.Huisartsopleiders;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Import;

/// <summary><c>huisartsopleiders.csv</c>: one row a huisartsopleider.</summary>
public sealed class HuisartsopleidersImport : Importbestand<RegistreerHuisartsopleider>
{
    private const string Nummer = "Opleidernummer";
    private const string Big = "BIG-nummer";
    private const string Deeltijd = "Deeltijd (%)";

    /// <inheritdoc />
    public override string Naam => "huisartsopleiders.csv";

    /// <inheritdoc />
    public override IReadOnlyList<string> Kolommen { get; } = [Nummer, "Naam", Big, "Plaats", "Praktijksoort", Deeltijd];

    /// <inheritdoc />
    public override IReadOnlyList<string> Sleutel { get; } = [Nummer];

    /// <inheritdoc />
    public override RegistreerHuisartsopleider Lees(Rijlezer rij)
    {
        var opleider = new RegistreerHuisartsopleider(
            rij.Sleutel(Nummer), rij.Tekst("Naam"), rij.BigNummer(Big, "ERK-48"), rij.Tekst("Plaats"), rij.Keuze("Praktijksoort", "solo", "duo", "groep"), rij.Geheel(Deeltijd));
        if (rij.IsGoed(Deeltijd) && opleider.Deeltijd is < 1 or > 100) rij.Fout(Deeltijd, "Het percentage moet tussen 1 en 100 liggen.");
        return opleider;
    }

    /// <inheritdoc />
    protected override async Task LaadAsync(IImportwerk werk, IReadOnlyList<RegistreerHuisartsopleider> rijen)
    {
        var ids = rijen.Select(r => Huisartsopleider.IdVan(r.Opleidernummer)).ToList();
        await werk.LaadAsync<Huisartsopleider>(ids);
        await werk.LaadDocumentenAsync<Persoonsgegevens>(ids, p => p.Id);
    }

    /// <inheritdoc />
    protected override async Task<Decision> NeemAsync(IImportwerk werk, RegistreerHuisartsopleider rij)
    {
        var id = Huisartsopleider.IdVan(rij.Opleidernummer);
        var besluit = await werk.DecideAsync<Huisartsopleider>(id, opleider => RegistreerHuisartsopleider.Decide(opleider, rij, werk.Document<Persoonsgegevens>(id)));
        // Who was forgotten on request does not come back with the same file.
        if (besluit is Decision.Accepted && werk.Document<Persoonsgegevens>(id) is null && werk.Stand<Huisartsopleider>(id)?.PersoonGewistOp is null)
            werk.Bewaar(id, rij.Persoon());
        return besluit;
    }
}
