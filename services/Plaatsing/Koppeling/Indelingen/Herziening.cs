using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Indelingen;

/// <summary>One step of a reviewer: this aios goes to this hao. An exchange is two of them.</summary>
/// <param name="Naar">The new hao; null: taken out.</param>
public sealed record Wisseling(string Aios, string? Naar);

/// <summary>What a change by a reviewer does (§7.1.4, PLA-61).</summary>
/// <param name="Toegestaan">Every constraint holds: everyone placed, no hao beyond its places, every pair admissible.</param>
/// <param name="Geschonden">Which constraints break, one plain Dutch sentence each; empty when allowed.</param>
/// <param name="Criteria">Criteria after the change; empty when they cannot be counted (someone without a place, or a pair that was never offered).</param>
/// <param name="Verschil">After minus before, per criterion; empty as <paramref name="Criteria"/>.</param>
/// <param name="Koppels">The pairs after the change that have an interview or were offered, by ascending aios.</param>
/// <param name="BlokkerendeParen">Blocking pairs after the change; empty when not everyone has a known pair.</param>
public sealed record Herzieningsoordeel(
    bool Toegestaan,
    IReadOnlyList<string> Geschonden,
    IReadOnlyList<Criterium> Criteria,
    IReadOnlyList<Criterium> Verschil,
    IReadOnlyList<Koppel> Koppels,
    IReadOnlyList<BlokkerendPaar> BlokkerendeParen);

/// <summary>§7.1.4, PLA-61: reviewers may exchange pairs or move one; each change shows Δ per criterion and whether the result stays feasible.</summary>
/// <remarks>That a reason is given and that a second person confirms is for the round around it.</remarks>
public static class Herziening
{
    /// <summary>The two steps that exchange the haos of two aios.</summary>
    public static IReadOnlyList<Wisseling> Ruil(Indeling indeling, string aios, string andere)
    {
        ArgumentNullException.ThrowIfNull(indeling);
        return [new(aios, Huidig(andere)), new(andere, Huidig(aios))];

        string? Huidig(string id) => (indeling.Koppels.FirstOrDefault(k => k.Aios == id)
            ?? throw new OngeldigeOpdracht("wisselingen", $"aios {id} staat niet in deze indeling.")).Hao;
    }

    /// <summary>Judges the changes together; their order plays no part.</summary>
    /// <exception cref="OngeldigeOpdracht">The instance is wrong, the result is not one of it, a change names an unknown id or one aios twice.</exception>
    public static Herzieningsoordeel Beoordeel(Indelingsopdracht opdracht, Indeling uitkomst, IReadOnlyList<Wisseling> wisselingen)
    {
        ArgumentNullException.ThrowIfNull(uitkomst);
        ArgumentNullException.ThrowIfNull(wisselingen);
        var model = new Indelingsmodel(opdracht);
        var voor = Lees(model, uitkomst);
        var na = voor.Select(h => (int?)h).ToArray();
        var gezien = new HashSet<int>();
        for (var i = 0; i < wisselingen.Count; i++)
        {
            var aios = model.Aios.Van(wisselingen[i].Aios, $"wisselingen[{i}].aios", "aios");
            if (!gezien.Add(aios))
                throw new OngeldigeOpdracht($"wisselingen[{i}].aios", $"{wisselingen[i].Aios} komt twee keer voor; geef per aios één nieuwe plaats.");
            na[aios] = wisselingen[i].Naar is { } naar ? model.Haos.Van(naar, $"wisselingen[{i}].naar", "hao") : null;
        }

        var geschonden = Geschonden(model, na);
        var koppels = na.Select((h, i) => h is { } hao ? model.Cijfers(i, hao) : null).ToArray();
        if (koppels.Any(k => k is null))
            return new Herzieningsoordeel(false, geschonden, [], [], [.. koppels.OfType<Paarcijfers>().Select(c => Indeler.MaakKoppel(model, c))], []);

        var haoVan = na.Select(h => h!.Value).ToArray();
        var (oud, nieuw) = (model.Criteria(voor), model.Criteria(haoVan));
        return new Herzieningsoordeel(
            geschonden.Count == 0,
            geschonden,
            [.. Indeler.Criteria.Select((naam, k) => new Criterium(naam, nieuw[k]))],
            [.. Indeler.Criteria.Select((naam, k) => new Criterium(naam, nieuw[k] - oud[k]))],
            Indeler.Koppels(model, haoVan),
            Indeler.Blokkerend(model, haoVan));
    }

    private static List<string> Geschonden(Indelingsmodel model, int?[] na)
    {
        var zinnen = new List<string>();
        for (var i = 0; i < na.Length; i++)
        {
            var aios = model.Aios.Ids[i];
            if (na[i] is not { } hao)
            {
                zinnen.Add($"{aios} heeft dan geen plaats.");
                continue;
            }

            var (naam, cijfers) = (model.Haos.Ids[hao], model.Cijfers(i, hao));
            if (cijfers is null)
                zinnen.Add($"{aios} kan niet naar {naam}: zij hadden geen gesprek en {naam} is niet aan {aios} aangeboden.");
            else if (!model.Toelaatbaar(cijfers.Value))
                zinnen.Add($"{aios} kan niet naar {naam}: zij hadden geen gesprek en koppels zonder gesprek zijn niet toegestaan.");
            if (model.Verboden.Contains((i, hao)))
                zinnen.Add($"{aios} kan niet naar {naam}: dat paar is uitgesloten.");
            foreach (var vast in model.Vast.Where(p => p.Aios == i && p.Hao != hao))
                zinnen.Add($"{aios} is vastgezet bij {model.Haos.Ids[vast.Hao]} en kan dus niet naar {naam}.");
        }

        foreach (var groep in na.Select((hao, aios) => (hao, aios)).Where(p => p.hao is not null).GroupBy(p => p.hao!.Value).OrderBy(g => g.Key))
            if (groep.Count() > model.Capaciteit[groep.Key])
                zinnen.Add($"{model.Haos.Ids[groep.Key]} is dan dubbel gebruikt: {Uitlegtekst.Opsomming([.. groep.Select(p => model.Aios.Ids[p.aios])], 8)} voor {model.Capaciteit[groep.Key]} {(model.Capaciteit[groep.Key] == 1 ? "plaats" : "plaatsen")}.");
        return zinnen;
    }

    /// <summary>Reads aios → hao from a result, complete and of this instance.</summary>
    internal static int[] Lees(Indelingsmodel model, Indeling uitkomst)
    {
        var haoVan = new int[model.Aios.Aantal];
        Array.Fill(haoVan, -1);
        for (var i = 0; i < uitkomst.Koppels.Count; i++)
        {
            var koppel = uitkomst.Koppels[i];
            var aios = model.Aios.Van(koppel.Aios, $"koppels[{i}].aios", "aios");
            haoVan[aios] = model.Haos.Van(koppel.Hao, $"koppels[{i}].hao", "hao");
            if (model.Cijfers(aios, haoVan[aios]) is null)
                throw new OngeldigeOpdracht($"koppels[{i}]", $"{koppel.Aios} en {koppel.Hao} zijn geen paar van deze opdracht.");
        }

        var mist = Array.IndexOf(haoVan, -1);
        return mist < 0 ? haoVan : throw new OngeldigeOpdracht("koppels", $"{model.Aios.Ids[mist]} heeft geen plaats in deze uitkomst; alleen een volledige indeling kan worden herzien.");
    }
}
