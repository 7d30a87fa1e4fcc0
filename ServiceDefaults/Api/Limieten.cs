using Microsoft.AspNetCore.Http;

namespace StageSystem.ServiceDefaults;

/// <summary>What a request may cost.</summary>
public static class Limieten
{
    /// <summary>Largest body, in bytes; an endpoint with larger ones (import) sets its own.</summary>
    public const int MaxJsonBytes = 1024 * 1024;

    /// <summary>Most items of a list on one page.</summary>
    public const int MaxAantal = 100;

    /// <summary>Longest text of a field, in characters, unless it says otherwise.</summary>
    public const int MaxTekst = 2000;

    /// <summary>Most items of a list inside a body.</summary>
    public const int MaxItems = 1000;
}

/// <summary>Reads no more than a number of bytes; beyond it the request is too large, also on a server without a limit of its own.</summary>
internal sealed class BegrensdeStroom(Stream bron, long maxBytes) : Stream
{
    private long _gelezen;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _gelezen; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Tel(await bron.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Tel(bron.Read(buffer, offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Tel(int aantal)
    {
        _gelezen += aantal;
        return _gelezen > maxBytes
            ? throw new BadHttpRequestException($"The body is larger than {maxBytes} bytes.", StatusCodes.Status413PayloadTooLarge)
            : aantal;
    }
}
