using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Asks the others to authorise the SLWP after the one who did so left.</summary>
/// <param name="Opleidernummer">Who left.</param>
/// <param name="LaatsteDag">Last working day.</param>
public sealed record VraagNieuweAutorisatie(string Opleidernummer, DateOnly LaatsteDag)
{
    /// <summary>What the signaal belongs to.</summary>
    public static Guid OorzaakVan(string stageplaatscode) => Sleutel.Id("slwp-overname", stageplaatscode);

    /// <summary>C-2 row 6, ERK-13: within 4 weeks (parameter <c>slwp.overnameWeken</c>), the SLWP stays valid through its own last day; counted from the first day without the one who left, or from today when that is later.</summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="command">Who left.</param>
    /// <param name="tabel">Parameters of Appendix B.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageplaats s, VraagNieuweAutorisatie command, Parametertabel tabel, DateOnly vandaag)
    {
        var g = s.Gegevens;
        if (s.Signalen.Values.Any(o => o.OorzaakId == OorzaakVan(g.Stageplaatscode)) || s.IsGeeindigdOp(vandaag)) return Decision.NothingNew;

        var eersteDag = command.LaatsteDag.AddDays(1);
        var uiterlijk = (eersteDag > vandaag ? eersteDag : vandaag).AddDays(7 * tabel.Op(Erkenningparameters.SlwpOvernameWeken, g.Instituut, vandaag).Waarde);
        var anderen = s.Verantwoordelijken(eersteDag).Where(n => n != command.Opleidernummer).ToList();
        return Decision.Accept(
            [
                .. anderen.Select(nummer => Signalen.Registreer(
                    "ERK-13", s.DuoOnderwerp(nummer), OorzaakVan(g.Stageplaatscode), Rollen.Stageopleider,
                    $"Stageopleider {nummer}: wie het stageleerwerkplan (SLWP) van stageplaats {g.Stageplaatscode} autoriseerde, vertrekt. "
                    + $"Autoriseer het uiterlijk op {uiterlijk:dd-MM-yyyy}.",
                    uiterlijk, g.Instituut)),
                .. anderen.Count > 0 ? [] : new[]
                {
                    Signalen.Registreer(
                        "ERK-13", s.Onderwerp(), OorzaakVan(g.Stageplaatscode), s.Beheerrol(vandaag),
                        $"Wie het stageleerwerkplan (SLWP) van stageplaats {g.Stageplaatscode} autoriseerde, vertrekt. Laat de nieuwe stageopleider het autoriseren.",
                        uiterlijk, g.Instituut),
                },
            ]);
    }
}
