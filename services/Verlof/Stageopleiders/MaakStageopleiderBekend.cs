using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Take over what Erkenning says about a stageopleider (OVK-2).</summary>
/// <param name="Opleidernummer">Natural key.</param>
/// <param name="Instituut">Opleidingsinstituut of the person.</param>
/// <param name="Werkplekken">Where the person is employed.</param>
/// <param name="Versie">Version of the stream in Erkenning.</param>
public sealed record MaakStageopleiderBekend(string Opleidernummer, string Instituut, IReadOnlyList<Werkplek> Werkplekken, long Versie)
{
    /// <summary>The highest version holds, whatever the order of arrival (OVK-4). Another koepel can make an absence count at more instellingen (VER-40).</summary>
    public static Decision Decide(Stageopleider? stageopleider, MaakStageopleiderBekend command, Weegfeiten feiten)
    {
        if (stageopleider?.ErkenningVersie >= command.Versie) return Decision.NothingNew;

        var nummer = Sleutel.Normaal(command.Opleidernummer);
        var bekend = new StageopleiderBekendGeworden(
            Stageopleider.StreamId(nummer), nummer, command.Instituut,
            [.. command.Werkplekken.Select(w => new Werkplek(Sleutel.Normaal(w.Instellingscode), w.Koepel is null ? null : Sleutel.Normaal(w.Koepel)))
                .OrderBy(w => w.Instellingscode, StringComparer.Ordinal)],
            command.Versie).Volgens("OVK-2");

        return stageopleider is null ? bekend : WeegAfwezigheden.MetGevolgen(stageopleider, [bekend], feiten);
    }
}
