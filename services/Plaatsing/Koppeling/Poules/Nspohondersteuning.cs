using System.Globalization;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Poules;

/// <summary>§7.4, PLA-70: shows the instituutsopleider who prefers what, where it clashes and, when asked, a proposal. It decides nothing.</summary>
public static class Nspohondersteuning
{
    /// <summary>Cost of the one preference and of every other possible place in the optional proposal.</summary>
    public const int KostenVoorkeur = 1, KostenAnders = 5;

    /// <summary>Makes the overview.</summary>
    /// <exception cref="OngeldigeOpdracht">The instance is wrong.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Nspohoverzicht Los(Nspohopdracht opdracht, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var plaatsen = Controleer(opdracht);
        ct.ThrowIfCancellationRequested();
        var starters = opdracht.Starters.OrderBy(s => s.Id, StringComparer.Ordinal).ToArray();
        var aantal = starters.Where(s => s.Voorkeur is not null).GroupBy(s => s.Voorkeur!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var overzicht = new Nspohoverzicht
        {
            Toestand = Toestand.Opgelost,
            Starters = [.. starters.Select(s => new NspohRegel(s.Id, s.Voorkeur, s.Status, s.Voorkeur is null ? 0 : aantal[s.Voorkeur], s.Voorkeur is null ? null : plaatsen[s.Voorkeur].Capaciteit))],
            Conflicten = Conflicten(starters, plaatsen, aantal),
        };
        return opdracht.MetVoorstel ? Stel(opdracht, starters, overzicht, voortgang, ct) : overzicht;
    }

    private static Dictionary<string, NspohPlaats> Controleer(Nspohopdracht o)
    {
        var plaatsen = Invoer.Uniek(o.Plaatsen, "plaatsen", p => p.Id, "de plaats");
        for (var n = 0; n < o.Plaatsen.Count; n++)
            Invoer.Eis(o.Plaatsen[n].Capaciteit is >= 0 and <= 1_000_000, $"plaatsen[{n}].capaciteit", "Verwacht: een getal van 0 tot en met 1000000.");
        Invoer.Uniek(o.Starters, "starters", s => s.Id, "de starter");
        for (var n = 0; n < o.Starters.Count; n++)
        {
            var s = o.Starters[n];
            Invoer.Eis(s.Voorkeur is null || plaatsen.ContainsKey(s.Voorkeur), $"starters[{n}].voorkeur", $"De plaats '{s.Voorkeur}' bestaat niet.");
            Invoer.Uniek(s.Mogelijk, $"starters[{n}].mogelijk", p => p, "de plaats");
            for (var k = 0; k < s.Mogelijk.Count; k++)
                Invoer.Eis(plaatsen.ContainsKey(s.Mogelijk[k]), $"starters[{n}].mogelijk[{k}]", $"De plaats '{s.Mogelijk[k]}' bestaat niet.");
        }

        return plaatsen;
    }

    private static List<string> Conflicten(NspohStarter[] starters, Dictionary<string, NspohPlaats> plaatsen, Dictionary<string, int> aantal)
    {
        var uit = new List<string>();
        foreach (var (plaats, n) in aantal.OrderBy(a => a.Key, StringComparer.Ordinal).Where(a => a.Value > plaatsen[a.Key].Capaciteit))
            uit.Add($"{n.ToString(CultureInfo.InvariantCulture)} starters willen {plaats}, daar is plaats voor {plaatsen[plaats].Capaciteit.ToString(CultureInfo.InvariantCulture)}: {string.Join(", ", starters.Where(s => s.Voorkeur == plaats).Select(s => s.Id))}.");
        foreach (var s in starters)
        {
            if (s.Voorkeur is { } voorkeur && !s.Mogelijk.Contains(voorkeur, StringComparer.Ordinal))
                uit.Add($"{s.Id} wil {voorkeur}, maar kan daar niet worden geplaatst.");
            else if (s.Mogelijk.Count == 0)
                uit.Add($"Voor {s.Id} is er geen enkele plaats mogelijk.");
        }

        return uit;
    }

