using StageSystem.Koppeling.Stroom;
using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Poules;

/// <summary>The sentences that explanations of §7.2 and §7.3 share.</summary>
internal static class Startwoorden
{
    public static readonly Uitlegwoorden Woorden = new("plaats", "plaatsen", "die", plaats => $"{plaats} gekregen", Slechter);

    /// <summary>Why the other of two equally good allocations was chosen.</summary>
    public static string Gelijk(Lotvolgorde lot, string aios, Gedwongen dan)
    {
        var eerste = dan.EersteAnders ?? lot.Volgorde.First(a => dan.Verplaatsingen.Any(v => v.Aios == a));
        return eerste == aios
            ? "Bij een gelijke uitkomst telt de volgorde van jouw eigen lijst: eerst de laagste kosten over al jouw stages samen, dan het vroegste kwartaal."
            : $"Toen besliste de loting: {eerste} was eerder aan de beurt dan jij.";
    }

    /// <summary>Why no allocation has this start.</summary>
    public static string WaaromNiet(string plaats, IReadOnlyList<string> uitgesloten, IReadOnlyList<VasteStart> vast) =>
        uitgesloten.Contains(plaats, StringComparer.Ordinal)
            ? $"{plaats} was niet mogelijk: die plaats is voor jou uitgesloten."
            : vast.Count > 0
                ? $"{plaats} was niet mogelijk: het instituut heeft jou vastgezet bij {Uitlegtekst.Opsomming([.. vast.Select(v => v.Plaats)])}."
                : $"{plaats} was niet mogelijk: die plaats heeft geen ruimte in de kwartalen waarin jij een plaats nodig hebt, of is bezet door wie daar is vastgezet.";

    /// <summary>For which quarters there was no place.</summary>
    public static string ZonderPlaats(IEnumerable<OpenSlot> open, IReadOnlyList<string> kwartalen) =>
        $"Er was voor jou geen plaats in {Uitlegtekst.Opsomming([.. open.Select(z => kwartalen[z.Kwartaal])], int.MaxValue)}.";

    private static string Slechter(Criterium verschil, bool eerste)
    {
        var keer = $"{Uitlegtekst.Getal(verschil.Waarde)} keer";
        var wat = verschil.Naam switch
        {
            "zonderPlaats" => $"bleef er {keer} vaker iemand zonder plaats",
            "afgewezen" => $"kwam er {keer} vaker iemand op een afgewezen plaats",
            "somKosten" => $"was de groep {Uitlegtekst.Getal(verschil.Waarde)} {(verschil.Waarde == 1 ? "punt" : "punten")} slechter uit",
            "buitenRegio" => $"was de groep samen even goed uit, maar kwam er {keer} vaker iemand buiten de eigen regio",
            "grootsteKosten" => "was de groep samen even goed uit, maar kreeg iemand een slechtere plaats dan nu de slechtste is",
            _ => "was de groep samen even goed uit, maar waren de goede en slechte plaatsen ongelijker verdeeld",
        };
        return eerste || verschil.Naam is not "somKosten" ? wat : $"kregen evenveel aios een plaats, maar {wat}";
    }
}
