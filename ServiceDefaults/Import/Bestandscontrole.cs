using System.Text;

namespace StageSystem.ServiceDefaults;

/// <summary>Looks at a file while it comes in: is it UTF-8 text, and has it the columns that it should have.</summary>
internal sealed class Bestandscontrole(IReadOnlyList<string> kolommen)
{
    private const int MaxKop = 16 * 1024;

    private readonly Decoder _decoder = Csvlezer.Utf8.GetDecoder();
    private readonly char[] _tekens = new char[8 * 1024];
    private readonly StringBuilder _kop = new();
    private bool _kopKlaar;
    private string? _coderingsfout;
    private int _regel = 1;
    private long _bytes;

    /// <summary>Bytes seen.</summary>
    internal long Bytes => _bytes;

    /// <summary>Whether it makes no sense to read on.</summary>
    internal bool IsOnleesbaar => _coderingsfout is not null;

    /// <summary>The next bytes of the file.</summary>
    internal void Lees(ReadOnlySpan<byte> bytes)
    {
        if (_bytes == 0 && bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
            _coderingsfout = "Het bestand is in UTF-16 opgeslagen. Sla het op als CSV UTF-8.";
        _bytes += bytes.Length;
        while (!bytes.IsEmpty && _coderingsfout is null)
        {
            try
            {
                _decoder.Convert(bytes, _tekens, flush: false, out var gebruikt, out var tekens, out _);
                Neem(_tekens.AsSpan(0, tekens));
                bytes = bytes[gebruikt..];
            }
            catch (DecoderFallbackException)
            {
                _coderingsfout = $"Het bestand is geen UTF-8: op of na regel {_regel} staat een teken dat niet te lezen is. Sla het op als CSV UTF-8.";
            }
        }
    }

    /// <summary>What is wrong with the file as a whole; plain Dutch, empty when nothing is.</summary>
    internal async Task<IReadOnlyList<string>> FoutenAsync(CancellationToken ct)
    {
        if (_bytes == 0) return ["Het bestand is leeg."];
        if (_coderingsfout is null && IsAfgebroken()) _coderingsfout = "Het bestand is geen UTF-8: het breekt midden in een teken af. Sla het op als CSV UTF-8.";
        if (_coderingsfout is not null) return [_coderingsfout];
        using var bron = new MemoryStream(Encoding.UTF8.GetBytes(_kop.ToString()));
        await foreach (var kop in Csvlezer.LeesAsync(bron, ct).ConfigureAwait(false)) return Kopfouten(kop.Velden);
        return ["De eerste regel met de namen van de kolommen ontbreekt."];
    }

    /// <summary>What is wrong with the names of the columns; their order is free.</summary>
    internal IReadOnlyList<string> Kopfouten(IReadOnlyList<string> kop)
    {
        var namen = kop.Select(Naam).ToList();
        if (namen.Count == 1 && namen[0].Contains(',', StringComparison.Ordinal) && kolommen.Count > 1)
            return ["De kolommen zijn met een komma gescheiden. Gebruik een puntkomma."];

        var ontbreekt = kolommen.Where(k => !namen.Contains(k, StringComparer.OrdinalIgnoreCase));
        var onbekend = namen.Where(n => !kolommen.Contains(n, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase);
        var dubbel = namen.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);
        return
        [
            .. ontbreekt.Select(k => $"De kolom '{k}' ontbreekt."),
            .. onbekend.Select(k => k.Length == 0 ? "Er is een kolom zonder naam." : $"De kolom '{k}' hoort niet in dit bestand."),
            .. dubbel.Select(k => $"De kolom '{k}' staat er twee keer in."),
        ];
    }

    /// <summary>The name of a column without surrounding space and byte order mark.</summary>
    internal static string Naam(string kolom) => kolom.Trim().TrimStart('\uFEFF').Trim();

    private void Neem(ReadOnlySpan<char> tekens)
    {
        _regel += tekens.Count('\n');
        if (_kopKlaar) return;
        var einde = tekens.IndexOfAny('\n', '\r');
        // A byte order mark and empty lines before the header are skipped.
        while (einde >= 0 && string.IsNullOrWhiteSpace(_kop + tekens[..einde].ToString().TrimStart('\uFEFF')))
        {
            _kop.Clear();
            tekens = tekens[(einde + 1)..];
            einde = tekens.IndexOfAny('\n', '\r');
        }

        _kop.Append(einde >= 0 ? tekens[..einde] : tekens);
        _kopKlaar = einde >= 0 || _kop.Length > MaxKop;
    }

    private bool IsAfgebroken()
    {
        try
        {
            return _decoder.GetCharCount([], flush: true) > 0;
        }
        catch (DecoderFallbackException)
        {
            return true;
        }
    }
}
