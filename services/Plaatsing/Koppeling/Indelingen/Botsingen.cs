using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Indelingen;

/// <summary>Names the pins and exclusions that clash, with each other or with the rest.</summary>
internal static class Botsingen
{
    /// <summary>Pins that cannot be by themselves: two for one aios, more than a hao has places, a pair that is excluded or not admissible.</summary>
    public static List<string> Rechtstreeks(Indelingsmodel model)
    {
        var zinnen = new List<string>();
        foreach (var groep in model.Vast.GroupBy(p => p.Aios).Where(g => g.Count() > 1))
            zinnen.Add($"{model.Aios.Ids[groep.Key]} is vastgezet bij {Namen(groep.Select(p => model.Haos.Ids[p.Hao]))}; dat kan er maar één zijn.");
        foreach (var groep in model.Vast.GroupBy(p => p.Hao).OrderBy(g => g.Key).Where(g => g.Count() > model.Capaciteit[g.Key]))
            zinnen.Add($"Bij {model.Haos.Ids[groep.Key]} zijn {groep.Count()} aios vastgezet ({Namen(groep.Select(p => model.Aios.Ids[p.Aios]))}), maar er is plaats voor {model.Capaciteit[groep.Key]}.");
        foreach (var (aios, hao) in model.Vast)
        {
            var (a, h) = (model.Aios.Ids[aios], model.Haos.Ids[hao]);
            if (model.Verboden.Contains((aios, hao)))
                zinnen.Add($"{a} is vastgezet bij {h}, maar dat paar is ook uitgesloten.");
            var cijfers = model.Cijfers(aios, hao);
            if (cijfers is null)
                zinnen.Add($"{a} is vastgezet bij {h}, maar zij hadden geen gesprek en {h} is niet aan {a} aangeboden.");
            else if (!model.Toelaatbaar(cijfers.Value))
                zinnen.Add($"{a} is vastgezet bij {h}, maar zij hadden geen gesprek en koppels zonder gesprek zijn niet toegestaan.");
        }

        return zinnen;
    }

    /// <summary>The pins and exclusions that cannot hold together, a set of which none can be missed.</summary>
    public static List<string> Samen(Indelingsmodel model, IReadOnlyList<Beperking> beperkingen)
    {
        var slot = beperkingen.Count == 1 ? "dan krijgt niet iedereen een plaats." : "samen met de andere regels in deze lijst krijgt dan niet iedereen een plaats.";
        return
        [
            .. beperkingen.OrderBy(b => b.Soort).ThenBy(b => b.Rij).ThenBy(b => b.Kolom).Select(b => b.Soort == Beperkingsoort.Vast
                ? $"{model.Aios.Ids[b.Rij]} is vastgezet bij {model.Haos.Ids[b.Kolom]}: {slot}"
                : $"{model.Aios.Ids[b.Rij]} mag niet naar {model.Haos.Ids[b.Kolom]}: {slot}"),
        ];
    }

    private static string Namen(IEnumerable<string> namen) => Uitleg.Uitlegtekst.Opsomming([.. namen], 8);
}
