using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace StageSystem.Demo;

/// <summary>Follows one cascade through the public APIs of the services, from the moment of the answer to the report.</summary>
/// <param name="klant">Calls the APIs.</param>
/// <param name="rol">Role with which the cascades are read.</param>
public sealed class Cascadevolger(Stageklant klant, string rol)
{
    /// <summary>Reads every service again and again until it has been quiet for as long as asked.</summary>
    /// <param name="correlatieId">The cascade.</param>
    /// <param name="begin">The moment of the answer to the report (<see cref="Stopwatch.GetTimestamp"/>).</param>
    /// <param name="klaar">Whether all that is expected has been seen; then one quiet period ends it.</param>
    /// <param name="stilte">How long nothing new may come before it is over, once it is complete.</param>
    /// <param name="uiterlijk">How long to wait for what is expected.</param>
    /// <param name="bijNieuw">Called for each new step.</param>
    /// <param name="eerder">Steps that were seen before; they are not seen again.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>All steps, in the order in which they were seen.</returns>
    public async Task<IReadOnlyList<GezieneStap>> VolgAsync(
        Guid correlatieId, long begin, Func<IReadOnlyList<GezieneStap>, bool> klaar, TimeSpan stilte, TimeSpan uiterlijk,
        Action<GezieneStap>? bijNieuw = null, IEnumerable<GezieneStap>? eerder = null, CancellationToken ct = default)
    {
        var gezien = new List<GezieneStap>();
        var bekend = new HashSet<Guid>((eerder ?? []).Select(stap => stap.GebeurtenisId));
        var laatste = Stopwatch.GetTimestamp();
        while (true)
        {
            foreach (var stap in (await Task.WhenAll(klant.Diensten.Select(dienst => LeesAsync(dienst, correlatieId, ct))))
                .SelectMany(stappen => stappen).Where(stap => bekend.Add(stap.GebeurtenisId)).OrderBy(stap => stap.Op))
            {
                laatste = Stopwatch.GetTimestamp();
                var gezieneStap = stap with { Na = Stopwatch.GetElapsedTime(begin, laatste) };
                gezien.Add(gezieneStap);
                bijNieuw?.Invoke(gezieneStap);
            }

            if (klaar(gezien) ? Stopwatch.GetElapsedTime(laatste) >= stilte : Stopwatch.GetElapsedTime(begin) >= uiterlijk) return gezien;
            await Task.Delay(TimeSpan.FromMilliseconds(5), ct);
        }
    }

    private async Task<IReadOnlyList<GezieneStap>> LeesAsync(string dienst, Guid correlatieId, CancellationToken ct)
    {
        var antwoord = await klant.GetAsync(dienst, $"/v1/cascades/{correlatieId}", rol, ct);
        antwoord.Verwacht(HttpStatusCode.OK);
        return [.. antwoord.Inhoud.GetProperty("stappen").EnumerateArray().Select(stap => GezieneStap.Van(dienst, stap))];
    }
}

/// <summary>A step of a cascade as a caller of the APIs sees it.</summary>
/// <param name="Dienst">The service that stored it.</param>
/// <param name="GebeurtenisId">Id of the event.</param>
/// <param name="Gebeurtenis">What happened.</param>
/// <param name="Regel">The rule that demanded it.</param>
/// <param name="Aan">Roles that are told.</param>
/// <param name="Op">When it was stored.</param>
/// <param name="Gegevens">Numbers, codes and dates of the event.</param>
/// <param name="Na">Time from the answer to the report until it was seen.</param>
public sealed record GezieneStap(
    string Dienst, Guid GebeurtenisId, string Gebeurtenis, string Regel, IReadOnlyList<string> Aan, DateTimeOffset Op, JsonElement Gegevens, TimeSpan Na)
{
    internal static GezieneStap Van(string dienst, JsonElement stap) => new(
        dienst, stap.GetProperty("gebeurtenisId").GetGuid(), stap.GetProperty("gebeurtenis").GetString()!, stap.GetProperty("regel").GetString()!,
        [.. stap.GetProperty("aan").EnumerateArray().Select(rol => rol.GetString()!)], stap.GetProperty("op").GetDateTimeOffset(),
        stap.GetProperty("gegevens"), TimeSpan.Zero);
}
