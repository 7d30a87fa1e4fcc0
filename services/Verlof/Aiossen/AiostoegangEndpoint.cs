using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Verlof.Aiossen;

/// <summary>Who may know of an aios, and of what (OVK-11, OVK-12, section 2.2).</summary>
internal static class AiostoegangEndpoint
{
    /// <summary>Who reads the whole of it: the secretariaat, the stagecoördinator, the hoofd, the aios self and the stageopleider of a plaatsing.</summary>
    internal static readonly string[] Lezers = [Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Hoofd, Rollen.Aios, Rollen.Stageopleider];

    /// <summary>Who reports sickness and recovery: the aios directly; the others on behalf of the aios (VER-31).</summary>
    internal static readonly string[] Melders = [Rollen.Aios, Rollen.Stagesecretariaat, Rollen.Stageopleider];

    /// <summary>An aios the own dossier, a stageopleider that of the aios of the own plaatsingen, staff those of their instituut.</summary>
    public static bool MagZien(this Beller beller, Aios aios) => beller.MagZien(aios.Instituut) && beller.Rol switch
    {
        Rollen.Aios => beller.IsZelf(aios.Aiosnummer),
        Rollen.Stageopleider => aios.Stages.Values.Any(s => s.Telt && s.Opleidernummer is { } nummer && beller.IsZelf(nummer)),
        _ => true,
    };

    /// <summary>Section 2.2: a stageopleider reads what falls in the own plaatsingen; the others read all.</summary>
    public static bool MagZien(this Beller beller, Aios aios, Periode dagen) => beller.Rol != Rollen.Stageopleider
        || aios.Stages.Values.Any(s => s.Telt && s.Opleidernummer is { } nummer && beller.IsZelf(nummer) && s.Periode.Overlapt(dagen));
}
