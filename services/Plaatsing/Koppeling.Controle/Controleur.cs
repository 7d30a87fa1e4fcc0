using StageSystem.Koppeling.Controle.Lezen;
using StageSystem.Koppeling.Controle.Soorten;

namespace StageSystem.Koppeling.Controle;

/// <summary>
/// Checks a result of the matching engine (regelboek §7) from the instance and the result alone. It shares no code with the engine and
/// trusts nothing in the result: what is stated is computed again, and that nothing is better follows from the certificate.
/// </summary>
public static class Controleur
{
    /// <summary>Checks a result. Files that cannot be read are rejected with the reason; nothing is thrown for their content.</summary>
    /// <param name="opdracht">Instance: JSON in UTF-8.</param>
    /// <param name="uitkomst">Result: JSON in UTF-8.</param>
    public static Controleuitslag Controleer(ReadOnlyMemory<byte> opdracht, ReadOnlyMemory<byte> uitkomst) => Bewaak(b =>
    {
        using var opdrachtJson = Knoop.Ontleed(opdracht, "opdracht");
        using var uitkomstJson = Knoop.Ontleed(uitkomst, "uitkomst");
        var (o, u) = (new Knoop(opdrachtJson.RootElement, null, "opdracht"), new Knoop(uitkomstJson.RootElement, null, "uitkomst"));
        var soort = o.Veld("soort").Tekst();
        if (u.Veld("soort").Tekst() != soort) throw new Afgekeurd($"De opdracht is van de soort '{soort}', maar de uitkomst van de soort '{u.Veld("soort").Tekst()}'.");
        switch (soort)
        {
            case "toewijzing": Toewijzingcontrole.Controleer(o, u, b); break;
            case "gespreksindeling": Gesprekscontrole.Controleer(o, u, b); break;
            case "indeling": Indelingscontrole.Controleer(o, u, b); break;
            case "koppelgroepen": Koppelgroepencontrole.Controleer(o, u, b); break;
            case "nspoh": Nspohcontrole.Controleer(o, u, b); break;
            case "poules": Poulescontrole.ControleerPoules(o, u, b); break;
            case "amc": Poulescontrole.ControleerAmc(o, u, b); break;
            case "stabiel": Stabielcontrole.Controleer(o, u, b); break;
            case "ruil": Ruilcontrole.Controleer(o, u, b); break;
            default: throw o.Veld("soort").Fout($"is '{soort}'; die soort is niet bekend");
        }
    });

    /// <summary>Runs a check; what cannot be read is a finding, not an error.</summary>
    internal static Controleuitslag Bewaak(Action<Bevindingen> controle)
    {
        var b = new Bevindingen();
        try
        {
            controle(b);
        }
        catch (Afgekeurd fout)
        {
            b.Meld(fout.Message);
        }
        catch (OverflowException)
        {
            b.Meld("Een getal in de opdracht of in het certificaat is zo groot dat er niet mee te rekenen is.");
        }
        return b.Uitslag();
    }
}
