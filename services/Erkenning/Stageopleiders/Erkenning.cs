using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Kinds of erkenning of a person.</summary>
public static class Erkenningssoort
{
    public const string Stageopleider = "stageopleider";
    public const string Waarnemend = "waarnemend";
}

/// <summary>What an erkenning is on one day (the state machine of regelboek 4.1).</summary>
public static class Erkenningsstatus
{
    /// <summary>Granted, but not on this day: before its first or after its own last day.</summary>
    public const string NietVanKracht = "niet van kracht";
    public const string Verleend = "verleend";
    public const string Twijfelachtig = "twijfelachtig";
    public const string Beeindigd = "beeindigd";
}

/// <summary>Days of doubt by one cause.</summary>
/// <param name="Van">First day of doubt.</param>
/// <param name="TotEnMet">Last day of doubt as now known, included; null when not known.</param>
/// <param name="Hersteld">Whether the return has been recorded; the days themselves stay doubtful.</param>
public sealed record Twijfel(DateOnly Van, DateOnly? TotEnMet, bool Hersteld)
{
    /// <summary>The days of doubt.</summary>
    public Periode Dagen() => Periode.Vanaf(Van, TotEnMet);
}

/// <summary>The erkenning of one person at one instelling (ERK-3).</summary>
/// <param name="ErkenningId">Identity.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Soort">See <see cref="Erkenningssoort"/>.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day as RGS granted it, included; null when it has no end.</param>
/// <param name="LaatsteDag">Last day on which it counts because the person leaves; null when nobody leaves (ERK-23).</param>
/// <param name="BeeindigdDoor">The departure, or null.</param>
/// <param name="Twijfels">Days of doubt by cause (ERK-18).</param>
public sealed record Erkenning(
    Guid ErkenningId, string Instellingscode, string Soort, DateOnly Van, DateOnly? TotEnMet, DateOnly? LaatsteDag, Guid? BeeindigdDoor,
    ImmutableSortedDictionary<Guid, Twijfel> Twijfels)
{
    /// <summary>The day from which RGS was asked to end it and has not answered; null when nothing was asked (ERK-31: still valid).</summary>
    public DateOnly? BeeindigingVerzocht { get; init; }

    /// <summary>Identity of the erkenning of this person at this instelling; one of its own for each procedure that led to one.</summary>
    public static Guid IdVan(string opleidernummer, string instellingscode, Guid? procedureId = null) => procedureId is { } procedure
        ? Sleutel.Id("erkenning", opleidernummer, instellingscode, procedure.ToString())
        : Sleutel.Id("erkenning", opleidernummer, instellingscode);

    /// <summary>The days that RGS granted.</summary>
    public Periode Verleend() => Periode.Vanaf(Van, TotEnMet);

    /// <summary>What it is on this day.</summary>
    public string StatusOp(DateOnly dag) =>
        !Verleend().Bevat(dag) ? Erkenningsstatus.NietVanKracht
        : LaatsteDag < dag ? Erkenningsstatus.Beeindigd
        : Twijfels.Values.Any(t => t.Dagen().Bevat(dag)) ? Erkenningsstatus.Twijfelachtig
        : Erkenningsstatus.Verleend;
}
