using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle.Transport;

/// <summary>Checks a result of a transport problem: complete and allowed, the criteria, the proof of the optimum, the ties; or the shortage.</summary>
internal static class Transportcontrole
{
    /// <param name="onmogelijkVast">Pinned pairs that are not admissible at all.</param>
    /// <param name="paren">The chosen pairs in the order of the result.</param>
    public static void Controleer(Transportmodel m, IReadOnlyList<string> onmogelijkVast, Uitkomstkop kop, Knoop? prijzen, IReadOnlyList<(int Rij, int Kolom)> paren, Bevindingen b)
    {
        switch (kop.Toestand)
        {
            case Uitkomstkop.Opgelost:
                foreach (var paar in onmogelijkVast) b.Meld($"Het vaste paar {paar} is niet toegestaan; de opdracht is tegenstrijdig.");
                Volledig(m, kop, prijzen, paren, b);
                break;
            case Uitkomstkop.NietBewezen:
                b.Meld("De toestand 'nietBewezen' bestaat niet bij deze soort opdracht.");
                break;
            default:
                if (paren.Count > 0 || kop.Criteria.Length > 0 || prijzen is not null)
                    b.Meld($"De toestand is '{kop.Toestand}', maar de uitkomst noemt toch paren, criteria of een certificaat.");
                if (kop.Toestand == Uitkomstkop.Onvolledig) Tekortcontrole.Controleer(m, kop.Tekort ?? throw new Afgekeurd("De toestand is 'tekort', maar de uitkomst noemt het tekort niet."), b);
                else if (onmogelijkVast.Count == 0 && !Botst(m))
                {
                    if (Stroom.Mogelijk(m)) b.Meld("De toestand is 'tegenstrijdig', maar er is een volledige oplossing die aan alle eisen voldoet.");
                    else if (!Stroom.Mogelijk(m, metVast: false)) b.Meld("De toestand is 'tegenstrijdig', maar ook zonder die eisen is er geen volledige oplossing: het is een tekort.");
                }
                break;
        }
    }

    /// <summary>Pins that clash by themselves: with an exclusion, with what the row needs, or with the capacity.</summary>
    private static bool Botst(Transportmodel m)
    {
        var bezet = new int[m.Kolommen.Aantal];
        for (var r = 0; r < m.Rijen.Aantal; r++)
        {
            if (m.Pins[r] > m.Vraag[r]) return true;
            for (var p = m.Begin[r]; p < m.Begin[r + 1]; p++)
                if (m.Vast[p] && (m.Verboden[p] || ++bezet[m.Kolom[p]] > m.Capaciteit[m.Kolom[p]])) return true;
        }
        return Enumerable.Range(0, bezet.Length).Any(k => m.Minimum[k] > m.Capaciteit[k]);
    }

    private static void Volledig(Transportmodel m, Uitkomstkop kop, Knoop? prijzen, IReadOnlyList<(int Rij, int Kolom)> paren, Bevindingen b)
    {
        var gekozen = new bool[m.Paren];
        foreach (var (rij, kolom) in paren)
        {
            var paar = m.Paar(rij, kolom);
            var naam = $"{m.Rijen[rij]}–{m.Kolommen[kolom]}";
            if (paar < 0) b.Meld($"Het paar {naam} is niet toegestaan.");
            else if (m.Verboden[paar]) b.Meld($"Het paar {naam} is verboden in de opdracht.");
            else if (gekozen[paar]) b.Meld($"Het paar {naam} staat er twee keer.");
            if (paar >= 0) gekozen[paar] = true;
        }
        var (aantal, bezetting) = (new int[m.Rijen.Aantal], new int[m.Kolommen.Aantal]);
        var som = new long[m.Criteria.Length];
        for (var r = 0; r < aantal.Length; r++)
            for (var p = m.Begin[r]; p < m.Begin[r + 1]; p++)
            {
                if (m.Vast[p] && !gekozen[p]) b.Meld($"Het vaste paar {m.Naam(r, p)} is niet gekozen.");
                if (!gekozen[p]) continue;
                aantal[r]++;
                bezetting[m.Kolom[p]]++;
                for (var k = 0; k < som.Length; k++) som[k] = checked(som[k] + m.Kosten[k][p]);
            }
        for (var r = 0; r < aantal.Length; r++)
            if (aantal[r] != m.Vraag[r]) b.Meld($"{m.Rijen[r]} heeft {aantal[r]} plaats(en), maar moet er {m.Vraag[r]} hebben.");
        for (var k = 0; k < bezetting.Length; k++)
        {
            if (bezetting[k] > m.Capaciteit[k]) b.Meld($"{m.Kolommen[k]} heeft {bezetting[k]} aios, maar plaats voor {m.Capaciteit[k]}.");
            if (bezetting[k] < m.Minimum[k]) b.Meld($"{m.Kolommen[k]} heeft {bezetting[k]} aios, maar moet er minstens {m.Minimum[k]} hebben.");
        }
        kop.Vergelijk([.. m.Criteria.Select((naam, k) => (naam, som[k]))], b);
        if (prijzen is null) b.Meld("Het certificaat ontbreekt: zonder prijzen is niet bewezen dat dit het beste is.");
        if (!b.Akkoord || prijzen is null) return;
        var certificaat = Certificaat.Lees(prijzen, m, b);
        var rest = Optimaliteit.Bewijs(m, gekozen, bezetting, certificaat, b);
        if (b.Akkoord) Gelijkspel.Controleer(m, gekozen, bezetting, certificaat.Kolomprijs, rest, b);
    }
}
