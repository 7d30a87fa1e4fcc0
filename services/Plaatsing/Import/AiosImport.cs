using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen.Import;

/// <summary><c>aios.csv</c>: one row an aios.</summary>
public sealed class AiosImport : Importbestand<RegistreerAios>
{
    private const string Nummer = "Aiosnummer";
    private const string Big = "BIG-nummer";
    private const string Instituut = "Opleidingsinstituut";
    private const string Deeltijd = "Deeltijd (%)";
    private const string Vrijstelling = "Vrijstelling";

    /// <inheritdoc />
    public override string Naam => "aios.csv";

    /// <inheritdoc />
    public override IReadOnlyList<string> Kolommen { get; } =
        [Nummer, "Naam", Big, Instituut, "Start opleiding", Deeltijd, Vrijstelling, "Regiovoorkeur", "Woonplaats"];

    /// <inheritdoc />
    public override IReadOnlyList<string> Sleutel { get; } = [Nummer];

    /// <inheritdoc />
    public override RegistreerAios Lees(Rijlezer rij)
    {
        var aios = new RegistreerAios(
            rij.Sleutel(Nummer), rij.Tekst("Naam"), rij.BigNummer(Big, "REG-1"), rij.Sleutel(Instituut), rij.Datum("Start opleiding"), rij.Geheel(Deeltijd),
            rij.KeuzeOfLeeg(Vrijstelling, "SEH", "GGZ", "verpleeghuis") is { } vrijstelling ? [vrijstelling] : [], rij.TekstOfLeeg("Regiovoorkeur"),
            rij.TekstOfLeeg("Woonplaats"));
        if (rij.IsGoed(Deeltijd) && aios.Deeltijdpercentage is < RegistreerAios.MinimumPercentage or > 100)
            rij.Fout(Deeltijd, $"Het deeltijdpercentage is {aios.Deeltijdpercentage}; het moet tussen {RegistreerAios.MinimumPercentage} en 100 liggen.", "VER-7");
        return aios;
    }

    /// <inheritdoc />
    protected override async Task LaadAsync(IImportwerk werk, IReadOnlyList<RegistreerAios> rijen)
    {
        var ids = rijen.Select(r => Aios.StreamId(r.Aiosnummer)).ToList();
        await werk.LaadAsync<Aios>(ids);
        await werk.LaadDocumentenAsync<Persoonsgegevens>(ids, p => p.Id);
    }

    /// <inheritdoc />
    protected override void Controleer(IImportwerk werk, RegistreerAios rij, Rijlezer fouten) => VanEigenInstituut(werk, fouten, Instituut, rij.Instituut);

    /// <inheritdoc />
    protected override async Task<Decision> NeemAsync(IImportwerk werk, RegistreerAios rij)
    {
        var id = Aios.StreamId(rij.Aiosnummer);
        var besluit = await werk.DecideAsync<Aios>(id, aios => RegistreerAios.Decide(aios, rij, werk.Document<Persoonsgegevens>(id)));
        if (besluit is Decision.Accepted && werk.Document<Persoonsgegevens>(id) is null) werk.Bewaar(id, rij.Persoonsgegevens());
        return besluit;
    }

    /// <inheritdoc />
    protected override string KolomVan(string regel) => regel switch
    {
        "PLA-19" => Vrijstelling,
        "REG-1" => Big,
        "VER-7" => Deeltijd,
        _ => Nummer,
    };
}
