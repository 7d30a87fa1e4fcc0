using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace StageSystem.ServiceDefaults;

/// <summary>One record of a CSV file.</summary>
/// <param name="Rij">Line on which it begins, counted from 1.</param>
/// <param name="Velden">The fields, without their quotes.</param>
/// <param name="Fout">Why it cannot be read; plain Dutch. Null when it can.</param>
internal sealed record Csvrij(int Rij, string[] Velden, string? Fout);

/// <summary>Reads CSV row by row: semicolons, quotes, CRLF or LF, with or without byte order mark. Never holds more than one row.</summary>
internal static class Csvlezer
{
    /// <summary>Largest row in bytes; beyond it the file is broken, by a quote that is never closed for example.</summary>
    internal const int MaxRij = 128 * 1024;

    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The records in order, the header first. A record that cannot be read has <see cref="Csvrij.Fout"/>; nothing comes after one that breaks the file.</summary>
    internal static async IAsyncEnumerable<Csvrij> LeesAsync(Stream bron, [EnumeratorCancellation] CancellationToken ct)
    {
        var beschadigd = new Dictionary<long, CsvMalformedReason>();
        await using var csv = CsvReader.Create(
            bron,
            new CsvReaderOptions
            {
                Separator = ';',
                HasHeader = false,
                TrackLineNumbers = true,
                MaxRecordSize = MaxRij,
                OnMalformedRecord = record => beschadigd[record.LineNumber] = record.Reason,
            },
            leaveOpen: true);
        while (true)
        {
            long? breuk = null;
            try
            {
                if (!await csv.ReadAsync(ct).ConfigureAwait(false)) yield break;
            }
            catch (CsvFormatException e)
            {
                breuk = e.LineNumber;
            }

            if (breuk is { } regel)
            {
                yield return new((int)regel, [], "Deze regel is veel te lang. Waarschijnlijk ontbreekt een aanhalingsteken; de rest van het bestand is niet gelezen.");
                yield break;
            }

            var velden = Velden(csv);
            if (velden.Length == 1 && string.IsNullOrWhiteSpace(velden[0])) continue;
            yield return new((int)csv.LineNumber, velden, beschadigd.Remove(csv.LineNumber, out var reden) ? Uitleg(reden) : null);
        }
    }

    private static string[] Velden(CsvReader csv)
    {
        var velden = new string[csv.FieldCount];
        for (var i = 0; i < velden.Length; i++) velden[i] = csv.GetString(i);
        return velden;
    }

    private static string Uitleg(CsvMalformedReason reden) => reden is CsvMalformedReason.UnterminatedQuote
        ? "Een aanhalingsteken wordt niet gesloten; alles erna is als één veld gelezen."
        : "Er staat een aanhalingsteken op een plaats waar dat niet kan.";
}
