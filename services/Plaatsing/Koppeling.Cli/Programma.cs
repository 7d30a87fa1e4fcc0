using StageSystem.Koppeling.Cli.Invoer;
using StageSystem.Koppeling.Cli.Opdrachten;

namespace StageSystem.Koppeling.Cli;

/// <summary>The program <c>koppeling</c>: what it can do, and what ends it.</summary>
public static class Programma
{
    private static readonly (string Naam, string Gebruik, string Uitleg, Func<IReadOnlyList<string>, string, Func<Omgeving, int>> Maak)[] Opdrachten =
    [
        ("solve", "solve OPDRACHT [--uit BESTAND] [--zaad N] [--formaat json|dense|sparse]", "berekent de beste indeling en controleert die", Los.Voer),
        ("check", "check OPDRACHT UITKOMST [--formaat json|dense|sparse]", "controleert een uitkomst zonder de rekenkern", Controleer.Voer),
        ("explain", "explain OPDRACHT [UITKOMST] [--aios ID] [--lezer aios|beoordelaar] [--schaarste [--plaats ID,ID]] [--json]", "legt uit waarom een aios deze plaats kreeg en geen hogere voorkeur", Uitleggen.Voer),
        ("variants", "variants OPDRACHT WIJZIGINGEN", "zet varianten naast elkaar: andere gewichten, vaste paren, een plaats meer", Vergelijken.Voer),
        ("stable", "stable OPDRACHT [--voor aios|plaats] [--uit BESTAND]", "stabiele indeling, ter vergelijking: de beste voor de aios en voor de plaatsen", Stabiel.Voer),
        ("swap", "swap OPDRACHT [--uit BESTAND]", "ruilkringen waarin iedereen het beter krijgt", Ruilen.Voer),
        ("gen", "gen SOORT [--zaad N] [--aios N] [--plaatsen N] [--uit BESTAND]", "maakt een opdracht met voorkeuren, uit een zaad", Maak.Voer),
        ("cohort", "cohort MAP", "berekent de koppelgroepen, indelingen en poules uit de bestanden van het stagesecretariaat", Cohortopdracht.Voer),
        ("bench", "bench [--groei [--uit MAP]]", "meet de snelheid; met --groei de tijd tegen de omvang, als tabel en tekening", Meten.Voer),
        ("schema", "schema [opdracht|uitkomst]", "toont het JSON Schema van opdrachten of uitkomsten", Toonschema.Voer),
    ];

    /// <summary>Runs one command.</summary>
    /// <returns>Exit code (<see cref="Afloop"/>).</returns>
    public static int Start(IReadOnlyList<string> argumenten, TextWriter uit, TextWriter fout, bool toonVoortgang, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(argumenten);
        ArgumentNullException.ThrowIfNull(uit);
        ArgumentNullException.ThrowIfNull(fout);
        try
        {
            if (argumenten.Count == 0 || argumenten[0] is "help" or "--help" or "-h")
            {
                Uitleg(argumenten.Count == 0 ? fout : uit);
                return argumenten.Count == 0 ? Afloop.Invoerfout : Afloop.Goed;
            }
            var gevonden = Array.FindIndex(Opdrachten, o => o.Naam == argumenten[0]);
            if (gevonden < 0) throw new Invoerfout($"'{argumenten[0]}' is onbekend; verwacht: {string.Join(", ", Opdrachten.Select(o => o.Naam))}. Zie koppeling help.");
            var opdracht = Opdrachten[gevonden];
            if (argumenten.Skip(1).Any(a => a is "--help" or "-h"))
            {
                uit.WriteLine($"koppeling {opdracht.Gebruik}\n    {opdracht.Uitleg}");
                return Afloop.Goed;
            }
            return opdracht.Maak([.. argumenten.Skip(1)], opdracht.Gebruik)(new Omgeving(uit, fout, toonVoortgang, stop));
        }
        catch (Invoerfout melding)
        {
            fout.WriteLine(melding.Message);
            return Afloop.Invoerfout;
        }
        catch (OngeldigeOpdracht melding)
        {
            fout.WriteLine($"De opdracht klopt niet. {melding.Message}");
            return Afloop.Invoerfout;
        }
        catch (OperationCanceledException)
        {
            fout.WriteLine("Afgebroken; er is niets bewaard.");
            return Afloop.Afgebroken;
        }
        catch (IOException melding)
        {
            fout.WriteLine($"Lezen of schrijven lukt niet: {melding.Message}");
            return Afloop.Invoerfout;
        }
    }

    private static void Uitleg(TextWriter uit)
    {
        uit.WriteLine("koppeling: berekent de koppelingen van regelboek §7 en bewijst dat ze de beste zijn.\n");
        foreach (var (_, gebruik, uitleg, _) in Opdrachten) uit.WriteLine($"  koppeling {gebruik}\n      {uitleg}");
        uit.WriteLine("\nAfloop: 0 goed; 1 verkeerde invoer; 2 tekort, tegenstrijdig of afgekeurd; 130 afgebroken. Zie docs/koppeling.md.");
    }
}
