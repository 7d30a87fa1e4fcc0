using System.Collections.Immutable;

namespace StageSystem.Kern;

/// <summary>The roles of section 2.1 of the regelboek, as they stand in tokens, signalen and event metadata.</summary>
public static class Rollen
{
    public const string Aios = "aios";
    public const string Stageopleider = "stageopleider";
    public const string Contactpersoon = "contactpersoon";
    public const string Studiebegeleider = "studiebegeleider";
    public const string Stagebeheerder = "stagebeheerder";
    public const string Stagecoordinator = "stagecoordinator";
    public const string Stagesecretariaat = "stagesecretariaat";
    public const string Hoofd = "hoofd";
    public const string Instituutsopleider = "instituutsopleider";
    public const string FunctioneelBeheerder = "functioneel-beheerder";

    /// <summary>An external register integration (RGS-style): reads erkenning events, never signs in to the portal.</summary>
    public const string Register = "register";

    /// <summary>The system itself: a deadline that passed, a message from another service.</summary>
    public const string Systeem = "systeem";

    /// <summary>Every role that a person or integration may have in a token.</summary>
    public static ImmutableArray<string> Alle { get; } =
    [
        Aios, Stageopleider, Contactpersoon, Studiebegeleider, Stagebeheerder, Stagecoordinator,
        Stagesecretariaat, Hoofd, Instituutsopleider, FunctioneelBeheerder, Register,
    ];

    /// <summary>Escalation of a signaal after its due date (OVK-7): secretariaat → stagecoördinator → hoofd; others → stagecoördinator.</summary>
    /// <returns>The next role, or null for the hoofd, after whom there is nobody.</returns>
    public static string? Volgende(string rol) => rol switch
    {
        Hoofd => null,
        Stagecoordinator => Hoofd,
        _ => Stagecoordinator,
    };
}
