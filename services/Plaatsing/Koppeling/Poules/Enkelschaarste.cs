using StageSystem.Koppeling.Poules.Plannen;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Poules;

/// <summary>Scarcity for single slots: three transport problems and one search in each tell for every place and quarter whether one place more changes anything but the squares.</summary>
/// <remarks>
/// One place more changes criteria 1–3 only where the problem of all choices says so. Where it does not, the largest single cost gets lower only when the choices below it
/// reach the same criteria 1–3; and where that does not happen either, the problem of the choices up to it gives the squares.
/// </remarks>
internal static class Enkelschaarste
{
    /// <summary>The exact change per criterion by place and quarter; null (of the function): solve again, for the place is scarce or closed. Null: no answers of this kind.</summary>
    public static Func<string, int, long[]?>? Zeef(Poulesopdracht opdracht, Poulesindeling nu, CancellationToken ct)
    {
        var model = new Poulesmodel(opdracht);
        var keuzen = new Enkelkeuzen(opdracht, model);
        var grens = (int)nu.Criteria[3].Waarde;
        var alle = Transportoplosser.Los(keuzen.MaakVolledig(), null, ct);
        var tot = Transportoplosser.Los(keuzen.MaakVolledig(grens), null, ct);
        long[] waarden = [nu.Criteria[0].Waarde, nu.Criteria[1].Waarde, nu.Criteria[2].Waarde, nu.Criteria[4].Waarde];
        if (alle.Toestand != Toestand.Opgelost || tot.Toestand != Toestand.Opgelost || !tot.Criteria.SequenceEqual(waarden))
            return null;
        var onder = grens > 0 ? Transportoplosser.Los(keuzen.MaakVolledig(grens - 1), null, ct) : null;
        var (metAlle, metTot, metOnder) = (alle.Verruim(), tot.Verruim(), onder?.Toestand == Toestand.Opgelost ? onder.Verruim() : null);
        return (plaats, kwartaal) =>
        {
            var kolom = kwartaal * model.PlaatsIds.Length + model.Index(plaats);
            if (keuzen.Capaciteit(kolom) == 0 || metAlle[kolom].Verschil.Take(3).Any(v => v != 0))
                return null;
            if (metOnder is not null && Enumerable.Range(0, 3).All(k => onder!.Criteria[k] + metOnder[kolom].Verschil[k] == waarden[k]))
                return null;
            return [0, 0, 0, 0, metTot[kolom].Verschil[3]];
        };
    }
}
