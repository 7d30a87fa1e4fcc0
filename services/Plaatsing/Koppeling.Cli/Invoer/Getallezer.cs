namespace StageSystem.Koppeling.Cli.Invoer;

/// <summary>Reads integers separated by white space, fast and with their place.</summary>
internal ref struct Getallezer(Bestand bestand)
{
    private readonly ReadOnlySpan<byte> tekst = bestand.Inhoud.Span;

    /// <summary>Offset of the next byte.</summary>
    public int Plek { get; private set; }

    /// <summary>Offset of the number read last.</summary>
    public int Begin { get; private set; }

    /// <summary>Skips spaces and line ends; false at the end of the file.</summary>
    public bool Meer()
    {
        var i = Plek;
        while (i < tekst.Length && tekst[i] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') i++;
        Plek = i;
        return i < tekst.Length;
    }

    /// <summary>Skips spaces; false at the end of the line.</summary>
    public bool MeerOpRegel()
    {
        var i = Plek;
        while (i < tekst.Length && tekst[i] is (byte)' ' or (byte)'\r' or (byte)'\t') i++;
        Plek = i;
        return i < tekst.Length && tekst[i] != (byte)'\n';
    }

    /// <summary>Reads the number that starts here.</summary>
    public long Getal(string wat, long minstens, long hoogstens)
    {
        var i = Begin = Plek;
        var min = i < tekst.Length && tekst[i] == (byte)'-';
        if (min) i++;
        var eerste = i;
        long waarde = 0;
        while (i < tekst.Length && (uint)(tekst[i] - '0') <= 9 && i - eerste < 19) waarde = waarde * 10 + (tekst[i++] - '0');
        if (i == eerste || (i < tekst.Length && tekst[i] is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')))
            throw Fout($"hier staat {Woord()}; verwacht: {wat} (een geheel getal van {minstens} tot en met {hoogstens})");
        if (min) waarde = -waarde;
        if (waarde < minstens || waarde > hoogstens || i - eerste > 18) throw Fout($"{wat} is {Woord()}; verwacht: een geheel getal van {minstens} tot en met {hoogstens}");
        Plek = i;
        return waarde;
    }

    public readonly Invoerfout Fout(string melding) => bestand.Fout(Plek, melding + ".");

    private readonly string Woord()
    {
        if (Plek >= tekst.Length) return "niets meer";
        var rest = tekst[Plek..];
        var einde = rest.IndexOfAny(" \t\r\n"u8);
        if (einde >= 0) rest = rest[..einde];
        if (rest.Length == 0) return "het einde van de regel";
        return $"'{System.Text.Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, 40)])}{(rest.Length > 40 ? "…" : "")}'";
    }
}
