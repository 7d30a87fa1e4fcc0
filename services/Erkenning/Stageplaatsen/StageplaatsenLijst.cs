using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>The list of stageplaatsen: filtered and paged in the store, in the order of their code.</summary>
internal static class StageplaatsenLijst
{
    /// <summary>Columns: see <see cref="Overzichten.ErkenningIndexen"/>.</summary>
    internal const string Code = "gegevens_stageplaatscode", Instelling = "gegevens_instellingscode", SlwpTot = "gegevens_slwp_geldig_tot_en_met";

    internal const string Stagebeheerder = "gegevens_stagebeheerder";

    private const string Stagesoort = "gegevens_stagesoort", Poule = "gegevens_poule";

    [Description("Welke stageplaatsen.")]
    internal sealed record Filter(
        [property: Description("Alleen stageplaatsen van deze instelling.")] string? Instellingscode = null,
        [property: Description("Alleen stageplaatsen van instellingen in deze regio.")] string? Regio = null,
        [property: Description("Alleen deze soort stage, zoals de administratie die schrijft.")] string? Stagesoort = null,
        [property: Description("Alleen dit traject."), AllowedValues("A", "B", null, ErrorMessage = "Kies A of B.")] string? Traject = null,
        [property: Description("Alleen stageplaatsen in deze poule, zoals de administratie die schrijft.")] string? Poule = null,
        [property: Description("Alleen stageplaatsen van deze stagebeheerder.")] string? Stagebeheerder = null,
        [property: Description("Alleen stageplaatsen met deze stageopleider of waarnemer.")] string? Opleidernummer = null,
        [property: Description("Alleen stageplaatsen met deze status vandaag."),
            AllowedValues(
                Stageplaatsstatus.Actief, Stageplaatsstatus.Twijfelachtig, Stageplaatsstatus.Aangemeld, Stageplaatsstatus.Getoond, Stageplaatsstatus.Goedgekeurd,
                Stageplaatsstatus.Afgewezen, Stageplaatsstatus.OnHold, Stageplaatsstatus.Beeindigd, Stageplaatsstatus.Ingetrokken, null,
                ErrorMessage = "Kies actief, twijfelachtig, aangemeld, getoond, goedgekeurd, afgewezen, on hold, beëindigd of ingetrokken.")] string? Status = null,
        [property: Description("Alleen stageplaatsen waarvan het laatste stageleerwerkplan (SLWP) voor deze dag verloopt of verliep.")] DateOnly? SlwpVerlooptVoor = null,
        [property: Description("Alleen stageplaatsen waar vandaag geen twee stageopleiders dekken.")] bool ZonderDuo = false,
        [property: Description("Alleen stageplaatsen die op deze dag ongedekt zijn, of op een dag in de periode tot en met 'ongedektTotEnMet'.")] DateOnly? OngedektVan = null,
        [property: Description("Laatste dag van de periode; alleen samen met 'ongedektVan'.")] DateOnly? OngedektTotEnMet = null,
        [property: Description("Tekst in de code, de soort stage of de poule, of in de naam of plaats van de instelling.")] string? Zoek = null) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (OngedektTotEnMet is not null && OngedektVan is null) yield return new("Geef ook de eerste dag.", [nameof(OngedektVan)]);
            if (OngedektTotEnMet < OngedektVan) yield return new("De laatste dag ligt voor de eerste.", [nameof(OngedektTotEnMet)]);
        }

        /// <summary>Who covers is not for every caller to know (ERK-14).</summary>
        internal bool VraagtDekking => Opleidernummer is not null || OngedektVan is not null;
    }

    internal static async Task<Results<Lijstantwoord<StageplaatsRegel>, ProblemHttpResult>> GeefAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var (filter, vandaag, zietDekking) = (vraag.Waarde, klok.Vandaag(), StageplaatsenEndpoints.ZietDekking(beller));
        if (filter.VraagtDekking && !zietDekking) return Problemen.GeenToegang("Wie er dekt, is voor uw rol niet te zien. Laat 'opleidernummer' en 'ongedektVan' weg.");

        var lijst = await VraagAsync(filter, beller, vandaag, session, ct);
        return await blad.AntwoordAsync(
            lijst.Lezer<Stageplaats>(session, s => Past(s, filter, vandaag), s => s.Gegevens.Stageplaatscode), s => s.Gegevens.Stageplaatscode, s => StageplaatsRegel.Toon(s, zietDekking, vandaag), ct);
    }

    /// <summary>The conditions; OVK-12 as in <see cref="StageplaatsenEndpoints.MagZien"/>.</summary>
    internal static async Task<Lijstvraag> VraagAsync(Filter filter, Beller beller, DateOnly vandaag, IQuerySession session, CancellationToken ct)
    {
        var (dag, eigen) = (Sql(vandaag), Sleutel.Normaal(beller.Nummer ?? ""));
        var lijst = new Lijstvraag(Code).VanInstituten(beller, "data -> 'gegevens' ->> 'instituut'")
            .EnAls(beller.Is(Rollen.Contactpersoon), $"{Instelling} = ?", eigen)
            .EnAls(beller.Is(Rollen.Stageopleider), KanHebben, Stageopleiders.Stageopleider.Tussen(eigen))
            .EnAls(beller.Is(Rollen.Stageopleider), Heeft, eigen)
            .EnAls(Normaal(filter.Instellingscode), $"{Instelling} = ?")
            .EnAls(filter.Stagesoort?.Trim(), $"{Stagesoort} = ?")
            .EnAls(filter.Traject, "data -> 'gegevens' ->> 'traject' = ?")
            .EnAls(filter.Poule?.Trim(), $"{Poule} = ?")
            .EnAls(filter.Stagebeheerder?.Trim(), $"{Stagebeheerder} = ?")
            .EnAls(filter.Opleidernummer is { } n ? Stageopleiders.Stageopleider.Tussen(Sleutel.Normaal(n)) : null, KanHebben)
            .EnAls(Normaal(filter.Opleidernummer), Heeft)
            .EnAls(filter.SlwpVerlooptVoor, $"{SlwpTot} < ?")
            .EnAls(filter.ZonderDuo, $"not {Op("dekkingsperioden", "@.soort == \"duo\"")}", dag);
        if (filter.Regio is { } regio)
            lijst.En($"{Instelling} = any(?)", await InstellingenLijst.CodesAsync(session, "upper(data -> 'gegevens' ->> 'regio') = upper(?)", regio.Trim(), ct));
        if (filter.OngedektVan is { } van) lijst.KanAndersZijn(van, filter.OngedektTotEnMet ?? van);
        if (filter.Status is { } status) lijst.KanZijn(status, vandaag);
        if (!string.IsNullOrWhiteSpace(filter.Zoek))
        {
            var (patroon, codes) = (Lijstvraag.Patroon(filter.Zoek), await InstellingenLijst.ZoekAsync(session, filter.Zoek, ct));
            lijst.En(
                $"{Code} ilike ? or {Stagesoort} ilike ? or {Poule} ilike ? or {Instelling} = any(?)",
                patroon, patroon, patroon, codes);
        }

        return lijst;
    }

    /// <summary>The same by a column: of the others the links are not unpacked.</summary>
    internal const string KanHebben = "gekoppelden is null or strpos(gekoppelden, ?) > 0";

    /// <summary>Someone is linked, in whatever part.</summary>
    private const string Heeft = "data -> 'koppelingen' @> jsonb_build_array(jsonb_build_object('opleidernummer', ?::text))";

    /// <summary>Some period of a list holds the day and is as asked.</summary>
    private static string Op(string lijst, string eis) =>
        $"jsonb_path_exists(data, '$.{lijst}[*] ? ({eis} && @.van <= $dag && (@.totEnMet == null || @.totEnMet >= $dag))', jsonb_build_object('dag', ?::text))";

    /// <summary>The status and the cover as the stageplaats itself says; the columns only leave out what cannot be meant (<see cref="StatusLijst"/>).</summary>
    private static bool Past(Stageplaats s, Filter filter, DateOnly vandaag) =>
        (filter.Status is not { } status || s.StatusOp(vandaag) == status)
        && (filter.OngedektVan is not { } van
            || !s.Dekkingsperioden.Where(p => p.Soort != Dekkingssoort.Ongedekt).Select(p => p.Dagen()).Dekken(new(van, filter.OngedektTotEnMet ?? van)));

    private static string? Normaal(string? sleutel) => sleutel is null ? null : Sleutel.Normaal(sleutel);

    private static string Sql(DateOnly dag) => dag.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
