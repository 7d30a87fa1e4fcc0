using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace StageSystem.Koppeling.Specs.Orakel;

/// <summary>Skips, with a message, where the independent solver is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactMetGlpkAttribute : FactAttribute
{
    public FactMetGlpkAttribute()
    {
        if (Glpk.Pad is null) Skip = "glpsol (Debian: glpk-utils) is not on PATH: no comparison with an independent solver.";
    }
}

/// <summary>An integer programme with lexicographic criteria, solved by glpk from text: one run per criterion, what was reached becomes a constraint.</summary>
/// <remarks>Several instances go into one run: they share no variables, so the sum of their minima is the minimum of their sum.</remarks>
internal sealed class Glpk
{
    private readonly List<string> _regels = [];
    private readonly List<string> _geheel = [];
    private readonly List<List<Dictionary<string, long>>> _criteria = [];
    private int _nummer;

    public static string? Pad { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(map => Path.Combine(map, "glpsol")).FirstOrDefault(File.Exists);

    /// <summary>A new 0/1 variable.</summary>
    public string Variabele()
    {
        var naam = Naam();
        _geheel.Add(naam);
        return naam;
    }

    /// <summary>A new variable ≥ 0 that need not be whole.</summary>
    public string Breuk() => Naam();

    public void Beperk(IEnumerable<(string Variabele, long Factor)> som, string teken, long rechts)
    {
        var tekst = Som(som);
        if (tekst.Length > 0) _regels.Add($" c{_regels.Count}: {tekst} {teken} {rechts.ToString(CultureInfo.InvariantCulture)}");
        else if (teken == "=" ? rechts != 0 : teken == "<=" ? rechts < 0 : rechts > 0) _regels.Add($" c{_regels.Count}: {Naam()} = -1");
    }

    /// <summary>Adds an instance with its criteria, most important first.</summary>
    public void Geval(params Dictionary<string, long>[] criteria) => _criteria.Add([.. criteria]);

    /// <summary>Value of every criterion per instance; null when glpk did not finish in time.</summary>
    /// <param name="seconden">Most time of one run.</param>
    /// <param name="grootste">Index of the criterion that is the largest value of the variables taken instead of their sum; −1: none.</param>
    public long[][]? Los(int grootste = -1, int seconden = 50)
    {
        var waarden = _criteria.Select(c => new long[c.Count]).ToArray();
        for (var k = 0; k < _criteria.Max(c => c.Count); k++)
        {
            if (k == grootste)
            {
                if (!Grootste(k, waarden, seconden)) return null;
                continue;
            }

            if (Voer(Som(_criteria.SelectMany(c => c[k]).Select(v => (v.Key, v.Value))), seconden) is not { } gevonden) return null;
            for (var g = 0; g < _criteria.Count; g++)
            {
                waarden[g][k] = (long)Math.Round(_criteria[g][k].Sum(v => v.Value * gevonden.GetValueOrDefault(v.Key)));
                Beperk(_criteria[g][k].Select(v => (v.Key, v.Value)), "<=", waarden[g][k]);
            }
        }

        return waarden;
    }

    /// <summary>From the highest value down: can all variables with that value be left out?</summary>
    private bool Grootste(int k, long[][] waarden, int seconden)
    {
        var open = Enumerable.Range(0, _criteria.Count).ToHashSet();
        foreach (var niveau in _criteria.SelectMany(c => c[k].Values).Distinct().Where(v => v > 0).OrderDescending())
        {
            IEnumerable<(string, long)> Op(int g) => _criteria[g][k].Where(v => v.Value == niveau).Select(v => (v.Key, 1L));
            if (Voer(Som(open.Order().SelectMany(Op)), seconden) is not { } gevonden) return false;
            foreach (var g in open.Order().ToArray())
            {
                if (Op(g).Sum(v => gevonden.GetValueOrDefault(v.Item1)) < 0.5) Beperk(Op(g), "<=", 0);
                else open.Remove(g);
                if (!open.Contains(g)) waarden[g][k] = niveau;
            }
        }

        return true;
    }

    private string Naam() => string.Create(CultureInfo.InvariantCulture, $"x{_nummer++}");

    private static string Som(IEnumerable<(string Variabele, long Factor)> som)
    {
        var tekst = new StringBuilder();
        var breed = 0;
        foreach (var (variabele, factor) in som)
        {
            if (factor == 0) continue;
            tekst.Append(CultureInfo.InvariantCulture, $"{(factor < 0 ? "-" : "+")} {Math.Abs(factor)} {variabele} ");
            if (++breed % 20 == 0) tekst.Append("\n  ");
        }

        return tekst.ToString().TrimEnd();
    }

    private Dictionary<string, double>? Voer(string doel, int seconden)
    {
        var map = Directory.CreateTempSubdirectory("koppeling");
        try
        {
            var (lp, uit) = (Path.Combine(map.FullName, "m.lp"), Path.Combine(map.FullName, "m.sol"));
            File.WriteAllText(lp, $"Minimize\n obj: {(doel.Length > 0 ? doel : "0 x0")}\nSubject To\n{string.Join('\n', _regels)}\nBinary\n {string.Join("\n ", _geheel)}\nEnd\n");
            using var proces = Process.Start(new ProcessStartInfo(Pad!, ["--lp", lp, "--write", uit, "--tmlim", seconden.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            var verslag = proces.StandardOutput.ReadToEnd();
            proces.WaitForExit();
            if (proces.ExitCode != 0 || !File.Exists(uit)) throw new InvalidOperationException($"glpsol: {verslag}");

            // "--write" gives columns by number ("j 12 value" after "s mip … o"); the numbers follow first appearance in the text.
            var regels = File.ReadAllLines(uit);
            var kop = regels.First(r => r.StartsWith("s ", StringComparison.Ordinal)).Split(' ');
            if (verslag.Contains("TIME LIMIT EXCEEDED", StringComparison.Ordinal)) return null;
            if (kop[1] != "mip" || kop[4] != "o") throw new InvalidOperationException($"glpsol found no proven optimum: {string.Join(' ', kop)}\n{verslag}");
            var namen = Namen(File.ReadLines(lp));
            return regels.Where(r => r.StartsWith("j ", StringComparison.Ordinal)).Select(r => r.Split(' '))
                .ToDictionary(d => namen[int.Parse(d[1], CultureInfo.InvariantCulture) - 1], d => double.Parse(d[2], CultureInfo.InvariantCulture));
        }
        finally
        {
            map.Delete(true);
        }
    }

    private static List<string> Namen(IEnumerable<string> lp)
    {
        var gezien = new HashSet<string>();
        var namen = new List<string>();
        foreach (var woord in lp.SelectMany(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            if (woord[0] == 'x' && gezien.Add(woord)) namen.Add(woord);
        return namen;
    }
}
