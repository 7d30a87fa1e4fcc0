namespace StageSystem.Koppeling.Controle.Transport;

/// <summary>
/// The core of the check: linear programming duality. With price u of each row and v of each column, and c the combined cost,
/// a solution is optimal when every chosen pair has c − u − v ≤ 0 and every other admissible pair c − u − v ≥ 0, v &lt; 0 only for
/// full columns and v &gt; 0 only for columns at their minimum. Then no other solution has a lower combined cost; and since each
/// weight outweighs all that the later criteria can differ, none is better in any criterion.
/// </summary>
internal static class Optimaliteit
{
    /// <summary>Checks the prices; returns the reduced cost c − u − v of each pair.</summary>
    public static Int128[] Bewijs(Transportmodel m, bool[] gekozen, int[] bezetting, Certificaat c, Bevindingen b)
    {
        Weeg(m, c.Gewichten, b);
        var rest = new Int128[m.Paren];
        for (var r = 0; r < m.Rijen.Aantal; r++)
            for (var p = m.Begin[r]; p < m.Begin[r + 1]; p++)
            {
                for (var k = 0; k < m.Kosten.Length; k++) rest[p] = checked(rest[p] + c.Gewichten[k] * m.Kosten[k][p]);
                rest[p] = checked(rest[p] - c.Rijprijs[r] - c.Kolomprijs[m.Kolom[p]]);
                if (!m.Vrij(r, p)) continue;
                if (gekozen[p] && rest[p] > 0)
                    b.Meld($"Certificaat: het gekozen paar {m.Naam(r, p)} is {rest[p]} duurder dan de prijzen van {m.Rijen[r]} en {m.Kolommen[m.Kolom[p]]} samen; dan is het niet bewezen het beste.");
                if (!gekozen[p] && rest[p] < 0)
                    b.Meld($"Certificaat: het paar {m.Naam(r, p)} is niet gekozen, maar {-rest[p]} goedkoper dan de prijzen van {m.Rijen[r]} en {m.Kolommen[m.Kolom[p]]} samen.");
            }
        for (var k = 0; k < m.Kolommen.Aantal; k++)
        {
            if (c.Kolomprijs[k] < 0 && bezetting[k] < m.Vol[k])
                b.Meld($"Certificaat: {m.Kolommen[k]} heeft nog ruimte ({bezetting[k]} van {m.Capaciteit[k]}), maar een prijs onder 0 ({c.Kolomprijs[k]}).");
            if (c.Kolomprijs[k] > 0 && bezetting[k] > m.Minimum[k])
                b.Meld($"Certificaat: {m.Kolommen[k]} heeft meer dan het minimum ({bezetting[k]}, minimum {m.Minimum[k]}), maar een prijs boven 0 ({c.Kolomprijs[k]}).");
        }
        return rest;
    }

    /// <summary>Each weight is more than all that the later criteria together can differ between two solutions.</summary>
    private static void Weeg(Transportmodel m, Int128[] gewichten, Bevindingen b)
    {
        Int128 later = 0;
        for (var k = gewichten.Length - 1; k >= 0; k--)
        {
            if (gewichten[k] <= later)
                b.Meld($"Certificaat: het gewicht {gewichten[k]} van '{m.Criteria[k]}' weegt niet op tegen alles wat daarna komt ({later}).");
            later = checked(later + gewichten[k] * Bereik(m, m.Kosten[k]));
        }
    }

    /// <summary>Upper bound of the difference between two solutions in one criterion: per row its dearest minus its cheapest choice.</summary>
    private static Int128 Bereik(Transportmodel m, long[] kosten)
    {
        Int128 bereik = 0;
        var vrij = new List<long>();
        for (var r = 0; r < m.Rijen.Aantal; r++)
        {
            vrij.Clear();
            var nodig = m.Vraag[r] - m.Pins[r];
            for (var p = m.Begin[r]; p < m.Begin[r + 1]; p++)
                if (m.Vrij(r, p)) vrij.Add(kosten[p]);
            vrij.Sort();
            for (var i = 0; i < nodig && i < vrij.Count; i++) bereik += (Int128)vrij[^(i + 1)] - vrij[i];
        }
        return bereik;
    }
}

/// <param name="Gewichten">Weight per criterion.</param>
/// <param name="Rijprijs">u per row.</param>
/// <param name="Kolomprijs">v per column.</param>
internal sealed record Certificaat(Int128[] Gewichten, Int128[] Rijprijs, Int128[] Kolomprijs)
{
    public static Certificaat Lees(Lezen.Knoop knoop, Transportmodel m, Bevindingen b)
    {
        knoop.Ken(b, "gewichten", "aiosPrijzen", "plaatsPrijzen");
        Int128[] gewichten = [.. knoop.Veld("gewichten").Lijst().Select(gewicht => gewicht.Grootgetal())];
        if (gewichten.Length != m.Criteria.Length) throw knoop.Fout($"heeft {gewichten.Length} gewichten voor {m.Criteria.Length} criteria");
        return new(gewichten, Prijzen(knoop.Veld("aiosPrijzen"), m.Rijen), Prijzen(knoop.Veld("plaatsPrijzen"), m.Kolommen));
    }

    private static Int128[] Prijzen(Lezen.Knoop knoop, Lezen.Idlijst ids)
    {
        var prijzen = new Int128[ids.Aantal];
        var gezien = 0;
        foreach (var (id, prijs) in knoop.Paren())
        {
            var nummer = ids.Zoek(id);
            if (nummer < 0) throw knoop.Fout($"noemt '{id}', die niet in de opdracht staat");
            prijzen[nummer] = prijs.Grootgetal();
            gezien++;
        }
        return gezien == ids.Aantal ? prijzen : throw knoop.Fout($"heeft {gezien} prijzen in plaats van {ids.Aantal}");
    }
}
