using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Verzuim;

/// <summary>Days on which an aios did not work all hours. Dates and the share of hours, nothing else (VER-31).</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; <see cref="Kern.Periode.Open"/> when it is not known.</param>
/// <param name="GewerktPercentage">Share of the hours that was worked, 0–100: 0 is fully absent (VER-34).</param>
public sealed record Verzuimdeel(DateOnly Van, DateOnly TotEnMet, int GewerktPercentage = 0)
{
    /// <summary>Its days.</summary>
    public Periode Periode => new(Van, TotEnMet);
}

/// <summary>A work pattern from a day on.</summary>
/// <param name="Vanaf">First day.</param>
/// <param name="Patroon">The pattern.</param>
public sealed record Geldendpatroon(DateOnly Vanaf, Werkpatroon Patroon);

/// <summary>The work patterns of an aios through time (VER-49).</summary>
public sealed class Patroontijdlijn
{
    private readonly ImmutableArray<Geldendpatroon> _patronen;

    /// <summary>These patterns, in any order; before the first of them the first holds.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Patroontijdlijn(params IEnumerable<Geldendpatroon> patronen)
    {
        _patronen = [.. patronen.OrderBy(p => p.Vanaf)];
        if (_patronen.IsEmpty) throw new ArgumentException("There is no work pattern.", nameof(patronen));
    }

    /// <summary>The pattern that holds on a day.</summary>
    public Werkpatroon Op(DateOnly dag)
    {
        for (var i = _patronen.Length - 1; i > 0; i--)
        {
            if (_patronen[i].Vanaf <= dag) return _patronen[i].Patroon;
        }

        return _patronen[0].Patroon;
    }

    /// <summary>Whether a day is an own contract day.</summary>
    public bool IsContractdag(DateOnly dag) => Op(dag).IsContractdag(dag);
}

/// <summary>Contiguous sickness: parts without an own contract day of work between them (VER-32, choice Q19).</summary>
/// <param name="Delen">Its parts, in order of date.</param>
public sealed record Verzuimperiode(ImmutableArray<Verzuimdeel> Delen)
{
    /// <summary>From the first day through the last.</summary>
    public Periode Periode => new(Delen[0].Van, Delen.Max(d => d.TotEnMet));

    /// <summary>
    /// The contiguous periods of these parts, whatever their order. Days without an own contract day between (a weekend, a structural free day) belong
    /// to the period: nobody worked on them.
    /// </summary>
    /// <param name="delen">Parts; where they overlap, the one that starts last holds.</param>
    /// <param name="patronen">The own contract days.</param>
    /// <param name="samentellenDagen">VER-32: worked contract days between two parts that still make them one.</param>
    public static ImmutableArray<Verzuimperiode> Van(IEnumerable<Verzuimdeel> delen, Patroontijdlijn patronen, int samentellenDagen)
    {
        var perioden = ImmutableArray.CreateBuilder<Verzuimperiode>();
        foreach (var deel in delen.Where(d => !d.Periode.IsLeeg && d.GewerktPercentage < 100).OrderBy(d => d.Van).ThenBy(d => d.TotEnMet).ThenBy(d => d.GewerktPercentage))
        {
            if (perioden.Count > 0 && Gewerkt(perioden[^1].Periode.TotEnMet, deel.Van, patronen) <= samentellenDagen)
                perioden[^1] = new(perioden[^1].Delen.Add(deel));
            else
                perioden.Add(new([deel]));
        }

        return perioden.ToImmutable();
    }

    /// <summary>The share of the hours of a day that was missed, in hundredths: 100 is the whole day; 0 when nothing is reported for it.</summary>
    public int Gemist(DateOnly dag)
    {
        for (var i = Delen.Length - 1; i >= 0; i--)
        {
            if (Delen[i].Periode.Bevat(dag)) return 100 - Delen[i].GewerktPercentage;
        }

        return 0;
    }

    /// <summary>Own contract days strictly between two days.</summary>
    private static int Gewerkt(DateOnly laatste, DateOnly eerste, Patroontijdlijn patronen)
    {
        if (laatste >= eerste) return 0;
        var aantal = 0;
        for (var dag = laatste.AddDays(1); dag < eerste; dag = dag.AddDays(1))
        {
            if (patronen.IsContractdag(dag)) aantal++;
        }

        return aantal;
    }
}
