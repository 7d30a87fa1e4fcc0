using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageleerwerkplannen;

/// <summary>The stageleerwerkplannen of all stageplaatsen, in the order of the code of the stageplaats; also of those that have none.</summary>
internal static class StageleerwerkplannenLijst
{
    private const string Tot = StageplaatsenLijst.SlwpTot;

    /// <summary>A column; null in a snapshot of before it was kept, which is looked into.</summary>
    private const string Binnenkort = "slwp_verloopt_binnenkort_op";

    /// <summary>No SLWP was ever authorised.</summary>
    private const string Geen = "geen";

    [Description("Welke stageleerwerkplannen.")]
    internal sealed record Filter(
        [property: Description("Alleen van stageplaatsen van deze instelling.")] string? Instellingscode = null,
        [property: Description("Alleen van stageplaatsen van deze stagebeheerder.")] string? Stagebeheerder = null,
        [property: Description("Alleen wat voor deze dag verloopt of verliep.")] DateOnly? VerlooptVoor = null,
        [property: Description("Alleen deze status vandaag."),
            AllowedValues(Slwpstatus.Geautoriseerd, Slwpstatus.VerlooptBinnenkort, Slwpstatus.Verlopen, Geen, null,
                ErrorMessage = "Kies geautoriseerd, verloopt binnenkort, verlopen of geen.")] string? Status = null);

    [Description("Het stageleerwerkplan (SLWP) van een stageplaats.")]
    internal sealed record Regel(
        [property: Description("Code van de stageplaats.")] string Stageplaatscode,
        [property: Description("Code van de instelling.")] string Instellingscode,
        [property: Description("Code van de stagebeheerder.")] string? Stagebeheerder,
        [property: Description("De status vandaag: geautoriseerd, verloopt binnenkort, verlopen of geen.")] string Status,
        [property: Description("Dag van de laatste autorisatie.")] DateOnly? GeautoriseerdOp,
        [property: Description("Laatste dag waarop het geldig is.")] DateOnly? GeldigTotEnMet,
        [property: Description("Nummer van de versie die geldt; leeg als die hier niet is ingediend.")] int? Versie,
        [property: Description("Nummer van een nieuwere versie die nog niet is geautoriseerd.")] int? Concept,
        [property: Description("Wie het autoriseerde; leeg als dat hier niet gebeurde.")] string? GeautoriseerdDoor);

    internal static Task<Lijstantwoord<Regel>> GeefAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var (filter, vandaag, eigen) = (vraag.Waarde, klok.Vandaag(), Sleutel.Normaal(beller.Nummer ?? ""));
        var lijst = new Lijstvraag(StageplaatsenLijst.Code).VanInstituten(beller, "data -> 'gegevens' ->> 'instituut'")
            .EnAls(beller.Is(Rollen.Contactpersoon), $"{StageplaatsenLijst.Instelling} = ?", eigen)
            .EnAls(beller.Is(Rollen.Stageopleider), StageplaatsenLijst.KanHebben, Stageopleiders.Stageopleider.Tussen(eigen))
            .EnAls(beller.Is(Rollen.Stageopleider), "data -> 'koppelingen' @> jsonb_build_array(jsonb_build_object('opleidernummer', ?::text))", eigen)
            .EnAls(filter.Instellingscode is { } code ? Sleutel.Normaal(code) : null, $"{StageplaatsenLijst.Instelling} = ?")
            .EnAls(filter.Stagebeheerder?.Trim(), $"{StageplaatsenLijst.Stagebeheerder} = ?")
            .EnAls(filter.VerlooptVoor, $"{Tot} < ?")
            .EnAls(filter.Status == Geen, $"{Tot} is null")
            .EnAls(filter.Status == Slwpstatus.Verlopen, $"{Tot} < ?", vandaag)
            .EnAls(filter.Status is Slwpstatus.Geautoriseerd or Slwpstatus.VerlooptBinnenkort, $"{Tot} >= ?", vandaag)
            .EnAls(filter.Status == Slwpstatus.VerlooptBinnenkort, $"{Binnenkort} is null or {Binnenkort} <= ?", vandaag)
            .EnAls(filter.Status == Slwpstatus.Geautoriseerd, $"{Binnenkort} is null or {Binnenkort} > ?", vandaag);
        return blad.AntwoordAsync(
            // From when on it expires soon is judged at its authorisation (OVK-13).
            filter.Status is Slwpstatus.Geautoriseerd or Slwpstatus.VerlooptBinnenkort
                ? lijst.Lezer<Stageplaats>(session, s => StatusOp(s, vandaag) == filter.Status, s => s.Gegevens.Stageplaatscode)
                : lijst.Lezer<Stageplaats>(session),
            s => s.Gegevens.Stageplaatscode,
            async rijen =>
            {
                var plannen = (await session.LoadManyAsync<Stageleerwerkplan>(ct, rijen.Select(s => Stageleerwerkplan.IdVan(s.Gegevens.Stageplaatscode))))
                    .ToDictionary(p => p.Stageplaatscode);
                return (IReadOnlyList<Regel>)[.. rijen.Select(s => Toon(s, plannen.GetValueOrDefault(s.Gegevens.Stageplaatscode), vandaag))];
            },
            ct);
    }

    /// <summary>What the last authorised SLWP of a stageplaats is on a day (ERK-13).</summary>
    internal static string StatusOp(Stageplaats s, DateOnly dag) => s.Gegevens.SlwpGeldigTotEnMet is not { } tot ? Geen
        : tot < dag ? Slwpstatus.Verlopen
        : s.Slwptermijnen().HerinneringWeken is [var eerste, ..] && Slwp.HerinneringOp(tot, eerste) <= dag ? Slwpstatus.VerlooptBinnenkort
        : Slwpstatus.Geautoriseerd;

    private static Regel Toon(Stageplaats s, Stageleerwerkplan? plan, DateOnly vandaag)
    {
        var (g, geldend) = (s.Gegevens, plan?.Geldend());
        var concept = plan?.Versies.Where(v => v.GeautoriseerdOp is null && v.Nummer > (geldend?.Nummer ?? 0)).Select(v => (int?)v.Nummer).LastOrDefault();
        return new(
            g.Stageplaatscode, g.Instellingscode, g.Stagebeheerder, StatusOp(s, vandaag), g.SlwpGeautoriseerdOp, g.SlwpGeldigTotEnMet, geldend?.Nummer, concept,
            geldend?.GeautoriseerdDoor);
    }
}
