using System.Text.Json;
using StageSystem.Koppeling.Cli.Invoer;
using StageSystem.Koppeling.Controle;
using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Stroom;
using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Cli.Opdrachten;

/// <summary><c>koppeling explain</c>: per aios what was got, and why not each higher preference; with <c>--schaarste</c> what one place more would change.</summary>
internal static class Uitleggen
{
    public static Func<Omgeving, int> Voer(IReadOnlyList<string> argumenten, string gebruik)
    {
        var regel = new Opdrachtregel(argumenten, gebruik, 1, 2, ["--aios", "--lezer", "--plaats"], ["--schaarste", "--json"]);
        var lezer = regel.Optie("--lezer") switch
        {
            null or "aios" => Lezer.Aios,
            "beoordelaar" => Lezer.Beoordelaar,
            var anders => throw regel.Fout($"--lezer is '{anders}'; verwacht: aios of beoordelaar"),
        };
        return omgeving =>
        {
            var gelezen = Invoerlezer.Lees(regel[0]);
            var opdracht = gelezen.AlsOpdracht();
            if (regel.Aantal == 2)
            {
                // The explanation is that of the optimum, so the result must be the optimum.
                var uitslag = Controleur.Controleer(Json.Schrijf(opdracht), Bestand.Lees(regel[1]).Inhoud);
                if (!uitslag.Akkoord) return Los.Uitslag(uitslag, Toestand.Opgelost, omgeving);
            }
            if (regel.Vlag("--schaarste"))
            {
                using var stappen = omgeving.Voortgang();
                return Schaarste(opdracht, regel.Optie("--plaats")?.Split(','), stappen, omgeving) ? Afloop.Goed : Los.Doe(gelezen, null, omgeving);
            }
            IReadOnlyList<AiosUitleg> uitleg;
            using (var voortgang = omgeving.Voortgang()) uitleg = Maak(opdracht, lezer, regel.Optie("--aios"), voortgang, omgeving.Stop);
            if (regel.Optie("--aios") is { } id)
            {
                uitleg = [.. uitleg.Where(u => u.Aios == id)];
                if (uitleg.Count == 0) throw new Invoerfout($"{regel[0]}: er is geen uitleg voor '{id}': die aios staat niet in de opdracht, of er is geen oplossing.");
            }
            if (regel.Vlag("--json")) omgeving.Uit.WriteLine(JsonSerializer.Serialize(uitleg, Json.Opties));
            else
                foreach (var een in uitleg) omgeving.Uit.WriteLine($"{een.Aios}: {een.Tekst}\n");
            return uitleg.Count > 0 ? Afloop.Goed : Los.Doe(gelezen, null, omgeving);
        };
    }

    private const string Nspoh = "Bij nspoh beslist de rekenkern niets: de instituutsopleider kiest. Daarom valt er niets uit te leggen. 'koppeling solve' toont wie welke plaats wil en waar het knelt.";

    /// <summary>Explanations of every aios of an instance; empty when it has no solution.</summary>
    private static IReadOnlyList<AiosUitleg> Maak(Opdracht opdracht, Lezer lezer, string? alleen, IProgress<Voortgang>? voortgang, CancellationToken stop) => opdracht switch
    {
        Toewijzingsopdracht o => Toewijzingsuitleg.Maak(o, lezer, voortgang, stop),
        Gespreksopdracht o => Gespreksuitleg.Maak(o, lezer, voortgang, stop),
        Indelingsopdracht o => Indelingsuitleg.Maak(o, lezer, voortgang, stop),
        Poulesopdracht o => Poulesuitleg.Maak(o, lezer, voortgang, alleen is null ? null : [alleen], stop),
        Nspohopdracht => throw new Invoerfout(Nspoh),
        Amcopdracht o => Amcuitleg.Maak(o, lezer, voortgang, alleen is null ? null : [alleen], stop),
        _ => throw new Invoerfout("explain kan bij de soorten toewijzing, gespreksindeling, indeling, poules en amc."),
    };

    // Whether there was an allocation to measure.
    private static bool Schaarste(Opdracht opdracht, string[]? plaatsen, IProgress<Voortgang>? voortgang, Omgeving omgeving)
    {
        var schaarste = opdracht switch
        {
            Toewijzingsopdracht o => Plaatsschaarste.Meet(o, omgeving.Stop),
            Gespreksopdracht o => Plaatsschaarste.Meet(o, omgeving.Stop),
            Indelingsopdracht o => Plaatsschaarste.Meet(o, omgeving.Stop),
            Poulesopdracht o => Plaatsschaarste.Meet(o, plaatsen, voortgang, omgeving.Stop),
            Amcopdracht o => Plaatsschaarste.Meet(o, plaatsen, voortgang, omgeving.Stop),
            Nspohopdracht => throw new Invoerfout(Nspoh),
            _ => throw new Invoerfout("--schaarste kan bij de soorten toewijzing, gespreksindeling, indeling, poules en amc."),
        };
        if (plaatsen is not null && schaarste.Count > 0 && plaatsen.FirstOrDefault(id => schaarste.All(s => s.Plaats != id)) is { } onbekend)
            throw new Invoerfout($"--plaats: '{onbekend}' staat niet in de opdracht, of er past geen hele stage in de kwartalen.");
        foreach (var plaats in schaarste.Where(s => plaatsen is null || plaatsen.Contains(s.Plaats))) omgeving.Uit.WriteLine(plaats.Tekst);
        return schaarste.Count > 0;
    }
}
