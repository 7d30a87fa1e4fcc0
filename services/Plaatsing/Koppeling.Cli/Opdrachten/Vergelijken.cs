using StageSystem.Koppeling.Cli.Invoer;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Cli.Opdrachten;

/// <summary><c>koppeling variants</c>: variants of an instance side by side, with the values and who moves.</summary>
internal static class Vergelijken
{
    public static Func<Omgeving, int> Voer(IReadOnlyList<string> argumenten, string gebruik)
    {
        var regel = new Opdrachtregel(argumenten, gebruik, 2, 2, [], []);
        return omgeving =>
        {
            var opdracht = Invoerlezer.Lees(regel[0]).AlsOpdracht();
            var wijzigingen = Jsonkeuring.Lees<IReadOnlyList<Variantwijziging>>(Bestand.Lees(regel[1]));
            Variantenoverzicht overzicht;
            using (var voortgang = omgeving.Voortgang()) overzicht = Varianten.Vergelijk(opdracht, wijzigingen, voortgang, omgeving.Stop);
            Toon(overzicht, Kwartalen(opdracht), omgeving);
            return overzicht.Basis.Toestand == Toestand.Opgelost ? Afloop.Goed : Afloop.Afgewezen;
        };
    }

    private static IReadOnlyList<string> Kwartalen(Opdracht opdracht) => opdracht switch
    {
        Poulesopdracht o => o.Kwartalen,
        Amcopdracht o => o.Kwartalen,
        _ => [],
    };

    private static void Toon(Variantenoverzicht overzicht, IReadOnlyList<string> kwartalen, Omgeving omgeving)
    {
        var basis = overzicht.Basis.Criteria;
        string[] namen = ["zoals het is", .. overzicht.Varianten.Select(v => v.Naam)];
        var breedte = Math.Max(16, namen.Max(n => n.Length) + 2);
        omgeving.Uit.WriteLine(string.Concat("".PadRight(18), string.Concat(namen.Select(n => n.PadLeft(breedte)))));
        for (var k = 0; k < basis.Count; k++)
            omgeving.Uit.WriteLine(string.Concat(basis[k].Naam.PadRight(18), Cel(basis[k].Waarde, 0), string.Concat(overzicht.Varianten.Select(v => v.Criteria.Count == 0 ? "-".PadLeft(breedte) : Cel(v.Criteria[k].Waarde, v.Verschil.Count == 0 ? 0 : v.Verschil[k].Waarde)))));
        foreach (var variant in overzicht.Varianten)
        {
            omgeving.Uit.WriteLine(variant.Tekst);
            foreach (var v in variant.Verplaatsingen) omgeving.Uit.WriteLine($"  {v.Aios}{(v.Kwartaal is { } q ? $" ({kwartalen[q]})" : "")}: {v.Van ?? "geen plaats"} → {v.Naar ?? "geen plaats"}");
        }

        string Cel(long waarde, long verschil) => (verschil == 0 ? $"{waarde}" : $"{waarde} ({(verschil > 0 ? "+" : "")}{verschil})").PadLeft(breedte);
    }
}
