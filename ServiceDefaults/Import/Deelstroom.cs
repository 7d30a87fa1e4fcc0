using Marten;

namespace StageSystem.ServiceDefaults;

/// <summary>Reads a stored file part by part; holds one part at a time.</summary>
internal sealed class Deelstroom(IDocumentStore store, Importopdracht opdracht) : Stream
{
    private ReadOnlyMemory<byte> _huidig;
    private int _volgende = 1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="InvalidDataException">A part is missing.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_huidig.IsEmpty)
        {
            if (_volgende > opdracht.Delen) return 0;
            await using var session = store.QuerySession();
            var deel = await session.LoadAsync<Importdeel>(Importdeel.IdVan(opdracht.Id, _volgende), cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidDataException($"Part {_volgende} of import {opdracht.Id} is missing.");
            _huidig = deel.Inhoud;
            _volgende++;
        }

        var aantal = Math.Min(buffer.Length, _huidig.Length);
        _huidig[..aantal].CopyTo(buffer);
        _huidig = _huidig[aantal..];
        return aantal;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
