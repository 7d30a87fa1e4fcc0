using System.Diagnostics;
using System.Net;
using StageSystem.Kern;

namespace StageSystem.Demo;

/// <summary>Where the scenes of the demonstration are played: starts a cascade, prints each step with its delay and rule, and compares it with what was expected.</summary>
/// <param name="klant">Calls the APIs.</param>
/// <param name="als">A client for one person: by number, such as an opleidernummer.</param>
internal sealed class Toneel(Stageklant klant, Func<string, Stageklant> als)
{
    /// <summary>The day that the cohort speaks of.</summary>
    internal static readonly DateOnly Peildatum = new(2026, 11, 2);

    private static readonly TimeSpan Stilte = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Uiterlijk = TimeSpan.FromSeconds(20);

    /// <summary>Calls the APIs.</summary>
    internal Stageklant Klant => klant;

    /// <summary>A client for one person.</summary>
    internal Stageklant Als(string nummer) => als(nummer);

    /// <summary>A command on something that exists, with its version.</summary>
    internal async Task<Gestart> PostMetVersieAsync(
        string dienst, string pad, string bewerking, object inhoud, CancellationToken ct, string rol = Rollen.Stagecoordinator, Stageklant? door = null)
    {
        var stand = (await (door ?? klant).GetAsync(dienst, pad, rol, ct)).Verwacht(HttpStatusCode.OK);
        return Begin(await (door ?? klant).PostAsync(dienst, pad + bewerking, inhoud, rol, ifMatch: stand.Versie, ct: ct));
    }

    /// <summary>A command that makes something.</summary>
    internal async Task<Gestart> PostAsync(string dienst, string pad, object inhoud, CancellationToken ct, string rol = Rollen.Stagesecretariaat) =>
        Begin(await klant.PostAsync(dienst, pad, inhoud, rol, ct: ct));

    /// <summary>Moves the clock of all services to 08:00 in Amsterdam (winter) on a day.</summary>
    internal async Task<long> ZetKlokAsync(DateOnly dag, CancellationToken ct)
    {
        var nu = new DateTimeOffset(dag.ToDateTime(new TimeOnly(8, 0)), TimeSpan.FromHours(1));
        Console.WriteLine($"   De klok gaat naar {dag:dddd d MMMM yyyy}.");
        var begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(klant.Diensten.Select(async dienst =>
            (await klant.PutAsync(dienst, "/v1/klok", new { nu }, Rollen.FunctioneelBeheerder, ct: ct)).Verwacht(HttpStatusCode.OK, HttpStatusCode.NoContent)));
        return begin;
    }

    /// <summary>Follows a cascade until all that is expected was seen and it is quiet.</summary>
    internal async Task<Deel> SpeelAsync(Gestart gestart, Verwachting verwachting, CancellationToken ct, IEnumerable<GezieneStap>? eerder = null)
    {
        var gezien = await new Cascadevolger(klant, Rollen.Stagecoordinator).VolgAsync(
            gestart.CorrelatieId, gestart.Begin, verwachting.IsCompleet, Stilte, Uiterlijk, Druk, eerder, ct);
        var verschillen = verwachting.Verschillen(gezien);
        foreach (var verschil in verschillen) Console.WriteLine($"   ANDERS DAN VERWACHT: {verschil}");
        return new(gezien, verschillen);
    }

    /// <summary>Says whether something is as it should be; what is not, counts as a difference.</summary>
    internal static Deel Controleer(string wat, bool klopt)
    {
        Console.WriteLine($"   {(klopt ? "Klopt" : "KLOPT NIET")}: {wat}");
        return new([], klopt ? [] : [wat]);
    }

    private static Gestart Begin(Antwoord antwoord)
    {
        antwoord.Verwacht(HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.NoContent);
        return new(antwoord.CorrelatieId!.Value, Stopwatch.GetTimestamp()) { Antwoord = antwoord };
    }

    private static void Druk(GezieneStap stap) => Console.WriteLine(
        $"   {stap.Na.TotalMilliseconds,6:N0} ms  {stap.Dienst,-12}{stap.Gebeurtenis,-44}{stap.Regel,-8}{(stap.Aan.Count == 0 ? "" : "→ " + string.Join(", ", stap.Aan))}");
}

/// <summary>A cascade that has begun.</summary>
/// <param name="CorrelatieId">The cascade.</param>
/// <param name="Begin">The moment of the answer (<see cref="Stopwatch.GetTimestamp"/>).</param>
internal sealed record Gestart(Guid CorrelatieId, long Begin)
{
    /// <summary>The answer to the command; null when a file or the clock began it.</summary>
    internal Antwoord? Antwoord { get; init; }
}

/// <summary>What a part of a scene gave.</summary>
/// <param name="Gezien">The steps.</param>
/// <param name="Verschillen">What is missing and what is too much.</param>
internal sealed record Deel(IReadOnlyList<GezieneStap> Gezien, IReadOnlyList<string> Verschillen);

/// <summary>What a scene gave.</summary>
/// <param name="Naam">Its name.</param>
/// <param name="Stappen">Number of steps.</param>
/// <param name="Laatste">The longest time until a step was seen.</param>
/// <param name="Verschillen">What is missing and what is too much.</param>
internal sealed record Uitkomst(string Naam, int Stappen, TimeSpan Laatste, IReadOnlyList<string> Verschillen)
{
    internal static Uitkomst Van(string naam, IReadOnlyList<Deel> delen) => new(
        naam, delen.Sum(d => d.Gezien.Count), delen.SelectMany(d => d.Gezien).Select(s => s.Na).DefaultIfEmpty().Max(), [.. delen.SelectMany(d => d.Verschillen)]);
}
