using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Zwangerschap;

/// <summary>Diensten that stand, against the protection before and after a birth (VER-35, VER-37). The texts do not say why.</summary>
internal static class Beschermingsvlaggen
{
    private const string NaBevalling = "VER-37";

    /// <summary>The flags that come and go when a report, a birth or the consent changes: what was and stays is left alone.</summary>
    /// <param name="voor">The aios before.</param>
    /// <param name="na">The aios after.</param>
    internal static IEnumerable<Feit> Verschil(Aios voor, Aios na)
    {
        foreach (var d in na.Diensten.Geldig.Select(d => d.Dienst))
        {
            var (was, wordt) = (Van(voor, d).ToList(), Van(na, d).ToList());
            var weg = was.Select(p => p.Regel).Except(wordt.Select(p => p.Regel)).ToHashSet();
            foreach (var s in voor.Signalen.Values.Where(s => s.OorzaakId == d.DienstId && weg.Contains(s.Regel)).OrderBy(s => s.SignaalId))
                yield return new SignaalVervallen(s.SignaalId, "Dit is niet meer nodig.").Volgens("OVK-7", s.Geadresseerde);
            foreach (var punt in wordt.Where(p => !was.Exists(w => (w.Regel, w.Geadresseerde) == (p.Regel, p.Geadresseerde))))
                yield return na.Signaal(punt, d.DienstId, na.StageOp(d.Dag));
        }
    }

    private static IEnumerable<Aandachtspunt> Van(Aios aios, Dienst dienst)
    {
        foreach (var punt in aios.Zwangerschap.Beschermd.Select(p => Werktijdbescherming.Dienst(dienst, p)).FirstOrDefault(p => p.Length > 0, [])) yield return punt;
        foreach (var bevalling in aios.Zwangerschap.Bevallingen.Where(b => Werktijdbescherming.NaBevalling(dienst, b, aios.Zwangerschap.Instemming) is not null).Take(1))
        {
            yield return new(
                NaBevalling, $"De dienst van {dienst.Dag.Tekst()} kan niet zonder instemming van de aios. Geen nachtdienst of overwerk t/m {Werktijdbescherming.LaatsteBeschermdeDag(bevalling).Tekst()}.",
                Rollen.Stageopleider);
        }
    }
}
