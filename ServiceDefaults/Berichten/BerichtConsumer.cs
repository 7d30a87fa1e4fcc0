using System.Globalization;
using MassTransit;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>
/// Reads one contract. What it decides and stores through the unit of work is one transaction with the inbox record of the message: a copy has no effect
/// and is no error, a crash at any point leaves all or nothing, and the message comes again.
/// </summary>
/// <remarks>A lost race is decided again in place. An exception is retried with back-off; then the message goes to the error queue with its reason.</remarks>
public abstract class BerichtConsumer<TBericht>(IStreams streams) : IConsumer<TBericht>
    where TBericht : class
{
    /// <summary>Does the work; may run more than once for one message, of which one run is stored.</summary>
    protected abstract Task VerwerkAsync(TBericht bericht, IWerkeenheid werk, CancellationToken ct);

    /// <inheritdoc />
    public async Task Consume(ConsumeContext<TBericht> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var sleutel = context.MessageId ?? throw new InvalidOperationException("A message without a message id cannot be told from its copies.");
        var traceparent = context.Headers.Get<string>(Kopregels.Traceparent);
        using var activiteit = Berichtentelemetrie.Verwerk(typeof(TBericht), traceparent);
        var herkomst = new Herkomst(
            context.CorrelationId ?? sleutel,
            context.Headers.Get<Guid>(Kopregels.Oorzaak) ?? sleutel,
            context.Headers.Get<string>(Kopregels.Actor) ?? Rollen.Systeem,
            Bronnen.Bericht) { Traceparent = traceparent };
        if (DateTimeOffset.TryParse(context.Headers.Get<string>(Kopregels.Begonnen), CultureInfo.InvariantCulture, out var begonnen))
            herkomst = herkomst with { Begonnen = begonnen };

        using var _ = Herkomst.Zet(herkomst);
        var nieuw = await streams.VoerEenmaalUitAsync(
            sleutel, GetType().Name, werk => VerwerkAsync(context.Message, werk, context.CancellationToken), context.CancellationToken).ConfigureAwait(false);
        if (nieuw) Domeinmeters.Cascadeduur.Record((TimeProvider.System.GetUtcNow() - herkomst.Begonnen).TotalSeconds, new KeyValuePair<string, object?>("bericht", typeof(TBericht).Name));
        else activiteit?.SetTag("bericht.dubbel", true);
    }
}
