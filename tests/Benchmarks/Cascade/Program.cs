using System.Diagnostics;
using System.Globalization;
using System.Net;
using StageSystem.Demo;
using StageSystem.Kern;
using StageSystem.Opstellingen;
using StageSystem.Testing;

// The delay of each hop of the headline cascade, from the answer to the report until a caller of the APIs sees it.
// dotnet run -c Release --project tests/Benchmarks/Cascade [-- AANTAL]     (default 50 cascades, one after the other, after 10 to warm up)
CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
const int Warm = 10;
var aantal = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 50;
var administratie = new Administratie(aantal + Warm);
await using var opstelling = await Opstelling.StartAsync();
var verslagen = await opstelling.ImporteerAsync(administratie.Bestanden());
if (verslagen.Any(v => v.Geweigerd.Count > 0)) throw new InvalidOperationException("De administratie werd niet geheel overgenomen.");

var volger = new Cascadevolger(opstelling.Klant, Rollen.Stagecoordinator);
var perStap = new Dictionary<string, List<double>>();
var laatste = new List<double>();
for (var i = 1; i <= aantal + Warm; i++)
{
    var antwoord = await opstelling.Klant.PostAsync(
        "verlof", $"/v1/stageopleiders/{administratie.Stageopleider(i)}/afwezigheden",
        new { reden = "vakantie", van = Administratie.Peildatum, totEnMet = Administratie.Peildatum.AddDays(34) }, Rollen.Stagesecretariaat);
    var begin = Stopwatch.GetTimestamp();
    antwoord.Verwacht(HttpStatusCode.Created);
    var stappen = await volger.VolgAsync(
        antwoord.CorrelatieId!.Value, begin, gezien => gezien.Any(s => s.Gebeurtenis == "PlaatsingInGevaar"),
        stilte: TimeSpan.FromMilliseconds(300), uiterlijk: TimeSpan.FromSeconds(30));
    if (i <= Warm) continue;
    foreach (var stap in stappen)
    {
        var naam = $"{stap.Dienst,-12}{stap.Gebeurtenis} ({stap.Regel})";
        if (!perStap.TryGetValue(naam, out var metingen)) perStap[naam] = metingen = [];
        metingen.Add(stap.Na.TotalMilliseconds);
    }

    laatste.Add(stappen.Max(s => s.Na.TotalMilliseconds));
}

Console.WriteLine($"{aantal} cascades (enige stageopleider, 35 dagen), gezien door de API's, in ms na het antwoord op de melding");
Console.WriteLine($"  {"stap",-66}{"p50",8}{"p95",8}{"max",8}");
foreach (var (naam, metingen) in perStap.OrderBy(p => Percentiel(p.Value, 50)))
    Console.WriteLine($"  {naam,-66}{Percentiel(metingen, 50),8:N0}{Percentiel(metingen, 95),8:N0}{metingen.Max(),8:N0}");
Console.WriteLine($"  {"laatste gevolg waarvoor niemand nodig is (grens: p95 ≤ 500 ms)",-66}{Percentiel(laatste, 50),8:N0}{Percentiel(laatste, 95),8:N0}{laatste.Max(),8:N0}");
return Percentiel(laatste, 95) <= 500 ? 0 : 1;

static double Percentiel(List<double> metingen, int p) => metingen.Order().ElementAt(Math.Min(metingen.Count - 1, (int)Math.Ceiling(metingen.Count * p / 100.0) - 1));
