using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marten;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>The list of stageopleiders, in the order of their number.</summary>
internal static class StageopleidersLijst
{
    /// <summary>A column, as those of which null is passed over: see <see cref="Overzichten.ErkenningIndexen"/>. A snapshot of before they were kept is always looked into.</summary>
    private const string Nummer = "opleidernummer";

    [Description("Welke stageopleiders.")]
    internal sealed record Filter(
        [property: Description("Alleen stageopleiders van deze instelling.")] string? Instellingscode = null,
        [property: Description("Alleen stageopleiders van instellingen in deze regio.")] string? Regio = null,
        [property: Description("Alleen dit specialisme.")] string? Specialisme = null,
        [property: Description("Alleen stageopleiders van wie een erkenning vandaag twijfelachtig is."),
            AllowedValues(Erkenningsstatus.Twijfelachtig, null, ErrorMessage = "Kies twijfelachtig, of laat de status weg.")] string? Status = null,
        [property: Description("Alleen stageopleiders van wie een erkenning voor deze dag afloopt, en nog niet is afgelopen.")] DateOnly? ErkenningLooptAfVoor = null,
        [property: Description("Alleen stageopleiders die bij een stageplaats horen, of juist niet.")] bool? MetStageplaats = null,
        [property: Description("Tekst in het nummer of de naam.")] string? Zoek = null);

    internal static async Task<Lijstantwoord<StageopleiderWeergave>> GeefAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var (filter, vandaag, eigen) = (vraag.Waarde, klok.Vandaag(), Sleutel.Normaal(beller.Nummer ?? ""));
        var lijst = new Lijstvraag(Nummer).VanInstituten(beller, "data ->> 'instituut'")
            .EnAls(beller.Is(Rollen.Stageopleider), $"{Nummer} = ?", eigen)
            .EnAls(beller.Is(Rollen.Contactpersoon), Tussen("instellingscodes"), Stageopleider.Tussen(eigen))
            .EnAls(beller.Is(Rollen.Contactpersoon), Heeft("a ->> 'instellingscode' = ?"), eigen)
            .EnAls(filter.Instellingscode is { } c ? Stageopleider.Tussen(Sleutel.Normaal(c)) : null, Tussen("instellingscodes"))
            .EnAls(filter.Instellingscode is { } code ? Sleutel.Normaal(code) : null, Heeft("a ->> 'instellingscode' = ?"))
            .EnAls(filter.Specialisme is { } s ? Stageopleider.Tussen(Sleutel.Normaal(s)) : null, Tussen("specialismen"))
            .EnAls(filter.Specialisme?.Trim(), Heeft("upper(a ->> 'specialisme') = upper(?)"))
            // Only who has any doubt at all is looked at for today's.
            .EnAls(filter.Status is not null, "twijfel_van is null or (twijfel_van <= ? and twijfel_tot_en_met >= ?)", vandaag, vandaag)
            .EnAls(filter.MetStageplaats is true, "coalesce(heeft_stageplaats, data -> 'stageplaatsen' <> '[]')")
            .EnAls(filter.MetStageplaats is false, "not coalesce(heeft_stageplaats, data -> 'stageplaatsen' <> '[]')")
            .EnAls(filter.ErkenningLooptAfVoor, "erkenning_eindigt_op is null or erkenning_eindigt_op < ?")
            .EnAls(
                filter.ErkenningLooptAfVoor?.ToString("O", CultureInfo.InvariantCulture),
                "jsonb_path_exists(data, '$.erkenningen.* ? (@.totEnMet < $voor)', jsonb_build_object('voor', ?::text))");
        if (filter.Regio is { } regio)
        {
            lijst.En(
                Heeft("a ->> 'instellingscode' = any(?)"),
                await InstellingenLijst.CodesAsync(session, "upper(data -> 'gegevens' ->> 'regio') = upper(?)", regio.Trim(), ct));
        }

        if (!string.IsNullOrWhiteSpace(filter.Zoek))
        {
            var patroon = Lijstvraag.Patroon(filter.Zoek);
            var genoemd = await session.QueryAsync<Persoonsgegevens>("where data ->> 'naam' ilike ?", ct, patroon);
            lijst.En($"{Nummer} ilike ? or d.id = any(?)", patroon, genoemd.Select(p => p.Id).ToArray());
        }

        var lees = filter.Status is null && filter.ErkenningLooptAfVoor is null
            ? lijst.Lezer<Stageopleider>(session)
            : lijst.Lezer<Stageopleider>(session, s => Past(s, filter, vandaag), s => s.Opleidernummer);
        return await blad.AntwoordAsync(
            lees, s => s.Opleidernummer,
            async rijen =>
            {
                var personen = (await session.LoadManyAsync<Persoonsgegevens>(ct, rijen.Select(s => s.Id))).ToDictionary(p => p.Id);
                return (IReadOnlyList<StageopleiderWeergave>)
                    [.. rijen.Select(s => StageopleiderWeergave.Toon(s, personen.GetValueOrDefault(s.Id), StageopleidersEndpoints.MetBig(beller), vandaag))];
            },
            ct);
    }

    /// <summary>What depends on today.</summary>
    private static bool Past(Stageopleider s, Filter filter, DateOnly vandaag) =>
        (filter.Status is null || StageopleiderWeergave.IsTwijfelachtig(s, vandaag))
        && (filter.ErkenningLooptAfVoor is not { } voor || s.Erkenningen.Values.Any(e => e.TotEnMet >= vandaag && e.TotEnMet < voor));

    private static string Tussen(string kolom) => $"{kolom} is null or strpos({kolom}, ?) > 0";

    private static string Heeft(string eis) => $"exists (select 1 from jsonb_array_elements(data -> 'aanstellingen') a where {eis})";
}
