using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Takes over what Verlof says of a threshold: exceeded, exceeded over another period, or no longer exceeded.</summary>
/// <param name="OverschrijdingId">Identity of the union of absences.</param>
/// <param name="Instellingscode">The instelling concerned, or null for all.</param>
/// <param name="Van">First day of the absence; null when the threshold lapsed.</param>
/// <param name="TotEnMet">Last day, included; null when not known or without return.</param>
/// <param name="KeertTerug">False for a departure (ERK-23).</param>
/// <param name="DrempelDagen">The threshold with which it was judged, calendar days.</param>
/// <param name="Vervallen">No longer exceeded.</param>
/// <param name="Versie">Version of the stream in Verlof.</param>
public sealed record VerwerkDrempel(
    Guid OverschrijdingId, string? Instellingscode, DateOnly? Van, DateOnly? TotEnMet, bool KeertTerug, int DrempelDagen, bool Vervallen, long Versie)
{
    /// <summary>A threshold that is no longer exceeded (ERK-22: as if never doubtful).</summary>
    public static VerwerkDrempel Verval(Guid overschrijdingId, long versie) =>
        new(overschrijdingId, null, null, null, KeertTerug: true, DrempelDagen: 0, Vervallen: true, versie);

    /// <summary>
    /// ERK-18: doubtful from the first day of absence, for each erkenning concerned. ERK-22: restored as if never doubtful, or from the return,
    /// or doubtful over another period. ERK-23: ended at once when the person does not return. Never refuses; an older version adds nothing (OVK-4).
    /// </summary>
    /// <param name="stageopleider">The stageopleider.</param>
    /// <param name="command">What was told.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageopleider stageopleider, VerwerkDrempel command, DateOnly vandaag)
    {
        if (stageopleider.Oorzaken.ContainsKey(command.OverschrijdingId) && stageopleider.VersieVan(command.OverschrijdingId) >= command.Versie)
            return Decision.NothingNew;

        var overgenomen = new StageopleiderOverschrijdingOvergenomen(
            command.OverschrijdingId, stageopleider.Opleidernummer, stageopleider.Instituut, command.Instellingscode, command.Van, command.TotEnMet,
            command.KeertTerug, command.DrempelDagen, command.Vervallen, command.Versie);
        List<Feit> feiten = [overgenomen.Volgens("ERK-18"), .. Vertrek(stageopleider, command)];
        var na = feiten.Aggregate(stageopleider, (s, f) => Stageopleider.Fold(s, f.Event)!);
        return Decision.Accept([.. feiten, .. Erkenningsgevolgen.Bepaal(na, vandaag)]);
    }

    /// <summary>ERK-23: a departure is a fact of its own, also when it came from Verlof; so is its withdrawal.</summary>
    private static IEnumerable<Feit> Vertrek(Stageopleider stageopleider, VerwerkDrempel command)
    {
        var bekend = stageopleider.Oorzaken.GetValueOrDefault(command.OverschrijdingId);
        var wasVertrek = bekend is { KeertTerug: false, Vervallen: false };
        var isVertrek = command is { KeertTerug: false, Vervallen: false };

        if (isVertrek && (!wasVertrek || bekend!.Van != command.Van))
        {
            yield return new StageopleiderVertrokken(
                command.OverschrijdingId, stageopleider.Opleidernummer, stageopleider.Instituut, command.Instellingscode, command.Van!.Value.AddDays(-1))
                .Volgens("ERK-23", Rollen.Stagesecretariaat, Rollen.Stagecoordinator);
        }
        else if (wasVertrek && command.Vervallen)
        {
            yield return new StageopleiderVertrekIngetrokken(command.OverschrijdingId, stageopleider.Opleidernummer, stageopleider.Instituut)
                .Volgens("ERK-22", Rollen.Stagesecretariaat, Rollen.Stagecoordinator);
        }
    }
}
