using System.Diagnostics;
using System.Globalization;
using JasperFx.Events;
using Marten;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Writes why and who on a session and its events, and reads it back.</summary>
internal static class Metadata
{
    internal static void Zet(IDocumentSession session, Herkomst herkomst)
    {
        session.CorrelationId = herkomst.CorrelatieId.ToString();
        session.CausationId = herkomst.OorzaakId.ToString();
        session.LastModifiedBy = herkomst.Actor;
    }

    internal static IEvent Maak(IDocumentSession session, Feit feit, string stroom, Herkomst herkomst)
    {
        var e = session.Events.BuildEvent(feit.Event);
        e.CorrelationId = herkomst.CorrelatieId.ToString();
        e.CausationId = herkomst.OorzaakId.ToString();
        e.UserName = herkomst.Actor;
        e.SetHeader(Kopregels.Regel, feit.Regel);
        if (feit.Aan.Count > 0) e.SetHeader(Kopregels.Aan, string.Join(',', feit.Aan));
        e.SetHeader(Kopregels.Bron, herkomst.Bron);
        e.SetHeader(Kopregels.Stroom, stroom);
        e.SetHeader(Kopregels.Begonnen, herkomst.Begonnen.ToString("O", CultureInfo.InvariantCulture));
        if ((Activity.Current?.Id ?? herkomst.Traceparent) is { } traceparent) e.SetHeader(Kopregels.Traceparent, traceparent);
        if (herkomst.Bestand is { } bestand) e.SetHeader(Kopregels.Bestand, bestand);
        if (herkomst.Rij is { } rij) e.SetHeader(Kopregels.Rij, rij);
        return e;
    }

    /// <summary>A header as text; null when it is absent.</summary>
    internal static string? Kopregel(this IEvent e, string naam) => e.GetHeader(naam)?.ToString();

    /// <summary>The root cause of a stored event; its own id when it has none that is an id.</summary>
    internal static Guid Correlatie(this IEvent e) => Guid.TryParse(e.CorrelationId, out var id) ? id : e.Id;

    /// <summary>What directly caused a stored event.</summary>
    internal static Guid? Oorzaak(this IEvent e) => Guid.TryParse(e.CausationId, out var id) ? id : null;

    /// <summary>The roles that are told.</summary>
    internal static IReadOnlyList<string> Aan(this IEvent e) =>
        e.Kopregel(Kopregels.Aan)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
