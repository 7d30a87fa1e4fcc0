namespace StageSystem.Koppeling.Indelingen;

/// <summary>
/// The second proposal of §7.1.3 (parameter koppel.stabiliteit): fewest blocking pairs before criterion 1 (after zonderGesprek, which is minimised before everything),
/// or fewest blocking pairs among the allocations with all criteria equal to the optimum. Ties by the lot, as in the default proposal.
/// </summary>
/// <remarks>
/// Exact, for b = 0, 1, 2… blocking pairs at most: see <see cref="Stabielezoektocht"/>. Finding the fewest blocking pairs in a complete allocation is NP-hard in general
/// (Biró, Manlove &amp; Mittal 2010), so the number of relaxations is limited. Koppelgroepen of 20 aios are proven in some tens of milliseconds (0.3 s when placing everyone forces many
/// blocking pairs), 60 aios with three interviews each within a second. Beyond the limit the best that was found is returned as <see cref="Toestand.NietBewezen"/>, with the number of blocking pairs that is proven.
/// </remarks>
internal static class Stabielevariant
{
    /// <summary>Most relaxations (transport problems solved) of one search.</summary>
    public const int Knopengrens = 60_000;

    /// <summary>Searches the second proposal for an instance of which the optimum is known.</summary>
    /// <param name="optimum">Aios → hao, the default proposal.</param>
    public static Indeling Zoek(Indelingsmodel model, int[] optimum, Stabiliteitsvariant soort, int grens, IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        var gelijk = soort == Stabiliteitsvariant.GelijkOptimum;
        var tocht = new Stabielezoektocht(model, model.Criteria(optimum), gelijk, grens, voortgang, ct);
        var beste = optimum;
        var meest = Blokkades.Vind(model, optimum).Count;
        var minstens = 0;
        for (; minstens <= meest; minstens++)
        {
            var gevonden = tocht.Zoek(minstens, [], doel: null);
            if (gevonden is not null)
            {
                beste = gevonden;
                break;
            }

            if (tocht.GrensBereikt)
                break;
        }

        var bewezen = !tocht.GrensBereikt;
        if (bewezen)
            beste = KiesMetLot(model, tocht, beste, minstens);
        else if (tocht.Beste is { } tussenstand)
            beste = tussenstand;
        return Indeler.Maak(model, beste, ct) with
        {
            Toestand = bewezen && !tocht.GrensBereikt ? Toestand.Opgelost : Toestand.NietBewezen,
            BlokkerendMinstens = minstens,
        };
    }

    // Step 5 within the proposals that are equally good: aios by the lot, each the first of the own order with which the same values can still be reached.
    private static int[] KiesMetLot(Indelingsmodel model, Stabielezoektocht tocht, int[] beste, int blokkades)
    {
        var doel = model.Criteria(beste);
        var vast = new List<(int Aios, int Hao)>();
        foreach (var aios in model.LotRijen)
        {
            foreach (var hao in model.Voorkeur(aios))
            {
                if (beste[aios] != hao)
                {
                    var gevonden = tocht.Zoek(blokkades, [.. vast, (aios, hao)], doel);
                    if (tocht.GrensBereikt)
                        return beste;
                    if (gevonden is null)
                        continue;
                    beste = gevonden;
                }

                vast.Add((aios, hao));
                break;
            }
        }

        return beste;
    }
}
