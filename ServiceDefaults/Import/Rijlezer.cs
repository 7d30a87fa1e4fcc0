using System.Globalization;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>
/// Reads the columns of one row and keeps everything that is wrong with it. A column that is wrong gives an empty value, so that the rest is read as well.
/// </summary>
/// <remarks>Surrounding space does not count. What a column means is remembered, so that a row that was typed differently is seen as the same (OVK-4).</remarks>
public sealed class Rijlezer
{
    /// <summary>Longest natural key.</summary>
    public const int MaxSleutel = 20;

    private const int MaxTekst = 200;
    private const int EersteJaar = 1900;
    private const int LaatsteJaar = 2199;

    private static readonly CultureInfo Komma = Getallen();

    private static readonly string[] Maandnamen = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private readonly IReadOnlyDictionary<string, int> _kolommen;
    private readonly string[] _velden;
    private readonly string _sleutelkolom;
    private readonly List<Rijfout> _fouten = [];
    private readonly SortedDictionary<string, string> _inhoud = new(StringComparer.Ordinal);

    internal Rijlezer(int rij, IReadOnlyDictionary<string, int> kolommen, string[] velden, string sleutelkolom)
    {
        Rij = rij;
        _kolommen = kolommen;
        _velden = velden;
        _sleutelkolom = sleutelkolom;
    }

    /// <summary>Line in the file.</summary>
    public int Rij { get; }

    /// <summary>Everything that is wrong with the row.</summary>
    public IReadOnlyList<Rijfout> Fouten => _fouten;

    /// <summary>Whether something is wrong with the row.</summary>
    public bool HeeftFouten => _fouten.Count > 0;

    /// <summary>What each column that was read means, in one way of writing.</summary>
    internal IReadOnlyDictionary<string, string> Inhoud => _inhoud;

    /// <summary>A natural key, normalised.</summary>
    public string Sleutel(string kolom) => SleutelOfLeeg(kolom) ?? Verplicht(kolom, "");

    /// <summary>A natural key, normalised; null when the column is empty.</summary>
    public string? SleutelOfLeeg(string kolom)
    {
        var sleutel = Kern.Sleutel.Normaal(Ruw(kolom));
        if (sleutel.Length == 0) return Onthoud<string?>(kolom, null);
        if (!IsSchoon(kolom, sleutel, MaxSleutel)) return null;
        if (sleutel.Any(char.IsWhiteSpace)) return Mis<string?>(kolom, $"'{Kort(sleutel)}' is geen geldig nummer of geldige code: er staat een spatie in.", null);
        return Onthoud(kolom, sleutel);
    }

    /// <summary>A text.</summary>
    public string Tekst(string kolom, int max = MaxTekst) => TekstOfLeeg(kolom, max) ?? Verplicht(kolom, "");

    /// <summary>A text; null when the column is empty. A formula is a text like any other.</summary>
    public string? TekstOfLeeg(string kolom, int max = MaxTekst)
    {
        var tekst = Ruw(kolom).Trim();
        if (tekst.Length == 0) return Onthoud<string?>(kolom, null);
        return IsSchoon(kolom, tekst, max) ? Onthoud(kolom, tekst) : null;
    }

    /// <summary>A text of several lines, such as a motivation; null when the column is empty.</summary>
    public string? AlineaOfLeeg(string kolom, int max)
    {
        var tekst = Ruw(kolom).Trim().ReplaceLineEndings("\n");
        if (tekst.Length == 0) return Onthoud<string?>(kolom, null);
        return IsSchoon(kolom, tekst, max, regeleinden: true) ? Onthoud(kolom, tekst) : null;
    }

    /// <summary>A date as dd-MM-yyyy.</summary>
    public DateOnly Datum(string kolom) => DatumOfLeeg(kolom) ?? Verplicht(kolom, default(DateOnly));

