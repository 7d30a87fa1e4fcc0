using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>The stagecoördinator chooses what happens to a stage at a stageplaats that is on hold, or with which the cooperation ended.</summary>
/// <param name="OorzaakId">The decision about the stageplaats.</param>
/// <param name="Keuze"><see cref="Vervolgkeuze.Voortzetten"/> or <see cref="Vervolgkeuze.EldersPlaatsen"/>.</param>
/// <param name="Reden">Why, and under which conditions; goes into <see cref="Besluittoelichting"/>.</param>
/// <param name="Door">Who: role and subject.</param>
public sealed record KiesVervolg(Guid OorzaakId, string Keuze, string Reden, string Door)
{
    /// <summary>ERK-30, ERK-31, OVK-6 (C-8 rows 6, 7 and 9). A choice to stay may later become one to leave; the way back is to withdraw the herplaatsing.</summary>
    public static Decision Decide(Plaatsing plaatsing, KiesVervolg command)
    {
        if (command.Keuze is not (Vervolgkeuze.Voortzetten or Vervolgkeuze.EldersPlaatsen))
            return new Regelovertreding("OVK-6", "Kies voortzetten of elders plaatsen.", ("keuze", command.Keuze));
        if (plaatsing.Keuzes.FirstOrDefault(k => k.OorzaakId == command.OorzaakId) is not { } keuze)
            return new Regelovertreding("OVK-6", "Er staat voor deze plaatsing geen keuze open.", ("plaatsing", plaatsing.Code), ("keuzes", plaatsing.Keuzes.Count));
        if (keuze.Keuze == command.Keuze) return Decision.NothingNew;
        var regel = Beperking.Regel(keuze.Soort);
        if (keuze.Keuze == Vervolgkeuze.EldersPlaatsen)
        {
            return new Regelovertreding(
                regel, "Er wordt al een andere plaats gezocht. Trek eerst de herplaatsing in als de stage hier doorgaat.", ("plaatsing", plaatsing.Code), ("keuze", keuze.Keuze));
        }

        if (command.Keuze == Vervolgkeuze.Voortzetten && Plaatsingstatus.IsGepland(plaatsing.Stand.Status))
        {
            return new Regelovertreding(
                regel, "Deze stage is nog niet begonnen en kan daar niet beginnen. Kies een andere plaats, of wacht.",
                ("plaatsing", plaatsing.Code), ("start", plaatsing.Stand.Van), ("status", plaatsing.Stand.Status));
        }

        if (string.IsNullOrWhiteSpace(command.Reden))
            return new Regelovertreding("OVK-6", "Schrijf op waarom u dit kiest.", ("plaatsing", plaatsing.Code));
        return Decision.Accept(
        [
            new VervolgGekozen(plaatsing.Code, keuze.OorzaakId, keuze.Soort, keuze.Van, command.Keuze, command.Door)
                .Volgens(regel, Rollen.Aios, Rollen.Studiebegeleider, Rollen.Stagesecretariaat),
            .. plaatsing.Signalen.Values.Where(s => s.OorzaakId == keuze.OorzaakId && s.Regel == regel).OrderBy(s => s.SignaalId)
                .Select(s => new SignaalAfgehandeld(s.SignaalId, command.Door, $"Gekozen: {command.Keuze}.").Volgens("OVK-7")),
        ]);
    }
}
