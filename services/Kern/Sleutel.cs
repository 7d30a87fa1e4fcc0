using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StageSystem.Kern;

/// <summary>Natural keys, and the ids that follow from them: the same key gives the same stream in every service and after every import.</summary>
public static class Sleutel
{
    private static readonly Guid Naamruimte = new("5b3c1e0a-7d5f-4b8e-9c57-3a1f0e6d2b94");

    /// <summary>A natural key as it is stored: without surrounding space, in upper case (natural keys are case-insensitive).</summary>
    public static string Normaal(string sleutel) => sleutel.Trim().ToUpperInvariant();

    /// <summary>The stream of the thing of this kind with this natural key.</summary>
    /// <param name="soort">Kind in lower case: <c>stageopleider</c>, <c>stageplaats</c>, <c>aios</c>, <c>plaatsing</c>, <c>instelling</c>…</param>
    /// <param name="delen">The parts of the natural key; each is normalised.</param>
    public static Guid Id(string soort, params IEnumerable<string> delen) =>
        Uuid5(soort + ":" + string.Join("\u001f", delen.Select(Normaal)));

    /// <summary>A name-based id (RFC 9562, UUID version 5) in the name space of this system.</summary>
    public static Guid Uuid5(string naam)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(naam)];
        Naamruimte.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(naam, bytes.AsSpan(16));
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(bytes, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
