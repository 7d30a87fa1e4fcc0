using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Scholingen;
using StageSystem.Erkenningen.Stagebeheerders;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Import;

/// <summary><c>stageplaatsen.csv</c>: one row a stageplaats, with its stageopleiders and its SLWP.</summary>
public sealed class StageplaatsenImport : Importbestand<RegistreerStageplaats>
{
    private const string Code = "Stageplaatscode";
    private const string InstellingKolom = "Instellingscode";
    private const string Duur = "Duur (weken)";
    private const string Capaciteit = "Capaciteit";
    private const string Opleider = "Stageopleider";
    private const string Duo = "Duo-stageopleider";
    private const string Deeltijd = "Deeltijd minimaal (%)";

    /// <inheritdoc />
    public override string Naam => "stageplaatsen.csv";

    /// <inheritdoc />
    public override IReadOnlyList<string> Kolommen { get; } =
    [
        Code, InstellingKolom, "Stagesoort", "Traject", "Poule", Duur, Capaciteit, Opleider, Duo, "SLWP geautoriseerd op", "Stagebeheerder", Deeltijd, "Diensten",
        "Gevaluteerd", "Startmaanden",
    ];

    /// <inheritdoc />
    public override IReadOnlyList<string> Sleutel { get; } = [Code];

    /// <inheritdoc />
    public override RegistreerStageplaats Lees(Rijlezer rij) => new(
        rij.Sleutel(Code), rij.Sleutel(InstellingKolom), rij.Tekst("Stagesoort"), rij.Keuze("Traject", "A", "B"), rij.Sleutel("Poule"), rij.Geheel(Duur),
        rij.Geheel(Capaciteit), rij.Sleutel(Opleider), rij.SleutelOfLeeg(Duo), rij.DatumOfLeeg("SLWP geautoriseerd op"), rij.SleutelOfLeeg("Stagebeheerder"),
        rij.Geheel(Deeltijd), rij.JaNee("Diensten"), rij.JaNee("Gevaluteerd"), rij.Maanden("Startmaanden"));

    /// <inheritdoc />
    protected override async Task LaadAsync(IImportwerk werk, IReadOnlyList<RegistreerStageplaats> rijen)
    {
        await werk.LaadAsync<Stageplaats>(rijen.Select(r => Stageplaats.IdVan(r.Stageplaatscode)));
        await werk.LaadAsync<Instelling>(rijen.Select(r => Instelling.IdVan(r.Instellingscode)));
        await werk.LaadAsync<Scholingsaanbod>(
            rijen.Select(r => werk.Stand<Instelling>(Instelling.IdVan(r.Instellingscode))?.Gegevens.Instituut).OfType<string>().Distinct().Select(Scholingsaanbod.IdVan));
        var beheerders = rijen.Where(r => r.Stagebeheerder is not null)
            .Select(r => (werk.Stand<Instelling>(Instelling.IdVan(r.Instellingscode))?.Gegevens.Instituut, r.Stagebeheerder));
        await werk.LaadAsync<Stagebeheerder>(beheerders.Where(b => b.Instituut is not null).Select(b => Stagebeheerder.IdVan(b.Instituut!, b.Stagebeheerder!)));
        await werk.LaadAsync<Stageopleider>(rijen.SelectMany(r => r.Opleidernummers()).Select(Stageopleider.IdVan));
    }

    /// <inheritdoc />
    protected override void Controleer(IImportwerk werk, RegistreerStageplaats rij, Rijlezer fouten)
    {
        var instelling = werk.Stand<Instelling>(Instelling.IdVan(rij.Instellingscode));
        Verwijst(werk, fouten, InstellingKolom, rij.Instellingscode, instelling is not null, "instellingen.csv", "Instelling");
        VanEigenInstituut(werk, fouten, InstellingKolom, instelling?.Gegevens.Instituut);
        Opleiderbekend(Opleider, rij.Stageopleider);
        Opleiderbekend(Duo, rij.DuoStageopleider);
        if (fouten.IsGoed(Capaciteit) && rij.Capaciteit < 1) fouten.Fout(Capaciteit, $"De capaciteit is {rij.Capaciteit}; het moet minstens 1 zijn.", "PLA-2");
        if (fouten.IsGoed(Duur) && !RegistreerStageplaats.Duren.Contains(rij.DuurWeken))
            fouten.Fout(Duur, $"De duur is {rij.DuurWeken} weken; het moet {string.Join(", ", RegistreerStageplaats.Duren)} zijn.", "PLA-18");
        if (fouten.IsGoed(Deeltijd) && rij.DeeltijdMinimaal is < 1 or > 100) fouten.Fout(Deeltijd, "Het percentage moet tussen 1 en 100 liggen.");

        void Opleiderbekend(string kolom, string? nummer) => Verwijst(
            werk, fouten, kolom, nummer, nummer is { Length: > 0 } && werk.Stand<Stageopleider>(Stageopleider.IdVan(nummer)) is not null, "stageopleiders.csv", "Stageopleider");
    }

    /// <inheritdoc />
    protected override Task<Decision> NeemAsync(IImportwerk werk, RegistreerStageplaats rij) => StageplaatsOpslag.RegistreerAsync(werk, rij, werk.Vandaag);

    /// <inheritdoc />
    protected override string KolomVan(string regel) => regel switch
    {
        "ERK-3" => Opleider,
        "PLA-2" => Capaciteit,
        "PLA-18" => Duur,
        _ => Code,
    };
}
