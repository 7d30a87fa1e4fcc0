using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Proeven;

/// <summary>Answers "what would happen if": the same functions as the commands, nothing stored.</summary>
internal static class ProefEndpoints
{
    private const string Groep = "Proeven";

    private static readonly string[] Vragers = [Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Stagebeheerder, Rollen.Hoofd];

    [Description("Wat als de stageopleider in deze dagen afwezig is?")]
    internal sealed record Afwezigheidsvraag(
        [property: Description("Eerste dag.")] DateOnly Van,
        [property: Description("Laatste dag; leeg als die niet bekend is.")] DateOnly? TotEnMet = null,
        [property: Description("Code van de instelling; leeg voor alle instellingen.")] string? Instellingscode = null,
        [property: Description("Vanaf meer dagen dan dit is de erkenning twijfelachtig."), Range(0, 366)] int DrempelDagen = ProefOpslag.Drempel) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (TotEnMet < Van) yield return new("De laatste dag ligt voor de eerste.", [nameof(TotEnMet)]);
        }
    }

    [Description("Wat als de stageopleider vertrekt?")]
    internal sealed record Vertrekvraag(
        [property: Description("Laatste werkdag.")] DateOnly LaatsteDag,
        [property: Description("Code van de instelling; leeg als de stageopleider overal weggaat.")] string? Instellingscode = null);

    [Description("Wat als er niemand autoriseert?")]
    internal sealed record Slwpvraag([property: Description("Tot en met welke dag wordt gekeken; zonder dag tot het einde van het respijt.")] DateOnly? TotEnMet = null);

    [Description("Wat er zou volgen. Er is niets bewaard.")]
    internal sealed record Antwoord(
        [property: Description("De gebeurtenissen die in deze dienst zouden volgen, op volgorde van dag.")] IReadOnlyList<StapAntwoord> Gebeurtenissen);

    [Description("Een gebeurtenis die zou volgen.")]
    internal sealed record StapAntwoord(
        [property: Description("De dag.")] DateOnly Op,
        [property: Description("Waar het gebeurt: stageopleider, stageplaats, waarnemingsprocedure of stageleerwerkplan.")] string Bij,
        [property: Description("Naam van de gebeurtenis.")] string Gebeurtenis,
        [property: Description("De regel die dit vraagt.")] string Regel,
        [property: Description("Wie het hoort.")] IReadOnlyList<string> Aan,
        [property: Description("De tekst van een signaal; leeg bij andere gebeurtenissen.")] string? Tekst);

    internal static void MapProeven(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/stageopleiders/{nummer}/proeven/afwezigheid", AfwezigheidAsync)
            .WithName("ProefAfwezigheid").WithTags(Groep).WithSummary("Laat zien wat in deze dienst volgt als een stageopleider afwezig is. Er wordt niets bewaard.")
            .Rollen(Vragers).LogtInzage("stageopleider");
        v1.MapPost("/stageopleiders/{nummer}/proeven/vertrek", VertrekAsync)
            .WithName("ProefVertrek").WithTags(Groep).WithSummary("Laat zien wat volgt als een stageopleider vertrekt. Er wordt niets bewaard.")
            .Rollen(Vragers).LogtInzage("stageopleider");
        v1.MapPost("/stageopleiders/{nummer}/proeven/locatiewissel", LocatiewisselAsync)
            .WithName("ProefLocatiewissel").WithTags(Groep).WithSummary("Laat zien wat volgt als een stageopleider naar een andere locatie van de koepel gaat. Er wordt niets bewaard.")
            .Rollen(Vragers).LogtInzage("stageopleider");
        v1.MapPost("/stageplaatsen/{code}/proeven/slwp", SlwpAsync)
            .WithName("ProefSlwp").WithTags(Groep).WithSummary("Laat zien wat volgt als niemand het stageleerwerkplan (SLWP) opnieuw autoriseert. Er wordt niets bewaard.")
            .Rollen(Vragers);
    }

    private static Task<Results<Ok<Antwoord>, ProblemHttpResult>> AfwezigheidAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Afwezigheidsvraag> invoer, Beller beller, IStreams streams, TimeProvider klok, CancellationToken ct)
    {
        var v = invoer.Waarde;
        return AntwoordAsync(
            nummer, beller, streams,
            (werk, s) => ProefOpslag.AfwezigheidAsync(werk, s.Opleidernummer, Normaal(v.Instellingscode), v.Van, v.TotEnMet, v.DrempelDagen, klok.Vandaag()), ct);
    }

    private static Task<Results<Ok<Antwoord>, ProblemHttpResult>> VertrekAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Vertrekvraag> invoer, Beller beller, IStreams streams, TimeProvider klok, CancellationToken ct) =>
        AntwoordAsync(
            nummer, beller, streams,
            (werk, s) => ProefOpslag.VertrekAsync(werk, s.Opleidernummer, new(invoer.Waarde.Instellingscode, invoer.Waarde.LaatsteDag), klok.Vandaag()), ct);

    private static Task<Results<Ok<Antwoord>, ProblemHttpResult>> LocatiewisselAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<WisselVanLocatieEndpoint.Wissel> invoer, Beller beller, IStreams streams, TimeProvider klok, CancellationToken ct)
    {
        var w = invoer.Waarde;
        return AntwoordAsync(
            nummer, beller, streams,
            (werk, s) => ProefOpslag.LocatiewisselAsync(
                werk, s.Opleidernummer, new(Sleutel.Normaal(w.Van), Sleutel.Normaal(w.Naar), w.Vanaf), w.Stageplaatsen ?? [], klok.Vandaag()),
            ct);
    }

    private static async Task<Results<Ok<Antwoord>, ProblemHttpResult>> SlwpAsync(
        [Description("Code van de stageplaats.")] string code, Invoer<Slwpvraag> invoer, Beller beller, IStreams streams, TimeProvider klok, CancellationToken ct)
    {
        var stappen = await streams.VoerUitAsync(
            async werk => await werk.LaadAsync<Stageplaats>(Stageplaats.IdVan(code)) is { } s && StageplaatsenEndpoints.MagZien(beller, s)
                ? (await ProefOpslag.SlwpAsync(werk, s, invoer.Waarde.TotEnMet, klok.Vandaag())).ToList()
                : null,
            ct);
        return stappen is null ? Problemen.Onbekend("De stageplaats") : TypedResults.Ok(Toon(stappen));
    }

    private static async Task<Results<Ok<Antwoord>, ProblemHttpResult>> AntwoordAsync(
        string nummer, Beller beller, IStreams streams, Func<IWerkeenheid, Stageopleider, Task<Proefuitkomst>> vraag, CancellationToken ct)
    {
        var uitkomst = await streams.VoerUitAsync(
            async werk => await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(nummer)) is { } s && StageopleidersEndpoints.MagZien(beller, s) ? await vraag(werk, s) : null,
            ct);
        if (uitkomst is null) return Problemen.Onbekend("De stageopleider");
        return uitkomst.Besluit is Decision.Refused(var overtreding) ? overtreding.ToProblem() : TypedResults.Ok(Toon(uitkomst.Stappen));
    }

    private static Antwoord Toon(IEnumerable<Proefstap> stappen) => new(
        [.. stappen.Select(s => new StapAntwoord(s.Op, s.Soort, s.Feit.Event.GetType().Name, s.Feit.Regel, s.Feit.Aan, (s.Feit.Event as SignaalGeregistreerd)?.Tekst))]);

    private static string? Normaal(string? code) => code is null ? null : Sleutel.Normaal(code);
}
