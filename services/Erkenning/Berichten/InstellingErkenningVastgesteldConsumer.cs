using StageSystem.Erkenningen.Etalage;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using V1 = StageSystem.Contracts.Erkenning.V1;

namespace StageSystem.Erkenningen.Berichten;

/// <summary>
/// C-6: every stageplaats and stageopleider of an instelling follows its erkenning. A message to this service itself: only after the change is stored can the search find
/// all of them (who registers at the same time is decided again on the new instelling), and it is tried until it is done.
/// </summary>
public sealed class InstellingErkenningVastgesteldConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<V1.InstellingErkenningVastgesteld>(streams)
{
    /// <inheritdoc />
    protected override async Task VerwerkAsync(V1.InstellingErkenningVastgesteld bericht, IWerkeenheid werk, CancellationToken ct)
    {
        if (await werk.LaadAsync<Instelling>(Instelling.IdVan(bericht.Instellingscode)) is not { } instelling) return;
        var plaatsen = await werk.Lezen.QueryAsync<string>(
            "select gegevens_stageplaatscode from mt_doc_stageplaats where gegevens_instellingscode = ?", ct, bericht.Instellingscode);
        var opleiders = await werk.Lezen.QueryAsync<string>(
            "select data ->> 'opleidernummer' from mt_doc_stageopleider where data -> 'aanstellingen' @> jsonb_build_array(jsonb_build_object('instellingscode', ?::text))",
            ct, bericht.Instellingscode);
        await InstellingserkenningOpslag.VolgAsync(werk, instelling, plaatsen, opleiders, klok.Vandaag());
        await EtalageOpslag.VolgErkenningAsync(werk, instelling, ct);
    }
}

/// <summary>Lets stageplaatsen and stageopleiders follow the erkenning of their instelling, in one transaction.</summary>
internal static class InstellingserkenningOpslag
{
    internal static async Task VolgAsync(
        IWerkeenheid werk, Instelling instelling, IReadOnlyList<string> stageplaatscodes, IReadOnlyList<string> opleidernummers, DateOnly vandaag)
    {
        var oorzaak = Sleutel.Id("instelling-erkenning", instelling.Gegevens.Instellingscode);
        await werk.LaadAsync<Stageopleider>(opleidernummers.Select(Stageopleider.IdVan));
        await DekkingOpslag.LaadAsync(werk, stageplaatscodes, oorzaak);
        foreach (var nummer in opleidernummers.Order(StringComparer.Ordinal))
        {
            await werk.DecideAsync<Stageopleider>(
                Stageopleider.IdVan(nummer),
                s => NeemInstellingserkenningOver.Decide(s!, new(instelling.Gegevens.Instellingscode, instelling.ZonderErkenningVanaf()), vandaag));
        }

        foreach (var code in stageplaatscodes.Order(StringComparer.Ordinal))
        {
            await werk.DecideAsync<Stageplaats>(Stageplaats.IdVan(code), s => VolgInstelling.Decide(s!, new(instelling.ErkendeDagen(), instelling.KoepelTot?.AddDays(-1))));
            await DekkingOpslag.HerberekenAsync(werk, code, oorzaak, vandaag);
        }
    }
}
