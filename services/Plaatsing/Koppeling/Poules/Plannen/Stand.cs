namespace StageSystem.Koppeling.Poules.Plannen;

/// <summary>Which plans remain: what <see cref="Doelbewijs"/> calls "plans that remain".</summary>
internal sealed class Stand(int aantal)
{
    /// <summary>Largest single cost that remains.</summary>
    public int Grens { get; set; } = int.MaxValue;

    /// <summary>Only plans with zonderPlaats 0.</summary>
    public bool GeenZonder { get; set; }

    /// <summary>Only plans with afgewezen 0.</summary>
    public bool GeenAfgewezen { get; set; }

    /// <summary>Per aios the only plan that remains; null: not fixed.</summary>
    public Plan?[] Vast { get; } = new Plan?[aantal];

    /// <summary>Only plans strictly before this one in the own order of its aios; null: no such bound.</summary>
    public Plan? Voor { get; set; }

    /// <summary>Per aios the splits on the path; null: none.</summary>
    public List<Spleet>?[] Splitsen { get; } = new List<Spleet>?[aantal];

    public bool Laat(Plan p)
    {
        if (p.Grootste > Grens || (GeenZonder && p.Zonder > 0) || (GeenAfgewezen && p.Afgewezen > 0))
            return false;
        if (Vast[p.Aios] is { } vast && !ReferenceEquals(vast, p) && Plan.Vergelijk(vast, p) != 0)
            return false;
        if (Voor is { } voor && voor.Aios == p.Aios && Plan.Vergelijk(p, voor) >= 0)
            return false;
        if (Splitsen[p.Aios] is { } splitsen)
        {
            foreach (var s in splitsen)
            {
                if (p.Heeft(s.Plaats, s.Kwartaal) != s.Wel)
                    return false;
            }
        }

        return true;
    }

    public void Splits(int aios, Spleet spleet) => (Splitsen[aios] ??= []).Add(spleet);

    public void Hef(int aios)
    {
        var lijst = Splitsen[aios]!;
        lijst.RemoveAt(lijst.Count - 1);
        if (lijst.Count == 0)
            Splitsen[aios] = null;
    }
}

/// <summary>One side of a split.</summary>
internal readonly record struct Spleet(int Plaats, int Kwartaal, bool Wel);
