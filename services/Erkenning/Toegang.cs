using StageSystem.Kern;

namespace StageSystem.Erkenningen;

/// <summary>Groups of roles of regelboek 2.1, as the endpoints of this service name them.</summary>
internal static class Toegang
{
    /// <summary>Those who work at the institute with stageplaatsen and erkenningen.</summary>
    internal static readonly string[] Medewerkers =
    [
        Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Stagebeheerder, Rollen.Studiebegeleider, Rollen.Hoofd, Rollen.Instituutsopleider,
    ];

    /// <summary>Staff, and those whose own dossier or instelling it is.</summary>
    internal static readonly string[] Betrokkenen = [.. Medewerkers, Rollen.Stageopleider, Rollen.Contactpersoon];
}
