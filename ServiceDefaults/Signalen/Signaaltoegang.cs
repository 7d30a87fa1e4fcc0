using System.Text.RegularExpressions;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Who sees a signaal, and who may act on it (OVK-7, OVK-11, OVK-12).</summary>
internal static partial class Signaaltoegang
{
    /// <summary>Those who work at the institute: they see the signalen of their institute.</summary>
    private static readonly string[] Medewerkers =
    [
        Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Stagebeheerder, Rollen.Studiebegeleider, Rollen.Hoofd, Rollen.Instituutsopleider,
        Rollen.FunctioneelBeheerder,
    ];

    /// <summary>Every role that can be an addressee.</summary>
    internal static string[] Lezers { get; } = [.. Medewerkers, Rollen.Aios, Rollen.Stageopleider, Rollen.Contactpersoon];

    /// <summary>Others than staff see what is addressed to their role and is about their own number.</summary>
    internal static bool MagZien(Beller beller, SignaalOverzicht signaal) =>
        (!signaal.Vertrouwelijk || Vertrouwelijkheid.MagZien(beller))
        && (Medewerkers.Contains(beller.Rol)
            ? beller.MagZien(signaal.Instituut)
            : signaal.Geadresseerde == beller.Rol && Woorden().Split(signaal.Onderwerp).Any(beller.IsZelf));

    /// <summary>The addressee, or the stagecoördinator for everyone.</summary>
    internal static bool MagHandelen(Beller beller, SignaalOverzicht signaal) =>
        beller.Rol == signaal.Geadresseerde || beller.Rol == Rollen.Stagecoordinator;

    [GeneratedRegex(@"[\s,;]+")]
    private static partial Regex Woorden();
}
