namespace StageSystem.Contracts.Erkenning.V1;

/// <summary>Who is a stageopleider, and where: a copy for those who get reports about the person. Published by Erkenning; read by Verlof.</summary>
/// <remarks>At least once, order not guaranteed: the highest <paramref name="Versie"/> holds. No names (OVK-11). Rule OVK-2.</remarks>
/// <param name="Opleidernummer">Natural key.</param>
/// <param name="Instituut">The one opleidingsinstituut of the person (ERK-5).</param>
/// <param name="Instellingen">Where the person is employed; a koepel groups instellingen (VER-40).</param>
/// <param name="Versie">Version of the stageopleider's stream in Erkenning.</param>
public sealed record StageopleiderGeregistreerd(string Opleidernummer, string Instituut, IReadOnlyList<Werkplek> Instellingen, long Versie);

/// <summary>An instelling where a stageopleider is employed.</summary>
/// <param name="Instellingscode">Natural key of the instelling.</param>
/// <param name="Koepel">Code of its koepelerkenning, or null.</param>
public sealed record Werkplek(string Instellingscode, string? Koepel);
