// How long it takes to bring in a large file, and how much memory the service needs for it.
//   dotnet run -c Release --project tests/Benchmarks/Import [rijen, 100000] [alles]
// Starts the whole system on temporary data, sends aios.csv and prints the time from the first byte to the report "verwerkt". With "alles" it sends a whole
// administration of that many stageplaatsen as one delivery: stageopleiders, stageplaatsen, aios and plaatsingen.
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using StageSystem.Demo;
using StageSystem.Kern;
using StageSystem.Opstellingen;
using StageSystem.Testing;

var rijen = args.Select(a => int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).FirstOrDefault(n => n > 0) is > 0 and var gegeven ? gegeven : 100_000;
var bestanden = new Administratie(rijen).Bestanden();
await using var opstelling = await Opstelling.StartAsync();

if (args.Contains("alles"))
{
    var voor = Diensten().ToDictionary(dienst => dienst, Piek);
    var klok = Stopwatch.StartNew();
    var verslagen = await opstelling.ImporteerAsync(bestanden);
    klok.Stop();
    foreach (var v in verslagen) Console.WriteLine($"{v.Bestand,-22}{v.Rijen,9:N0} rijen {v.Nieuw,9:N0} nieuw {v.Geweigerd.Count,5:N0} geweigerd");
    Console.WriteLine($"{"samen",-22}{verslagen.Sum(v => v.Rijen),9:N0} rijen in {klok.Elapsed.TotalSeconds:N1} s ({verslagen.Sum(v => v.Rijen) / klok.Elapsed.TotalSeconds:N0} per s)");
    foreach (var dienst in Diensten()) Console.WriteLine($"{dienst,-22}piek {Piek(dienst):N0} MB (voor de import {voor[dienst]:N0} MB)");
    return;
}

var begin = Piek("plaatsing");
for (var keer = 1; keer <= 2; keer++)
{
    using var inhoud = new ByteArrayContent(bestanden["aios.csv"]);
    inhoud.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
    var klok = Stopwatch.StartNew();
    var antwoord = (await opstelling.Klant.PostAsync("plaatsing", "/v1/importen?bestand=aios.csv", inhoud, Rollen.FunctioneelBeheerder)).Verwacht(HttpStatusCode.Accepted);
    var ontvangen = klok.Elapsed;
    var verslag = antwoord.Inhoud;
    while (verslag.GetProperty("status").GetString() != "verwerkt")
    {
        await Task.Delay(TimeSpan.FromMilliseconds(100));
        verslag = (await opstelling.Klant.GetAsync("plaatsing", antwoord.Locatie!.ToString(), Rollen.FunctioneelBeheerder)).Verwacht(HttpStatusCode.OK).Inhoud;
    }

    Console.WriteLine(
        $"keer {keer}: {rijen:N0} rijen ({bestanden["aios.csv"].Length / 1024.0 / 1024.0:N1} MB) ontvangen in {ontvangen.TotalSeconds:N2} s, verwerkt in {klok.Elapsed.TotalSeconds:N2} s "
        + $"({rijen / klok.Elapsed.TotalSeconds:N0} per s): {verslag.GetProperty("nieuw").GetInt32():N0} nieuw, {verslag.GetProperty("ongewijzigd").GetInt32():N0} ongewijzigd, "
        + $"{verslag.GetProperty("aantalGeweigerd").GetInt32():N0} geweigerd; piek van de dienst {Piek("plaatsing"):N0} MB (voor de import {begin:N0} MB)");
}

static string[] Diensten() => ["erkenning", "plaatsing", "beoordeling", "verlof"];

// The peak of the process's memory, in MB, as the kernel keeps it.
double Piek(string dienst) => opstelling.Processen(dienst).Max(pid => File.ReadLines($"/proc/{pid}/status")
    .Where(regel => regel.StartsWith("VmHWM:", StringComparison.Ordinal))
    .Select(regel => double.Parse(regel.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
    .DefaultIfEmpty(0).Max());
