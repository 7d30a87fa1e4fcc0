using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>VER-41: the task for the stagecoördinator when sickness lasts longer than two weeks, and its weekly repetition.</summary>
public static class HerhaalControle
{
    /// <summary>VER-41: werkdagen within which the stagecoördinator decides.</summary>
    public const int BesluitWerkdagen = 3;

    /// <summary>VER-41: days between two repetitions.</summary>
    public const int HerhaalDagen = 7;

    /// <summary>
    /// Puts the task forward again. While the last one is still open (it escalates by itself, OVK-7) this is only a reminder; otherwise there is a new one.
    /// Nothing when the absence is over, was decided on, or the day has not come.
    /// </summary>
    public static Decision Decide(Stageopleider stageopleider, Guid overschrijdingId, DateOnly vandaag)
    {
        if (!stageopleider.Overschrijdingen.TryGetValue(overschrijdingId, out var o)) return Decision.NothingNew;
        if (o.HerhaalOp is not { } dag || dag > vandaag || o.IsVoorbij(vandaag)) return Decision.NothingNew;

        var herinnering = new StageopleiderControleHerhaald(overschrijdingId, vandaag).Volgens("VER-41", Rollen.Stagecoordinator);
        return stageopleider.Signalen.Values.Any(s => s.OorzaakId == overschrijdingId)
            ? herinnering
            : Decision.Accept(herinnering, Taak(stageopleider, overschrijdingId, o.Instellingscode, o.Periode, o.DrempelDagen, vandaag));
    }

    /// <summary>Day of the first repetition: a week after the task, or after the first day of an absence that is still to come.</summary>
    internal static DateOnly Eerste(DateOnly op, DateOnly van) => (op > van ? op : van).AddDays(HerhaalDagen);

    /// <summary>Day of the next repetition.</summary>
    internal static DateOnly Volgende(DateOnly op) => op.AddDays(HerhaalDagen);

    /// <summary>The task itself; each time it is put forward it is another one.</summary>
    internal static Feit Taak(Stageopleider s, Guid overschrijdingId, string? instellingscode, Periode periode, int drempelDagen, DateOnly vandaag) =>
        new SignaalGeregistreerd(
            Sleutel.Uuid5($"signaal:VER-41:{overschrijdingId}:{vandaag:yyyy-MM-dd}"), "VER-41", Afwezigheidstaken.Onderwerp(s, instellingscode), overschrijdingId,
            Rollen.Stagecoordinator, Afwezigheidstaken.Besluit(s, instellingscode, periode, drempelDagen),
            Kalender.PlusWerkdagen(vandaag, BesluitWerkdagen), s.Instituut).Volgens("VER-41", Rollen.Stagecoordinator);
}
