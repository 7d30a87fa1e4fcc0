using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Verzuim;

/// <summary>C-10 row 1: a dienst in days of absence is flagged to the stageopleider. The text does not say why the aios is absent (OVK-11).</summary>
internal static class Dienstvlaggen
{
    private const string Regel = "VER-15";

    /// <summary>The flags that come and go when the reports change: what was and stays is left alone.</summary>
    /// <param name="voor">The aios before.</param>
    /// <param name="na">The aios after.</param>
    internal static IEnumerable<Feit> Verschil(Aios voor, Aios na)
    {
        foreach (var d in na.Diensten.Geldig.Select(d => d.Dienst))
        {
            var (was, wordt) = (Punt(voor, d), Punt(na, d));
            if (was is null && wordt is not null) yield return na.Signaal(wordt, d.DienstId, na.StageOp(d.Dag));
            if (was is null || wordt is not null) continue;
            foreach (var s in voor.Signalen.Values.Where(s => s.OorzaakId == d.DienstId && s.Regel == Regel).OrderBy(s => s.SignaalId))
                yield return new SignaalVervallen(s.SignaalId, "De melding is gewijzigd.").Volgens("OVK-7", s.Geadresseerde);
        }
    }

    /// <summary>The flag of one dienst; null when the aios is not reported absent on its day.</summary>
    internal static Aandachtspunt? Punt(Aios aios, Dienst dienst) => aios.Verzuim.Geldig.Any(m => m.Periode.Bevat(dienst.Dag))
        ? new(Regel, $"Op {dienst.Dag.Tekst()} staat een dienst terwijl de aios afwezig is gemeld. Regel een ander.", Rollen.Stageopleider)
        : null;
}
