using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using StageSystem.Integratie.Diensten;

namespace StageSystem.Integratie.Eindpunten;

/// <summary>A running service with its endpoints, and a good request to each: made once for each use, with subjects of its own.</summary>
internal abstract class Eindpuntdienst : IAsyncDisposable
{
    protected static readonly Beroep Secretariaat = new(Rollen.Stagesecretariaat);
    protected static readonly Beroep Coordinator = new(Rollen.Stagecoordinator);
    protected static readonly Beroep Beheer = new(Rollen.FunctioneelBeheerder);

    private readonly ConcurrentDictionary<(string Naam, string Gebruik), Lazy<Task<Voorbeeld>>> _voorbeelden = new();
    private int _volgende;

    protected Eindpuntdienst(Dienst dienst, IReadOnlyList<Operatie> operaties)
    {
        (Dienst, Operaties) = (dienst, operaties);
    }

    internal Dienst Dienst { get; }

    internal IReadOnlyList<Operatie> Operaties { get; }

    /// <summary>How a good request to each endpoint is made, by operationId.</summary>
    internal abstract IReadOnlyDictionary<string, Func<Task<Voorbeeld>>> Tabel { get; }

    internal Task<Voorbeeld> VoorbeeldAsync(Operatie operatie, string gebruik) =>
        _voorbeelden.GetOrAdd((operatie.Naam, gebruik), sleutel => new(() => Tabel[sleutel.Naam]())).Value;

    public async ValueTask DisposeAsync() => await Dienst.DisposeAsync();

    protected static async Task<IReadOnlyList<Operatie>> OperatiesAsync(Dienst dienst) => Operatie.Lees((await dienst.GetAsync("/v1/openapi.json", Secretariaat)).Json);

    /// <summary>Number of the next subject that nobody else uses.</summary>
    protected int Volgende() => Interlocked.Increment(ref _volgende);

    /// <summary>Does something first; it must succeed.</summary>
    protected async Task<Antwoord> DoeAsync(string pad, Beroep als, object? body = null, HttpMethod? methode = null)
    {
        var antwoord = await Dienst.StuurAsync(methode ?? HttpMethod.Post, "/v1" + pad, als, body, alleVersies: true);
        ((int)antwoord.Status).ShouldBeInRange(200, 299, $"{methode ?? HttpMethod.Post} {pad}: {antwoord.Tekst}");
        return antwoord;
    }

    /// <summary>A GET of something that is there.</summary>
    protected Task<Antwoord> LeesAsync(string pad, Beroep als) => DoeAsync(pad, als, methode: HttpMethod.Get);

    /// <summary>The first text of this name, anywhere in the answer.</summary>
    protected static string Vind(Antwoord antwoord, string naam) => Zoek(antwoord.Json, naam) ?? throw new InvalidOperationException($"There is no {naam} in {antwoord.Tekst}");

    /// <summary>What every service answers beside its own.</summary>
    protected Dictionary<string, Func<Task<Voorbeeld>>> Gedeeld(Func<Task<string>> signaalId, string queue, string bestand, string kop) => new()
    {
        ["LeesCascade"] = () => Klaar(new($"/cascades/{Guid.NewGuid()}", Secretariaat) { Vrij = ["correlatieId"], VanIedereen = true }),
        ["LeesSignalen"] = () => Klaar(new("/signalen?status=open&geadresseerde=hoofd&onderwerp=x", Secretariaat)),
        ["LeesSignaal"] = async () => new($"/signalen/{await signaalId()}", Coordinator),
        ["HandelSignaalAf"] = async () => new($"/signalen/{await signaalId()}/afhandeling", Coordinator, new { reden = "Besproken." }),
        ["NeemSignaalInBehandeling"] = async () => new($"/signalen/{await signaalId()}/in-behandeling-name", Coordinator),
        ["LeesFouten"] = () => Klaar(new("/fouten", Beheer)),
        ["VerzendFoutenOpnieuw"] = () => Klaar(new($"/fouten/{queue}/herzending", Beheer) { VanIedereen = true }),
        ["LeesKlok"] = () => Klaar(new("/klok", Secretariaat)),
        ["ZetKlok"] = () => Klaar(new("/klok", Beheer, new { nu = $"{Dienst.Vandaag:yyyy-MM-dd}T09:00:00+01:00" }) { RaaktAlles = true }),
        ["StuurImport"] = () => Klaar(new($"/importen?bestand={bestand}", Secretariaat, $"\uFEFF{kop}\r\n") { Soort = "text/csv" }),
        ["LeesImporten"] = () => Klaar(new("/importen?aantal=2", Secretariaat)),
        ["LeesImport"] = async () => new($"/importen/{await ImportAsync(bestand, kop)}?aantal=2", Secretariaat),
        ["SluitLeveringAf"] = () => Klaar(new($"/leveringen/PROEF-{Volgende()}/afsluiting", Secretariaat) { Vrij = ["levering"], VanIedereen = true }),
        ["LeesLevering"] = async () =>
        {
            var levering = $"PROEF-{Volgende()}";
            await DoeAsync($"/leveringen/{levering}/afsluiting", Secretariaat);
            return new($"/leveringen/{levering}", Secretariaat) { VanIedereen = true };
        },
    };

    protected static Task<Voorbeeld> Klaar(Voorbeeld voorbeeld) => Task.FromResult(voorbeeld);

    private async Task<string> ImportAsync(string bestand, string kop)
    {
        using var csv = new StringContent($"\uFEFF{kop}\r\n", System.Text.Encoding.UTF8, "text/csv");
        var ontvangen = await Dienst.StuurAsync(HttpMethod.Post, $"/v1/importen?bestand={bestand}", Secretariaat, csv);
        return Vind(ontvangen.Verwacht(HttpStatusCode.Accepted), "id");
    }

    private static string? Zoek(JsonElement json, string naam) => json.ValueKind switch
    {
        JsonValueKind.Object => json.TryGetProperty(naam, out var gevonden) && gevonden.ValueKind == JsonValueKind.String
            ? gevonden.GetString()
            : json.EnumerateObject().Select(veld => Zoek(veld.Value, naam)).FirstOrDefault(w => w is not null),
        JsonValueKind.Array => json.EnumerateArray().Select(item => Zoek(item, naam)).FirstOrDefault(w => w is not null),
        _ => null,
    };
}
