using StageSystem.Kern;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>The stagecoördinator decides whether a waarnemer is possible. The reason is kept apart, it may tell about persons.</summary>
/// <param name="BesluitId">Identity of the decision.</param>
/// <param name="WaarnemerMogelijk">Whether to look on.</param>
/// <param name="Door">Who decides, for the signaal.</param>
public sealed record BeslisOverWaarnemer(Guid BesluitId, bool WaarnemerMogelijk, string Door)
{
    /// <summary>ERK-20: no waarnemer possible means that the procedure has failed, at once. Refused when the procedure is closed.</summary>
    public static Decision Decide(Waarnemingsprocedure procedure, BeslisOverWaarnemer command, DateOnly vandaag)
    {
        if (procedure.WaarnemerMogelijk == command.WaarnemerMogelijk && (procedure.IsOpen() || procedure.Grond == Mislukkingsgrond.GeenWaarnemer))
            return Decision.NothingNew;
        if (!procedure.IsOpen())
        {
            return new Regelovertreding(
                procedure.Regel(), $"Deze procedure is niet meer open (status: {procedure.Status}). Er is niets te beslissen.", ("status", procedure.Status));
        }

        var besluit = new WaarnemingsbesluitGenomen(procedure.Id, command.BesluitId, command.WaarnemerMogelijk, vandaag)
            .Volgens(procedure.Regel(), Rollen.Stagesecretariaat, Rollen.Contactpersoon);
        var afgehandeld = procedure.Signalen.Values
            .Where(s => s.Regel == procedure.Regel() && s.OorzaakId == procedure.Id)
            .Select(s => new SignaalAfgehandeld(s.SignaalId, command.Door, "Er is besloten over de waarneming.").Volgens("OVK-7"))
            .ToList();
        if (command.WaarnemerMogelijk) return Decision.Accept([besluit, .. afgehandeld]);

        var na = afgehandeld.Aggregate(procedure, (p, f) => Waarnemingsprocedure.Fold(p, f.Event)!);
        return Decision.Accept([besluit, .. afgehandeld, .. Procedureverloop.Mislukt(na, Mislukkingsgrond.GeenWaarnemer)]);
    }
}
