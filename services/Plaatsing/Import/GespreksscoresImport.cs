using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen.Import;

/// <summary><c>gespreksscores.csv</c>: one row an interview with the scores of both sides.</summary>
public sealed class GespreksscoresImport : Importbestand<RegistreerGespreksscore>
{
    private const string Groep = "Koppelgroep";
    private const string AiosKolom = "Aiosnummer";
    private const string Opleider = "Opleidernummer";
    private const string ScoreAios = "Score aios";
    private const string ScoreOpleider = "Score opleider";
    private const int MaxOpmerking = 2000;

    /// <inheritdoc />
    public override string Naam => "gespreksscores.csv";

    /// <inheritdoc />
    public override IReadOnlyList<string> Kolommen { get; } = [Groep, AiosKolom, Opleider, ScoreAios, ScoreOpleider, "Opmerking aios", "Opmerking opleider"];

    /// <inheritdoc />
    public override IReadOnlyList<string> Sleutel { get; } = [Groep, AiosKolom, Opleider];

    /// <inheritdoc />
    public override RegistreerGespreksscore Lees(Rijlezer rij) => new(
        rij.Sleutel(Groep), rij.Sleutel(AiosKolom), rij.Sleutel(Opleider), Score(rij, ScoreAios), Score(rij, ScoreOpleider),
        rij.AlineaOfLeeg("Opmerking aios", MaxOpmerking), rij.AlineaOfLeeg("Opmerking opleider", MaxOpmerking));

    /// <inheritdoc />
    protected override async Task LaadAsync(IImportwerk werk, IReadOnlyList<RegistreerGespreksscore> rijen)
    {
        await werk.LaadAsync<Koppelgroep>(rijen.Select(r => Koppelgroep.StreamId(r.Koppelgroepcode)));
        await werk.LaadAsync<Aios>(rijen.Select(r => Aios.StreamId(r.Aiosnummer)));
        await werk.LaadDocumentenAsync<Gespreksopmerkingen>(rijen.Select(r => r.OpmerkingenId()), o => o.Id);
    }

    /// <inheritdoc />
    protected override void Controleer(IImportwerk werk, RegistreerGespreksscore rij, Rijlezer fouten)
    {
        var aios = werk.Stand<Aios>(Aios.StreamId(rij.Aiosnummer));
        Verwijst(werk, fouten, AiosKolom, rij.Aiosnummer, aios is not null, "aios.csv", "Aios");
        VanEigenInstituut(werk, fouten, AiosKolom, aios?.Instituut);
        Verwijst(
            werk, fouten, Opleider, rij.Opleidernummer, PlaatsingImport.IsHuisartsopleider(werk, rij.Opleidernummer), PlaatsingImport.Huisartsopleiders, "Huisartsopleider");
    }

    /// <inheritdoc />
    protected override async Task<Decision> NeemAsync(IImportwerk werk, RegistreerGespreksscore rij)
    {
        var besluit = await werk.DecideAsync<Koppelgroep>(
            Koppelgroep.StreamId(rij.Koppelgroepcode),
            groep => RegistreerGespreksscore.Decide(groep, rij, aiosBekend: true, opleiderBekend: true, werk.Document<Gespreksopmerkingen>(rij.OpmerkingenId())));
        if (besluit.Feiten.Count > 0 && rij.Opmerkingen() is var opmerkingen && (opmerkingen.VanAios ?? opmerkingen.VanOpleider) is not null)
            werk.Bewaar(rij.OpmerkingenId(), opmerkingen);
        return besluit;
    }

    /// <inheritdoc />
    protected override string KolomVan(string regel) => regel == "PLA-57" ? ScoreAios : AiosKolom;

    private static int Score(Rijlezer rij, string kolom)
    {
        var score = rij.Geheel(kolom);
        if (rij.IsGoed(kolom) && score is < 1 or > 3) rij.Fout(kolom, $"De score {score} bestaat niet. Kies 1, 2 of 3.", "PLA-57");
        return score;
    }
}
