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

    /// <summary>
    /// Staff see those of their institute, or about what is their own; the confidential ones only those who may know the reason. Others see what is addressed
    /// to their role and is about their own number: whoever is asked to act may read what is asked.
    /// </summary>
    /// <param name="beller">Who calls.</param>
    /// <param name="signaal">The signaal.</param>
    /// <param name="eigen">The keys of what is the caller's own; null when the role sees the whole institute (<see cref="Signaalkringen"/>).</param>
    internal static bool MagZien(Beller beller, SignaalOverzicht signaal, IReadOnlySet<string>? eigen) => Medewerkers.Contains(beller.Rol)
        ? (!signaal.Vertrouwelijk || Vertrouwelijkheid.MagZien(beller))
            && beller.MagZien(signaal.Instituut) && (eigen is null || Woorden().Split(signaal.Onderwerp).Any(woord => eigen.Contains(Sleutel.Normaal(woord))))
        : signaal.Geadresseerde == beller.Rol && Woorden().Split(signaal.Onderwerp).Any(beller.IsZelf);

    /// <summary>The addressee, or the stagecoördinator for everyone.</summary>
    internal static bool MagHandelen(Beller beller, SignaalOverzicht signaal) =>
        beller.Rol == signaal.Geadresseerde || beller.Rol == Rollen.Stagecoordinator;

    [GeneratedRegex(@"[\s,;]+")]
    private static partial Regex Woorden();
}
