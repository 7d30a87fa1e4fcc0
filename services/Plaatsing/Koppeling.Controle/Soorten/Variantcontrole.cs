using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle.Soorten;

/// <summary>The second proposal of §7.1.3: fewest blocking pairs. What follows from the files is checked; for small instances all allocations are tried.</summary>
internal static class Variantcontrole
{
    /// <summary>Most allocations that are tried.</summary>
    private const long MeesteKeuzes = 200_000;

    public static void Controleer(Knoop v, string[] velden, Scoregegevens g, Uitkomstkop hoofd, (int, int)[] hoofdparen, int hoofdblokkades, Laagstesom laagste, Bevindingen b)
    {
        const string waar = "Tweede voorstel: ";
        var kop = Uitkomstkop.Lees(v, b, velden);
        Loting.Controleer(v, g.Zaad, g.Aios, g.Model.Rijvolgorde, b);
        if (v.Mogelijk("variant") is not null || v.Mogelijk("certificaat") is not null) b.Meld(waar + "een tweede voorstel heeft zelf geen variant of certificaat.");
        if (kop.Toestand is not (Uitkomstkop.Opgelost or Uitkomstkop.NietBewezen))
        {
            b.Meld($"{waar}de toestand is '{kop.Toestand}', maar het eerste voorstel bestaat, dus dit ook.");
            return;
        }
        var paren = Indelingscontrole.Paren(v, g);
        if (!Toegestaan(paren, g, waar, b)) return;
        var gekozen = Indelingscontrole.Gekozen(g.Model, paren);
        var criteria = Criteria(g, gekozen);
        kop.Vergelijk([.. g.Model.Criteria.Select((naam, k) => (naam, criteria[k]))], b, waar);
        var blokkades = Indelingscontrole.Verslag(v, g, paren, laagste, waar, b);
        if (!b.Akkoord) return;

        var eerst = hoofd.Criteria.Select(c => c.Waarde).ToArray();
        if (blokkades > hoofdblokkades) b.Meld($"{waar}{blokkades} blokkerende paren, meer dan de {hoofdblokkades} van het eerste voorstel.");
        if (g.Stabiliteit == "gelijkOptimum" && !criteria.SequenceEqual(eerst)) b.Meld($"{waar}de criteria zijn niet gelijk aan die van het eerste voorstel.");
        if (criteria[0] != eerst[0]) b.Meld($"{waar}{criteria[0]} paren zonder gesprek in plaats van {eerst[0]}.");
        var minstens = (v.Mogelijk("blokkerendMinstens") ?? throw new Afgekeurd(waar + "'blokkerendMinstens' ontbreekt.")).Lang();
        if (minstens > blokkades || minstens < 0) b.Meld($"{waar}minstens {minstens} blokkerende paren, maar dit voorstel heeft er {blokkades}.");
        if (kop.IsOpgelost && minstens != blokkades) b.Meld($"{waar}de toestand is 'opgelost', maar bewezen is {minstens} en gevonden {blokkades}.");
        if (kop.IsOpgelost && blokkades == hoofdblokkades && !paren.Order().SequenceEqual(hoofdparen.Order())) b.Meld($"{waar}evenveel blokkerende paren als het eerste voorstel, dan hoort het hetzelfde te zijn.");
        if (!b.Akkoord) return;
        if (Keuzes(g) > MeesteKeuzes)
            b.Merk(waar + "dat er geen voorstel met minder blokkerende paren of betere criteria is, volgt niet uit de twee bestanden alleen; al het andere is nagerekend.");
        else Doorzoek(g, gekozen, eerst, blokkades, criteria, minstens, kop.IsOpgelost, waar, b);
    }

    private static bool Toegestaan((int Rij, int Kolom)[] paren, Scoregegevens g, string waar, Bevindingen b)
    {
        var (aantal, bezet) = (new int[g.Aios.Aantal], new int[g.Haos.Aantal]);
        foreach (var (rij, kolom) in paren)
        {
            var p = g.Model.Paar(rij, kolom);
            if (p < 0 || !(g.Model.Vrij(rij, p) || g.Model.Vast[p])) b.Meld($"{waar}het paar {g.Aios[rij]}–{g.Haos[kolom]} is niet toegestaan.");
            aantal[rij]++;
            if (++bezet[kolom] == g.Model.Capaciteit[kolom] + 1) b.Meld($"{waar}{g.Haos[kolom]} heeft meer aios dan plaats ({g.Model.Capaciteit[kolom]}).");
        }
        for (var a = 0; a < aantal.Length; a++)
            if (aantal[a] != 1) b.Meld($"{waar}{g.Aios[a]} heeft {aantal[a]} plaatsen in plaats van 1.");
        return b.Akkoord;
    }

    private static long[] Criteria(Scoregegevens g, int[] gekozen) => [.. g.Model.Kosten.Select(kosten => gekozen.Sum(p => kosten[p]))];

    private static long Keuzes(Scoregegevens g)
    {
        long keuzes = 1;
        for (var r = 0; r < g.Aios.Aantal && keuzes <= MeesteKeuzes; r++)
            keuzes *= Math.Max(1, Enumerable.Range(g.Model.Begin[r], g.Model.Begin[r + 1] - g.Model.Begin[r]).Count(p => g.Model.Vrij(r, p)));
        return keuzes;
    }

    /// <summary>Tries all complete allocations: fewest blocking pairs, then the criteria, then the lot.</summary>
    private static void Doorzoek(Scoregegevens g, int[] gekozen, long[] eerst, int blokkades, long[] criteria, long minstens, bool bewezen, string waar, Bevindingen b)
    {
        long[] Sleutel(int[] keuze, int aantal, long[] waarden) => [aantal, .. waarden, .. g.Model.Rijvolgorde.Select(r => g.Model.Beurt[keuze[r]])];
        var (beste, minst) = (Sleutel(gekozen, blokkades, criteria), blokkades);
        var (poging, bezet) = (new int[gekozen.Length], new int[g.Haos.Aantal]);
        Probeer(0);
        if (minst < minstens) b.Meld($"{waar}er is een voorstel met {minst} blokkerende paren, minder dan de bewezen {minstens}.");
        if (bewezen && !beste.SequenceEqual(Sleutel(gekozen, blokkades, criteria)))
            b.Meld($"{waar}er is een beter voorstel, met {beste[0]} blokkerende paren en criteria {string.Join(", ", beste.Skip(1).Take(criteria.Length))}; dit heeft er {blokkades} en {string.Join(", ", criteria)}.");

        void Probeer(int rij)
        {
            if (rij == poging.Length)
            {
                var waarden = Criteria(g, poging);
                if (waarden[0] != eerst[0] || (g.Stabiliteit == "gelijkOptimum" && !waarden.SequenceEqual(eerst))) return;
                var aantal = g.Blokkades(poging).Count();
                minst = Math.Min(minst, aantal);
                var sleutel = Sleutel(poging, aantal, waarden);
                if (sleutel.AsSpan().SequenceCompareTo(beste) < 0) beste = sleutel;
                return;
            }
            for (var p = g.Model.Begin[rij]; p < g.Model.Begin[rij + 1]; p++)
            {
                var hao = g.Model.Kolom[p];
                if (!(g.Model.Vrij(rij, p) || g.Model.Vast[p]) || bezet[hao] == g.Model.Capaciteit[hao]) continue;
                bezet[hao]++;
                poging[rij] = p;
                Probeer(rij + 1);
                bezet[hao]--;
            }
        }
    }
}
