namespace StageSystem.Contracts.Erkenning.V1;

/// <summary>Diensten as the authorised SLWP describes them (ERK-12, VER-15).</summary>
/// <param name="Geen">There are no diensten.</param>
/// <param name="AantalPerVierWeken">Number in 28 days; null when there are none.</param>
/// <param name="DuurUren">Duration of one, in hours; null when there are none.</param>
public sealed record Slwpdiensten(bool Geen, int? AantalPerVierWeken, decimal? DuurUren);

/// <summary>A stageopleider authorised the SLWP for a year. Published by Erkenning, for registers and whoever shows it.</summary>
/// <remarks>At least once, order not guaranteed: the highest <paramref name="Versie"/> holds. Rule ERK-13.</remarks>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Nummer">Version of the SLWP.</param>
/// <param name="GeautoriseerdOp">First valid day.</param>
/// <param name="GeldigTotEnMet">Last valid day.</param>
/// <param name="Diensten">Diensten.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the SLWP's stream in Erkenning.</param>
public sealed record SlwpGeautoriseerd(
    string Stageplaatscode, int Nummer, DateOnly GeautoriseerdOp, DateOnly GeldigTotEnMet, Slwpdiensten Diensten, string Instituut, long Versie);

/// <summary>The newly authorised SLWP differs from the one before in what others go by (C-5). Published by Erkenning; read by Plaatsing, and for registers.</summary>
/// <remarks>At least once, order not guaranteed. Rule ERK-12.</remarks>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Nummer">Version of the SLWP.</param>
/// <param name="Vanaf">Day from which the new text holds.</param>
/// <param name="Onderdelen">Names of the sections that changed: diensten, vakantie bij de start, werktijden, contactgegevens van de contactpersoon of manager.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the SLWP's stream in Erkenning.</param>
public sealed record SlwpHerzien(string Stageplaatscode, int Nummer, DateOnly Vanaf, IReadOnlyList<string> Onderdelen, string Instituut, long Versie);

/// <summary>The SLWP was not authorised in time: no stage may start from this day (C-4 row 2). Published by Erkenning; read by Plaatsing, and for registers.</summary>
/// <remarks>At least once, order not guaranteed. Rules ERK-15 and ERK-16.</remarks>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="EersteOngeldigeDag">First day without a valid SLWP.</param>
/// <param name="RespijtDagen">Days in which a running stage is not questioned.</param>
/// <param name="OorzaakId">The end of this authorisation.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageplaats' stream in Erkenning.</param>
public sealed record SlwpVerlopen(string Stageplaatscode, DateOnly EersteOngeldigeDag, int RespijtDagen, Guid OorzaakId, string Instituut, long Versie);

/// <summary>
/// The SLWP was still not authorised when the grace was over: the validity of running stages is to be questioned (C-4 row 4). Published by Erkenning; read by Plaatsing, and for registers.
/// </summary>
/// <remarks>At least once, order not guaranteed. Rule ERK-15.</remarks>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="EersteOngeldigeDag">First day without a valid SLWP.</param>
/// <param name="OorzaakId">The end of this authorisation, as in <see cref="SlwpVerlopen"/>.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageplaats' stream in Erkenning.</param>
public sealed record SlwpRespijtVerstreken(string Stageplaatscode, DateOnly EersteOngeldigeDag, Guid OorzaakId, string Instituut, long Versie);
