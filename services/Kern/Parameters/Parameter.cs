using System.Diagnostics.CodeAnalysis;

namespace StageSystem.Kern.Parameters;

/// <summary>A parameter of Appendix B, whatever its type.</summary>
public abstract class Parameter
{
    private protected Parameter(string sleutel, string regel) => (Sleutel, Regel) = (sleutel, regel);

    /// <summary>Key in Appendix B, such as <c>deeltijd.minimum</c>.</summary>
    public string Sleutel { get; }

    /// <summary>The rule that uses it.</summary>
    public string Regel { get; }

    internal abstract bool KanLezen(string? waarde);
}

/// <summary>A parameter of Appendix B with the defaults of the regelboek for each profile.</summary>
/// <typeparam name="T">Type of its value; nullable when a profile does not know it (the dash of Appendix B).</typeparam>
public sealed class Parameter<T> : Parameter
{
    private readonly Parameterlezer<T> _lezer;
    private readonly T _amc;
    private readonly T _vumc;
    private readonly T _nspoh;

    internal Parameter(string sleutel, string regel, Parameterlezer<T> lezer, T amc, T vumc, T nspoh)
        : base(sleutel, regel) => (_lezer, _amc, _vumc, _nspoh) = (lezer, amc, vumc, nspoh);

    internal Parameter(string sleutel, string regel, Parameterlezer<T> lezer, T alle)
        : this(sleutel, regel, lezer, alle, alle, alle)
    {
    }

    /// <summary>The default of the profile of this opleidingsinstituut (regelboek 0.5).</summary>
    public T Standaard(string instituut) => Instituutprofielen.Van(instituut) switch
    {
        Instituutprofiel.Vumc => _vumc,
        Instituutprofiel.Nspoh => _nspoh,
        _ => _amc,
    };

    internal override bool KanLezen(string? waarde) => _lezer(waarde, out _);

    internal T Lees(string? waarde) => _lezer(waarde, out var gelezen) ? gelezen : throw new ArgumentException($"Not a value of {Sleutel}: '{waarde}'.", nameof(waarde));
}

/// <summary>Reads a value as it stands in the configuration; null or empty stands for "this profile does not know it".</summary>
internal delegate bool Parameterlezer<T>(string? tekst, [MaybeNullWhen(false)] out T waarde);

/// <summary>The columns of Appendix B.</summary>
public enum Instituutprofiel
{
    /// <summary>The huisartsopleiding of AMC. Also for an opleidingsinstituut that has no column: its handbook is the source of most rules.</summary>
    Amc,

    /// <summary>The huisartsopleiding of VUmc.</summary>
    Vumc,

    /// <summary>NSPOH, and TNO with it.</summary>
    Nspoh,
}

/// <summary>Which column holds for which opleidingsinstituut.</summary>
public static class Instituutprofielen
{
    /// <summary>The profile of this opleidingsinstituut (regelboek 0.5); case does not matter.</summary>
    public static Instituutprofiel Van(string instituut) => instituut.Trim().ToUpperInvariant() switch
    {
        "VUMC" => Instituutprofiel.Vumc,
        "NSPOH" or "TNO" => Instituutprofiel.Nspoh,
        _ => Instituutprofiel.Amc,
    };
}
