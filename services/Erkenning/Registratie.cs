using StageSystem.Kern;

namespace StageSystem.Erkenningen;

/// <summary>
/// What every registration has in common: the same content again changes nothing, other content under the same key is a conflict that is
/// reported, never a silent overwrite (OVK-4, OVK-14).
/// </summary>
public static class Registratie
{
    /// <summary>Rule of a second registration with other content.</summary>
    public const string ConflictRegel = "OVK-14";

    /// <summary>Rule of a reference to something that is not known here.</summary>
    public const string OnbekendRegel = "OVK-2";

    /// <summary>A refusal that names the fields that differ; their values may be personal and are left out.</summary>
    /// <param name="onderwerp">Kind and natural key, such as <c>instelling I001</c>.</param>
    /// <param name="velden">Names of the fields that differ, at least one.</param>
    public static Regelovertreding Conflict(string onderwerp, IReadOnlyList<string> velden) => new(
        ConflictRegel,
        $"Er is al een {onderwerp} met andere gegevens. Verschillend: {string.Join(", ", velden)}. De bestaande gegevens blijven staan.",
        ("velden", velden));

    /// <summary>A refusal for a reference that is not known.</summary>
    /// <param name="soort">Kind, such as <c>instelling</c>.</param>
    /// <param name="sleutel">The natural key that was given.</param>
    public static Regelovertreding Onbekend(string soort, string sleutel) => new(
        OnbekendRegel, $"De {soort} {sleutel} is onbekend. Voeg die eerst toe.", (soort, sleutel));

    /// <summary>The names of the fields whose values differ.</summary>
    public static IReadOnlyList<string> Verschillen(params IEnumerable<(string Veld, object? Bekend, object? Nieuw)> velden) =>
        velden.Where(v => !Equals(v.Bekend, v.Nieuw)).Select(v => v.Veld).ToList();
}
