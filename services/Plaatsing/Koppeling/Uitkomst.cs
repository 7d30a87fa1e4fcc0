using System.Text.Json.Serialization;
using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Koppelgroepen;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Ruil;
using StageSystem.Koppeling.Stabiliteit;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling;

/// <summary>What the engine answers: the optimum with its proof, or why there is none.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "soort")]
[JsonDerivedType(typeof(Toewijzing), "toewijzing")]
[JsonDerivedType(typeof(Koppelgroepindeling), "koppelgroepen")]
[JsonDerivedType(typeof(Gespreksindeling), "gespreksindeling")]
[JsonDerivedType(typeof(Indeling), "indeling")]
[JsonDerivedType(typeof(Poulesindeling), "poules")]
[JsonDerivedType(typeof(Amcindeling), "amc")]
[JsonDerivedType(typeof(Nspohoverzicht), "nspoh")]
[JsonDerivedType(typeof(Stabieleindeling), "stabiel")]
[JsonDerivedType(typeof(Ruilvoorstel), "ruil")]
public abstract record Uitkomst
{
    /// <summary>Whether there is a complete answer.</summary>
    public required Toestand Toestand { get; init; }

    /// <summary>The objective, in the order in which the regelboek minimises (§7); empty when there is none.</summary>
    public IReadOnlyList<Criterium> Criteria { get; init; } = [];

    /// <summary>The lot order that decided ties (aios ids, first chooses first), with its seed; null where no lot is drawn.</summary>
    public Lotvolgorde? Lot { get; init; }

    /// <summary>The shortage, when <see cref="Toestand"/> is <see cref="Toestand.Tekort"/>.</summary>
    public Tekort? Tekort { get; init; }

    /// <summary>The constraints that clash, each in one plain Dutch sentence, when <see cref="Toestand"/> is <see cref="Toestand.Tegenstrijdig"/>.</summary>
    public IReadOnlyList<string> Tegenstrijdig { get; init; } = [];
}

/// <summary>How a calculation ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Toestand>))]
public enum Toestand
{
    /// <summary>Everyone has a place and the optimum is proven.</summary>
    [JsonStringEnumMemberName("opgelost")] Opgelost,

    /// <summary>Not everyone can have a place: <see cref="Uitkomst.Tekort"/> shows why.</summary>
    [JsonStringEnumMemberName("tekort")] Tekort,

    /// <summary>Pins, exclusions or bounds contradict each other.</summary>
    [JsonStringEnumMemberName("tegenstrijdig")] Tegenstrijdig,

    /// <summary>A feasible answer whose optimality was not proven within the limit; bound and gap are in the certificate (§7.2 only).</summary>
    [JsonStringEnumMemberName("nietBewezen")] NietBewezen,
}

/// <summary>One level of the objective.</summary>
/// <param name="Naam">Name, camelCase, fixed per kind (docs/koppeling.md).</param>
/// <param name="Waarde">Value reached; lower is better.</param>
public sealed record Criterium(string Naam, long Waarde);

/// <summary>The drawn lot (§7.1.3 step 5, §7.2 objective 6): stored with the result so that it can be drawn again.</summary>
/// <param name="Zaad">Seed.</param>
/// <param name="Volgorde">Ids of the aios, first chooses first.</param>
public sealed record Lotvolgorde(ulong Zaad, IReadOnlyList<string> Volgorde);

/// <summary>A Hall violator: these aios together ask for more than these places, with all that they may use, can give.</summary>
/// <param name="Aios">Ids of the aios.</param>
/// <param name="Plaatsen">Ids of the places (haos) that are all full in every attempt.</param>
/// <param name="Gevraagd">What the aios need together.</param>
/// <param name="Beschikbaar">The most that they can get together: capacity of the places, plus the pairs with places outside the list (at most one each; only where an aios needs several places).</param>
/// <param name="Tekst">The same in plain Dutch.</param>
public sealed record Tekort(IReadOnlyList<string> Aios, IReadOnlyList<string> Plaatsen, int Gevraagd, int Beschikbaar, string Tekst);

/// <summary>A pair that must be (pinned) or may not be (excluded) chosen.</summary>
public sealed record Paar(string Aios, string Plaats, string? Reden = null);

/// <summary>Dual prices that prove the optimum of a transport problem (LP duality; docs/koppeling.md). Prices are integers in text, in the combined cost.</summary>
/// <param name="Gewichten">Weight of each criterion in the combined cost; each outweighs all that the later ones can differ.</param>
/// <param name="AiosPrijzen">Price u of each aios.</param>
/// <param name="PlaatsPrijzen">Price v of each place, at most 0 unless the place is at its minimum; 0 for a place with room left.</param>
public sealed record Prijzen(IReadOnlyList<string> Gewichten, IReadOnlyDictionary<string, string> AiosPrijzen, IReadOnlyDictionary<string, string> PlaatsPrijzen);
