using System.Collections.Immutable;

namespace StageSystem.Kern.Parameters;

/// <summary>Another value of a parameter from a day on (OVK-13). Of the configuration, section <c>Parameters</c>.</summary>
/// <param name="Sleutel">Key in Appendix B.</param>
/// <param name="GeldigVanaf">First day on which it holds; what falls before keeps the value of its own day.</param>
/// <param name="Waarde">The value as text, with a decimal point; dates as yyyy-MM-dd; lists with commas; null or empty where there is none.</param>
/// <param name="Instituut">The opleidingsinstituut for which it holds, or null for all.</param>
public sealed record Parameterwijziging(string Sleutel, DateOnly GeldigVanaf, string? Waarde, string? Instituut = null);

/// <summary>A value as it holds on a day, to calculate with and to explain.</summary>
/// <param name="Waarde">The value.</param>
/// <param name="Volgens">The rule, with the key of the parameter and the day from which this value holds.</param>
public sealed record Geldend<T>(T Waarde, Regelversie Volgens);

/// <summary>Every parameter of Appendix B, past, present and coming, of every opleidingsinstituut.</summary>
public sealed class Parametertabel
{
    private readonly ImmutableDictionary<string, ImmutableArray<Parameterwijziging>> _wijzigingen;

    /// <summary>These values on top of the regelboek's own.</summary>
    /// <exception cref="ArgumentException">A key is not in Appendix B, or a value is not one of its type.</exception>
    public Parametertabel(params IEnumerable<Parameterwijziging> wijzigingen)
    {
        _wijzigingen = wijzigingen.GroupBy(w => w.Sleutel, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.ToImmutableArray());
        foreach (var wijziging in _wijzigingen.Values.SelectMany(w => w))
        {
            var parameter = Bekend.FirstOrDefault(p => p.Sleutel == wijziging.Sleutel)
                ?? throw new ArgumentException($"There is no parameter '{wijziging.Sleutel}'.", nameof(wijzigingen));
            if (!parameter.KanLezen(wijziging.Waarde)) throw new ArgumentException($"Not a value of {parameter.Sleutel}: '{wijziging.Waarde}'.", nameof(wijzigingen));
        }
    }

    /// <summary>The defaults of the regelboek alone.</summary>
    public static Parametertabel Regelboek { get; } = new();

    /// <summary>Every parameter that the services use.</summary>
    public static ImmutableArray<Parameter> Bekend { get; } = [.. Kalenderparameters.Alle, .. Erkenningparameters.Alle, .. Verlofparameters.Alle];

    /// <summary>OVK-13: the value that holds on this day; one of the opleidingsinstituut itself goes before one for all.</summary>
    public Geldend<T> Op<T>(Parameter<T> parameter, string instituut, DateOnly dag)
    {
        var wijziging = _wijzigingen.GetValueOrDefault(parameter.Sleutel, [])
            .Where(w => w.GeldigVanaf <= dag && (w.Instituut is null || string.Equals(w.Instituut, instituut, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(w => w.Instituut is not null).ThenBy(w => w.GeldigVanaf)
            .LastOrDefault();
        return wijziging is null
            ? new(parameter.Standaard(instituut), new Regelversie(parameter.Regel, null, parameter.Sleutel))
            : new(parameter.Lees(wijziging.Waarde), new Regelversie(parameter.Regel, wijziging.GeldigVanaf, parameter.Sleutel));
    }

    /// <summary>OVK-13: the last day on which the value of this day holds; null when no other one is known.</summary>
    public DateOnly? TotEnMet<T>(Parameter<T> parameter, string instituut, DateOnly dag)
    {
        var nu = Op(parameter, instituut, dag);
        return _wijzigingen.GetValueOrDefault(parameter.Sleutel, [])
            .Select(w => w.GeldigVanaf).Where(vanaf => vanaf > dag).Order().Where(vanaf => Op(parameter, instituut, vanaf) != nu)
            .Select(vanaf => (DateOnly?)vanaf.AddDays(-1)).FirstOrDefault();
    }

    /// <summary>All values of one opleidingsinstituut on one day, to pass to a calculation.</summary>
    public Parameterstand Voor(string instituut, DateOnly dag) => new(this, instituut, dag);
}

/// <summary>The parameters of one opleidingsinstituut as they hold on one day.</summary>
/// <param name="Tabel">Where they come from.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Dag">The day by whose values is judged.</param>
public sealed record Parameterstand(Parametertabel Tabel, string Instituut, DateOnly Dag)
{
    /// <summary>The value, with the version of the rule.</summary>
    public Geldend<T> Van<T>(Parameter<T> parameter) => Tabel.Op(parameter, Instituut, Dag);

    /// <summary>The value alone.</summary>
    public T Waarde<T>(Parameter<T> parameter) => Van(parameter).Waarde;

    /// <summary>The same opleidingsinstituut on another day.</summary>
    public Parameterstand Op(DateOnly dag) => this with { Dag = dag };
}
