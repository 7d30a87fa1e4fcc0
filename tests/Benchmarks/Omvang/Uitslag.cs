using System.Globalization;

namespace StageSystem.Benchmarks.Omvang;

/// <summary>Prints figures with their bars, and remembers whether one was missed.</summary>
internal sealed class Uitslag
{
    internal bool Gehaald { get; private set; } = true;

    /// <summary>Says what comes, with what else the machine does.</summary>
    internal static void Deel(string naam) => Console.WriteLine($"\n{naam}   [load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} on {Environment.ProcessorCount} cores]");

    internal void Meld(string wat, double waarde, string eenheid, double? grens = null)
    {
        var oordeel = grens is not { } g ? "" : waarde <= g ? $"   (bar {g.ToString("0.###", CultureInfo.InvariantCulture)} {eenheid}: met)" : $"   (bar {g.ToString("0.###", CultureInfo.InvariantCulture)} {eenheid}: MISSED)";
        if (waarde > grens) Gehaald = false;
        Console.WriteLine($"  {wat,-92}{waarde,10:N2} {eenheid}{oordeel}");
    }

    internal void Meld(string wat, List<double> metingen, double grens)
    {
        var (p50, p95, p99) = (Percentiel(metingen, 50), Percentiel(metingen, 95), Percentiel(metingen, 99));
        if (p95 > grens) Gehaald = false;
        Console.WriteLine($"  {wat,-52}{metingen.Count,6}{p50,9:N1}{p95,9:N1}{p99,9:N1}{metingen.Max(),9:N1}   {(p95 <= grens ? "met" : "MISSED")}");
    }

    internal static double Percentiel(List<double> metingen, int p) =>
        metingen.Order().ElementAt(Math.Min(metingen.Count - 1, (int)Math.Ceiling(metingen.Count * p / 100.0) - 1));
}
