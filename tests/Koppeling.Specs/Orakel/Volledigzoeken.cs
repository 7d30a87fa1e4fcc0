namespace StageSystem.Koppeling.Specs.Orakel;

/// <summary>One way to serve one aios.</summary>
/// <param name="Naam">What is chosen, to compare with the result.</param>
/// <param name="Gebruikt">Resources, each used once per entry.</param>
/// <param name="Waarde">Contribution to every criterion.</param>
internal sealed record Optie(string Naam, int[] Gebruikt, long[] Waarde);

/// <summary>Tries every combination: the aios in the order in which ties are decided, each its options in the order in which it prefers them.</summary>
/// <remarks>So the first optimum met is the one that the tie-break asks for. Knows nothing of flows, prices or bounds.</remarks>
internal static class Volledigzoeken
{
    /// <param name="grootste">Index of the criterion that is the largest instead of the sum; −1: none.</param>
    /// <param name="nietNegatief">No contribution is below 0: what is already as bad as the best need not be completed.</param>
    public static (long[] Criteria, Optie[] Keuze)? Los(
        IReadOnlyList<IReadOnlyList<Optie>> aios, int[] capaciteit, int[]? minimum, int aantalCriteria, int grootste = -1, bool nietNegatief = false)
    {
        (long[] Criteria, Optie[] Keuze)? beste = null;
        var bezet = new int[capaciteit.Length];
        var keuze = new Optie[aios.Count];
        Verder(0, new long[aantalCriteria]);
        return beste;

        void Verder(int i, long[] nu)
        {
            if (i == aios.Count)
            {
                for (var r = 0; minimum is not null && r < bezet.Length; r++) if (bezet[r] < minimum[r]) return;
                if (beste is null || Vergelijk(nu, beste.Value.Criteria) < 0) beste = (nu, [.. keuze]);
                return;
            }

            if (nietNegatief && beste is not null && Vergelijk(nu, beste.Value.Criteria) >= 0) return;
            foreach (var optie in aios[i])
            {
                var past = true;
                foreach (var r in optie.Gebruikt) past &= ++bezet[r] <= capaciteit[r];
                if (past)
                {
                    keuze[i] = optie;
                    Verder(i + 1, [.. nu.Select((w, c) => c == grootste ? Math.Max(w, optie.Waarde[c]) : w + optie.Waarde[c])]);
                }

                foreach (var r in optie.Gebruikt) bezet[r]--;
            }
        }
    }

    /// <summary>All subsets of a given size, in lexicographic order of their indexes.</summary>
    public static IEnumerable<int[]> Deelverzamelingen(int n, int k, int vanaf = 0)
    {
        if (k == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = vanaf; i <= n - k; i++)
            foreach (var rest in Deelverzamelingen(n, k - 1, i + 1)) yield return [i, .. rest];
    }

    private static int Vergelijk(long[] a, long[] b)
    {
        for (var c = 0; c < a.Length; c++)
            if (a[c] != b[c]) return a[c].CompareTo(b[c]);
        return 0;
    }
}
