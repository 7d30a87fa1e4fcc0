using System.Security.Cryptography;
using System.Text;

namespace StageSystem.ServiceDefaults;

/// <summary>Fingerprints of the columns of a row: they tell which columns differ, and not what was in them.</summary>
internal static class Rijafdruk
{
    private const int Bytes = 6;
    private const int Tekens = 8;

    internal static Importrij Maak(Guid id, IReadOnlyList<string> kolommen, IReadOnlyDictionary<string, string> inhoud)
    {
        var zout = Convert.ToBase64String(RandomNumberGenerator.GetBytes(9));
        return new(id, zout, Van(zout, kolommen, inhoud));
    }

    /// <summary>The columns whose content is another than what was taken over.</summary>
    internal static IReadOnlyList<string> Verschillen(Importrij eerder, IReadOnlyList<string> kolommen, IReadOnlyDictionary<string, string> inhoud)
    {
        var nu = Van(eerder.Zout, kolommen, inhoud);
        if (nu == eerder.Afdruk) return [];
        return [.. kolommen.Where((_, i) => (i + 1) * Tekens <= eerder.Afdruk.Length
            && !nu.AsSpan(i * Tekens, Tekens).SequenceEqual(eerder.Afdruk.AsSpan(i * Tekens, Tekens)))];
    }

    private static string Van(string zout, IReadOnlyList<string> kolommen, IReadOnlyDictionary<string, string> inhoud)
    {
        var afdruk = new StringBuilder(kolommen.Count * Tekens);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var kolom in kolommen)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes($"{zout}\u001f{kolom}\u001f{inhoud.GetValueOrDefault(kolom)}"), hash);
            afdruk.Append(Convert.ToBase64String(hash[..Bytes]));
        }

        return afdruk.ToString();
    }
}
