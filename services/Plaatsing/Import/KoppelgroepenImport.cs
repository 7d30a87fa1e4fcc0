using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen.Import;

/// <summary><c>koppelgroepen.csv</c>: one row a member of a koppelgroep.</summary>
public sealed class KoppelgroepenImport : Importbestand<RegistreerKoppelgroeplid>
{
    private const string Groep = "Koppelgroep";
    private const string Nummer = "Nummer";
    private const string Rol = "Rol";

    /// <inheritdoc />
    public override string Naam => "koppelgroepen.csv";

    /// <inheritdoc />
    public override IReadOnlyList<string> Kolommen { get; } = [Groep, Nummer, Rol];

    /// <inheritdoc />
    public override IReadOnlyList<string> Sleutel { get; } = [Groep, Nummer];

    /// <inheritdoc />
    public override RegistreerKoppelgroeplid Lees(Rijlezer rij) => new(rij.Sleutel(Groep), rij.Sleutel(Nummer), rij.Keuze(Rol, Koppelgroep.RolAios, Koppelgroep.RolHao));

    /// <inheritdoc />
    protected override async Task LaadAsync(IImportwerk werk, IReadOnlyList<RegistreerKoppelgroeplid> rijen)
    {
        await werk.LaadAsync<Koppelgroep>(rijen.Select(r => Koppelgroep.StreamId(r.Koppelgroepcode)));
        await werk.LaadAsync<Aios>(rijen.Where(r => r.Rol == Koppelgroep.RolAios).Select(r => Aios.StreamId(r.Nummer)));
    }

    /// <inheritdoc />
    protected override void Controleer(IImportwerk werk, RegistreerKoppelgroeplid rij, Rijlezer fouten)
    {
        if (rij.Rol == Koppelgroep.RolAios)
        {
            var aios = werk.Stand<Aios>(Aios.StreamId(rij.Nummer));
            Verwijst(werk, fouten, Nummer, rij.Nummer, aios is not null, "aios.csv", "Aios");
            VanEigenInstituut(werk, fouten, Nummer, aios?.Instituut);
        }
        else if (rij.Rol == Koppelgroep.RolHao)
        {
            Verwijst(werk, fouten, Nummer, rij.Nummer, PlaatsingImport.IsHuisartsopleider(werk, rij.Nummer), PlaatsingImport.Huisartsopleiders, "Huisartsopleider");
        }
    }

    /// <inheritdoc />
    protected override Task<Decision> NeemAsync(IImportwerk werk, RegistreerKoppelgroeplid rij) =>
        werk.DecideAsync<Koppelgroep>(Koppelgroep.StreamId(rij.Koppelgroepcode), groep => RegistreerKoppelgroeplid.Decide(groep, rij, lidBekend: true));

    /// <inheritdoc />
    protected override string KolomVan(string regel) => regel == "PLA-57" ? Rol : Nummer;
}
