using System.Diagnostics;
using StageSystem.Koppeling.Cli.Invoer;
using StageSystem.Koppeling.Controle;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Cli.Opdrachten;

/// <summary><c>koppeling solve</c>.</summary>
internal static class Los
{
    public static Func<Omgeving, int> Voer(IReadOnlyList<string> argumenten, string gebruik)
    {
        var regel = new Opdrachtregel(argumenten, gebruik, 1, 1, ["--uit", "--zaad", "--formaat"], []);
        var anderZaad = regel.Zaad();
        return omgeving =>
        {
            var gelezen = Invoerlezer.Lees(regel[0], regel.Optie("--formaat"));
            if (anderZaad is { } zaad) gelezen = gelezen.Met(MetZaad(gelezen.AlsOpdracht(), zaad));
            return Doe(gelezen, regel.Optie("--uit"), omgeving);
        };
    }

    /// <summary>Solves, writes the result, has it checked, and prints the figures.</summary>
    internal static int Doe(Gelezen gelezen, string? bestand, Omgeving omgeving)
    {
        Opwarming.Doe();
        var klok = Stopwatch.StartNew();
        Uitkomst uitkomst;
        using (var voortgang = omgeving.Voortgang())
            uitkomst = gelezen.Matrix is { } matrix ? Matrixkern.Los(matrix, voortgang, omgeving.Stop) : Rekenkern.Los(gelezen.Opdracht!, voortgang, omgeving.Stop);
        var tijd = klok.Elapsed;
        var piek = Omgeving.PiekMb();
        var json = Json.Schrijf(uitkomst);
        if (bestand == "-")
        {
            using var standaard = Console.OpenStandardOutput();
            standaard.Write(json);
            omgeving = omgeving with { Uit = omgeving.Fout };
        }
        else if (bestand is not null) Schrijf(bestand, json);

        Toon(uitkomst, omgeving);
        omgeving.Regel("tijd", Omgeving.Ms(tijd));
        omgeving.Regel("piekgeheugen", $"{piek} MB");
        var uitslag = gelezen.Matrix is { } kosten ? Matrixkern.Controleer(kosten, json) : Controleur.Controleer(gelezen.Bestand.Inhoud, json);
        return Uitslag(uitslag, uitkomst.Toestand, omgeving);
    }

    /// <summary>Says what the checker found; gives the exit code.</summary>
    internal static int Uitslag(Controleuitslag uitslag, Toestand toestand, Omgeving omgeving)
    {
        foreach (var opmerking in uitslag.Opmerkingen) omgeving.Uit.WriteLine($"let op: {opmerking}");
        if (!uitslag.Akkoord)
        {
            omgeving.Uit.WriteLine("certificate REJECTED");
            foreach (var bezwaar in uitslag.Bezwaren) omgeving.Uit.WriteLine("  " + bezwaar);
            return Afloop.Afgewezen;
        }
        omgeving.Uit.WriteLine("certificate ok");
        return toestand is Toestand.Opgelost ? Afloop.Goed : Afloop.Afgewezen;
    }

    internal static void Schrijf(string bestand, byte[] json)
    {
        try
        {
            File.WriteAllBytes(bestand, json);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new Invoerfout($"{bestand}: dit bestand kan niet geschreven worden ({fout.Message}).");
        }
    }

    private static void Toon(Uitkomst uitkomst, Omgeving omgeving)
    {
        omgeving.Regel("toestand", uitkomst.Toestand switch
        {
            Toestand.Opgelost => "opgelost",
            Toestand.Tekort => "tekort",
            Toestand.Tegenstrijdig => "tegenstrijdig",
            _ => "niet bewezen",
        });
        foreach (var criterium in uitkomst.Criteria) omgeving.Regel(criterium.Naam, criterium.Waarde.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (uitkomst.Lot is { } lot) omgeving.Regel("loting", $"zaad {lot.Zaad}");
        if (uitkomst.Tekort is { } tekort) omgeving.Uit.WriteLine(tekort.Tekst);
        foreach (var botsing in uitkomst.Tegenstrijdig) omgeving.Uit.WriteLine(botsing);
        switch (uitkomst)
        {
            case Indeling { Toestand: Toestand.Opgelost } i:
                omgeving.Regel("een-na-beste", i.EenNaBesteTotaal?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "er is geen andere");
                omgeving.Regel("blokkerende paren", i.BlokkerendeParen.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            case Poulesindeling { Certificaat: { } bewijs }: omgeving.Regel("kloof", bewijs.Kloof); break;
            case Amcindeling { Certificaat: { } bewijs }: omgeving.Regel("kloof", bewijs.Kloof); break;
            default: break;
        }
    }

    /// <summary>The same instance with another seed.</summary>
    internal static Opdracht MetZaad(Opdracht opdracht, ulong zaad) => opdracht switch
    {
        Toewijzingsopdracht o => o with { Zaad = zaad },
        Indelingsopdracht o => o with { Zaad = zaad },
        Poulesopdracht o => o with { Zaad = zaad },
        Amcopdracht o => o with { Zaad = zaad },
        Nspohopdracht o => o with { Zaad = zaad },
        _ => throw new Invoerfout("--zaad kan niet bij deze soort opdracht: hierbij wordt niet geloot."),
    };
}
