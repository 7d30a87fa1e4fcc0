namespace StageSystem.Koppeling.Poules.Plannen;

/// <summary>
/// Branch and price (Barnhart et al. 1998): finds the allocation with the lowest combined cost among the plans that remain, or proves that none is below a given value.
/// Depth first, the part in which a start is taken first; splits on single starts as <see cref="Splitsing"/> tells.
/// </summary>
/// <param name="hoofd">Master problem with the known plans.</param>
/// <param name="knopenOver">Nodes that may still be opened, over all searches together.</param>
internal sealed class Zoeker(Hoofdprobleem hoofd, int knopenOver)
{
    private Gewichten? gewichten;
    private IPrijzer prijzer = null!;
    private long deler;
    private int grensVanPrijzer;
    private Int128 onder;
    private Plan[]? beste;
    private bool eersteGenoeg, klaar;

    /// <summary>Nodes that may still be opened.</summary>
    public int KnopenOver { get; private set; } = knopenOver;

    /// <summary>Nodes opened so far.</summary>
    public int Knopen { get; private set; }

    /// <summary>Searches for an allocation with combined cost below <paramref name="bovengrens"/>.</summary>
    /// <param name="bovengrens">Null: any allocation.</param>
    /// <param name="genoeg">Whether the first that is found is enough.</param>
    public Zoekuitslag Zoek(Gewichten g, Int128? bovengrens, bool genoeg)
    {
        if (!ReferenceEquals(g, gewichten) || grensVanPrijzer != hoofd.Stand.Grens)
            (prijzer, deler) = hoofd.MaakPrijzer(g);
        gewichten = g;
        grensVanPrijzer = hoofd.Stand.Grens;
        onder = bovengrens ?? g.Grootst;
        beste = null;
        eersteGenoeg = genoeg;
        klaar = false;
        if (Knopen == 0)
            hoofd.WarmOp(g, prijzer, deler, 30);
        var wortel = Open();
        return new Zoekuitslag(beste, onder, wortel, deler, prijzer, !(genoeg && beste is not null) && Bewezen(wortel));
    }

    /// <summary>Whether the tree proves that nothing is below the value reached.</summary>
    private bool Bewezen(Zoekknoop k) =>
        k.Grens.Waarde is null || k.Grens.Waarde > (onder - 1) * deler
        || (k.Splits is not null && k.Wel is not null && k.Niet is not null && Bewezen(k.Wel) && Bewezen(k.Niet));

    private Zoekknoop Open()
    {
        KnopenOver--;
        Knopen++;
        var grens = hoofd.Begrens(gewichten!, prijzer, deler, (onder - 1) * deler);
        var knoop = new Zoekknoop(grens);
        if (grens.Waarde is null || Klaar(grens))
            return knoop;
        NeemGeheel();
        if (klaar || Klaar(grens))
            return knoop;
        if (hoofd.Stand.Splitsen.All(s => s is null))
        {
            // The dive ends on other shares than it began with: these may be whole.
            Duik(grens);
            NeemGeheel();
            if (klaar || Klaar(grens))
                return knoop;
        }

        if (KnopenOver <= 0 || hoofd.Deels() is not { } deels)
            return knoop;
        knoop.Splits = deels;
        knoop.Wel = Tak(deels, true);
        if (klaar || Klaar(grens))
            return knoop;
        knoop.Niet = Tak(deels, false);
        return knoop;
    }

    // Takes the allocation when every aios has one plan wholly and it is better than the best so far.
    private void NeemGeheel()
    {
        if (klaar || hoofd.Geheel() is not { } geheel || gewichten!.Van(geheel) is var waarde && waarde >= onder)
            return;
        onder = waarde;
        beste = geheel;
        klaar = eersteGenoeg;
    }

    private bool Klaar(Grens grens) => grens.Waarde > (onder - 1) * deler;

    // At the root: fixes the plans with the largest shares, many at a time, as long as the bound stays within the value aimed at; first the least that the bound allows.
    private void Duik(Grens grens)
    {
        var doel = (grens.Waarde!.Value + deler - 1) / deler;
        for (Int128 stap = 0; doel + stap < onder && stap < 64; stap = stap == 0 ? 1 : stap * 4)
        {
            var vast = new List<int>();
            var gevonden = Duik(doel + stap, vast);
            foreach (var i in vast)
            {
                hoofd.Stand.Vast[i] = null;
                hoofd.Herzie(i);
            }

            if (gevonden)
                break;
        }

        if (!klaar && !Klaar(grens))
            hoofd.Begrens(gewichten!, prijzer, deler, (onder - 1) * deler);
    }

    private bool Duik(Int128 doel, List<int> vast)
    {
        var tegelijk = 16;
        var mislukt = 0;
        while (true)
        {
            if (hoofd.Geheel() is { } geheel && gewichten!.Van(geheel) <= doel)
            {
                onder = gewichten.Van(geheel);
                beste = geheel;
                klaar = eersteGenoeg;
                return true;
            }

            var keuze = hoofd.Grootste().Take(tegelijk).ToList();
            if (keuze.Count == 0)
                return false;
            foreach (var p in keuze)
            {
                hoofd.Stand.Vast[p.Aios] = p;
                hoofd.Herzie(p.Aios);
            }

            var grens = hoofd.Begrens(gewichten!, prijzer, deler, doel * deler);
            if (grens.Waarde is { } waarde && waarde <= doel * deler)
            {
                vast.AddRange(keuze.Select(p => p.Aios));
                tegelijk = Math.Min(32, tegelijk * 2);
                continue;
            }

            foreach (var p in keuze)
            {
                hoofd.Stand.Vast[p.Aios] = null;
                hoofd.Herzie(p.Aios);
            }

            if (tegelijk == 1 || ++mislukt > 12)
                return false;
            tegelijk = Math.Max(1, tegelijk / 4);
            hoofd.Begrens(gewichten!, prijzer, deler, doel * deler);
        }
    }

    private Zoekknoop Tak((int Aios, int Plaats, int Kwartaal) s, bool wel)
    {
        hoofd.Stand.Splits(s.Aios, new Spleet(s.Plaats, s.Kwartaal, wel));
        hoofd.Herzie(s.Aios);
        var knoop = Open();
        hoofd.Stand.Hef(s.Aios);
        hoofd.Herzie(s.Aios);
        return knoop;
    }
}

/// <summary>A node that was opened.</summary>
internal sealed class Zoekknoop(Grens grens)
{
    public Grens Grens { get; } = grens;
    public (int Aios, int Plaats, int Kwartaal)? Splits { get; set; }
    public Zoekknoop? Wel { get; set; }
    public Zoekknoop? Niet { get; set; }
}

/// <param name="Beste">The best allocation below the bound that was asked; null: none found.</param>
/// <param name="Waarde">Its value, or the bound that was asked.</param>
/// <param name="Bewezen">Whether it is proven that nothing is below <paramref name="Waarde"/>.</param>
internal sealed record Zoekuitslag(Plan[]? Beste, Int128 Waarde, Zoekknoop Wortel, long Deler, IPrijzer Prijzer, bool Bewezen);
