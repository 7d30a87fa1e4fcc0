namespace StageSystem.Erkenningen.Opleidingsplaatsen;

/// <summary>The minister's division gives an instelling so many opleidingsplaatsen for a year (ERK-43); again with another number: the division was corrected.</summary>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="Jaar">Calendar year.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Aantal">Number of places that count for funding.</param>
/// <param name="Referentie">Reference of the division.</param>
public sealed record OpleidingsplaatsToegewezen(string Instellingscode, string Specialisme, int Jaar, string Instituut, int Aantal, string Referentie);

/// <summary>A vacancy for an instromer was opened, after the assignment and in consultation with instelling and region (ERK-43).</summary>
/// <param name="VacatureId">The vacancy.</param>
/// <param name="Op">Day.</param>
public sealed record VacatureGeopend(Guid VacatureId, DateOnly Op);

/// <summary>An instromer (first training year) starts. Above the assigned number it is not refused, but not funded (Q87).</summary>
/// <param name="PlaatsId">The place.</param>
/// <param name="Start">First day.</param>
/// <param name="Gefinancierd">Whether it counts for funding.</param>
/// <param name="HervullingVan">The place that is filled again; null for a first filling (ERK-44).</param>
public sealed record InstromerGeplaatst(Guid PlaatsId, DateOnly Start, bool Gefinancierd, Guid? HervullingVan);

/// <summary>The aios of a place stops (ERK-44).</summary>
/// <param name="PlaatsId">The place.</param>
/// <param name="GestoptOp">Day on which the aios stops.</param>
/// <param name="WasInstromer">Whether the aios was in the first training year.</param>
/// <param name="HervulbaarTotEnMet">Last day on which a new instromer may start; null when the place lapses.</param>
public sealed record OpleidingsplaatsVrijgekomen(Guid PlaatsId, DateOnly GestoptOp, bool WasInstromer, DateOnly? HervulbaarTotEnMet);