    /// <summary>A date as dd-MM-yyyy; null when the column is empty.</summary>
    public DateOnly? DatumOfLeeg(string kolom)
    {
        var tekst = Ruw(kolom).Trim();
        if (tekst.Length == 0) return Onthoud<DateOnly?>(kolom, null);
        if (!DateOnly.TryParseExact(tekst, "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum))
            return Mis<DateOnly?>(kolom, $"'{Kort(tekst)}' is geen bestaande datum. Schrijf dag-maand-jaar, zoals 01-09-2026.", null);
        return datum.Year is >= EersteJaar and <= LaatsteJaar
            ? Onthoud<DateOnly?>(kolom, datum)
            : Mis<DateOnly?>(kolom, $"'{Kort(tekst)}' kan niet kloppen: het jaar ligt niet tussen {EersteJaar} en {LaatsteJaar}.", null);
    }

    /// <summary>A whole number.</summary>
    public int Geheel(string kolom)
    {
        var tekst = Ruw(kolom).Trim();
        if (tekst.Length == 0) return Verplicht(kolom, 0);
        return int.TryParse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal)
            ? Onthoud(kolom, getal)
            : Mis(kolom, $"'{Kort(tekst)}' is geen geheel getal.", 0);
    }

    /// <summary>A number with a decimal comma.</summary>
    public decimal Getal(string kolom)
    {
        var tekst = Ruw(kolom).Trim();
        if (tekst.Length == 0) return Verplicht(kolom, 0m);
        return decimal.TryParse(tekst, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Komma, out var getal)
            ? Onthoud(kolom, getal / 1.000000000000000000000000000000m)
            : Mis(kolom, $"'{Kort(tekst)}' is geen getal. Schrijf decimalen met een komma, zoals 32,5.", 0m);
    }

    /// <summary><c>ja</c> or <c>nee</c>.</summary>
    public bool JaNee(string kolom) => Keuze(kolom, "ja", "nee") == "ja";

    /// <summary>One of these words, in any case.</summary>
    public string Keuze(string kolom, params IReadOnlyList<string> waarden) =>
        Ruw(kolom).AsSpan().Trim().IsEmpty ? Verplicht(kolom, "") : KeuzeOfLeeg(kolom, waarden) ?? "";

    /// <summary>One of these words, in any case; null when the column is empty.</summary>
    public string? KeuzeOfLeeg(string kolom, params IReadOnlyList<string> waarden)
    {
        var tekst = Ruw(kolom).Trim();
        if (tekst.Length == 0) return Onthoud<string?>(kolom, null);
        return waarden.FirstOrDefault(w => w.Equals(tekst, StringComparison.OrdinalIgnoreCase)) is { } waarde
            ? Onthoud(kolom, waarde)
            : Mis<string?>(kolom, $"'{Kort(tekst)}' kan hier niet. Kies uit: {string.Join(", ", waarden)}.", null);
    }

    /// <summary>Months by their first three letters, separated by commas, as numbers in order of the year.</summary>
    public IReadOnlyList<int> Maanden(string kolom)
    {
        var delen = Ruw(kolom).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (delen.Length == 0) return Verplicht<IReadOnlyList<int>>(kolom, []);
        var nummers = delen.Select(d => Array.FindIndex(Maandnamen, m => m.Equals(d, StringComparison.OrdinalIgnoreCase)) + 1).ToList();
        if (nummers.IndexOf(0) is >= 0 and var fout)
            return Mis<IReadOnlyList<int>>(kolom, $"'{Kort(delen[fout])}' is geen maand. Kies uit: {string.Join(", ", Maandnamen)}.", []);
        var maanden = nummers.Distinct().Order().ToList();
        _inhoud[kolom] = string.Join(',', maanden);
        return maanden;
    }

    /// <summary>A BIG-registratienummer; a condition of every erkenning (ERK-1 under a).</summary>
    /// <param name="regel">The rule that asks for it.</param>
    public string BigNummer(string kolom, string? regel)
    {
        var tekst = Ruw(kolom).Trim();
        if (tekst.Length == 0) return Mis(kolom, "Het BIG-nummer ontbreekt.", "", regel);
        return Kern.BigNummer.IsGeldig(tekst)
            ? Onthoud(kolom, tekst)
            : Mis(kolom, $"'{Kort(tekst)}' is geen BIG-nummer: dat heeft {Kern.BigNummer.AantalCijfers} cijfers.", "", regel);
    }

    /// <summary>Two dates that are both given must be in order.</summary>
    /// <param name="regel">The rule that asks it, where there is one.</param>
    public void InVolgorde(string van, DateOnly eerste, string totEnMet, DateOnly? laatste, string? regel = null)
    {
        if (eerste != default && laatste is { } eind && eind != default && eind < eerste)
            Fout(totEnMet, $"De datum in '{totEnMet}' ({eind:dd-MM-yyyy}) ligt voor de datum in '{van}' ({eerste:dd-MM-yyyy}).", regel);
    }

    /// <summary>Something else is wrong.</summary>
    public void Fout(string? kolom, string melding, string? regel = null) =>
        _fouten.Add(new(Rij, kolom, Ruw(_sleutelkolom), melding, regel));

    /// <summary>Whether this column was read without an error.</summary>
    public bool IsGoed(string kolom) => _fouten.All(f => f.Kolom != kolom);

    private string Ruw(string kolom) =>
        _kolommen.TryGetValue(kolom, out var index) ? (index < _velden.Length ? _velden[index] : "")
        : throw new InvalidOperationException($"'{kolom}' is not among the columns of this file.");

    private bool IsSchoon(string kolom, string tekst, int max, bool regeleinden = false)
    {
        if (tekst.Any(t => char.IsControl(t) && !(regeleinden && t is '\n' or '\t')))
            return Mis(kolom, "Er staat een onzichtbaar stuurteken in.", false);
        return tekst.Length <= max || Mis(kolom, $"De tekst is te lang: {tekst.Length} tekens, hoogstens {max}.", false);
    }

    private T Verplicht<T>(string kolom, T leeg) => IsGoed(kolom) ? Mis(kolom, "Deze kolom is leeg, maar moet gevuld zijn.", leeg) : leeg;

    private T Mis<T>(string kolom, string melding, T leeg, string? regel = null)
    {
        Fout(kolom, melding, regel);
        return leeg;
    }

    private T Onthoud<T>(string kolom, T waarde)
    {
        _inhoud[kolom] = Convert.ToString(waarde is DateOnly datum ? datum.DayNumber : waarde, CultureInfo.InvariantCulture) ?? "";
        return waarde;
    }

    // A refusal shows what was typed, but not a page of it.
    private static string Kort(string tekst)
    {
        var zichtbaar = new string([.. tekst.Take(41).Select(t => char.IsControl(t) ? '�' : t)]);
        return zichtbaar.Length > 40 ? zichtbaar[..40] + "…" : zichtbaar;
    }

    private static CultureInfo Getallen()
    {
        var cultuur = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        cultuur.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(cultuur);
    }
}
