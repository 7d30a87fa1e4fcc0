using System.Globalization;
using System.Text;

namespace StageSystem.Koppeling.Cli.Cohort;

/// <summary>One file of the export: semicolons, UTF-8 with or without BOM, any line end, quoted where needed (RFC 4180 with a semicolon).</summary>
internal sealed class Csvbestand
{
    private readonly string _naam;
    private readonly Dictionary<string, int> _kolommen = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Regel, List<string> Velden)> _rijen = [];
    private readonly List<Cohortfout> _fouten;

    private Csvbestand(string naam, List<Cohortfout> fouten) => (_naam, _fouten) = (naam, fouten);

    /// <exception cref="InvalidDataException">The file or a column is missing.</exception>
    public static Csvbestand Lees(string map, string naam, List<Cohortfout> fouten, params string[] kolommen)
    {
        var pad = Path.Combine(map, naam);
        if (!File.Exists(pad)) throw new InvalidDataException($"{pad} ontbreekt.");
        var bestand = new Csvbestand(naam, fouten);
        var rijen = Ontleed(File.ReadAllText(pad, Encoding.UTF8));
        if (rijen.Count == 0) throw new InvalidDataException($"{pad} is leeg; verwacht: een regel met kolomnamen.");
        for (var k = 0; k < rijen[0].Velden.Count; k++) bestand._kolommen.TryAdd(rijen[0].Velden[k].Trim(), k);
        foreach (var kolom in kolommen)
            if (!bestand._kolommen.ContainsKey(kolom)) throw new InvalidDataException($"{pad}, regel 1: de kolom \"{kolom}\" ontbreekt.");
        bestand._rijen.AddRange(rijen.Skip(1));
        return bestand;
    }

    /// <summary>Reads every row; a row that is wrong is reported and left out, an equal row under the same key is merged.</summary>
    /// <param name="sleutel">Columns of the natural key.</param>
    public List<T> Rijen<T>(string[] sleutel, Func<Csvrij, T> lees)
    {
        var goed = new List<T>();
        var gezien = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (regel, velden) in _rijen)
        {
            if (velden is [""]) continue;
            var rij = new Csvrij(_kolommen, velden);
            var eerste = rij.Code(sleutel[0]);
            try
            {
                if (velden.Count != _kolommen.Count)
                    throw new FormatException($"{velden.Count} velden; verwacht: {_kolommen.Count}");
                var waarde = lees(rij);
                var code = string.Join('\u001f', sleutel.Select(rij.Code));
                var inhoud = string.Join('\u001f', _kolommen.Values.Order().Select(k => velden[k].Trim().ToUpperInvariant()));
                if (!gezien.TryAdd(code, inhoud))
                {
                    if (gezien[code] != inhoud) throw new FormatException("deze sleutel staat er al, met andere inhoud");
                    continue;
                }

                goed.Add(waarde);
            }
            catch (FormatException fout)
            {
                _fouten.Add(new Cohortfout(_naam, regel, eerste, fout.Message));
            }
        }

        return goed;
    }

    private static List<(int Regel, List<string> Velden)> Ontleed(string tekst)
    {
        var rijen = new List<(int, List<string>)>();
        var velden = new List<string>();
        var veld = new StringBuilder();
        var (regel, begin, inAanhaling) = (1, 1, false);
        for (var i = 0; i < tekst.Length; i++)
        {
            var c = tekst[i];
            if (c == '\n') regel++;
            if (inAanhaling)
            {
                if (c != '"') veld.Append(c);
                else if (i + 1 < tekst.Length && tekst[i + 1] == '"') veld.Append(tekst[++i]);
                else inAanhaling = false;
            }
            else if (c == '"' && veld.Length == 0) inAanhaling = true;
            else if (c == ';') Veld();
            else if (c == '\n') Rij();
            else if (c != '\r') veld.Append(c);
        }

        if (veld.Length > 0 || velden.Count > 0) Rij();
        return rijen;

        void Veld()
        {
            velden.Add(veld.ToString());
            veld.Clear();
        }

        void Rij()
        {
            Veld();
            rijen.Add((begin, velden));
            velden = [];
            begin = regel;
        }
    }
}

/// <summary>One row; every reader throws <see cref="FormatException"/> with what is wrong and what was expected.</summary>
internal sealed class Csvrij(Dictionary<string, int> kolommen, List<string> velden)
{
    public string Tekst(string kolom) => kolommen[kolom] < velden.Count ? velden[kolommen[kolom]].Trim() : "";

    /// <summary>A code as the export means it: without spaces around it and in capitals.</summary>
    public string Code(string kolom) => Tekst(kolom).ToUpperInvariant();

    public string Verplicht(string kolom) =>
        Tekst(kolom) is { Length: > 0 } tekst ? tekst : throw new FormatException($"{kolom} ontbreekt");

    public int Geheel(string kolom, int minst, int meest) =>
        !int.TryParse(Tekst(kolom), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal)
            ? throw new FormatException($"{kolom} is \"{Tekst(kolom)}\"; verwacht: een geheel getal")
            : getal < minst || getal > meest
                ? throw new FormatException($"{kolom} is {getal}; verwacht: {minst} tot en met {meest}")
                : getal;

    public DateOnly Datum(string kolom) =>
        DateOnly.TryParseExact(Tekst(kolom), "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            ? datum
            : throw new FormatException($"{kolom} is \"{Tekst(kolom)}\"; verwacht: een bestaande datum als dd-mm-jjjj");
}
