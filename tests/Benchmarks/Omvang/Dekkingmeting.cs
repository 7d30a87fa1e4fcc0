extern alias erkenning;

using System.Diagnostics;
using System.Net.Http.Json;
using erkenning::StageSystem.Erkenningen.Stageopleiders;
using erkenning::StageSystem.Erkenningen.Stageplaatsen;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Benchmarks.Omvang;

/// <summary>Dekking of thousands of stageplaatsen after one change.</summary>
internal sealed class Dekkingmeting(Dienst<erkenning::Program> dienst, Uitslag uitslag)
{
    private const double Grens = 5;

    internal async Task MeetAsync()
    {
        Uitslag.Deel($"Dekking of {Erkenningzaad.Groot + Erkenningzaad.Ene:N0} stageplaatsen of one instelling, each stored with a new state");
        await PuurAsync();
        using var klant = dienst.Klant(Rollen.Stagecoordinator);
        await InstellingAsync(klant, "erkenning of the instelling ended", "beeindigingen", new { perDatum = "2027-01-01", referentie = "RGS-1", besluitdatum = "2026-10-01" }, ongedekt: true);
        await InstellingAsync(klant, "erkenning granted again", "erkenningen", new { van = "2027-01-01", referentie = "RGS-2", besluitdatum = "2026-10-02" }, ongedekt: false);
        await OpleiderAsync(klant);
    }

    /// <summary>The computation alone, on states in memory.</summary>
    private async Task PuurAsync()
    {
        await using var session = dienst.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var plaatsen = await session.QueryAsync<Stageplaats>("where data -> 'gegevens' ->> 'instellingscode' = ?", Erkenningzaad.GroteInstelling);
        var opleiders = (await session.QueryAsync<Stageopleider>(
            "where data -> 'aanstellingen' @> jsonb_build_array(jsonb_build_object('instellingscode', ?::text))", Erkenningzaad.GroteInstelling)).ToDictionary(o => o.Opleidernummer);
        var duur = double.MaxValue;
        for (var keer = 0; keer < 3; keer++)
        {
            var begin = Stopwatch.GetTimestamp();
            foreach (var plaats in plaatsen)
            {
                var bijdragen = plaats.Opleidernummers().ToDictionary(n => n, n => Dekkingsbijdrage.Van(opleiders[n], plaats.Gegevens.Instellingscode, plaats.Gegevens.Koepel));
                if (HerberekenDekking.Decide(plaats, new(plaats.Id), bijdragen, Parametertabel.Regelboek, Erkenningzaad.Vandaag).Feiten.Count > 0) throw new InvalidOperationException("What was stored is not what follows.");
            }

            duur = Math.Min(duur, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        uitslag.Meld($"the pure function alone, {plaatsen.Count:N0} stageplaatsen in memory, best of 3", duur, "ms");
    }

    /// <summary>One command on the instelling; every stageplaats and stageopleider there follows.</summary>
    private async Task InstellingAsync(HttpClient klant, string wat, string operatie, object inhoud, bool ongedekt)
    {
        var voor = await dienst.TelAsync("select max(seq_id) from mt_events");
        const int Aantal = Erkenningzaad.Groot + Erkenningzaad.Ene;
        var adres = $"/v1/instellingen/{Erkenningzaad.GroteInstelling}";
        var etag = (await klant.GetAsync(adres)).EnsureSuccessStatusCode().Headers.ETag!;
        var begin = Stopwatch.GetTimestamp();
        await VerstuurAsync(klant, $"{adres}/{operatie}", inhoud, etag.ToString());
        await Wacht.TotAsync(async () => await dienst.TelAsync("select count(*) from mt_events where seq_id > $1 and type = 'dekking_vastgesteld'", voor) == Aantal, "dekking of every stageplaats");
        var opgeslagen = Stopwatch.GetElapsedTime(begin);
        await dienst.TotVerwerktAsync();
        var gepubliceerd = Stopwatch.GetElapsedTime(begin);

        var goed = await dienst.TelAsync(
            "select count(*) from mt_doc_stageplaats where data -> 'gegevens' ->> 'instellingscode' = $1 and (data -> 'dekkingsperioden' -> -1 ->> 'soort' = 'ongedekt') = $2", Erkenningzaad.GroteInstelling, ongedekt);
        if (goed != Aantal) throw new InvalidOperationException($"Only {goed} stageplaatsen have the dekking that follows.");
        var events = await dienst.TelAsync("select count(*) from mt_events where seq_id > $1", voor);
        uitslag.Meld($"{wat}: from the command until all {Aantal:N0} are stored ({events:N0} events)", opgeslagen.TotalSeconds, "s", Grens);
        uitslag.Meld("  … until every message is published and every step projected", gepubliceerd.TotalSeconds, "s");
    }

    /// <summary>One stageopleider who is named on hundreds of stageplaatsen leaves: each is uncovered and starts a procedure, in the transaction of the command.</summary>
    private async Task OpleiderAsync(HttpClient klant)
    {
        var voor = await dienst.TelAsync("select max(seq_id) from mt_events");
        var adres = $"/v1/stageopleiders/{Erkenningzaad.EneOpleider}";
        var etag = (await klant.GetAsync(adres)).EnsureSuccessStatusCode().Headers.ETag!;
        var begin = Stopwatch.GetTimestamp();
        await VerstuurAsync(klant, $"{adres}/vertrek", new { laatsteDag = "2026-11-30" }, etag.ToString());
        var duur = Stopwatch.GetElapsedTime(begin);
        var (dekking, procedures) = (
            await dienst.TelAsync("select count(*) from mt_events where seq_id > $1 and type = 'dekking_vastgesteld'", voor),
            await dienst.TelAsync("select count(*) from mt_events where seq_id > $1 and type = 'waarnemingsprocedure_gestart'", voor));
        if ((dekking, procedures) != (Erkenningzaad.Ene, Erkenningzaad.Ene)) throw new InvalidOperationException($"{dekking} stageplaatsen and {procedures} procedures followed.");
        uitslag.Meld($"departure of the one stageopleider of {Erkenningzaad.Ene} stageplaatsen: answer to the command, everything stored, procedures started", duur.TotalSeconds, "s", Grens);
        await dienst.TotVerwerktAsync();
    }

    private static async Task VerstuurAsync(HttpClient klant, string adres, object inhoud, string etag)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, adres) { Content = JsonContent.Create(inhoud) };
        verzoek.Headers.Add("If-Match", etag);
        verzoek.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var antwoord = await klant.SendAsync(verzoek);
        if (!antwoord.IsSuccessStatusCode) throw new InvalidOperationException($"{adres}: {(int)antwoord.StatusCode} {await antwoord.Content.ReadAsStringAsync()}");
    }
}
