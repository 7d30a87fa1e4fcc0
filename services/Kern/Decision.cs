namespace StageSystem.Kern;

/// <summary>
/// What a pure decision says: facts to store, nothing new, or a refusal by a rule (OVK-5).
/// </summary>
/// <remarks>A refusal is a value; exceptions are for what nobody planned.</remarks>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The command was understood and changes nothing: it was done before, or asks what already is (OVK-4).</summary>
    public static Decision NothingNew { get; } = new Accepted([]);

    /// <summary>The facts that follow, in the order in which they are to be stored.</summary>
    public sealed record Accepted(IReadOnlyList<Feit> Nieuwe) : Decision
    {
        /// <inheritdoc />
        public bool Equals(Accepted? other) => other is not null && Nieuwe.SequenceEqual(other.Nieuwe);

        /// <inheritdoc />
        public override int GetHashCode() => Nieuwe.Aggregate(0, HashCode.Combine);
    }

    /// <summary>The rule that forbids it; nothing is stored.</summary>
    public sealed record Refused(Regelovertreding Overtreding) : Decision;

    /// <summary>Accept these facts; none at all is <see cref="NothingNew"/>.</summary>
    public static Decision Accept(params IReadOnlyList<Feit> feiten) =>
        feiten.Count == 0 ? NothingNew : new Accepted(feiten);

    /// <summary>Lets a decision return a refusal as it is.</summary>
    public static implicit operator Decision(Regelovertreding overtreding) => new Refused(overtreding);

    /// <summary>Lets a decision return one fact as it is.</summary>
    public static implicit operator Decision(Feit feit) => Accept(feit);

    /// <summary>The facts to store; empty for a refusal and for nothing new.</summary>
    public IReadOnlyList<Feit> Feiten => this is Accepted accepted ? accepted.Nieuwe : [];

    /// <summary>The stored events alone, without their rule and addressees.</summary>
    public IEnumerable<object> Events => Feiten.Select(feit => feit.Event);
}
