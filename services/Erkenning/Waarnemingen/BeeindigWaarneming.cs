using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>The stagecoördinator ends a waarneming before its stated end, because the stageopleider is back.</summary>
/// <param name="LaatsteDag">Last day of the waarneming.</param>
/// <param name="Door">Who decides, for the signaal.</param>
public sealed record BeeindigWaarneming(DateOnly LaatsteDag, string Door)
{
    /// <summary>ERK-22: only a human ends an erkende waarneming, and only earlier than it would end.</summary>
    public static Decision Decide(Waarnemingsprocedure procedure, BeeindigWaarneming command)
    {
        if (procedure is not { Status: Procedurestatus.Erkend, Soort: Erkenningssoort.Waarnemend, Waarneming: { } waarneming })
            return new Regelovertreding("ERK-22", "Er is geen waarneming die kan eindigen.", ("status", procedure.Status));
        if (waarneming.TotEnMet == command.LaatsteDag) return Decision.NothingNew;
        if (waarneming.TotEnMet < command.LaatsteDag || command.LaatsteDag < waarneming.Van)
        {
            return new Regelovertreding(
                "ERK-22", "De laatste dag moet binnen de waarneming liggen.",
                [("laatsteDag", command.LaatsteDag), ("van", waarneming.Van), .. waarneming.TotEnMet is { } tot ? new[] { ("totEnMet", (object)tot) } : []]);
        }

        return Decision.Accept(
        [
            new WaarnemingBeeindigd(procedure.Id, procedure.Stageplaatscode, procedure.Instituut, waarneming.Opleidernummer, command.LaatsteDag)
                .Volgens("ERK-22", Rollen.Stageopleider, Rollen.Stagesecretariaat),
            .. procedure.Signalen.Values.Where(s => s.Regel == "ERK-22")
                .Select(s => new SignaalAfgehandeld(s.SignaalId, command.Door, "De waarneming is beëindigd.").Volgens("OVK-7")),
        ]);
    }
}
