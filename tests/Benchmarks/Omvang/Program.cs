// Figures at size: one change over 5,000 stageplaatsen, 100,000 open deadlines, lists of 20,000 stageplaatsen and 5,000 aios.
//   dotnet run -c Release --project tests/Benchmarks/Omvang [-- dekking termijnen lijsten alles]
// Starts a PostgreSQL (fsync on), a RabbitMQ and the hosts of Erkenning and Verlof, fills their databases by their own decisions, measures over HTTP, and ends them.
// Exits 2 when a bar is missed. "alles" (in the default) is the sweep with every deadline due.
extern alias erkenning;
extern alias verlof;

using System.Diagnostics;
using System.Globalization;
using StageSystem.Benchmarks.Omvang;
using StageSystem.Kern;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
bool Wil(string deel) => args.Length == 0 || args.Contains(deel);
var (uitslag, begin) = (new Uitslag(), Stopwatch.GetTimestamp());
await using var servers = await Servers.StartAsync();

var database = await servers.DatabaseAsync("erkenning");
await ZaaiAsync<erkenning::Program>("erkenning", database, dienst => new Erkenningzaad(dienst.Streams).ZaaiAsync());
Console.WriteLine($"Erkenning: {Erkenningzaad.Gewoon + Erkenningzaad.Groot + Erkenningzaad.Ene:N0} stageplaatsen with stageopleider, SLWP and dekking, stored in {Stopwatch.GetElapsedTime(begin).TotalSeconds:N0} s");
await using (var dienst = Dienst<erkenning::Program>.Start("erkenning", database, servers.Broker))
{
    if (Wil("dekking")) await new Dekkingmeting(dienst, uitslag).MeetAsync();
    if (Wil("termijnen")) await new Termijnmeting(dienst, uitslag).MeetDagAsync();
    if (Wil("lijsten"))
    {
        await dienst.VoerUitAsync("vacuum analyze");
        Lijstmeting.Kop($"Lists of Erkenning with {Erkenningzaad.Gewoon + Erkenningzaad.Groot + Erkenningzaad.Ene:N0} stageplaatsen");
        foreach (var lijst in Lijsten.Erkenning) await new Lijstmeting(uitslag).MeetAsync(lijst, dienst.Klant);
    }

    if (Wil("alles")) await new Termijnmeting(dienst, uitslag).MeetAllesAsync();
}

if (Wil("lijsten"))
{
    var verlofdatabase = await servers.DatabaseAsync("verlof");
    await ZaaiAsync<verlof::Program>("verlof", verlofdatabase, dienst => new Verlofzaad(dienst.Streams).ZaaiAsync());
    await using var dienst = Dienst<verlof::Program>.Start("verlof", verlofdatabase, servers.Broker);
    Lijstmeting.Kop("Lists of Verlof with 5,000 aios");
    foreach (var lijst in Lijsten.Verlof) await new Lijstmeting(uitslag).MeetAsync(lijst, dienst.Klant);
}

Console.WriteLine($"\n{(uitslag.Gehaald ? "Every bar was met" : "A bar was MISSED")}; whole run {Stopwatch.GetElapsedTime(begin).TotalSeconds:N0} s");
return uitslag.Gehaald ? 0 : 2;

// First the schema and where each subscription is, by the service itself; then the data, in silence; then as if all of it was published long ago.
async Task ZaaiAsync<TProgram>(string naam, string naar, Func<Dienst<TProgram>, Task> zaai)
    where TProgram : class
{
    await using (var eerst = Dienst<TProgram>.Start(naam, naar, servers.Broker))
        await Wacht.TotAsync(async () => await eerst.TelAsync("select count(*) from mt_event_progression where name like '%:All'") >= 2, "the subscriptions have begun");
    await using var stil = Dienst<TProgram>.Start(naam, naar, servers.Broker, achtergrond: false);
    await zaai(stil);
    await stil.VoerUitAsync("update mt_event_progression set last_seq_id = (select max(seq_id) from mt_events)");
    await stil.VoerUitAsync("vacuum analyze");
    await stil.VoerUitAsync("checkpoint");
}
