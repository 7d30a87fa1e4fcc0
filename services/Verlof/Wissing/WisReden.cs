using StageSystem.Kern;
using StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Verlof.Wissing;

/// <summary>Erase the reason of an absence (OVK-11): on request of the person at any time, otherwise once the absence is over.</summary>
/// <param name="AfwezigheidId">The absence.</param>
/// <param name="OpVerzoek">Whether the person asked for it.</param>
/// <param name="Door">Who erases, as <c>rol:subject</c>.</param>
/// <param name="Op">Moment, UTC.</param>
public sealed record WisReden(Guid AfwezigheidId, bool OpVerzoek, string Door, DateTimeOffset Op)
{
    /// <summary>VER-41 refuses while the absence lasts and nobody asked: the stagecoördinator judges by the reason. Erased twice adds nothing.</summary>
    /// <returns>Null when there is no such absence.</returns>
    public static Decision? Decide(Stageopleider stageopleider, WisReden command, Weegfeiten feiten)
    {
        if (!stageopleider.Afwezigheden.TryGetValue(command.AfwezigheidId, out var afwezigheid)) return null;
        if (!feiten.Redenen.ContainsKey(command.AfwezigheidId)) return Decision.NothingNew;
        if (!command.OpVerzoek && !afwezigheid.Ingetrokken && (afwezigheid.TotEnMet is null || afwezigheid.TotEnMet >= feiten.Vandaag) && afwezigheid.KeertTerug)
        {
            return new Regelovertreding(
                "VER-41", $"De afwezigheid vanaf {afwezigheid.Van.Tekst()} duurt nog; de reden is nodig om te beslissen over vervanging. Wis die als de afwezigheid voorbij is, of op verzoek van de stageopleider.",
                ("van", afwezigheid.Van), ("vandaag", feiten.Vandaag));
        }

        var gewist = new AfwezigheidsredenGewist(command.AfwezigheidId, command.OpVerzoek, command.Door, command.Op).Volgens("OVK-11", Rollen.Stageopleider);
        return WeegAfwezigheden.MetGevolgen(stageopleider, [gewist], feiten.Zonder(command.AfwezigheidId));
    }
}

/// <summary>Erase everything that Verlof keeps of a stageopleider beside the stream (OVK-11, right to erasure).</summary>
/// <param name="Documenten">How many documents there are.</param>
public sealed record WisStageopleidergegevens(int Documenten, bool OpVerzoek, string Door, DateTimeOffset Op)
{
    /// <summary>Nothing to erase adds nothing. Absences count as another reason from now on, with what follows from that.</summary>
    public static Decision Decide(Stageopleider stageopleider, WisStageopleidergegevens command, Weegfeiten feiten) => command.Documenten == 0
        ? Decision.NothingNew
        : WeegAfwezigheden.MetGevolgen(
            stageopleider, [new StageopleidergegevensGewist(command.Documenten, command.OpVerzoek, command.Door, command.Op).Volgens("OVK-11", Rollen.Stageopleider)],
            feiten.Zonder(feiten.Redenen.Keys));
}
