using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>
/// What the causes that are known now mean for each erkenning of a person (ERK-8, ERK-18, ERK-22, ERK-23, ERK-32): the difference between what should be and
/// what was recorded. So the outcome depends on the causes only, not on the order in which they were told (OVK-4), and asking twice adds nothing.
/// </summary>
public static class Erkenningsgevolgen
{
    private static readonly string[] Betrokkenen = [Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Stagebeheerder];

    /// <summary>The facts that follow for the erkenningen, given the causes in the state.</summary>
    /// <param name="stageopleider">State with the causes folded in.</param>
    /// <param name="vandaag">Today in Amsterdam: an absence that ended before it means that the person is back (ERK-22).</param>
    public static IReadOnlyList<Feit> Bepaal(Stageopleider stageopleider, DateOnly vandaag) =>
        stageopleider.Erkenningen.Values.SelectMany(erkenning => VoorErkenning(stageopleider, erkenning, vandaag)).ToList();

    private static IEnumerable<Feit> VoorErkenning(Stageopleider s, Erkenning erkenning, DateOnly vandaag)
    {
        var oorzaken = s.Oorzaken
            .Where(o => o.Value.Dagen() is not null && o.Value.RaaktErkenning() && s.Raakt(o.Value, erkenning.Instellingscode, s.KoepelVan(erkenning.Instellingscode)))
            .ToList();
        var vertrek = Vertrek(erkenning, oorzaken);
        var eindigt = vertrek is { } v && (v.LaatsteDag != erkenning.LaatsteDag || v.OorzaakId != erkenning.BeeindigdDoor) ? vertrek : null;
        var twijfels = oorzaken
            .Where(o => o.Value.KeertTerug && o.Value.Dagen()!.Value.Overlapt(erkenning.Verleend()))
            .ToDictionary(o => o.Key, o => o.Value);

        foreach (var (oorzaakId, twijfel) in erkenning.Twijfels)
        {
            if (!twijfels.ContainsKey(oorzaakId) && eindigt?.OorzaakId != oorzaakId)
                yield return Hersteld(s, erkenning, twijfel.Van, oorzaakId);
        }

        if (eindigt is { } einde)
        {
            var soort = s.Oorzaken[einde.OorzaakId].Soort;
            var regel = Regel(soort);
            yield return new ErkenningBeeindigd(
                erkenning.ErkenningId, s.Opleidernummer, s.Instituut, erkenning.Instellingscode, einde.LaatsteDag, einde.OorzaakId)
                .Volgens(regel, soort is null ? [Rollen.Stagesecretariaat, Rollen.Stagecoordinator] : [Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Hoofd]);
            if (soort is not (Uitvalsoort.Rgs or Uitvalsoort.Instelling))
            {
                yield return new ErkenningBeeindigingVerzocht(
                    erkenning.ErkenningId, s.Opleidernummer, s.Instituut, erkenning.Instellingscode, einde.LaatsteDag.AddDays(1), einde.OorzaakId)
                    .Volgens(regel, Rollen.Register);
            }
        }
        else if (vertrek is null && erkenning is { LaatsteDag: { } laatsteDag, BeeindigdDoor: { } door })
        {
            yield return Hersteld(s, erkenning, laatsteDag.AddDays(1), door);
        }

        foreach (var (oorzaakId, oorzaak) in twijfels.OrderBy(t => t.Key))
        {
            foreach (var feit in Twijfel(s, erkenning, oorzaakId, oorzaak, vandaag)) yield return feit;
        }
    }

    private static (DateOnly LaatsteDag, Guid OorzaakId)? Vertrek(Erkenning erkenning, IEnumerable<KeyValuePair<Guid, Uitvaloorzaak>> oorzaken)
    {
        var eerste = oorzaken.Where(o => !o.Value.KeertTerug && o.Value.Dagen()!.Value.Overlapt(erkenning.Verleend()))
            .OrderBy(o => o.Value.Van).ThenBy(o => o.Key)
            .Select(o => ((DateOnly, Guid)?)(o.Value.Van!.Value.AddDays(-1), o.Key))
            .FirstOrDefault();
        return eerste is { } vertrek && !(vertrek.Item1 >= erkenning.TotEnMet) ? vertrek : null;
    }

    private static IEnumerable<Feit> Twijfel(Stageopleider s, Erkenning erkenning, Guid oorzaakId, Uitvaloorzaak oorzaak, DateOnly vandaag)
    {
        var van = oorzaak.Van!.Value;
        var isTerug = oorzaak.TotEnMet < vandaag;
        var bekend = erkenning.Twijfels.GetValueOrDefault(oorzaakId);

        if (bekend is null || (bekend.Hersteld && !isTerug && bekend.TotEnMet != oorzaak.TotEnMet))
        {
            yield return new ErkenningTwijfelachtigGeworden(
                erkenning.ErkenningId, s.Opleidernummer, s.Instituut, erkenning.Instellingscode, van, oorzaak.TotEnMet, oorzaakId)
                .Volgens(Regel(oorzaak), Betrokkenen);
        }
        else if (bekend.Van != van || (!isTerug && bekend.TotEnMet != oorzaak.TotEnMet))
        {
            yield return new ErkenningTwijfelBijgesteld(
                erkenning.ErkenningId, s.Opleidernummer, s.Instituut, erkenning.Instellingscode, van, oorzaak.TotEnMet, oorzaakId)
                .Volgens("ERK-22", Betrokkenen);
            bekend = null;
        }

        if (isTerug && (bekend is not { Hersteld: true } || bekend.TotEnMet != oorzaak.TotEnMet))
            yield return Hersteld(s, erkenning, oorzaak.TotEnMet!.Value.AddDays(1), oorzaakId);
    }

    private static string Regel(Uitvaloorzaak oorzaak) => oorzaak.Soort == Uitvalsoort.Uren ? "ERK-8" : "ERK-18";

    private static string Regel(string? soort) => soort switch
    {
        null => "ERK-23",
        Uitvalsoort.Rgs => "ERK-31",
        _ => "ERK-32",
    };

    private static Feit Hersteld(Stageopleider s, Erkenning erkenning, DateOnly vanaf, Guid oorzaakId) =>
        new ErkenningHersteld(erkenning.ErkenningId, s.Opleidernummer, s.Instituut, erkenning.Instellingscode, vanaf, oorzaakId)
            .Volgens("ERK-22", Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Stageopleider);
}
