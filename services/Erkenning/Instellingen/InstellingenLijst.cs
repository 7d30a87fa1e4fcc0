using System.ComponentModel;
using Marten;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Instellingen;

/// <summary>The list of instellingen, in the order of their code.</summary>
internal static class InstellingenLijst
{
    private const string Code = "data -> 'gegevens' ->> 'instellingscode'";

    [Description("Welke instellingen.")]
    internal sealed record Filter(
        [property: Description("Alleen instellingen in deze regio.")] string? Regio = null,
        [property: Description("Alleen deze soort: ziekenhuis, ggz, verpleeghuis of universitair.")] string? Soort = null,
        [property: Description("Alleen instellingen met deze code van de koepelerkenning.")] string? Koepel = null,
        [property: Description("Alleen instellingen die vandaag erkend zijn, of juist niet.")] bool? Erkend = null,
        [property: Description("Alleen instellingen waarvan de erkenning voor deze dag eindigt of eindigde.")] DateOnly? ErkenningEindigtVoor = null,
        [property: Description("Tekst in de code, de naam of de plaats.")] string? Zoek = null);

    internal static Task<Lijstantwoord<InstellingWeergave>> GeefAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var (filter, vandaag) = (vraag.Waarde, klok.Vandaag());
        var lijst = Zoekt(
            new Lijstvraag(Code).VanInstituten(beller, "data -> 'gegevens' ->> 'instituut'")
                .EnAls(filter.Regio?.Trim(), "upper(data -> 'gegevens' ->> 'regio') = upper(?)")
                .EnAls(filter.Soort?.Trim(), "upper(data -> 'gegevens' ->> 'soort') = upper(?)")
                .EnAls(filter.Koepel?.Trim(), "upper(data -> 'gegevens' ->> 'koepel') = upper(?)"),
            filter.Zoek);
        // The days of an erkenning follow from several facts: they are added up here, not in SQL.
        var lees = filter.Erkend is null && filter.ErkenningEindigtVoor is null
            ? lijst.Lezer<Instelling>(session)
            : lijst.Lezer<Instelling>(
                session,
                i => (filter.Erkend is not { } erkend || i.IsErkendOp(vandaag) == erkend)
                    && (filter.ErkenningEindigtVoor is not { } voor || i.ZonderErkenningVanaf() is { } zonder && zonder.AddDays(-1) < voor),
                i => i.Gegevens.Instellingscode);
        return blad.AntwoordAsync(lees, i => i.Gegevens.Instellingscode, i => InstellingWeergave.Toon(i, vandaag), ct);
    }

    /// <summary>Codes of the instellingen that a search finds.</summary>
    internal static Task<string[]> ZoekAsync(IQuerySession session, string tekst, CancellationToken ct) => CodesAsync(
        session, $"{Code} ilike ? or data -> 'gegevens' ->> 'naam' ilike ? or data -> 'gegevens' ->> 'plaats' ilike ?",
        [Lijstvraag.Patroon(tekst), Lijstvraag.Patroon(tekst), Lijstvraag.Patroon(tekst)], ct);

    /// <summary>Codes of the instellingen for which this holds.</summary>
    internal static Task<string[]> CodesAsync(IQuerySession session, string waar, string waarde, CancellationToken ct) => CodesAsync(session, waar, [waarde], ct);

    private static async Task<string[]> CodesAsync(IQuerySession session, string waar, object[] waarden, CancellationToken ct) =>
        [.. (await session.QueryAsync<Instelling>($"where {waar}", ct, waarden)).Select(i => i.Gegevens.Instellingscode)];

    private static Lijstvraag Zoekt(Lijstvraag lijst, string? tekst) =>
        lijst.Zoekt(tekst, Code, "data -> 'gegevens' ->> 'naam'", "data -> 'gegevens' ->> 'plaats'");
}
