using System.Globalization;
using System.Text;

namespace StageSystem.Koppeling.Uitleg;

/// <summary>Builds the Dutch sentences (B1) of an explanation; the words for one kind of instance are in <see cref="Uitlegwoorden"/>.</summary>
public static class Uitlegtekst
{
    /// <summary>Above this number of people the text names the first ones only.</summary>
    public const int MeesteNamen = 4;

    private static readonly string[] Telwoorden = ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

    /// <summary>"A1", "A1 en A2", "A1, A2 en A3"; above <paramref name="meeste"/> names: "A1, A2, A3 en 4 anderen".</summary>
    public static string Opsomming(IReadOnlyList<string> namen, int meeste = MeesteNamen)
    {
        if (namen.Count == 0)
            return "niemand";
        if (namen.Count == 1)
            return namen[0];
        if (namen.Count <= meeste)
            return $"{string.Join(", ", namen.Take(namen.Count - 1))} en {namen[^1]}";
        return $"{string.Join(", ", namen.Take(meeste - 1))} en {Getal(namen.Count - meeste + 1)} anderen";
    }

    /// <summary>A number up to twelve in letters, larger in digits.</summary>
    public static string Getal(long aantal) =>
        aantal >= 0 && aantal < Telwoorden.Length ? Telwoorden[aantal] : aantal.ToString(CultureInfo.InvariantCulture);

    /// <summary>More aios than places: "Er zijn 3 aios en bij de hao's samen 2 plaatsen. Er moet 1 plaats bij."</summary>
    public static string TeWeinigPlaatsen(int aios, long plaatsen) =>
        $"Er {(aios == 1 ? "is 1" : $"zijn {aios}")} aios en bij de hao's samen {plaatsen} {(plaatsen == 1 ? "plaats" : "plaatsen")}. Er {(aios - plaatsen == 1 ? "moet 1 plaats" : $"moeten {aios - plaatsen} plaatsen")} bij.";

    /// <summary>Who is there: "Bij H1 was één plaats; die ging naar A3."</summary>
    public static string Bezetting(string plaats, int capaciteit, IReadOnlyList<string> aios, Uitlegwoorden woorden)
    {
        ArgumentNullException.ThrowIfNull(aios);
        ArgumentNullException.ThrowIfNull(woorden);
        if (capaciteit == 0)
            return $"Bij {plaats} was geen {woorden.Plaats}.";
        var over = capaciteit - aios.Count;
        if (capaciteit == 1)
            return $"Bij {plaats} was één {woorden.Plaats}; {(over == 1 ? $"{woorden.Verwijzing} bleef leeg" : $"{woorden.Verwijzing} ging naar {aios[0]}")}.";
        var begin = $"Bij {plaats} waren {Getal(capaciteit)} {woorden.Plaatsen}; ";
        if (aios.Count == 0)
            return $"{begin}die bleven leeg.";
        return over == 0
            ? $"{begin}die gingen naar {Opsomming(aios)}."
            : $"{begin}{Opsomming(aios)} {(aios.Count == 1 ? "kreeg" : "kregen")} er een, {Getal(over)} {(over == 1 ? "bleef" : "bleven")} leeg.";
    }

    /// <summary>What others would have had to do: "moest A3 naar H4 en A5 naar H1", or "moesten A3 en A5 wisselen"; null: nothing.</summary>
    public static string? Verhuizing(IReadOnlyList<Verplaatsing> anderen)
    {
        ArgumentNullException.ThrowIfNull(anderen);
        if (anderen.Count == 0)
            return null;
        if (anderen.Count == 2 && anderen[0].Van == anderen[1].Naar && anderen[0].Naar == anderen[1].Van && anderen[0].Kwartaal == anderen[1].Kwartaal && anderen[0].Aios != anderen[1].Aios)
            return $"moesten {anderen[0].Aios} en {anderen[1].Aios} wisselen";
        var namen = anderen.Select(v => v.Aios).Distinct().ToArray();
        if (anderen.Count > MeesteNamen)
            return $"{(namen.Length == 1 ? "moest" : "moesten")} {Opsomming(namen)} naar een andere plaats";
        var stappen = anderen.Select(v => v.Naar is null ? $"{v.Aios} weg bij {v.Van}" : $"{v.Aios} naar {v.Naar}").ToArray();
        return $"moest {Opsomming(stappen)}";
    }

    /// <summary>The sentences for one preference that was possible: who is there, what it costs, who moves, what decided.</summary>
    /// <param name="opGeefPlaats">For someone with more than one place: the own place that is given up; else null.</param>
    /// <param name="waaromGelijk">When all criteria are equal: why the other allocation was chosen, a whole sentence.</param>
    public static string Mogelijk(HogereVoorkeur voorkeur, Uitlegwoorden woorden, string? opGeefPlaats, string? waaromGelijk)
    {
        ArgumentNullException.ThrowIfNull(voorkeur);
        ArgumentNullException.ThrowIfNull(woorden);
        var tekst = new StringBuilder(Bezetting(voorkeur.Plaats, voorkeur.Capaciteit, [.. voorkeur.Bezetting.Select(b => b.Aios)], woorden));
        var eigen = voorkeur.Verplaatsingen.Count > 0 ? voorkeur.Verplaatsingen[0].Aios : null;
        var anderen = Verhuizing([.. voorkeur.Verplaatsingen.Where(v => v.Aios != eigen)]);
        tekst.Append(CultureInfo.InvariantCulture, $" Had jij {woorden.Krijgen(voorkeur.Plaats)}{(opGeefPlaats is null ? "" : $" in plaats van {opGeefPlaats}")}, dan ");
        var slechter = voorkeur.Beslissend is null
            ? "was de groep precies even goed uit"
            : woorden.Slechter(voorkeur.Verschil.First(c => c.Naam == voorkeur.Beslissend), voorkeur.Beslissend == voorkeur.Verschil[0].Naam);
        tekst.Append(slechter);
        if (anderen is not null)
            tekst.Append(" en ").Append(anderen);
        tekst.Append('.');
        if (voorkeur.Beslissend is null && waaromGelijk is not null)
            tekst.Append(' ').Append(waaromGelijk);
        return tekst.ToString();
    }

    /// <summary>Everything together: what was got, then the preferences.</summary>
    public static string Geheel(string gekregen, IReadOnlyList<HogereVoorkeur> hoger) =>
        string.Join(" ", new[] { gekregen }.Concat(hoger.Select(h => h.Tekst)));

    /// <summary>For reviewers: the change of every criterion, e.g. "(Verschil: somScores +2, aantalDrieen 0.)".</summary>
    public static string Cijfers(IReadOnlyList<Criterium> verschil) =>
        $"(Verschil: {string.Join(", ", verschil.Select(c => $"{c.Naam} {(c.Waarde > 0 ? "+" : "")}{c.Waarde.ToString(CultureInfo.InvariantCulture)}"))}.)";
}

/// <summary>The words for one kind of instance.</summary>
/// <param name="Plaats">What one unit of capacity is called: "plaats".</param>
/// <param name="Plaatsen">The same in plural.</param>
/// <param name="Verwijzing">"die" or "dat".</param>
/// <param name="Krijgen">With the place: "H1 gekregen".</param>
/// <param name="Slechter">The end of "Had jij … dan …": what becomes worse for the group by the deciding criterion (its change); the flag says whether it is the first criterion.</param>
public sealed record Uitlegwoorden(string Plaats, string Plaatsen, string Verwijzing, Func<string, string> Krijgen, Func<Criterium, bool, string> Slechter);
