extern alias erkenning;

using System.Globalization;
using erkenning::StageSystem.Erkenningen.Aanmeldingen;
using erkenning::StageSystem.Erkenningen.Erkenningsvragen;
using erkenning::StageSystem.Erkenningen.Instellingen;
using erkenning::StageSystem.Erkenningen.Stageleerwerkplannen;
using erkenning::StageSystem.Erkenningen.Stageopleiders;
using erkenning::StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.ServiceDefaults;

namespace StageSystem.Benchmarks.Omvang;

/// <summary>
/// An administration of Erkenning, stored by the service's own decisions: stageplaatsen with a stageopleider each, an authorised SLWP (four open deadlines) and dekking.
/// </summary>
internal sealed class Erkenningzaad(IStreams streams)
{
    /// <summary>Stageplaatsen over many instellingen.</summary>
    internal const int Gewoon = 20_000;

    /// <summary>Stageplaatsen of the one large instelling.</summary>
    internal const int Groot = 5_000;

    /// <summary>Stageplaatsen of the one stageopleider who is named everywhere.</summary>
    internal const int Ene = 500;

    /// <summary>Stageplaatsen whose first reminder falls on <see cref="Piekdag"/>.</summary>
    internal const int OpPiekdag = 1_000;

    /// <summary>Stageplaatsen whose first reminder falls on the day before: so the watcher has worked before it is measured, as it has in a service that runs.</summary>
    private const int DagEerder = 100;

    internal const string GroteInstelling = "I9000";

    internal const string EneOpleider = "O900000";

    private const int PerInstelling = 100;
    private const int PerBlok = 250;

    private static readonly string[] Poules = ["KLIN-13", "KLIN-26", "GGZ-13", "CHRON-6"];
    private static readonly string[] Regios = ["Utrecht", "Noord", "Zuid", "Amsterdam", "Rotterdam", "Oost"];
    private static readonly string[] Stagesoorten = ["interne geneeskunde", "psychiatrie", "ouderengeneeskunde", "kindergeneeskunde"];

    /// <summary>The day on which the clock begins.</summary>
    internal static DateOnly Vandaag { get; } = new(2026, 11, 2);

    /// <summary>Eight weeks before the SLWP of <see cref="OpPiekdag"/> stageplaatsen ends.</summary>
    internal static DateOnly Piekdag { get; } = new(2026, 12, 7);

    private static Herkomst Herkomst { get; } = new(Guid.NewGuid(), Guid.NewGuid(), "functioneel-beheerder:meting", "import");

    internal static string Stageplaatscode(int i) => $"S{i:D6}";

    internal async Task ZaaiAsync()
    {
        using var herkomst = ServiceDefaults.Herkomst.Zet(Herkomst);
        var instellingen = Enumerable.Range(1, Gewoon / PerInstelling).Select(Instellingscode).Append(GroteInstelling).ToList();
        await streams.VoerUitAsync(async werk =>
        {
            await werk.LaadAsync<Instelling>(instellingen.Select(Instelling.IdVan));
            foreach (var (code, i) in instellingen.Select((code, i) => (code, i)))
            {
                await werk.DecideAsync<Instelling>(Instelling.IdVan(code), s => RegistreerInstelling.Decide(s, new(new(
                    code, $"Ziekenhuis {i}", i % 4 == 0 ? "ggz" : "ziekenhuis", i % 10 == 0 ? $"K{i:D3}" : null, "Utrecht", Regios[i % Regios.Length],
                    new(2020, 1, 1), null, i % 2 == 0 ? "AMC" : "NSPOH", new(2024, 3, 1), new(2026, 3, 1)))));
            }

            return true;
        });
        var blokken = Enumerable.Range(1, Gewoon).Chunk(PerInstelling).Select((nummers, i) => (Instelling: Instellingscode(i + 1), Nummers: nummers))
            .Concat(Enumerable.Range(Gewoon + 1, Groot + Ene).Chunk(PerBlok).Select(nummers => (Instelling: GroteInstelling, Nummers: nummers))).ToList();
        await Parallel.ForEachAsync(
            blokken, new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (blok, ct) => await streams.VoerUitAsync(werk => ZaaiAsync(werk, blok.Instelling, blok.Nummers), ct));
        foreach (var deel in Enumerable.Range(1, 2_000).Chunk(500)) await streams.VoerUitAsync(werk => ZaaiVragenAsync(werk, deel));
    }

    private static string Instellingscode(int i) => $"I{i:D4}";

    private static bool IsVanDeEne(int i) => i > Gewoon + Groot;

    private static string Opleider(int i) => IsVanDeEne(i) ? EneOpleider : $"O{i:D6}";

    /// <summary>No deadline is due on the day on which the clock begins.</summary>
    private static DateOnly Geautoriseerd(int i) => i <= OpPiekdag ? new(2026, 2, 1) : i <= OpPiekdag + DagEerder ? new(2026, 1, 31) : new DateOnly(2026, 6, 1).AddDays(i % 150);

    private static async Task<bool> ZaaiAsync(IWerkeenheid werk, string instellingscode, int[] nummers)
    {
        await werk.LaadAsync<Stageopleider>(nummers.Select(i => Stageopleider.IdVan(Opleider(i))));
        await werk.LaadAsync<Stageplaats>(nummers.Select(i => Stageplaats.IdVan(Stageplaatscode(i))));
        await werk.LaadAsync<Stageleerwerkplan>(nummers.Select(i => Stageleerwerkplan.IdVan(Stageplaatscode(i))));
        var instelling = (await werk.LaadAsync<Instelling>(Instelling.IdVan(instellingscode)))!;
        foreach (var i in nummers)
        {
            await ZaaiOpleiderAsync(werk, i, instelling);
            await ZaaiStageplaatsAsync(werk, i, instelling);
            await ZaaiSlwpAsync(werk, i);
        }

        return true;
    }

