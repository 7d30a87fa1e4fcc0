using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>A registration with a natural key that is known already: the same content is nothing new, other content a conflict, never an overwrite.</summary>
internal static class Conflict
{
    /// <summary>OVK-14: nothing new when all fields agree; otherwise a refusal that names the fields that differ.</summary>
    /// <param name="onderwerp">What it is, such as <c>plaatsing P0012</c>.</param>
    /// <param name="velden">Name of each field as a secretary knows it, and whether it is the same.</param>
    internal static Decision Toets(string onderwerp, params IEnumerable<(string Naam, bool Gelijk)> velden)
    {
        var anders = velden.Where(v => !v.Gelijk).Select(v => v.Naam).ToList();
        return anders.Count == 0
            ? Decision.NothingNew
            : new Regelovertreding(
                "OVK-14",
                $"De gegevens van {onderwerp} zijn al vastgelegd met een andere inhoud ({string.Join(", ", anders)}). Er is niets gewijzigd.",
                ("onderwerp", onderwerp), ("velden", string.Join(", ", anders)));
    }

    /// <summary>OVK-2: a reference to something that nobody registered.</summary>
    internal static Regelovertreding Onbekend(string soort, string sleutel) =>
        new("OVK-2", $"De {soort} {sleutel} is niet bekend.", ("soort", soort), ("sleutel", sleutel));
}
