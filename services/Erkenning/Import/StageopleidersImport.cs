using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Import;

/// <summary><c>stageopleiders.csv</c>: one row a person and instelling, with the erkenning that RGS granted there.</summary>
public sealed class StageopleidersImport : Importbestand<RegistreerStageopleider>
{
    private const string Nummer = "Opleidernummer";
    private const string Big = "BIG-nummer";
    private const string Code = "Instellingscode";
    private const string InDienst = "In dienst vanaf";
    private const string Uren = "Uren per week";
    private const string Vanaf = "Erkend vanaf";
    private const string Tot = "Erkend tot";

    /// <inheritdoc />
    public override string Naam => "stageopleiders.csv";

    /// <inheritdoc />
    public override IReadOnlyList<string> Kolommen { get; } = [Nummer, "Naam", Big, Code, InDienst, Uren, "Specialisme", Vanaf, Tot];

    /// <inheritdoc />
    public override IReadOnlyList<string> Sleutel { get; } = [Nummer, Code];

    /// <inheritdoc />
    public override RegistreerStageopleider Lees(Rijlezer rij)
    {
        var opleider = new RegistreerStageopleider(
            rij.Sleutel(Nummer), rij.Tekst("Naam"), rij.BigNummer(Big, "ERK-1"), rij.Sleutel(Code), rij.Datum(InDienst), rij.Getal(Uren), rij.Tekst("Specialisme"),
            rij.Datum(Vanaf), rij.DatumOfLeeg(Tot));
        rij.InVolgorde(Vanaf, opleider.ErkendVan, Tot, opleider.ErkendTotEnMet, "ERK-6");
        return opleider;
    }

    /// <inheritdoc />
    protected override async Task LaadAsync(IImportwerk werk, IReadOnlyList<RegistreerStageopleider> rijen)
    {
        await werk.LaadAsync<Stageopleider>(rijen.Select(r => Stageopleider.IdVan(r.Opleidernummer)));
        await werk.LaadAsync<Instelling>(rijen.Select(r => Instelling.IdVan(r.Instellingscode)));
        await werk.LaadDocumentenAsync<Persoonsgegevens>(rijen.Select(r => Stageopleider.IdVan(r.Opleidernummer)), p => p.Id);
    }

    /// <inheritdoc />
    protected override void Controleer(IImportwerk werk, RegistreerStageopleider rij, Rijlezer fouten)
    {
        var instelling = werk.Stand<Instelling>(Instelling.IdVan(rij.Instellingscode));
        Verwijst(werk, fouten, Code, rij.Instellingscode, instelling is not null, "instellingen.csv", "Instelling");
        VanEigenInstituut(werk, fouten, Code, instelling?.Gegevens.Instituut);
        if (!fouten.IsGoed(InDienst) || !fouten.IsGoed(Uren) || !fouten.IsGoed(Vanaf)) return;

        // ERK-1: every condition that fails, with its column; the BIG-nummer was looked at when it was read.
        foreach (var voorwaarde in Erkenningsvoorwaarden.Falend(new(true, rij.InDienstVan, rij.UrenPerWeek, null), rij.ErkendVan, toetsSlwp: false))
        {
            var isUren = voorwaarde.Onderdeel == "c";
            fouten.Fout(isUren ? Uren : InDienst, voorwaarde.Melding, isUren ? "ERK-8" : "ERK-1");
        }
    }

    /// <inheritdoc />
    protected override async Task<Decision> NeemAsync(IImportwerk werk, RegistreerStageopleider rij)
    {
        var id = Stageopleider.IdVan(rij.Opleidernummer);
        var besluit = await werk.DecideAsync<Stageopleider>(id, stageopleider => RegistreerStageopleider.Decide(
            stageopleider, rij, werk.Stand<Instelling>(Instelling.IdVan(rij.Instellingscode)), werk.Document<Persoonsgegevens>(id), werk.Vandaag));
        // Who was forgotten on request does not come back with the same file.
        if (besluit is Decision.Accepted && werk.Document<Persoonsgegevens>(id) is null && werk.Stand<Stageopleider>(id)?.PersoonGewistOp is null)
            werk.Bewaar(id, rij.Persoon());
        return besluit;
    }

    /// <inheritdoc />
    protected override string KolomVan(string regel) => regel switch
    {
        "ERK-1" => InDienst,
        "ERK-5" => Code,
        "ERK-6" => Tot,
        "ERK-8" => Uren,
        _ => Nummer,
    };
}
