namespace StageSystem.Koppeling.Poules.Plannen;

/// <summary>One start of a plan: the choice from a list.</summary>
internal readonly record struct Planstart(int Plaats, int Kwartaal, int Lengte, int Verplichting, int Lijst, int Keuze);

/// <summary>A plan of one aios: its starts in order of quarter, with its criteria.</summary>
internal sealed class Plan
{
    public Plan(Planmodel model, int aios, Planstart[] starts, int zonder)
    {
        Aios = aios;
        Starts = starts;
        Zonder = zonder;
        var eenheden = new List<int>(starts.Length + 1);
        foreach (var s in starts)
        {
            for (var k = 0; k < s.Lengte; k++)
                eenheden.Add(model.Eenheid(s.Plaats, s.Kwartaal + k));
            var lijst = model.Netten[aios].Lijsten[s.Lijst];
            Som += lijst.Som(s.Keuze);
            Kwadraten += lijst.Kwadraten(s.Keuze);
            Grootste = Math.Max(Grootste, lijst.Grootste(s.Keuze));
            Afgewezen += lijst.Afgewezen[s.Keuze] ? 1 : 0;
            Regio += lijst.BuitenRegio[s.Keuze] ? 1 : 0;
        }

        Eenheden = [.. eenheden];
    }

    public int Aios { get; }
    public Planstart[] Starts { get; }
    public int[] Eenheden { get; }
    public int Zonder { get; }
    public int Afgewezen { get; }
    public long Som { get; }
    public int Regio { get; }
    public int Grootste { get; }
    public long Kwadraten { get; }

    /// <summary>Value of one criterion (<see cref="Criteria"/>).</summary>
    public long Waarde(int criterium) => criterium switch
    {
        Criteria.Zonder => Zonder,
        Criteria.Afgewezen => Afgewezen,
        Criteria.Som => Som,
        Criteria.Regio => Regio,
        Criteria.Grootste => Grootste,
        _ => Kwadraten,
    };

    public bool Heeft(int plaats, int kwartaal)
    {
        foreach (var s in Starts)
        {
            if (s.Kwartaal == kwartaal && s.Plaats == plaats)
                return true;
        }

        return false;
    }

    /// <summary>The own order of the aios (objective 6): zonderPlaats, somKosten, then the starts by quarter and place id.</summary>
    public static int Vergelijk(Plan a, Plan b)
    {
        if (a.Zonder != b.Zonder)
            return a.Zonder.CompareTo(b.Zonder);
        if (a.Som != b.Som)
            return a.Som.CompareTo(b.Som);
        for (var k = 0; k < Math.Min(a.Starts.Length, b.Starts.Length); k++)
        {
            var v = VergelijkStart(a.Starts[k], b.Starts[k]);
            if (v != 0)
                return v;
        }

        return a.Starts.Length.CompareTo(b.Starts.Length);
    }

    public static int VergelijkStart(Planstart a, Planstart b)
    {
        if (a.Kwartaal != b.Kwartaal)
            return a.Kwartaal.CompareTo(b.Kwartaal);
        return a.Plaats != b.Plaats ? a.Plaats.CompareTo(b.Plaats) : a.Verplichting.CompareTo(b.Verplichting);
    }

    /// <summary>Equality of what is done, for finding a plan that is known already.</summary>
    public sealed class Gelijkheid : IEqualityComparer<Plan>
    {
        public bool Equals(Plan? x, Plan? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.Aios == y.Aios && x.Zonder == y.Zonder && Vergelijk(x, y) == 0);

        public int GetHashCode(Plan p)
        {
            var h = p.Aios * 31 + p.Zonder;
            foreach (var s in p.Starts)
                h = unchecked((((h * 1_000_003) + s.Plaats) * 31 + s.Kwartaal) * 31 + s.Verplichting);
            return h;
        }
    }
}
