using System.Text.Json.Serialization;

namespace StageSystem.Plaatsingen;

/// <summary>An aios became known. Name, BIG-nummer and woonplaats are in <see cref="Persoonsgegevens"/>, which can be erased.</summary>
/// <param name="Aiosnummer">Natural key.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="StartOpleiding">First day of the training employment (PLA-27).</param>
/// <param name="Deeltijdpercentage">Percentage of the appointment, 50–100 (VER-7).</param>
/// <param name="Vrijstellingen">Fields in which no stage may be done (PLA-19).</param>
/// <param name="Regiovoorkeur">Preferred region; null when there is none.</param>
public sealed record AiosGeregistreerd(
    string Aiosnummer, string Instituut, DateOnly StartOpleiding, int Deeltijdpercentage, Lijst<string> Vrijstellingen, string? Regiovoorkeur);

/// <summary>A plaatsing as a part of the traject, and as a line of the opleidingsschema in the register (REG-7).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Onderdeel">Type of stage.</param>
/// <param name="Instellingscode">Where.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Deeltijdpercentage">1–100.</param>
public sealed record Trajectdeel(
    string Plaatsingscode, string Stageplaatscode, string Onderdeel, string Instellingscode, DateOnly Van, DateOnly TotEnMet, int Deeltijdpercentage);

/// <summary>A plaatsing belongs to the traject, or changed in it.</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Deel">The plaatsing as it is now.</param>
/// <param name="InRegister">Whether the register has it so already: an existing administration is taken to agree with the register.</param>
public sealed record TrajectdeelOpgenomen(string Aiosnummer, Trajectdeel Deel, bool InRegister);

/// <summary>A plaatsing belongs to the traject no more: it never ran.</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Plaatsingscode">The plaatsing.</param>
public sealed record TrajectdeelVervallen(string Aiosnummer, string Plaatsingscode);

/// <summary>A line that the register must get.</summary>
/// <param name="Plaatsingscode">The plaatsing that the line follows from.</param>
/// <param name="Deel">The line as it should become; null when it must go.</param>
public sealed record Schemaregel(string Plaatsingscode, Trajectdeel? Deel);

/// <summary>The register's schema no longer agrees with the traject: the aios asks for a change in MijnRGS (REG-5, REG-7).</summary>
/// <remarks>Again for the same change when more happens on the same day: the whole list each time.</remarks>
/// <param name="WijzigingId">Identity of the change.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Regels">The lines that differ.</param>
/// <param name="OntstaanOp">Day on which it arose; changes of one day are one bundle.</param>
/// <param name="UiterlijkOp">Last day to ask for it, included: 5 werkdagen later.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Bijzonderheden">What differs beside the lines (REG-8, REG-16, REG-17); null when nothing does.</param>
public sealed record RegisterwijzigingVereist(
    Guid WijzigingId, string Aiosnummer, Lijst<Schemaregel> Regels, DateOnly OntstaanOp, DateOnly UiterlijkOp, string Instituut,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Lijst<Bijzonderheidsregel>? Bijzonderheden = null);

/// <summary>Something beside the lines that the register must get.</summary>
/// <param name="Bijzonderheid">What.</param>
/// <param name="Vervalt">Whether it must go: the register has it, and it does not hold any more.</param>
public sealed record Bijzonderheidsregel(Trajectbijzonderheid Bijzonderheid, bool Vervalt);

/// <summary>RGS processed the change (REG-5): only this closes it.</summary>
/// <param name="WijzigingId">The change.</param>
/// <param name="VerwerktOp">Day on which RGS processed it.</param>
/// <param name="Door">Who recorded that: role and subject.</param>
public sealed record RegisterwijzigingVerwerkt(Guid WijzigingId, DateOnly VerwerktOp, string Door);

/// <summary>The change is not needed any more, or a later one takes its place.</summary>
/// <param name="WijzigingId">The change.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record RegisterwijzigingVervallen(Guid WijzigingId, string Aiosnummer, string Instituut);
