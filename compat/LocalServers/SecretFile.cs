using System.Security.Cryptography;

namespace LocalServers;

/// <summary>A generated secret, kept beside the data that it protects in a file that only its owner may read.</summary>
public static class SecretFile
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    /// <summary>The secret in the file; generated and written (mode 0600) when the file is not there.</summary>
    public static string ReadOrCreate(string path, int length = 32) =>
        ReadOrCreate(path, () => Generate(length));

    /// <summary>Random letters and digits, none that looks like another.</summary>
    public static string Generate(int length = 32) => RandomNumberGenerator.GetString(Letters, length);

    /// <inheritdoc cref="ReadOrCreate(string, int)"/>
    public static string ReadOrCreate(string path, Func<string> generate)
    {
        if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } existing)
            return existing;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var secret = generate();
        Write(path, secret);
        return secret;
    }

    internal static void Write(string path, string content)
    {
        var temporary = path + ".new";
        File.Delete(temporary);
        using (var stream = new FileStream(temporary, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        using (var writer = new StreamWriter(stream))
            writer.Write(content);
        File.Move(temporary, path, overwrite: true);
    }
}
