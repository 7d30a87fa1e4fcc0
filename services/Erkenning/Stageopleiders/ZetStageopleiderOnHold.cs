using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Puts the stageopleider alone on hold at one instelling.</summary>
/// <param name="BesluitId">The decision.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Vanaf">Day of the decision.</param>
public sealed record ZetStageopleiderOnHold(Guid BesluitId, string Instellingscode, DateOnly Vanaf)
{
    /// <summary>ERK-30: covers nothing from the day of the decision (ERK-17); the erkenning itself stays.</summary>
    public static Decision Decide(Stageopleider stageopleider, ZetStageopleiderOnHold command) =>
        stageopleider.Oorzaken.ContainsKey(command.BesluitId)
            ? Decision.NothingNew
            : new StageopleiderOnHoldGezet(command.BesluitId, stageopleider.Opleidernummer, stageopleider.Instituut, command.Instellingscode, command.Vanaf)
                .Volgens("ERK-30", Rollen.Stageopleider, Rollen.Stagesecretariaat);
}

/// <summary>Lifts the hold of a stageopleider.</summary>
/// <param name="BesluitId">The decision that had put the person on hold.</param>
/// <param name="LaatsteDag">Last day on hold.</param>
public sealed record HefOnHoldOp(Guid BesluitId, DateOnly LaatsteDag)
{
    /// <summary>ERK-30: covers again from the day after; the days on hold stay uncovered.</summary>
    public static Decision Decide(Stageopleider stageopleider, HefOnHoldOp command) =>
        stageopleider.Oorzaken.GetValueOrDefault(command.BesluitId) is not { TotEnMet: null }
            ? Decision.NothingNew
            : new StageopleiderOnHoldOpgeheven(command.BesluitId, stageopleider.Opleidernummer, stageopleider.Instituut, command.LaatsteDag)
                .Volgens("ERK-30", Rollen.Stageopleider, Rollen.Stagesecretariaat);
}
