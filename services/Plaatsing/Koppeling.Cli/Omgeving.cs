using System.Diagnostics;
using System.Globalization;

namespace StageSystem.Koppeling.Cli;

/// <summary>What a command may use of the outside world.</summary>
/// <param name="Uit">Results.</param>
/// <param name="Fout">Mistakes and progress.</param>
/// <param name="ToonVoortgang">Whether <paramref name="Fout"/> is a terminal.</param>
internal sealed record Omgeving(TextWriter Uit, TextWriter Fout, bool ToonVoortgang, CancellationToken Stop)
{
    private static readonly CultureInfo Nederlands = MaakNederlands();

    /// <summary>Progress of long runs, at most five times a second; null when nobody watches.</summary>
    public Voortgangsregel? Voortgang() => ToonVoortgang ? new Voortgangsregel(Fout) : null;

    /// <summary>Writes a line of figures: a name, padded, and a value.</summary>
    public void Regel(string naam, string waarde) => Uit.WriteLine($"{naam,-18} {waarde}");

    public static string Ms(TimeSpan tijd) => tijd.TotalSeconds >= 10 ? tijd.TotalSeconds.ToString("0.0", Nederlands) + " s" : tijd.TotalMilliseconds.ToString(tijd.TotalMilliseconds < 10 ? "0.00" : "0", Nederlands) + " ms";

    public static string Getal(double getal, string vorm = "0.##") => getal.ToString(vorm, Nederlands);

    /// <summary>Largest resident memory of this process so far, in MB of 10^6 bytes.</summary>
    public static long PiekMb()
    {
        using var proces = Process.GetCurrentProcess();
        return proces.PeakWorkingSet64 / 1_000_000;
    }

    private static CultureInfo MaakNederlands()
    {
        var cultuur = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        cultuur.NumberFormat.NumberDecimalSeparator = ",";
        cultuur.NumberFormat.NumberGroupSeparator = ".";
        return cultuur;
    }
}

/// <summary>One line on the terminal that is written over.</summary>
internal sealed class Voortgangsregel(TextWriter fout) : IProgress<Voortgang>, IDisposable
{
    private readonly Lock slot = new();
    private long laatst;
    private int breedte;

    public void Report(Voortgang value)
    {
        lock (slot)
        {
            var nu = Stopwatch.GetTimestamp();
            if (laatst != 0 && Stopwatch.GetElapsedTime(laatst, nu) < TimeSpan.FromMilliseconds(200)) return;
            laatst = nu;
            var tekst = value.Totaal is { } totaal ? $"{value.Stap}: {value.Gedaan} van {totaal}" : $"{value.Stap}: {value.Gedaan}";
            fout.Write("\r" + tekst.PadRight(breedte));
            breedte = tekst.Length;
        }
    }

    public void Dispose()
    {
        if (breedte > 0) fout.Write("\r" + new string(' ', breedte) + "\r");
    }
}
