namespace StageSystem.Koppeling.Poules.Plannen;

/// <summary>Weight per criterion in the combined cost; see <see cref="Doelbewijs"/> for the bounds.</summary>
internal sealed class Gewichten
{
    /// <param name="model">Gives the bounds.</param>
    /// <param name="stand">Grens and the criteria that are kept at 0.</param>
    /// <param name="metKwadraten">Whether somKwadraten takes part.</param>
    /// <exception cref="OngeldigeOpdracht">The combined cost would not fit in 126 bits.</exception>
    public Gewichten(Planmodel model, Stand stand, bool metKwadraten)
    {
        var m = model.Maten;
        Int128 c = Math.Min(stand.Grens, stand.GeenAfgewezen ? m.GrootsteItem : m.GrootsteItemAfgewezen);
        Int128 items = m.Gewicht26 * m.Kwartalen + m.Aios;
        Int128 som = 0;
        void Neem(int criterium, bool doetMee, Int128 bereik)
        {
            if (!doetMee)
                return;
            Waarden[criterium] = 1 + som;
            som += Waarden[criterium] * bereik;
            if (som > Int128.MaxValue >> 34)
                throw new OngeldigeOpdracht("parameters", "De kosten of aantallen zijn te groot om precies mee te rekenen.");
        }

        Neem(Criteria.Kwadraten, metKwadraten, c * c * items);
        Neem(Criteria.Regio, model.MetRegio, m.Kwartalen);
        Neem(Criteria.Som, true, c * items);
        Neem(Criteria.Afgewezen, !stand.GeenAfgewezen, m.Kwartalen);
        Neem(Criteria.Zonder, !stand.GeenZonder, m.Kwartalen);
        Grootst = 1 + som;
    }

    private Gewichten() => Waarden[Criteria.Zonder] = 1;

    /// <summary>Only zonderPlaats counts.</summary>
    public static Gewichten AlleenZonder { get; } = new();

    /// <summary>By criterion; 0: takes no part.</summary>
    public Int128[] Waarden { get; } = new Int128[Criteria.Aantal];

    /// <summary>More than any combined cost of an allocation.</summary>
    public Int128 Grootst { get; }

    public Int128 Van(Plan p)
    {
        Int128 v = 0;
        for (var k = 0; k < Criteria.Aantal; k++)
        {
            if (Waarden[k] != 0)
                v += Waarden[k] * p.Waarde(k);
        }

        return v;
    }

    public Int128 Van(IEnumerable<Plan> plannen)
    {
        Int128 v = 0;
        foreach (var p in plannen)
            v += Van(p);
        return v;
    }
}
