namespace StageSystem.Koppeling.Ruil;

/// <summary>PLA-74: which aios can swap so that each of them gets a place that they would rather have.</summary>
/// <remarks>
/// Top trading cycles (Gale, in Shapley and Scarf 1974): everyone points at the holder of the best wish that is still there, or at
/// the self; every ring of pointers is carried out and leaves. Where several hold the same place, the holder with the smallest id
/// is pointed at (Abdulkadiroğlu and Sönmez 2003 let the place point at its highest priority). Nobody ends worse off, everyone in a
/// ring of two or more ends better off, and no other allocation is better for one and worse for none. With one place each the
/// result is the core: no group can do better among themselves. Linear in the number of wishes. Decided here of PLA-74: who is
/// asked and who gets what; agreement of all, the week and the constraints themselves (they come in as wishes) are not.
/// </remarks>
public static class Ruilzoeker
{
    /// <summary>Finds all rings. Always <see cref="Toestand.Opgelost"/>, with no ring when nobody can do better by swapping.</summary>
    /// <exception cref="OngeldigeOpdracht">An aios stands in the instance twice.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static Ruilvoorstel Los(Ruilopdracht opdracht, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var aios = opdracht.Aios.OrderBy(a => a.Id, StringComparer.Ordinal).ToArray();
        for (var i = 1; i < aios.Length; i++)
            if (aios[i].Id == aios[i - 1].Id) throw new OngeldigeOpdracht("aios", $"{aios[i].Id} komt twee keer voor.");

        var n = aios.Length;
        var plaatsen = new Dictionary<string, int>(StringComparer.Ordinal);
        var heeft = new int[n];
        for (var i = 0; i < n; i++)
        {
            if (!plaatsen.TryGetValue(aios[i].Heeft, out heeft[i])) plaatsen.Add(aios[i].Heeft, heeft[i] = plaatsen.Count);
        }

        var wensen = new int[n][];
        for (var i = 0; i < n; i++) wensen[i] = Beter(aios[i], heeft[i], plaatsen);

        // Holders per place by ascending id; the first who is still there stands for the place.
        var houders = new List<int>[plaatsen.Count];
        for (var p = 0; p < houders.Length; p++) houders[p] = [];
        for (var i = 0; i < n; i++) houders[heeft[i]].Add(i);
        var eerste = new int[plaatsen.Count];

        var (volgende, weg, plekOpPad) = (new int[n], new bool[n], new int[n]);
        Array.Fill(plekOpPad, -1);
        var pad = new List<int>();
        var kringen = new List<int[]>();
        for (var start = 0; start < n; start++)
        {
            if ((start & 1023) == 0)
            {
                ct.ThrowIfCancellationRequested();
                voortgang?.Report(new("ruilkringen zoeken", start, n));
            }

            if (weg[start]) continue;
            plekOpPad[start] = 0;
            pad.Add(start);
            while (pad.Count > 0)
            {
                var doel = Doel(pad[^1]);
                if (plekOpPad[doel] < 0)
                {
                    plekOpPad[doel] = pad.Count;
                    pad.Add(doel);
                    continue;
                }

                var kring = pad[plekOpPad[doel]..].ToArray();
                pad.RemoveRange(plekOpPad[doel], kring.Length);
                foreach (var i in kring) (weg[i], plekOpPad[i]) = (true, -1);
                if (kring.Length > 1) kringen.Add(VanafKleinste(kring));
            }
        }

        kringen.Sort((a, b) => a[0].CompareTo(b[0]));
        return new Ruilvoorstel
        {
            Toestand = Toestand.Opgelost,
            Kringen = [.. kringen.Select(k => new Ruilkring(
                [.. k.Select((i, s) => new Ruilstap(aios[i].Id, aios[i].Heeft, aios[k[(s + 1) % k.Length]].Heeft))]))],
        };

        int Doel(int i)
        {
            for (; volgende[i] < wensen[i].Length; volgende[i]++)
            {
                var p = wensen[i][volgende[i]];
                while (eerste[p] < houders[p].Count && weg[houders[p][eerste[p]]]) eerste[p]++;
                if (eerste[p] < houders[p].Count) return houders[p][eerste[p]];
            }

            return i;
        }
    }

    /// <summary>The wishes that are held by someone, up to the own place.</summary>
    private static int[] Beter(RuilAios aios, int heeft, Dictionary<string, int> plaatsen)
    {
        var beter = new List<int>(aios.Wensen.Count);
        foreach (var wens in aios.Wensen)
        {
            if (!plaatsen.TryGetValue(wens, out var p)) continue;
            if (p == heeft) break;
            beter.Add(p);
        }

        return [.. beter];
    }

    private static int[] VanafKleinste(int[] kring)
    {
        var k = Array.IndexOf(kring, kring.Min());
        return [.. kring[k..], .. kring[..k]];
    }
}
