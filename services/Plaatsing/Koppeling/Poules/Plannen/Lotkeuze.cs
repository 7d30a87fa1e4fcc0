namespace StageSystem.Koppeling.Poules.Plannen;

/// <summary>
/// Objective 6: aios in the order of the lot, each the plan that comes first in the own order and still allows the optimum.
/// Prices that prove the optimum usually also show that an earlier plan would cost too much; where they do not, a search settles it and leaves its own proof.
/// </summary>
internal sealed class Lotkeuze(Planmodel model, Hoofdprobleem hoofd, Zoeker zoeker, Bewijsboek boek, Gewichten gewichten, Zoekuitslag kwadraten, Lotvolgorde lot, IProgress<Voortgang>? voortgang)
{
    private readonly Stand stand = hoofd.Stand;

    /// <summary>Replaces the plans by those of the lot and adds the proofs.</summary>
    /// <returns>Whether everything is proven.</returns>
    public bool Kies(Plan[] plannen, List<Doelbewijs> doelen)
    {
        var bewezen = true;
        var waarde = gewichten.Van(plannen);
        var prijslijsten = new List<Prijsstand>();
        if (kwadraten.Wortel.Grens is { Waarde: not null } wortel)
            prijslijsten.Add(new Prijsstand(model, kwadraten.Prijzer, wortel));
        for (var k = 0; k < lot.Volgorde.Count; k++)
        {
            if ((k & 15) == 0)
                voortgang?.Report(new Voortgang("De loting", k, lot.Volgorde.Count));
            var i = Array.BinarySearch(model.Aios, lot.Volgorde[k], StringComparer.Ordinal);
            while (true)
            {
                stand.Voor = plannen[i];
                if (Eerste(i))
                    break;
                if (prijslijsten.Find(p => p.Bewijst(i, waarde)) is { } lijst)
                {
                    doelen.Add(boek.Blad("lot", model.Aios[i], stand.Grens, gewichten, lijst.Grens));
                    break;
                }

                hoofd.Herzie(i);
                var eerder = zoeker.Zoek(gewichten, waarde + 1, genoeg: true);
                if (eerder.Beste is { } beter)
                {
                    beter.CopyTo(plannen, 0);
                    continue;
                }

                bewezen &= eerder.Bewezen;
                boek.Schrijf(doelen, "lot", model.Aios[i], stand.Grens, gewichten, eerder);
                if (eerder is { Bewezen: true, Wortel.Splits: null, Wortel.Grens.Waarde: not null })
                {
                    stand.Voor = null;
                    prijslijsten.Add(new Prijsstand(model, kwadraten.Prijzer, eerder.Wortel.Grens));
                    if (prijslijsten.Count > 4)
                        prijslijsten.RemoveAt(1);
                }

                break;
            }

            stand.Voor = null;
            stand.Vast[i] = plannen[i];
            hoofd.Voeg(plannen[i]);
            hoofd.Herzie(i);
            foreach (var p in prijslijsten)
                p.Vast(i);
        }

        return bewezen;
    }

    // Whether no plan that remains comes before the present one in the own order.
    private bool Eerste(int aios) => kwadraten.Prijzer.Goedkoopste(aios, new Int128[model.Capaciteit.Length], 1, out _) is null;

    /// <summary>One price list with the least value per aios under it.</summary>
    private sealed class Prijsstand
    {
        private readonly IPrijzer prijzer;
        private readonly Int128[] waarden;
        private Int128 som;

        public Prijsstand(Planmodel model, IPrijzer prijzer, Grens grens)
        {
            this.prijzer = prijzer;
            Grens = grens;
            waarden = new Int128[model.Aios.Length];
            som = prijzer.Ondergrens(grens.Prijzen!, grens.Deler, new Plan[model.Aios.Length], waarden) ?? throw new InvalidOperationException("Een aios heeft geen plan meer.");
        }

        public Grens Grens { get; }

        public bool Bewijst(int aios, Int128 waarde) =>
            prijzer.Goedkoopste(aios, Grens.Prijzen!, Grens.Deler, out _) is { } eerder && som - waarden[aios] + eerder > waarde * Grens.Deler;

        public void Vast(int aios)
        {
            var v = prijzer.Goedkoopste(aios, Grens.Prijzen!, Grens.Deler, out _)!.Value;
            som += v - waarden[aios];
            waarden[aios] = v;
        }
    }
}
