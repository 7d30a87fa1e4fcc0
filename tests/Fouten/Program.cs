using System.Diagnostics;
using System.Globalization;
using StageSystem.Fouten;
using StageSystem.Opstellingen;
using StageSystem.Testing;

// Kill -9 of each service in turn, of RabbitMQ and of PostgreSQL, in the middle of cascades; then the ledger.
// dotnet run -c Release --project tests/Fouten [-- AANTAL]      (default 200; bounded in time; it starts again what it killed)
CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
var aantal = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
string[] slachtoffers = ["verlof", "erkenning", "plaatsing", "beoordeling", "rabbitmq", "postgres"];

var administratie = new Administratie(aantal + 1);
Console.WriteLine($"Opstarten, en een administratie van {aantal + 1} stageplaatsen inlezen…");
await using var opstelling = await Opstelling.StartAsync();
var verslagen = await opstelling.ImporteerAsync(administratie.Bestanden());
if (verslagen.Any(v => v.Geweigerd.Count > 0)) throw new InvalidOperationException("De administratie werd niet geheel overgenomen.");

var grootboek = new Grootboek(opstelling.Klant);
Console.WriteLine("Eén cascade zonder storing, als voorbeeld…");
var voorbeeld = await grootboek.VoorbeeldAsync(administratie.Stageopleider(aantal + 1));
Console.WriteLine($"  {voorbeeld.Count} soorten gebeurtenissen, {voorbeeld.Values.Sum()} gebeurtenissen.");

Console.WriteLine($"{aantal} meldingen, met onderweg kill -9 van {string.Join(", ", slachtoffers)}…");
var klok = Stopwatch.StartNew();
var melden = grootboek.MeldAllesAsync(Enumerable.Range(1, aantal).Select(administratie.Stageopleider), perSeconde: 10);
for (var i = 0; i < slachtoffers.Length; i++)
{
    var drempel = aantal * (i + 1) / (slachtoffers.Length + 1);
    while (grootboek.Bevestigd < drempel && !melden.IsCompleted) await Task.Delay(10);
    var naam = slachtoffers[i];
    Console.WriteLine($"  {klok.Elapsed.TotalSeconds,6:N1} s  {grootboek.Bevestigd,4} bevestigd: kill -9 {naam}");
    await opstelling.DoodAsync(naam);
    await opstelling.HerstartAsync(naam);
    Console.WriteLine($"  {klok.Elapsed.TotalSeconds,6:N1} s  {naam} is weer gezond");
}

await melden;
Console.WriteLine($"  {klok.Elapsed.TotalSeconds,6:N1} s  alle meldingen bevestigd; wachten tot het stil is (ten hoogste 60 s)…");
return await grootboek.SluitAfAsync(voorbeeld, TimeSpan.FromSeconds(60)) ? 0 : 1;
