using StageSystem.Erkenningen.Instellingen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Import;

/// <summary><c>instellingen.csv</c>: one row an instelling.</summary>
public sealed class InstellingenImport : Importbestand<RegistreerInstelling>
{
    private const string Code = "Instellingscode";
    private const string Vanaf = "Erkend vanaf";
    private const string Tot = "Erkend tot";
    private const string Instituut = "Opleidingsinstituut";

    /// <inheritdoc />
    public override string Naam => "instellingen.csv";

    /// <inheritdoc />
    public override IReadOnlyList<string> Kolommen { get; } =
        [Code, "Naam", "Soort", "Koepel", "Plaats", "Regio", Vanaf, Tot, Instituut, "Laatste visitatie", "Laatste evaluatiegesprek"];

    /// <inheritdoc />
    public override IReadOnlyList<string> Sleutel { get; } = [Code];

    /// <inheritdoc />
    public override RegistreerInstelling Lees(Rijlezer rij)
    {
        var gegevens = new InstellingGeregistreerd(
            rij.Sleutel(Code), rij.Tekst("Naam"), rij.Keuze("Soort", "ziekenhuis", "ggz", "verpleeghuis", "universitair"), rij.SleutelOfLeeg("Koepel"),
            rij.Tekst("Plaats"), rij.Tekst("Regio"), rij.Datum(Vanaf), rij.DatumOfLeeg(Tot), rij.Sleutel(Instituut), rij.DatumOfLeeg("Laatste visitatie"),
            rij.DatumOfLeeg("Laatste evaluatiegesprek"));
        rij.InVolgorde(Vanaf, gegevens.ErkendVan, Tot, gegevens.ErkendTotEnMet, "ERK-40");
        return new(gegevens);
    }

    /// <inheritdoc />
    protected override Task LaadAsync(IImportwerk werk, IReadOnlyList<RegistreerInstelling> rijen) =>
        werk.LaadAsync<Instelling>(rijen.Select(r => Instelling.IdVan(r.Gegevens.Instellingscode)));

    /// <inheritdoc />
    protected override void Controleer(IImportwerk werk, RegistreerInstelling rij, Rijlezer fouten) =>
        VanEigenInstituut(werk, fouten, Instituut, rij.Gegevens.Instituut);

    /// <inheritdoc />
    protected override Task<Decision> NeemAsync(IImportwerk werk, RegistreerInstelling rij) =>
        werk.DecideAsync<Instelling>(Instelling.IdVan(rij.Gegevens.Instellingscode), instelling => RegistreerInstelling.Decide(instelling, rij));
}
