using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Verzuim;

/// <summary>Choose where the days of an extension that fell in a stage of traject B are done, against the usual (VER-33). The stagecoördinator decides, with a reason.</summary>
/// <param name="VerlengingId">The extension.</param>
/// <param name="Plaatsingscode">The stage in which the days fell.</param>
/// <param name="Plaats"><see cref="Verlengingsplaats.Stageplaats"/> or <see cref="Verlengingsplaats.EindeOpleiding"/>.</param>
/// <param name="Door">Who decides, as <c>rol:subject</c>.</param>
/// <param name="Op">Moment, UTC.</param>
public sealed record KiesVerlengingsplaats(Guid VerlengingId, string Plaatsingscode, string Plaats, string Door, DateTimeOffset Op)
{
    /// <summary>Where the reason is kept, apart from the events (OVK-11).</summary>
    public static Guid ToelichtingId(Guid verlengingId, string plaatsingscode) => Sleutel.Uuid5($"verlengingsplaats:{verlengingId}:{plaatsingscode}");

    /// <summary>VER-33 refuses for a clinical stage, where the days belong in the clinic, and while the extension is not fixed.</summary>
    /// <returns>Null when there is no such extension, or no days of it fell in the stage.</returns>
    public static Decision? Decide(Aios aios, KiesVerlengingsplaats command, Aiosfeiten feiten)
    {
        if (!aios.Verzuim.Perioden.TryGetValue(command.VerlengingId, out var stand)) return null;
        if (stand.Verlenging is not { } verlenging)
        {
            return new Regelovertreding("VER-33", "De verlenging staat nog niet vast. Kies als de aios weer werkt, of als de verlenging voorlopig is gemeld.",
                ("drempelDagen", stand.Vastgelegd.DrempelDagen));
        }

        if (verlenging.Delen.FirstOrDefault(d => d.Plaatsingscode == command.Plaatsingscode) is not { } deel) return null;
        if (deel.Plaats == Verlengingsplaats.Kliniek)
        {
            return new Regelovertreding("VER-33", $"Stage {command.Plaatsingscode} is klinisch: {deel.Dagen.AantalDagen()} verlenging moet ook in de kliniek (ten minste 26 weken). Hier is geen keuze.",
                ("plaatsingscode", command.Plaatsingscode), ("dagen", deel.Dagen));
        }

        if (deel.Plaats == command.Plaats) return Decision.NothingNew;
        var gekozen = new VerlengingsplaatsGekozen(command.VerlengingId, command.Plaatsingscode, command.Plaats, command.Door, command.Op)
            .Volgens("VER-33", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat);
        return WeegVerzuim.MetGevolgen(aios.Na([gekozen]), [gekozen], feiten);
    }
}
