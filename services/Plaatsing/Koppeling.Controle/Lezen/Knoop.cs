using System.Text.Json;

namespace StageSystem.Koppeling.Controle.Lezen;

/// <summary>A JSON value with its path; every reading either succeeds or says where the file is not as it should be.</summary>
internal sealed class Knoop(JsonElement element, Knoop? ouder, string naam)
{
    /// <summary>Most levels of nesting: a proof tree deeper than this is not read.</summary>
    private const int Diepst = 4_000;

    private string Pad => ouder is null ? naam : ouder.Pad + naam;

    public static JsonDocument Ontleed(ReadOnlyMemory<byte> json, string bestand)
    {
        if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
        if (!System.Text.Unicode.Utf8.IsValid(json.Span)) throw new Afgekeurd($"De {bestand} is geen UTF-8.");
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Diepst, AllowDuplicateProperties = false });
        }
        catch (JsonException fout)
        {
            throw new Afgekeurd($"De {bestand} is geen JSON: regel {(fout.LineNumber ?? 0) + 1}, byte {(fout.BytePositionInLine ?? 0) + 1}.");
        }
    }

    public Knoop Veld(string veld) => Mogelijk(veld) ?? throw Fout($"mist '{veld}'");

    /// <summary>The member, or null when it is absent or null.</summary>
    public Knoop? Mogelijk(string veld)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Fout("moet een object zijn");
        return element.TryGetProperty(veld, out var waarde) && waarde.ValueKind != JsonValueKind.Null ? new Knoop(waarde, this, "." + veld) : null;
    }

    public string Tekst()
    {
        if (element.ValueKind != JsonValueKind.String) throw Fout("moet tekst zijn");
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fout("is geen geldige UTF-8-tekst");
        }
    }

    public long Lang() => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var getal) ? getal : throw Fout("moet een geheel getal zijn");

    public ulong Zaad() => element.ValueKind == JsonValueKind.Number && element.TryGetUInt64(out var getal) ? getal : throw Fout("moet een geheel getal van 0 of meer zijn");

    public int Geheel(int minstens = int.MinValue, int hoogstens = int.MaxValue)
    {
        var getal = Lang();
        return getal >= minstens && getal <= hoogstens ? (int)getal : throw Fout($"is {getal}, maar moet van {minstens} tot en met {hoogstens} zijn");
    }

    /// <summary>An integer written as text, as prices and weights are.</summary>
    public Int128 Grootgetal()
    {
        var tekst = Tekst();
        return Int128.TryParse(tekst, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var getal)
            ? getal
            : throw Fout("moet een geheel getal in tekst zijn, van hoogstens 128 bits");
    }

    public bool Waarheid() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fout("moet true of false zijn"),
    };

    public IEnumerable<Knoop> Lijst()
    {
        if (element.ValueKind != JsonValueKind.Array) throw Fout("moet een lijst zijn");
        var i = 0;
        foreach (var deel in element.EnumerateArray()) yield return new Knoop(deel, this, $"[{i++}]");
    }

    public string[] Teksten() => [.. Lijst().Select(deel => deel.Tekst())];

    public IEnumerable<(string Sleutel, Knoop Waarde)> Paren()
    {
        if (element.ValueKind != JsonValueKind.Object) throw Fout("moet een object zijn");
        foreach (var deel in element.EnumerateObject())
        {
            var sleutel = Naam(deel);
            yield return (sleutel, new Knoop(deel.Value, this, "." + sleutel));
        }
    }

    private string Naam(JsonProperty deel)
    {
        try
        {
            return deel.Name;
        }
        catch (InvalidOperationException)
        {
            throw Fout("heeft een naam die geen geldige UTF-8-tekst is");
        }
    }

    /// <summary>Members that the checker does not know are said to be unchecked.</summary>
    public void Ken(Bevindingen b, params ReadOnlySpan<string> velden)
    {
        foreach (var (veld, waarde) in Paren())
            if (!velden.Contains(veld)) b.Merk($"{waarde.Pad} is niet gecontroleerd: de controle kent dit veld niet.");
    }

    // Optional members with a default.
    public int Geheel(string veld, int anders, int minstens = int.MinValue, int hoogstens = int.MaxValue) => Mogelijk(veld)?.Geheel(minstens, hoogstens) ?? anders;
    public bool Waarheid(string veld, bool anders = false) => Mogelijk(veld)?.Waarheid() ?? anders;
    public string? Tekst(string veld) => Mogelijk(veld)?.Tekst();
    public IEnumerable<Knoop> Lijst(string veld) => Mogelijk(veld)?.Lijst() ?? [];
    public string[] Teksten(string veld) => Mogelijk(veld)?.Teksten() ?? [];

    public Afgekeurd Fout(string wat) => new($"{Pad} {wat}.");
}
