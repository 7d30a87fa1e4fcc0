using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Verlof.Werktijden;

/// <summary>VER-6: the teaching days of a stage period, about 9 in 13 weeks; the stageopleider gets the list.</summary>
public static class Onderwijsdagen
{
    private const int DagenPerBlok = 13 * 7;

    /// <summary>VER-6: fewer than 7 or more than 11 in 13 weeks is flagged; a rest shorter than 13 weeks is not judged.</summary>
    /// <param name="dagen">The teaching days.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="parameters">The limits.</param>
    public static IEnumerable<Aandachtspunt> Toets(IReadOnlyCollection<DateOnly> dagen, Periode stage, Parameterstand parameters)
    {
        var (min, max) = (parameters.Waarde(Verlofparameters.OnderwijsDagenMin), parameters.Waarde(Verlofparameters.OnderwijsDagenMax));
        // A quarter of the rotation calendar may be a day short of 13 weeks (REG-13).
        var tolerantie = parameters.Waarde(Verlofparameters.TolerantieDagen);
        for (var van = stage.Van; van.AddDays(DagenPerBlok - 1 - tolerantie) <= stage.TotEnMet; van = van.AddDays(DagenPerBlok))
        {
            var blok = new Periode(van, van.AddDays(DagenPerBlok - 1));
            var aantal = dagen.Distinct().Count(blok.Bevat);
            if (aantal < min || aantal > max)
                yield return new("VER-6", $"Van {blok} staan {aantal} onderwijsdagen; {min} t/m {max} in 13 weken is gewoon. Controleer de lijst.", Rollen.Stagesecretariaat);
        }
    }

    /// <summary>VER-6: no dienst or stage day on a teaching day.</summary>
    public static Regelovertreding? Vrij(DateOnly dag, IReadOnlyCollection<DateOnly> onderwijsdagen) => onderwijsdagen.Contains(dag)
        ? new("VER-6", $"{dag.Tekst()} is een onderwijsdag. Plan op die dag geen dienst of stagedag.", ("dag", dag))
        : null;
}
