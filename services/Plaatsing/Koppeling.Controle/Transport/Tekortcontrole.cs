using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle.Transport;

/// <summary>Checks a shortage (Hall 1935): these rows together ask for more than these columns, with all else that they may use, can give; pins and minimums left aside.</summary>
internal static class Tekortcontrole
{
    public static void Controleer(Transportmodel m, Knoop tekort, Bevindingen b)
    {
        tekort.Ken(b, "aios", "plaatsen", "gevraagd", "beschikbaar", "tekst");
        var rijen = Lees(tekort.Veld("aios"), m.Rijen, b);
        var kolommen = Lees(tekort.Veld("plaatsen"), m.Kolommen, b);
        var (gevraagd, beschikbaar) = (tekort.Veld("gevraagd").Lang(), tekort.Veld("beschikbaar").Lang());
        if (tekort.Veld("tekst").Tekst().Length == 0) b.Meld("Het tekort heeft geen tekst.");

        long vraag = 0, bod = 0;
        for (var k = 0; k < m.Kolommen.Aantal; k++)
            if (kolommen[k]) bod += m.Capaciteit[k];
        for (var r = 0; r < m.Rijen.Aantal; r++)
        {
            if (rijen[r]) vraag += m.Vraag[r];
            for (var p = m.Begin[r]; p < m.Begin[r + 1]; p++)
            {
                // Each pair of their own outside the list adds one.
                if (rijen[r] && !m.Verboden[p] && !kolommen[m.Kolom[p]]) bod++;
            }
        }
        if (gevraagd != vraag) b.Meld($"Tekort: deze aios vragen samen {vraag} plaatsen, maar de uitkomst zegt {gevraagd}.");
        if (beschikbaar != bod) b.Meld($"Tekort: zij kunnen er samen {bod} krijgen, maar de uitkomst zegt {beschikbaar}.");
        if (vraag <= bod) b.Meld($"Tekort: deze aios vragen {vraag} plaatsen en er zijn er {bod}; dat is geen tekort.");
        if (Stroom.Mogelijk(m, metVast: false)) b.Meld("De toestand is 'tekort', maar er is een volledige oplossing (de vaste paren en minimums daargelaten).");
    }

    private static bool[] Lees(Knoop knoop, Idlijst ids, Bevindingen b)
    {
        var leden = new bool[ids.Aantal];
        foreach (var id in knoop.Lijst())
        {
            var nummer = ids.Zoek(id);
            if (leden[nummer]) b.Meld($"Tekort: {ids[nummer]} staat er twee keer.");
            leden[nummer] = true;
        }
        return leden;
    }
}
