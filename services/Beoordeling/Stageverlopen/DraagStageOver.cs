using StageSystem.Kern;

namespace StageSystem.Beoordelingen.Stageverlopen;

/// <summary>The aios goes on elsewhere: end the stageverloop here and hand over what was recorded.</summary>
/// <param name="HerplaatsingId">The herplaatsing, also the identity of the overdracht.</param>
/// <param name="Plaatsingscode">The old plaatsing.</param>
/// <param name="LaatsteDag">Its last day, included; the day before its first when it never ran.</param>
/// <param name="NieuwePlaatsingscode">The plaatsing that goes on.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="BronVersie">Version of the herplaatsing's stream: the highest holds.</param>
public sealed record DraagStageOver(
    Guid HerplaatsingId, string Plaatsingscode, DateOnly LaatsteDag, string NieuwePlaatsingscode, string Aiosnummer, string Instituut, long BronVersie)
{
    /// <summary>
    /// BEO-20: the strong and attention points of the last fixed stagebeoordeling go along. A stage that ends by herplaatsing has none: that is said
    /// ("geen overdracht"), and the studiebegeleider is told.
    /// </summary>
    /// <remarks>Never refuses: the herplaatsing has happened.</remarks>
    public static Decision Decide(Stageverloop? state, DraagStageOver command)
    {
        if (state?.Overdracht is { } bekend && command.BronVersie <= bekend.BronVersie) return Decision.NothingNew;

        var feiten = new List<Feit>();
        if (state?.LaatsteDag != command.LaatsteDag)
        {
            feiten.Add(new StageverloopBeeindigd(command.Plaatsingscode, command.LaatsteDag)
                .Volgens("BEO-20", Rollen.Aios, Rollen.Stageopleider, Rollen.Studiebegeleider));
        }

        feiten.Add(new OverdrachtGemaakt(
                command.HerplaatsingId, command.Plaatsingscode, command.NieuwePlaatsingscode, command.Aiosnummer, HeeftBeoordeling: false,
                command.Instituut, command.BronVersie)
            .Volgens("BEO-20", Rollen.Stageopleider, Rollen.Studiebegeleider));
        if (state?.Overdracht is null) feiten.Add(GeenOverdracht(command));
        return Gevolgen.Met(state, feiten);
    }

    private static Feit GeenOverdracht(DraagStageOver command) => Signalen.Registreer(
        "BEO-20",
        $"plaatsing {command.Plaatsingscode}",
        command.HerplaatsingId,
        Rollen.Studiebegeleider,
        $"Geen overdracht: bij plaatsing {command.Plaatsingscode} is geen stagebeoordeling vastgesteld. De aios gaat verder op plaatsing {command.NieuwePlaatsingscode}.",
        uiterlijkOp: null,
        command.Instituut);
}
