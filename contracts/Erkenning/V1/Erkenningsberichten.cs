namespace StageSystem.Contracts.Erkenning.V1;

/// <summary>RGS granted an erkenning, and the register's decision was recorded. For RGS-style register integrations.</summary>
/// <remarks>At least once, order not guaranteed. Rules ERK-1 and ERK-6.</remarks>
/// <param name="ErkenningId">Identity of the erkenning: person × instelling.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Soort"><c>stageopleider</c> or <c>waarnemend</c>.</param>
/// <param name="Van">First day of the erkenning.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageopleider's stream in Erkenning.</param>
public sealed record ErkenningVerleend(
    Guid ErkenningId, string Opleidernummer, string Instellingscode, string Soort, DateOnly Van, DateOnly? TotEnMet, string Instituut, long Versie);

/// <summary>An erkenning became doubtful. For RGS-style register integrations.</summary>
/// <remarks>At least once, order not guaranteed. Never the reason of an absence (OVK-11). Rules ERK-8 and ERK-18.</remarks>
/// <param name="ErkenningId">Identity of the erkenning.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Van">First day of doubt.</param>
/// <param name="TotEnMet">Last day of doubt as now known, included; null when not known.</param>
/// <param name="OorzaakId">The exceeded threshold.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageopleider's stream in Erkenning.</param>
public sealed record ErkenningTwijfelachtigGeworden(
    Guid ErkenningId, string Opleidernummer, string Instellingscode, DateOnly Van, DateOnly? TotEnMet, Guid OorzaakId, string Instituut, long Versie);

/// <summary>A doubtful erkenning is whole again. For RGS-style register integrations.</summary>
/// <remarks>At least once, order not guaranteed. Rule ERK-22.</remarks>
/// <param name="ErkenningId">Identity of the erkenning.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Vanaf">First day without doubt; equal to the first day of doubt when it was as if never doubtful.</param>
/// <param name="OorzaakId">The exceeded threshold that had made it doubtful.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageopleider's stream in Erkenning.</param>
public sealed record ErkenningHersteld(
    Guid ErkenningId, string Opleidernummer, string Instellingscode, DateOnly Vanaf, Guid OorzaakId, string Instituut, long Versie);

/// <summary>An erkenning counts no more for coverage. For RGS-style register integrations.</summary>
/// <remarks>At least once, order not guaranteed. Rule ERK-23.</remarks>
/// <param name="ErkenningId">Identity of the erkenning.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="LaatsteDag">Last day on which it counts.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageopleider's stream in Erkenning.</param>
public sealed record ErkenningBeeindigd(Guid ErkenningId, string Opleidernummer, string Instellingscode, DateOnly LaatsteDag, string Instituut, long Versie);

/// <summary>The register is asked to end an erkenning. For RGS-style register integrations.</summary>
/// <remarks>At least once, order not guaranteed. Rule ERK-23.</remarks>
/// <param name="ErkenningId">Identity of the erkenning.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="PerDatum">The day from which the erkenning should be ended in the register.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageopleider's stream in Erkenning.</param>
public sealed record ErkenningBeeindigingVerzocht(
    Guid ErkenningId, string Opleidernummer, string Instellingscode, DateOnly PerDatum, string Instituut, long Versie);
