namespace StageSystem.ServiceDefaults;

/// <summary>The caller decided on a version of the stream that is no longer the current one (412).</summary>
/// <param name="huidigeVersie">The current version: the ETag of the answer.</param>
#pragma warning disable CA1710 // The name is a Dutch sentence: the stream is out of date.
public sealed class StreamVerouderd(long huidigeVersie)
    : Exception($"The stream is at version {huidigeVersie}.")
{
    /// <summary>The current version of the stream.</summary>
    public long HuidigeVersie => huidigeVersie;
}
