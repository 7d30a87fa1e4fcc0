namespace StageSystem.Koppeling.Cli.Invoer;

/// <summary>Wrong input or usage: the message goes to the user as it is and the program ends with exit code 1.</summary>
internal sealed class Invoerfout(string melding) : Exception(melding)
{
    /// <summary>At a place in a file: <c>FILE, regel R, kolom K: …</c>.</summary>
    /// <param name="plek">Offset in bytes.</param>
    public static Invoerfout Op(string bestand, ReadOnlySpan<byte> inhoud, long plek, string melding)
    {
        var (regel, kolom) = Plek(inhoud, plek);
        return new($"{bestand}, regel {regel}, kolom {kolom}: {melding}");
    }

    /// <summary>Line and column (in characters), both from 1, of a byte.</summary>
    internal static (int Regel, int Kolom) Plek(ReadOnlySpan<byte> inhoud, long plek)
    {
        var ervoor = inhoud[..(int)Math.Clamp(plek, 0, inhoud.Length)];
        var begin = ervoor.LastIndexOf((byte)'\n') + 1;
        var kolom = 1;
        foreach (var b in ervoor[begin..])
            if ((b & 0xC0) != 0x80) kolom++;
        return (ervoor.Count((byte)'\n') + 1, kolom);
    }
}
