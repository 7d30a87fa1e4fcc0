using System.Globalization;
using StageSystem.Koppeling.Cli.Invoer;

namespace StageSystem.Koppeling.Cli;

/// <summary>Arguments of one command: values in order, and options <c>--name value</c> or <c>--name=value</c>; flags have no value.</summary>
internal sealed class Opdrachtregel
{
    private readonly Dictionary<string, string?> opties = new(StringComparer.Ordinal);
    private readonly List<string> waarden = [];
    private readonly string gebruik;

    /// <param name="gebruik">Usage, shown at a mistake.</param>
    /// <param name="metWaarde">Options with a value.</param>
    /// <param name="vlaggen">Options without one.</param>
    public Opdrachtregel(IReadOnlyList<string> argumenten, string gebruik, int minst, int meest, string[] metWaarde, string[] vlaggen)
    {
        this.gebruik = gebruik;
        for (var i = 0; i < argumenten.Count; i++)
        {
            var argument = argumenten[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                waarden.Add(argument);
                continue;
            }
            var is_ = argument.IndexOf('=', StringComparison.Ordinal);
            var naam = is_ < 0 ? argument : argument[..is_];
            string? waarde = null;
            if (metWaarde.Contains(naam)) waarde = is_ >= 0 ? argument[(is_ + 1)..] : ++i < argumenten.Count ? argumenten[i] : throw Fout($"{naam} heeft een waarde nodig");
            else if (!vlaggen.Contains(naam) || is_ >= 0) throw Fout($"de optie {argument} is onbekend");
            if (!opties.TryAdd(naam, waarde)) throw Fout($"{naam} staat er twee keer");
        }
        if (waarden.Count < minst) throw Fout("er ontbreekt een argument");
        if (waarden.Count > meest) throw Fout($"'{waarden[meest]}' is te veel");
    }

    public int Aantal => waarden.Count;

    public string this[int nummer] => waarden[nummer];

    public bool Vlag(string naam) => opties.ContainsKey(naam);

    public string? Optie(string naam) => opties.GetValueOrDefault(naam);

    public ulong? Zaad() => Optie("--zaad") is not { } tekst ? null
        : ulong.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var zaad) ? zaad
        : throw Fout($"--zaad is '{tekst}'; verwacht: een geheel getal van 0 tot en met {ulong.MaxValue}");

    public int? Getal(string naam, int minst, int meest) => Optie(naam) is not { } tekst ? null
        : int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= minst && getal <= meest ? getal
        : throw Fout($"{naam} is '{tekst}'; verwacht: een geheel getal van {minst} tot en met {meest}");

    public Invoerfout Fout(string wat) => new($"{wat}.\nGebruik: koppeling {gebruik}");
}
