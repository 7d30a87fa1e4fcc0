using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>Steps that several decisions on a report share.</summary>
internal static class Verslag
{
    internal static Regelovertreding Onbekend(Guid bezoekId) => new("ERK-28", "Dit bezoek staat niet in het dossier. Leg het eerst vast.", ("bezoekId", bezoekId));

    /// <summary>BEO-43: the stageopleider is asked to sign.</summary>
    internal static Feit VraagHandtekening(Stagedossier d, Bezoek bezoek) => Signalen.Registreer(
        "BEO-43", $"stageplaats {d.Stageplaatscode} stageopleider {bezoek.Opleidernummer}", bezoek.BezoekId, Rollen.Stageopleider,
        $"Stageopleider {bezoek.Opleidernummer}: het verslag van het bezoek van {bezoek.Op.Tekst()} ligt klaar. Accordeer het, of teken het voor gezien.", uiterlijkOp: null,
        d.Instituut);
}

/// <summary>The deadlines of a report that waits for a signature (BEO-43).</summary>
public static class Verslagverloop
{
    /// <summary>BEO-43: days after sending of the reminder, and of the signaal to the stagebeheerder.</summary>
    public static IReadOnlyList<int> Dagen { get; } = [21, 42];

    /// <summary>The deadlines that are still ahead or were not told.</summary>
    public static IEnumerable<Termijn> Termijnen(Stagedossier d) =>
        from b in d.Bezoeken
        where b.Status == Bezoekstatus.Verzonden
        from dagen in Dagen
        where !b.Herinnerd.Contains(dagen)
        select new Termijn($"verslag:{b.BezoekId:N}:{dagen}", b.VerzondenOp!.Value.AddDays(dagen), "BEO-43");

    /// <summary>Whether this deadline is one of these.</summary>
    public static bool IsVan(Termijn termijn) => termijn.Soort.StartsWith("verslag:", StringComparison.Ordinal);

    /// <summary>BEO-43: 21 days after sending the stageopleider is reminded, 42 days after it there is a signaal to the stagebeheerder; never stored unsigned.</summary>
    public static Decision Verstreken(Stagedossier d, DateOnly vandaag)
    {
        var verstreken = Termijnen(d).Where(t => t.Op <= vandaag).Select(t => t.Soort).ToHashSet();
        var feiten = new List<Feit>();
        foreach (var b in d.Bezoeken.Where(b => b.Status == Bezoekstatus.Verzonden))
        {
            var nu = Dagen.Where(dagen => verstreken.Contains($"verslag:{b.BezoekId:N}:{dagen}")).ToList();
            feiten.AddRange(nu.Select(dagen => new BezoekverslagOngetekend(b.BezoekId, d.Stageplaatscode, d.Instituut, b.VerzondenOp!.Value, dagen)
                .Volgens("BEO-43", dagen == Dagen[0] ? Rollen.Stageopleider : Rollen.Stagebeheerder)));
            if (!nu.Contains(Dagen[0])) continue;
            feiten.AddRange(Signalen.Vervallen(d.Signalen, b.BezoekId, "Er is een nieuwe herinnering."));
            feiten.Add(Verslag.VraagHandtekening(d, b));
        }

        return Decision.Accept(feiten);
    }
}

/// <summary>Tells the stagebeheerder that a report is not signed after 42 days, or no longer has to.</summary>
/// <param name="BezoekId">The visit.</param>
/// <param name="VerzondenOp">Day of sending; null when it was signed, sent again or withdrawn.</param>
public sealed record MeldOngetekendVerslag(Guid BezoekId, DateOnly? VerzondenOp)
{
    /// <summary>BEO-43, C-34: in the stream of the stageplaats, where the signalen of the stagebeheerder are.</summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="command">The report.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageplaats s, MeldOngetekendVerslag command, DateOnly vandaag)
    {
        var open = s.Signalen.Values.Any(o => o.OorzaakId == command.BezoekId);
        if (command.VerzondenOp is not { } op)
            return open ? Decision.Accept([.. Signalen.Vervallen(s.Signalen, command.BezoekId, "Het verslag wacht niet meer op een handtekening.")]) : Decision.NothingNew;
        return open ? Decision.NothingNew : Signalen.Registreer(
            "BEO-43", s.Onderwerp(), command.BezoekId, s.Beheerrol(vandaag),
            $"Het verslag van een bezoek aan stageplaats {s.Gegevens.Stageplaatscode} is op {op.Tekst()} verzonden en na {Verslagverloop.Dagen[1]} dagen niet getekend. "
            + "Neem contact op met de stageopleider.", uiterlijkOp: null, s.Gegevens.Instituut);
    }
}
