using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle;

/// <summary>What every result has: how it ended, the criteria, the shortage, what clashes.</summary>
internal sealed record Uitkomstkop(string Toestand, (string Naam, long Waarde)[] Criteria, Knoop? Tekort, string[] Tegenstrijdig)
{
    public const string Opgelost = "opgelost";
    public const string Onvolledig = "tekort";
    public const string Strijdig = "tegenstrijdig";
    public const string NietBewezen = "nietBewezen";

    public static readonly string[] Velden = ["soort", "toestand", "criteria", "lot", "tekort", "tegenstrijdig"];

    public bool IsOpgelost => Toestand == Opgelost;

    public static Uitkomstkop Lees(Knoop uitkomst, Bevindingen b, params ReadOnlySpan<string> velden)
    {
        uitkomst.Ken(b, [.. Velden, .. velden]);
        var toestand = uitkomst.Veld("toestand").Tekst();
        if (toestand is not (Opgelost or Onvolledig or Strijdig or NietBewezen)) throw uitkomst.Veld("toestand").Fout($"is '{toestand}', maar moet opgelost, tekort, tegenstrijdig of nietBewezen zijn");
        var kop = new Uitkomstkop(toestand,
            [.. uitkomst.Lijst("criteria").Select(c => (c.Veld("naam").Tekst(), c.Veld("waarde").Lang()))],
            uitkomst.Mogelijk("tekort"), uitkomst.Teksten("tegenstrijdig"));
        if (toestand != Onvolledig && kop.Tekort is not null) b.Meld($"De toestand is '{toestand}', maar de uitkomst noemt een tekort.");
        if (toestand != Strijdig && kop.Tegenstrijdig.Length > 0) b.Meld($"De toestand is '{toestand}', maar de uitkomst noemt eisen die botsen.");
        if (toestand == Strijdig && kop.Tegenstrijdig.All(string.IsNullOrWhiteSpace)) b.Meld("De toestand is 'tegenstrijdig', maar de uitkomst noemt geen enkele eis die botst.");
        return kop;
    }

    /// <summary>The criteria stated must be those recomputed, in name and order.</summary>
    public void Vergelijk((string Naam, long Waarde)[] berekend, Bevindingen b, string waar = "")
    {
        if (Criteria.Length != berekend.Length)
        {
            b.Meld($"{waar}Er staan {Criteria.Length} criteria in de uitkomst; het moeten er {berekend.Length} zijn ({string.Join(", ", berekend.Select(c => c.Naam))}).");
            return;
        }
        for (var k = 0; k < berekend.Length; k++)
        {
            if (Criteria[k].Naam != berekend[k].Naam) b.Meld($"{waar}Criterium {k + 1} heet '{Criteria[k].Naam}', maar moet '{berekend[k].Naam}' zijn.");
            else if (Criteria[k].Waarde != berekend[k].Waarde) b.Meld($"{waar}Criterium '{berekend[k].Naam}' is volgens de uitkomst {Criteria[k].Waarde}, maar uit de gekozen paren volgt {berekend[k].Waarde}.");
        }
    }
}
