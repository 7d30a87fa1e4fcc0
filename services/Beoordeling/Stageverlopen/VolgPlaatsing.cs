using StageSystem.Kern;

namespace StageSystem.Beoordelingen.Stageverlopen;

/// <summary>Follow what Plaatsing says about a plaatsing.</summary>
/// <param name="Stage">The plaatsing's facts, with their version.</param>
/// <param name="Status"><c>geplaatst</c>, <c>lopend</c>, <c>afgerond</c>, <c>voortijdig beeindigd</c> or <c>vervallen</c>.</param>
/// <param name="Opleidernummer">The stageopleider named on the day of the message, or null.</param>
public sealed record VolgPlaatsing(StageverloopGestart Stage, string Status, string? Opleidernummer)
{
    /// <summary>BEO-1: a stageverloop begins with the plaatsing and moves with its dates. Never refuses: the owner has decided (OVK-2).</summary>
    public static Decision Decide(Stageverloop? state, VolgPlaatsing command) =>
        Gevolgen.Met(state, [.. Plaatsing(state, command), .. Benoeming(state, command)]);

    private static IEnumerable<Feit> Plaatsing(Stageverloop? state, VolgPlaatsing command)
    {
        var (nieuw, bekend) = (command.Stage, state?.Stage);
        if (bekend is not null && nieuw.BronVersie <= bekend.BronVersie) yield break;

        if (bekend is null)
            yield return nieuw.Volgens("BEO-1", Rollen.Aios, Rollen.Studiebegeleider);
        else if (bekend == nieuw with { BronVersie = bekend.BronVersie })
            yield return new StageverloopBevestigd(nieuw.Plaatsingscode, nieuw.BronVersie).Volgens("OVK-4");
        else
            yield return Bijgesteld(nieuw).Volgens("OVK-10", Rollen.Aios, Rollen.Stageopleider);

        if (state?.IsVerplaatst == true) yield break;   // its end was decided with the herplaatsing
        if (LaatsteDag(command) is { } laatste && state?.LaatsteDag != laatste)
            yield return new StageverloopBeeindigd(nieuw.Plaatsingscode, laatste).Volgens("BEO-1", Rollen.Aios, Rollen.Stageopleider);
        else if (LaatsteDag(command) is null && state?.LaatsteDag is not null)
            yield return new StageverloopHervat(nieuw.Plaatsingscode).Volgens("OVK-14", Rollen.Aios, Rollen.Stageopleider);
    }

    private static IEnumerable<Feit> Benoeming(Stageverloop? state, VolgPlaatsing command)
    {
        if (command.Opleidernummer is { } nummer && (state?.Benoemd is not { } bekend || command.Stage.BronVersie < bekend.BronVersie))
            yield return new StageopleiderBenoemd(command.Stage.Plaatsingscode, nummer, command.Stage.BronVersie).Volgens("BEO-16", Rollen.Stageopleider);
    }

    private static DateOnly? LaatsteDag(VolgPlaatsing command) => command.Status switch
    {
        "vervallen" => command.Stage.Van.AddDays(-1),
        "voortijdig beeindigd" or "afgerond" => command.Stage.TotEnMet,
        _ => null,
    };

    private static StageverloopBijgesteld Bijgesteld(StageverloopGestart e) => new(
        e.Plaatsingscode, e.Aiosnummer, e.Stageplaatscode, e.Van, e.TotEnMet, e.NominaleWeken, e.Deeltijdpercentage, e.Instituut, e.BronVersie);
}
