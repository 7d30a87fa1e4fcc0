namespace StageSystem.Erkenningen.Opleidingsplannen;

/// <summary>An entry of the opleidingsetalage refers to the lokaal opleidingsplan of its instelling and specialism (ERK-41). Not that there is a plan.</summary>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="VermeldingId">The entry.</param>
/// <param name="Op">Day.</param>
/// <param name="HerinnerOp">Day of the reminder; null when there is a plan, or its date is known already.</param>
/// <param name="UiterlijkOp">Last day on which the missing plan is expected; null as above.</param>
public sealed record EtalagevermeldingVerbonden(
    string Instellingscode, string Specialisme, string Instituut, Guid VermeldingId, DateOnly Op, DateOnly? HerinnerOp, DateOnly? UiterlijkOp);

/// <summary>An entry that referred to the plan was withdrawn.</summary>
/// <param name="VermeldingId">The entry.</param>
public sealed record EtalagevermeldingLosgemaakt(Guid VermeldingId);

/// <summary>The opleider laid down a version of the lokaal opleidingsplan (ERK-41). The former versions stay.</summary>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Nummer">Version: 1 for the first.</param>
/// <param name="LandelijkPlan">The national plan, with its version, that it translates.</param>
/// <param name="Onderdelen">Which parts can be learned here; at least one.</param>
/// <param name="Ontwikkeling">How development is followed and tested.</param>
/// <param name="Verwijzing">Where the plan itself can be read: an absolute https address, or null.</param>
/// <param name="Vanaf">First day on which it holds.</param>
public sealed record LokaalOpleidingsplanVastgesteld(
    string Instellingscode, string Specialisme, string Instituut, int Nummer, string LandelijkPlan, IReadOnlyList<string> Onderdelen, string Ontwikkeling,
    string? Verwijzing, DateOnly Vanaf)
{
    /// <inheritdoc />
    public bool Equals(LokaalOpleidingsplanVastgesteld? other) =>
        other is not null && (Instellingscode, Specialisme, Instituut, Nummer, LandelijkPlan) == (other.Instellingscode, other.Specialisme, other.Instituut, other.Nummer, other.LandelijkPlan)
        && (Ontwikkeling, Verwijzing, Vanaf) == (other.Ontwikkeling, other.Verwijzing, other.Vanaf) && Onderdelen.SequenceEqual(other.Onderdelen);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Instellingscode, Specialisme, Nummer, Vanaf);
}

/// <summary>The missing lokaal opleidingsplan was asked for again (ERK-41).</summary>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="UiterlijkOp">Last day on which it is expected.</param>
public sealed record LokaalOpleidingsplanHerinnerd(string Instellingscode, string Specialisme, string Instituut, DateOnly UiterlijkOp);

/// <summary>The lokaal opleidingsplan did not come in time (ERK-41). The entries stay, with their flag.</summary>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="UiterlijkOp">The last day on which it was expected.</param>
public sealed record LokaalOpleidingsplanTeLaat(string Instellingscode, string Specialisme, string Instituut, DateOnly UiterlijkOp);
