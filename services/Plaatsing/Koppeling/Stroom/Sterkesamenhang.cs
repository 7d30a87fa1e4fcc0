namespace StageSystem.Koppeling.Stroom;

/// <summary>Strongly connected components (Tarjan 1972), without recursion. Nodes are added in order, each with its arcs.</summary>
internal sealed class Sterkesamenhang(int knopen, int pijlen)
{
    private readonly int[] begin = new int[knopen + 1];
    private int[] naar = new int[pijlen];
    private int aantal;
    private int laatste = -1;

    /// <summary>Begins the next node; its number must be one more than that of the one before.</summary>
    public void Knoop(int knoop)
    {
        laatste = knoop;
        begin[knoop] = begin[knoop + 1] = aantal;
    }

    /// <summary>Adds an arc from the present node.</summary>
    public void Pijl(int doel)
    {
        if (aantal == naar.Length) Array.Resize(ref naar, 2 * aantal + 16);
        naar[aantal++] = doel;
        begin[laatste + 1] = aantal;
    }

    /// <summary>Component of each node.</summary>
    public int[] Componenten()
    {
        var component = new int[knopen];
        var nummer = new int[knopen];
        var laag = new int[knopen];
        var plek = new int[knopen];
        var (pad, open) = (new int[knopen], new int[knopen]);
        var (teller, padlengte, openAantal, gereed) = (0, 0, 0, 0);
        for (var start = 0; start < knopen; start++)
        {
            if (nummer[start] != 0) continue;
            pad[padlengte++] = start;
            while (padlengte > 0)
            {
                var k = pad[padlengte - 1];
                if (nummer[k] == 0)
                {
                    nummer[k] = laag[k] = ++teller;
                    plek[k] = begin[k];
                    open[openAantal++] = k;
                }

                var verder = -1;
                while (verder < 0 && plek[k] < begin[k + 1])
                {
                    var doel = naar[plek[k]++];
                    if (nummer[doel] == 0) verder = doel;
                    else if (component[doel] == 0) laag[k] = Math.Min(laag[k], laag[doel]);
                }

                if (verder >= 0)
                {
                    pad[padlengte++] = verder;
                    continue;
                }

                padlengte--;
                if (padlengte > 0) laag[pad[padlengte - 1]] = Math.Min(laag[pad[padlengte - 1]], laag[k]);
                if (laag[k] != nummer[k]) continue;
                gereed++;
                int lid;
                do
                {
                    lid = open[--openAantal];
                    component[lid] = gereed;
                }
                while (lid != k);
            }
        }

        return component;
    }
}
