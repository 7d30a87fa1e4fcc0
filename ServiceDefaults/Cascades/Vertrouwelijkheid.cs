using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Which events would give away the reason of an absence (OVK-11).</summary>
internal sealed class Vertrouwelijkheid
{
    private readonly Dictionary<Type, Func<object, bool>> _wanneer = [];

    internal void Voeg<TEvent>(Func<TEvent, bool>? wanneer)
        where TEvent : class =>
        _wanneer[typeof(TEvent)] = wanneer is null ? _ => true : e => wanneer((TEvent)e);

    internal bool Geldt(object @event) => _wanneer.TryGetValue(@event.GetType(), out var wanneer) && wanneer(@event);

    /// <summary>Whether the caller may know that an event points at a reason.</summary>
    internal static bool MagZien(Beller beller) => beller.Is(Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Hoofd);
}
