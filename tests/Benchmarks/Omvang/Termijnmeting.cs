extern alias erkenning;

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Benchmarks.Omvang;

/// <summary>The sweep of the watcher over 100,000 open deadlines: four of each SLWP.</summary>
internal sealed class Termijnmeting(Dienst<erkenning::Program> dienst, Uitslag uitslag)
{
    private const double Grens = 5;

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(75);

    /// <summary>The sweep with none due, and with as many as on a busy day.</summary>
    internal async Task MeetDagAsync()
    {
        Uitslag.Deel("Deadlines: from moving the clock until every consequence is stored and no deadline is due");
        var open = await OpenAsync(DateOnly.MaxValue);
        await GeenAsync(open);
        var dag = Erkenningzaad.Piekdag;
        await SchuifAsync(dag.AddDays(-1), "the day before");
        await dienst.TotVerwerktAsync();
        var due = await OpenAsync(dag);
        if (due < Erkenningzaad.OpPiekdag) throw new InvalidOperationException($"Only {due} deadlines are due on {dag}.");
        var duur = await SchuifAsync(dag, "the peak day");
        uitslag.Meld($"{open:N0} open, {due:N0} due on the day (a busy day: 100,000 a year are 274 a day)", duur.TotalSeconds, "s", Grens);
        await dienst.TotVerwerktAsync();
    }

    /// <summary>Everything at once, as after a year of standing still. Not waited for longer than <see cref="Geduld"/>: then what was answered by then is reported.</summary>
    internal async Task MeetAllesAsync()
    {
        Uitslag.Deel("Deadlines: every one due, as after a year of standing still (no bar: reported as it is)");
        var dag = new DateOnly(2027, 12, 1);
        var (due, voor, begin) = (await OpenAsync(dag), await dienst.TelAsync("select max(seq_id) from mt_events"), Stopwatch.GetTimestamp());
        var klaar = true;
        try
        {
            await SchuifAsync(dag, "a year later");
        }
        catch (TimeoutException)
        {
            klaar = false;
        }

        var duur = Stopwatch.GetElapsedTime(begin);
        var (open, events) = (await OpenAsync(dag), await dienst.TelAsync("select count(*) from mt_events where seq_id > $1", voor));
        var verlopen = await dienst.TelAsync("select count(*) from mt_events where seq_id > $1 and type = 'slwp_respijt_verstreken'", voor);
        const int Alle = Erkenningzaad.Gewoon + Erkenningzaad.Groot + Erkenningzaad.Ene;
        if (klaar && verlopen != Alle) throw new InvalidOperationException($"{verlopen} SLWPs were told to be over, of {Alle}.");
        uitslag.Meld($"{due:N0} due, and those that they set in turn: {events:N0} events, {open:N0} deadlines left", duur.TotalSeconds, "s");
    }

    /// <summary>The watcher looks every second; each look measures itself.</summary>
    private async Task GeenAsync(long open)
    {
        var rondes = new ConcurrentQueue<double>();
        using var luisteraar = new MeterListener { InstrumentPublished = (i, l) => { if (i.Meter.Name == Domeinmeters.Naam && i == Domeinmeters.Termijnronde) l.EnableMeasurementEvents(i); } };
        luisteraar.SetMeasurementEventCallback<double>((_, seconden, _, _) => rondes.Enqueue(seconden));
        luisteraar.Start();
        await Wacht.TotAsync(() => Task.FromResult(rondes.Count >= 5), "five sweeps");
        uitslag.Meld($"{open:N0} open, none due: the slowest of {rondes.Count} sweeps", rondes.Max(), "s", Grens);
    }

    private Task<long> OpenAsync(DateOnly dag) => dienst.TelAsync("select count(*) from mt_doc_opentermijn where op <= $1", dag);

    private async Task<TimeSpan> SchuifAsync(DateOnly dag, string wat)
    {
        using var klant = dienst.Klant(Rollen.FunctioneelBeheerder);
        var begin = Stopwatch.GetTimestamp();
        using var antwoord = await klant.PutAsJsonAsync("/v1/klok", new { nu = Kalender.Begin(dag).AddHours(9) });
        antwoord.EnsureSuccessStatusCode();
        await Wacht.TotAsync(async () => await OpenAsync(dag) == 0, $"no deadline due on {wat}", Geduld);
        return Stopwatch.GetElapsedTime(begin);
    }
}
