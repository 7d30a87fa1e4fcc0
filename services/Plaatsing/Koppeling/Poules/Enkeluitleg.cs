using StageSystem.Koppeling.Poules.Plannen;
using StageSystem.Koppeling.Stroom;
using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Poules;

/// <summary>Forced starts for single slots, many at once: one transport problem and its residual graph instead of solving again for each.</summary>
internal static class Enkeluitleg
{
    /// <summary>Answers by (aios, place); what is not in it must be solved again. Null when the transport optimum is not the allocation itself.</summary>
    public static Dictionary<(string, string), Gedwongen>? Dwing(Poulesopdracht opdracht, Poulesindeling nu, IReadOnlyList<(PoulesAios Aios, string Plaats)> vragen, CancellationToken ct)
    {
        var model = new Poulesmodel(opdracht);
        var keuzen = new Enkelkeuzen(opdracht, model);
        var oplossing = Transportoplosser.Los(keuzen.MaakVolledig(), null, ct);
        if (oplossing.Toestand != Toestand.Opgelost)
            return null;
        var ids = model.Aios.Select(a => a.Id).ToArray();
        oplossing = oplossing.KiesVolgens([.. nu.Lot!.Volgorde.Select(id => keuzen.Rij(Array.BinarySearch(ids, id, StringComparer.Ordinal))).Where(r => r >= 0)], keuzen.EigenVolgorde, ct);
        var waar = nu.Starts.ToDictionary(s => s.Aios, s => s.Kwartaal * model.PlaatsIds.Length + model.Index(s.Plaats), StringComparer.Ordinal);
        for (var r = 0; r < keuzen.Rijen; r++)
        {
            if (oplossing.Kolommen[r][0] != (waar.TryGetValue(ids[keuzen.Aios(r)], out var kolom) ? kolom : keuzen.Zonder))
                return null;
        }

        var paren = vragen.Where(v => v.Aios.Kwartalen.Count == 1)
            .Select(v => (v.Aios.Id, v.Plaats, Rij: keuzen.Rij(Array.BinarySearch(ids, v.Aios.Id, StringComparer.Ordinal)), Kolom: v.Aios.Kwartalen[0] * model.PlaatsIds.Length + model.Index(v.Plaats)))
            .Where(v => v.Rij >= 0).ToArray();
        var antwoorden = oplossing.Dwing([.. paren.Select(p => (p.Rij, p.Kolom))], ct);
        var uit = new Dictionary<(string, string), Gedwongen>();
        for (var n = 0; n < paren.Length; n++)
        {
            if (antwoorden[n] is not { } weg)
                continue;
            // Where the first three stay equal the largest single cost must too; if the way found raises it, another may not.
            var grootste = weg.Verhuizingen.Where(v => v.Naar != keuzen.Zonder).Select(v => keuzen.Keuze(v.Rij, v.Naar)).Select(k => Math.Max(k.Kosten, k.Extra)).DefaultIfEmpty(0).Max();
            var gelijk = weg.Verschil.Take(3).All(d => d == 0);
            if (gelijk && grootste > nu.Criteria[3].Waarde)
                continue;
            // Where the first three differ, the later two are those of the way found.
            long[] waarden = [nu.Criteria[0].Waarde + weg.Verschil[0], nu.Criteria[1].Waarde + weg.Verschil[1], nu.Criteria[2].Waarde + weg.Verschil[2], gelijk ? nu.Criteria[3].Waarde : Grootste(keuzen, oplossing, weg), nu.Criteria[4].Waarde + weg.Verschil[3]];
            uit[(paren[n].Id, paren[n].Plaats)] = new Gedwongen(paren[n].Kolom / model.PlaatsIds.Length, waarden, [.. weg.Verhuizingen.OrderBy(v => v.Rij != paren[n].Rij).ThenBy(v => v.Rij).Select(v => new Verplaatsing(ids[keuzen.Aios(v.Rij)], Naam(model, keuzen, v.Van), Naam(model, keuzen, v.Naar), keuzen.Plaats(v.Van == keuzen.Zonder ? v.Naar : v.Van).Kwartaal))], null);
        }

        return uit;
    }

    private static long Grootste(Enkelkeuzen keuzen, Transportoplossing oplossing, Omleiding weg)
    {
        var naar = weg.Verhuizingen.ToDictionary(v => v.Rij, v => v.Naar);
        long uit = 0;
        for (var r = 0; r < keuzen.Rijen; r++)
        {
            var kolom = naar.GetValueOrDefault(r, oplossing.Kolommen[r][0]);
            if (kolom != keuzen.Zonder && keuzen.Keuze(r, kolom) is var k)
                uit = Math.Max(uit, Math.Max(k.Kosten, k.Extra));
        }

        return uit;
    }

    private static string? Naam(Poulesmodel model, Enkelkeuzen keuzen, int kolom) => kolom == keuzen.Zonder ? null : model.PlaatsIds[keuzen.Plaats(kolom).Plaats];
}
