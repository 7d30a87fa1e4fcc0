using System.Text;
using System.Text.Unicode;

namespace StageSystem.Koppeling.Cli.Invoer;

/// <summary>An input file: its name for messages and its content as UTF-8 without byte order mark.</summary>
internal sealed class Bestand
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long Grootst = 1_000_000_000;

    private Bestand(string naam, byte[] inhoud, int begin)
    {
        Naam = naam;
        Inhoud = inhoud.AsMemory(begin);
    }

    public string Naam { get; }

    public ReadOnlyMemory<byte> Inhoud { get; }

    /// <exception cref="Invoerfout">The file is missing, a directory, empty, too large, not readable or not UTF-8.</exception>
    public static Bestand Lees(string pad)
    {
        if (Directory.Exists(pad)) throw new Invoerfout($"{pad}: dit is een map; verwacht: een bestand met een opdracht of uitkomst.");
        try
        {
            var info = new FileInfo(pad);
            if (!info.Exists) throw new Invoerfout($"{pad}: dit bestand bestaat niet.");
            if (info.Length > Grootst) throw new Invoerfout($"{pad}: dit bestand is {info.Length / 1_000_000} MB; meer dan {Grootst / 1_000_000} MB wordt niet gelezen.");
            return Van(pad, File.ReadAllBytes(pad));
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new Invoerfout($"{pad}: dit bestand kan niet gelezen worden ({fout.Message}).");
        }
    }

    /// <summary>Content that is in memory already.</summary>
    public static Bestand Van(string naam, byte[] inhoud)
    {
        if (inhoud.AsSpan() is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..]) throw new Invoerfout($"{naam}, regel 1, kolom 1: dit bestand is UTF-16; verwacht: UTF-8.");
        var begin = inhoud.AsSpan() is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var bestand = new Bestand(naam, inhoud, begin);
        var tekst = bestand.Inhoud.Span;
        if (tekst.IndexOfAnyExcept(" \t\r\n"u8) < 0) throw new Invoerfout($"{naam}: dit bestand is leeg; verwacht: een opdracht of uitkomst.");
        if (!Utf8.IsValid(tekst))
        {
            var plek = 0;
            while (Rune.DecodeFromUtf8(tekst[plek..], out _, out var lengte) == System.Buffers.OperationStatus.Done) plek += lengte;
            throw Invoerfout.Op(naam, tekst, plek, $"byte 0x{tekst[plek]:X2} is geen UTF-8; verwacht: een tekstbestand in UTF-8.");
        }
        return bestand;
    }

    public Invoerfout Fout(long plek, string melding) => Invoerfout.Op(Naam, Inhoud.Span, plek, melding);
}
