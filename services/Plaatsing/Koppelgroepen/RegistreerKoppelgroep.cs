using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Records a member of a koppelgroep of an existing administration.</summary>
/// <param name="Koppelgroepcode">The group.</param>
/// <param name="Nummer">Aiosnummer or opleidernummer.</param>
/// <param name="Rol"><c>aios</c> or <c>hao</c>.</param>
public sealed record RegistreerKoppelgroeplid(string Koppelgroepcode, string Nummer, string Rol)
{
    /// <summary>OVK-2; the same row again is nothing new, another role a conflict (OVK-14).</summary>
    /// <param name="groep">The group; null when not known.</param>
    /// <param name="command">The row.</param>
    /// <param name="lidBekend">Whether the aios or huisartsopleider is known.</param>
    public static Decision Decide(Koppelgroep? groep, RegistreerKoppelgroeplid command, bool lidBekend)
    {
        var (code, nummer, rol) = (Sleutel.Normaal(command.Koppelgroepcode), Sleutel.Normaal(command.Nummer), Rolnaam(command.Rol));
        if (groep?.Leden.GetValueOrDefault(nummer) is { } huidig) return Conflict.Toets($"{nummer} in koppelgroep {code}", ("Rol", huidig == rol));
        if (rol is null) return new Regelovertreding("PLA-57", "De rol in een koppelgroep is aios of hao.", ("rol", command.Rol));
        return lidBekend
            ? new KoppelgroeplidGeregistreerd(code, nummer, rol).Volgens("OVK-2")
            : Conflict.Onbekend(rol == Koppelgroep.RolAios ? "aios" : "huisartsopleider", nummer);
    }

    private static string? Rolnaam(string rol) => rol.Trim().ToUpperInvariant() switch
    {
        "AIOS" => Koppelgroep.RolAios,
        "HAO" => Koppelgroep.RolHao,
        _ => null,
    };
}

/// <summary>Records the scores of an interview of an existing administration.</summary>
/// <param name="Koppelgroepcode">The group.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Opleidernummer">The huisartsopleider.</param>
/// <param name="ScoreAios">What the aios gave.</param>
/// <param name="ScoreOpleider">What the opleider gave.</param>
/// <param name="OpmerkingAios">Goes into <see cref="Gespreksopmerkingen"/>.</param>
/// <param name="OpmerkingOpleider">Goes into <see cref="Gespreksopmerkingen"/>.</param>
public sealed record RegistreerGespreksscore(
    string Koppelgroepcode, string Aiosnummer, string Opleidernummer, int ScoreAios, int ScoreOpleider, string? OpmerkingAios, string? OpmerkingOpleider)
{
    /// <summary>Id of the remarks of this row.</summary>
    public Guid OpmerkingenId() => Sleutel.Id("gespreksscore", Koppelgroepcode, Aiosnummer, Opleidernummer);

    /// <summary>The remarks of this row.</summary>
    public Gespreksopmerkingen Opmerkingen() => new(OpmerkingenId(), Leeg(OpmerkingAios), Leeg(OpmerkingOpleider));

    /// <summary>PLA-57: scores 1, 2 or 3, a 3 at most once for each scorer; the same row again is nothing new, other content a conflict (OVK-14).</summary>
    /// <remarks>History without any 1 is accepted (Q28): see <see cref="Koppelgroep.ZonderEen"/>.</remarks>
    /// <param name="groep">The group; null when not known.</param>
    /// <param name="command">The row.</param>
    /// <param name="aiosBekend">Whether the aios is known.</param>
    /// <param name="opleiderBekend">Whether the huisartsopleider is known.</param>
    /// <param name="bekend">The remarks of this key as known; null when not, or erased: then they are not compared.</param>
    public static Decision Decide(
        Koppelgroep? groep, RegistreerGespreksscore command, bool aiosBekend, bool opleiderBekend, Gespreksopmerkingen? bekend)
    {
        var (code, aios, opleider) =
            (Sleutel.Normaal(command.Koppelgroepcode), Sleutel.Normaal(command.Aiosnummer), Sleutel.Normaal(command.Opleidernummer));
        foreach (var score in new[] { command.ScoreAios, command.ScoreOpleider })
        {
            if (score is not (1 or 2 or 3)) return new Regelovertreding("PLA-57", $"De score {score} bestaat niet. Een score is 1, 2 of 3.", ("score", score));
        }

        var gesprek = Koppelgroep.Gesprek(aios, opleider);
        if (groep?.Scores.GetValueOrDefault(gesprek) is { } huidig)
        {
            var opmerkingen = command.Opmerkingen();
            return Conflict.Toets(
                $"het gesprek van {aios} met {opleider} in koppelgroep {code}",
                ("Score aios", huidig.ScoreAios == command.ScoreAios), ("Score opleider", huidig.ScoreOpleider == command.ScoreOpleider),
                ("Opmerking aios", bekend is null || bekend.VanAios == opmerkingen.VanAios),
                ("Opmerking opleider", bekend is null || bekend.VanOpleider == opmerkingen.VanOpleider));
        }

        if (!aiosBekend) return Conflict.Onbekend("aios", aios);
        if (!opleiderBekend) return Conflict.Onbekend("huisartsopleider", opleider);
        foreach (var (scorer, score) in new[] { (aios, command.ScoreAios), (opleider, command.ScoreOpleider) })
        {
            if (score == 3 && groep?.HeeftDrie(scorer, gesprek) == true)
                return new Regelovertreding("PLA-57", $"{scorer} gaf al een score 3. Dat mag één keer.", ("score", 3), ("maximum", 1));
        }

        return new GesprekGescoord(code, aios, opleider, command.ScoreAios, command.ScoreOpleider).Volgens("PLA-57");
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
