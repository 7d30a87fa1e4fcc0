using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Links the waarnemer or new stageopleider whom RGS recognised.</summary>
/// <param name="Koppeling">The link.</param>
public sealed record KoppelStageopleider(Koppeling Koppeling)
{
    /// <summary>ERK-20, ERK-21: a link from–through; a new stageopleider is named in what the stageplaats is, a waarnemer only in its coverage.</summary>
    public static Decision Decide(Stageplaats stageplaats, KoppelStageopleider command)
    {
        var k = command.Koppeling;
        if (k is not { ProcedureId: { } procedureId, Van: { } van, Vervangt: { } vervangt } || stageplaats.Koppelingen.Exists(b => b.ProcedureId == procedureId))
            return Decision.NothingNew;

        var regel = k.Rol == Koppelrol.Waarnemer ? "ERK-20" : "ERK-21";
        var gekoppeld = new StageopleiderGekoppeld(
            stageplaats.Gegevens.Stageplaatscode, k.Opleidernummer, k.Rol, van, k.TotEnMet, procedureId, vervangt).Volgens(regel);
        return k.Rol == Koppelrol.Waarnemer || stageplaats.Gegevens.Stageopleiders.Contains(k.Opleidernummer)
            ? gekoppeld
            : Decision.Accept(gekoppeld, new StageplaatsgegevensBijgewerkt(
                stageplaats.Gegevens with { Stageopleiders = [.. stageplaats.Gegevens.Stageopleiders, k.Opleidernummer] }).Volgens(regel));
    }
}

/// <summary>Ends a link that came from a procedure.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="LaatsteDag">Last day of the link.</param>
public sealed record OntkoppelStageopleider(Guid ProcedureId, DateOnly LaatsteDag)
{
    /// <summary>ERK-20: a waarnemer has no part outside the period of the waarneming.</summary>
    public static Decision Decide(Stageplaats stageplaats, OntkoppelStageopleider command) =>
        stageplaats.Koppelingen.Find(k => k.ProcedureId == command.ProcedureId) is { } koppeling && koppeling.TotEnMet != command.LaatsteDag
            ? new StageopleiderOntkoppeld(
                stageplaats.Gegevens.Stageplaatscode, koppeling.Opleidernummer, command.ProcedureId, command.LaatsteDag).Volgens("ERK-20")
            : Decision.NothingNew;
}

/// <summary>Ties a procedure to its cause at this stageplaats.</summary>
/// <param name="OorzaakId">The cause.</param>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Ronde">1 for the first.</param>
public sealed record VerbindProcedure(Guid OorzaakId, Guid ProcedureId, int Ronde)
{
    /// <summary>OVK-4: once for each cause and round.</summary>
    public static Decision Decide(Stageplaats stageplaats, VerbindProcedure command) =>
        stageplaats.Procedures.TryGetValue(command.OorzaakId, out var bekend) && bekend == new Procedureverwijzing(command.ProcedureId, command.Ronde)
            ? Decision.NothingNew
            : new WaarnemingsprocedureVerbonden(
                stageplaats.Gegevens.Stageplaatscode, command.OorzaakId, command.ProcedureId, command.Ronde).Volgens("ERK-20");
}
