namespace StageSystem.Verlof.Diensten;

/// <summary>A dienst of an aios, planned or worked (VER-15, C-25). No amount of money (VER-23).</summary>
/// <param name="DienstId">Chosen by who registers it.</param>
/// <param name="Plaatsingscode">The stage.</param>
/// <param name="Dag">Day on which it starts.</param>
/// <param name="Begin">Start, local time of Amsterdam.</param>
/// <param name="AanwezigUren">Hours of presence.</param>
/// <param name="GewerktUren">Hours actually worked.</param>
/// <param name="DagAangepast">Whether the working hours of the day were adapted to it.</param>
public sealed record DienstGeregistreerd(
    Guid DienstId, string Plaatsingscode, DateOnly Dag, TimeOnly Begin, decimal AanwezigUren, decimal GewerktUren, bool DagAangepast, string Door, DateTimeOffset Op);

/// <summary>The dienst lapsed (VER-19, OVK-14).</summary>
public sealed record DienstVervallen(Guid DienstId, string Door, DateTimeOffset Op);

/// <summary>What a dienst gives in time (VER-18), with the figures by which it was judged (OVK-13).</summary>
/// <param name="Uren">Hours for doing the dienst; excess hours of the week come on top (VER-17).</param>
public sealed record CompensatieOpgebouwd(Guid DienstId, string Plaatsingscode, decimal Uren);

/// <summary>What was worked in an ISO week, when it differs from the work pattern (VER-17).</summary>
/// <param name="Maandag">First day of the week.</param>
/// <param name="RegulierUren">Regular hours worked, teaching included.</param>
/// <param name="VerlofUren">Hours of leave, sickness and compensation.</param>
public sealed record WeekurenVastgelegd(DateOnly Maandag, decimal RegulierUren, decimal VerlofUren, string Door, DateTimeOffset Op);

/// <summary>Compensation hours were taken (VER-19).</summary>
public sealed record CompensatieOpgenomen(Guid OpnameId, string Plaatsingscode, DateOnly Dag, decimal Uren, string Door, DateTimeOffset Op);

/// <summary>Compensation was not taken after all (OVK-14).</summary>
public sealed record CompensatieopnameIngetrokken(Guid OpnameId, string Door, DateTimeOffset Op);

/// <summary>Before the end of a stage its open compensation was looked at (VER-19); it is not looked at again for this end.</summary>
/// <param name="TotEnMet">The end for which it was looked at (OVK-10).</param>
/// <param name="Moment">Value of <see cref="Compensatiemoment"/>.</param>
public sealed record CompensatiesaldoGewogen(string Plaatsingscode, DateOnly TotEnMet, string Moment, decimal OpenUren);

/// <summary>The stage ends with compensation open: a human decides; it is not paid out (VER-19).</summary>
public sealed record CompensatieOpenBijEinde(string Plaatsingscode, DateOnly TotEnMet, decimal OpenUren);

/// <summary>Paid overtime, through SBOH, on a form that the instelling signed (VER-23). Hours only.</summary>
public sealed record OverwerkVastgelegd(Guid OverwerkId, string Plaatsingscode, DateOnly Dag, decimal Uren, string Door, DateTimeOffset Op);

/// <summary>When open compensation is looked at (VER-19).</summary>
public static class Compensatiemoment
{
    public const string VierWeken = "4 weken";
    public const string TweeWeken = "2 weken";
    public const string Einde = "einde";
}