    private static async Task ZaaiOpleiderAsync(IWerkeenheid werk, int i, Instelling instelling)
    {
        var nummer = Opleider(i);
        var command = new RegistreerStageopleider(
            nummer, $"Opleider {nummer}", (10_000_000_000L + i).ToString(CultureInfo.InvariantCulture), instelling.Gegevens.Instellingscode, new(2018, 1, 1), 32,
            Stagesoorten[i % Stagesoorten.Length], new(2021, 1, 1), null);
        var besluit = await werk.DecideAsync<Stageopleider>(Stageopleider.IdVan(nummer), s => s is null ? RegistreerStageopleider.Decide(s, command, instelling, null, Vandaag) : Decision.NothingNew);
        Goed(besluit);
        if (besluit.Feiten.Count > 0) werk.Bewaar(command.Persoon());
    }

    private static async Task ZaaiStageplaatsAsync(IWerkeenheid werk, int i, Instelling instelling)
    {
        var (nummer, code) = (Opleider(i), Stageplaatscode(i));
        var opleiders = new Dictionary<string, Stageopleider> { [nummer] = (await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(nummer)))! };
        var command = new RegistreerStageplaats(
            code, instelling.Gegevens.Instellingscode, Stagesoorten[i % Stagesoorten.Length], i % 2 == 0 ? "A" : "B", Poules[i % Poules.Length], 26, 1 + (i % 3), nummer,
            null, Geautoriseerd(i), $"SB{i % 20:D2}", 50, i % 2 == 0, false, [3, 6, 9, 12]);
        Goed(await werk.DecideAsync<Stageplaats>(Stageplaats.IdVan(code), s => RegistreerStageplaats.Decide(s, command, instelling, opleiders, Parametertabel.Regelboek, Vandaag)));
        Goed(await werk.DecideAsync<Stageopleider>(Stageopleider.IdVan(nummer), s => KoppelStageplaats.Decide(s!, new(code))));
    }

    private static async Task ZaaiSlwpAsync(IWerkeenheid werk, int i)
    {
        var (code, op) = (Stageplaatscode(i), Geautoriseerd(i));
        var id = Stageleerwerkplan.IdVan(code);
        var stageplaats = (await werk.LaadAsync<Stageplaats>(Stageplaats.IdVan(code)))!;
        var inhoud = new Slwpinhoud(
            $"Stage {i} in {Stagesoorten[i % Stagesoorten.Length]}: polikliniek, afdeling en consulten, met wekelijks onderwijs en een eigen spreekuur.", "38 uur per week",
            new(false, 4, 8), "Geen vakantie in de eerste twee weken.", "Inwerkdag op de eerste maandag.", "VOG en een AGB-code, zes weken vooraf.", "Geen.", "Vanaf 50%.");
        var contact = new Slwpcontact(Slwpcontact.IdVan(code, 1), code, 1, "via de afdeling", "via het secretariaat", "de stageopleider", "de achterwacht", "de dienstdoende", "de vakgroep");
        Goed(await werk.DecideAsync<Stageleerwerkplan>(id, s => DienSlwpIn.Decide(s, stageplaats, new(inhoud, contact), op)));
        Goed(await werk.DecideAsync<Stageleerwerkplan>(id, s => AutoriseerSlwp.Decide(s, new(1, Opleider(i), op), new(true, true, false, false, false), Parametertabel.Regelboek, op)));
    }

    private static async Task<bool> ZaaiVragenAsync(IWerkeenheid werk, int[] nummers)
    {
        var ids = nummers.ToDictionary(i => i, i => (Vraag: Sleutel.Uuid5($"vraag {i}"), Aanmelding: Sleutel.Uuid5($"aanmelding {i}")));
        await werk.LaadAsync<Erkenningsvraag>(ids.Values.Select(x => x.Vraag));
        await werk.LaadAsync<Aanmelding>(ids.Values.Select(x => x.Aanmelding));
        foreach (var (i, (vraag, aanmelding)) in ids)
        {
            var dag = Vandaag.AddDays(-(i % 300));
            await werk.DecideAsync<Erkenningsvraag>(
                vraag, _ => new ErkenningsvraagGesteld(vraag, $"P{i:D6}", $"A{i:D6}", Stageplaatscode(i), "AMC", dag, null).Volgens("ERK-11"));
            await werk.DecideAsync<Aanmelding>(aanmelding, _ => Decision.Accept(
                new StageplaatsAangemeld(aanmelding, "NSPOH", new("GGD", "Straat 1, Utrecht", ["jeugdarts"], "jeugdgezondheid", dag, null, 1, false, null), dag, dag.AddDays(7)).Volgens("ERK-33"),
                new StageplaatsGepubliceerd(aanmelding, "NSPOH", Stageplaatscode(i), Instellingscode(1), dag).Volgens("ERK-33")));
        }

        return true;
    }

    private static void Goed(Decision besluit)
    {
        if (besluit is Decision.Refused(var overtreding)) throw new InvalidOperationException(overtreding.Melding);
    }
}
