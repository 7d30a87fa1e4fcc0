using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen.Import;

/// <summary><c>voorkeuren.csv</c>: one row a preference or rejection of an aios within a poule.</summary>
public sealed class VoorkeurenImport : Importbestand<RegistreerVoorkeur>
{
    private const string AiosKolom = "Aiosnummer";
    private const string Poule = "Poule";
    private const string Rang = "Rang";
    private const string Plaats = "Stageplaatscode";
    private const string Motivatie = "Motivatie";

    /// <summary>PLA-37: longest motivation in characters (parameter).</summary>
    private const int MaxMotivatie = 500;

    private static readonly string[] Rangen = [.. Enumerable.Range(1, RegistreerVoorkeur.AantalVoorkeuren).Select(r => $"{r}"), RegistreerVoorkeur.Afwijzing];

    /// <inheritdoc />
    public override string Naam => "voorkeuren.csv";

    /// <inheritdoc />
    public override IReadOnlyList<string> Kolommen { get; } = [AiosKolom, Poule, Rang, Plaats, Motivatie];

    /// <inheritdoc />
    public override IReadOnlyList<string> Sleutel { get; } = [AiosKolom, Poule, Rang];

    /// <inheritdoc />
    public override RegistreerVoorkeur Lees(Rijlezer rij)
    {
        var rang = rij.Sleutel(Rang);
        if (rij.IsGoed(Rang) && !Rangen.Contains(rang, StringComparer.OrdinalIgnoreCase))
            rij.Fout(Rang, $"De rang {rang} bestaat niet. Er zijn {RegistreerVoorkeur.AantalVoorkeuren} voorkeuren en hoogstens één afwijzing.", "PLA-37");
        var motivatie = rij.AlineaOfLeeg(Motivatie, MaxMotivatie);
        if (motivatie is null && rij.IsGoed(Motivatie)) rij.Fout(Motivatie, "De motivatie ontbreekt.", "PLA-37");
        return new(rij.Sleutel(AiosKolom), rij.Sleutel(Poule), rang, rij.Sleutel(Plaats), motivatie ?? "");
    }

    /// <inheritdoc />
    protected override async Task LaadAsync(IImportwerk werk, IReadOnlyList<RegistreerVoorkeur> rijen)
    {
        await werk.LaadAsync<Voorkeurenlijst>(rijen.Select(r => Voorkeurenlijst.StreamId(r.Aiosnummer, r.Poule)));
        await werk.LaadAsync<Aios>(rijen.Select(r => Aios.StreamId(r.Aiosnummer)));
        await werk.LaadAsync<Stageplaatskopie>(rijen.Select(r => Stageplaatskopie.StreamId(r.Stageplaatscode)));
        await werk.LaadDocumentenAsync<Voorkeurmotivatie>(rijen.Select(r => r.MotiefId()), m => m.Id);
    }

    /// <inheritdoc />
    protected override void Controleer(IImportwerk werk, RegistreerVoorkeur rij, Rijlezer fouten)
    {
        var aios = werk.Stand<Aios>(Aios.StreamId(rij.Aiosnummer));
        Verwijst(werk, fouten, AiosKolom, rij.Aiosnummer, aios is not null, "aios.csv", "Aios");
        VanEigenInstituut(werk, fouten, AiosKolom, aios?.Instituut);
        Verwijst(werk, fouten, Plaats, rij.Stageplaatscode, Gegevens(werk, rij) is not null, "stageplaatsen.csv", "Stageplaats");
    }

    /// <inheritdoc />
    protected override async Task<Decision> NeemAsync(IImportwerk werk, RegistreerVoorkeur rij)
    {
        var motief = werk.Document<Voorkeurmotivatie>(rij.MotiefId());
        var besluit = await werk.DecideAsync<Voorkeurenlijst>(
            Voorkeurenlijst.StreamId(rij.Aiosnummer, rij.Poule), lijst => RegistreerVoorkeur.Decide(lijst, rij, aiosBekend: true, Gegevens(werk, rij), motief));
        if (besluit.Feiten.Count > 0) werk.Bewaar(rij.MotiefId(), rij.Motief());
        return besluit;
    }

    /// <inheritdoc />
    protected override string KolomVan(string regel) => regel == "PLA-37" ? Plaats : AiosKolom;

    private static Stageplaatsgegevens? Gegevens(IImportwerk werk, RegistreerVoorkeur rij) =>
        werk.Stand<Stageplaatskopie>(Stageplaatskopie.StreamId(rij.Stageplaatscode))?.Gegevens;
}
