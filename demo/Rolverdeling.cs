using System.Net;
using System.Text.Json;
using StageSystem.Kern;

namespace StageSystem.Demo;

/// <summary>On whom a cascade is played.</summary>
/// <param name="Opleidernummer">The stageopleider who is reported absent.</param>
/// <param name="Stageplaatscode">The one stageplaats of the stageopleider.</param>
/// <param name="Plaatsingen">Codes of the running plaatsingen there.</param>
internal sealed record Rolbezetting(string Opleidernummer, string Stageplaatscode, IReadOnlyList<string> Plaatsingen);

/// <summary>Chooses from what the services say: with a running plaatsing, and without an absence of whoever is linked to the stageplaats.</summary>
/// <param name="Solo">A sole stageopleider whose aios can go elsewhere.</param>
/// <param name="Duo">A stageopleider with a duo partner.</param>
/// <param name="Drempel">Another sole stageopleider.</param>
/// <param name="Vertrek">A third one.</param>
internal sealed record Rolverdeling(Rolbezetting Solo, Rolbezetting Duo, Rolbezetting Drempel, Rolbezetting Vertrek)
{
    // The other scenes are about these.
    private static readonly string[] Bezet = [Verlengingsscene.Stageplaats, Verlengingsscene.VolgendeStageplaats, Vertrekscene.OudeLocatie, Vertrekscene.NieuweLocatie];

    /// <exception cref="InvalidOperationException">The administration has nobody for one of the roles.</exception>
    internal static async Task<Rolverdeling> MaakAsync(Stageklant klant, CancellationToken ct)
    {
        var stageplaatsen = await klant.AllesAsync("erkenning", "/v1/stageplaatsen", Rollen.Stagesecretariaat, ct);
        var plaatsingen = await klant.AllesAsync("plaatsing", "/v1/plaatsingen?status=lopend", Rollen.Stagesecretariaat, ct);
        var lopend = plaatsingen.ToLookup(p => Tekst(p, "stageplaatscode"), p => Tekst(p, "plaatsingscode"));
        var werk = stageplaatsen.SelectMany(s => Opleiders(s).Select(o => (Opleider: o, Plaats: s))).ToLookup(x => x.Opleider, x => x.Plaats);

        // Room elsewhere in the same poule: most first, so that the aios of the sole stageopleider can go on.
        var ruimte = stageplaatsen.ToLookup(s => Tekst(s, "poule"), s => s.GetProperty("capaciteit").GetInt32() - lopend[Tekst(s, "stageplaatscode")].Count());
        var kandidaten = stageplaatsen
            .Where(s => lopend[Tekst(s, "stageplaatscode")].Any() && !Bezet.Contains(Tekst(s, "stageplaatscode")) && Opleiders(s).All(o => werk[o].Count() == 1))
            .OrderByDescending(s => ruimte[Tekst(s, "poule")].Where(vrij => vrij > 0).Sum()).ThenBy(s => Tekst(s, "stageplaatscode"), StringComparer.Ordinal);

        var solo = new List<Rolbezetting>();
        Rolbezetting? duo = null;
        foreach (var s in kandidaten)
        {
            if ((Opleiders(s).Count > 1 ? duo is not null : solo.Count == 3) || !await IsAanwezigAsync(klant, Opleiders(s), ct)) continue;
            var bezetting = new Rolbezetting(Opleiders(s)[0], Tekst(s, "stageplaatscode"), [.. lopend[Tekst(s, "stageplaatscode")]]);
            if (Opleiders(s).Count > 1) duo = bezetting;
            else solo.Add(bezetting);
            if (duo is not null && solo.Count == 3) return new(solo[0], duo, solo[1], solo[2]);
        }

        throw new InvalidOperationException(
            "In deze administratie zijn geen drie enige stageopleiders en een duo met een lopende plaatsing en zonder afwezigheid. De demonstratie hoort bij data/cohort.");
    }

    private static async Task<bool> IsAanwezigAsync(Stageklant klant, IReadOnlyList<string> opleiders, CancellationToken ct)
    {
        foreach (var nummer in opleiders)
        {
            var antwoord = (await klant.GetAsync("verlof", $"/v1/stageopleiders/{nummer}", Rollen.Stagesecretariaat, ct)).Verwacht(HttpStatusCode.OK);
            if (antwoord.Inhoud.GetProperty("afwezigheden").GetArrayLength() > 0) return false;
        }

        return true;
    }

    private static List<string> Opleiders(JsonElement stageplaats) => [.. stageplaats.GetProperty("stageopleiders").EnumerateArray().Select(o => o.GetString()!)];

    private static string Tekst(JsonElement json, string naam) => json.GetProperty(naam).GetString()!;
}