    // The proposal: a transport problem with one criterion; ties by the lot, each starter the lowest cost and then the smallest place id.
    private static Nspohoverzicht Stel(Nspohopdracht opdracht, NspohStarter[] starters, Nspohoverzicht overzicht, IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        var plaatsen = opdracht.Plaatsen.OrderBy(p => p.Id, StringComparer.Ordinal).ToArray();
        var ids = plaatsen.Select(p => p.Id).ToArray();
        var begin = new int[starters.Length + 1];
        List<int> kolom = [];
        List<long> kosten = [];
        foreach (var (s, r) in starters.Select((s, r) => (s, r)))
        {
            foreach (var plaats in s.Mogelijk.Order(StringComparer.Ordinal))
            {
                kolom.Add(Array.BinarySearch(ids, plaats, StringComparer.Ordinal));
                kosten.Add(plaats == s.Voorkeur ? KostenVoorkeur : KostenAnders);
            }

            begin[r + 1] = kolom.Count;
        }

        var vraag = new int[starters.Length];
        Array.Fill(vraag, 1);
        var lot = Lot.Trek(opdracht.Zaad, starters.Select(s => s.Id));
        var oplossing = Transportoplosser.Los(new Transport(vraag, [.. plaatsen.Select(p => p.Capaciteit)], null, [.. begin], [.. kolom], [[.. kosten]]), voortgang, ct);
        if (oplossing.Toestand != Toestand.Opgelost)
        {
            return overzicht with
            {
                Toestand = oplossing.Toestand,
                Tekort = oplossing.Tekort is { } t ? Zeg([.. t.Rijen.Select(r => starters[r].Id)], [.. t.Kolommen.Select(k => ids[k])], t.Gevraagd, t.Beschikbaar) : null,
            };
        }

        oplossing = oplossing.KiesVolgens([.. lot.Volgorde.Select(id => Array.FindIndex(starters, s => s.Id == id))], r =>
            Enumerable.Range(begin[r], begin[r + 1] - begin[r]).OrderBy(p => kosten[p]).ThenBy(p => kolom[p]).Select(p => kolom[p]), ct);
        var gewichten = oplossing.Gewichten.Select(g => g.ToString(CultureInfo.InvariantCulture)).ToArray();
        Dictionary<string, string> Prijs(IEnumerable<string> namen, IEnumerable<Int128> prijzen) => namen.Zip(prijzen).ToDictionary(x => x.First, x => x.Second.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return overzicht with
        {
            Criteria = [new Criterium("kosten", oplossing.Criteria[0])],
            Lot = lot,
            Voorstel = [.. starters.Select((s, r) => (s, Plaats: ids[oplossing.Kolommen[r][0]])).Select(x => new NspohVoorstel(x.s.Id, x.Plaats, x.Plaats == x.s.Voorkeur ? KostenVoorkeur : KostenAnders))],
            Certificaat = new Prijzen(gewichten, Prijs(starters.Select(s => s.Id), oplossing.RijPrijs), Prijs(ids, oplossing.KolomPrijs)),
        };
    }

    private static Tekort Zeg(IReadOnlyList<string> aios, IReadOnlyList<string> plaatsen, int gevraagd, int beschikbaar)
    {
        var waar = plaatsen.Count == 0 ? "voor hen is er geen enkele plaats" : $"daar is samen plaats voor {beschikbaar.ToString(CultureInfo.InvariantCulture)}: {string.Join(", ", plaatsen)}";
        return new Tekort(aios, plaatsen, gevraagd, beschikbaar, $"Niet iedereen kan een plaats krijgen. {string.Join(", ", aios)} {(aios.Count == 1 ? "heeft" : "hebben")} samen {gevraagd.ToString(CultureInfo.InvariantCulture)} {(gevraagd == 1 ? "plaats" : "plaatsen")} nodig, en {waar}.");
    }
}
