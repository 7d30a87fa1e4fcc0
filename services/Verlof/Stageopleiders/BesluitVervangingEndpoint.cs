using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Why a decision was taken: a document of its own, since free text may say more than others may know (OVK-6, OVK-11).</summary>
public sealed record Besluittoelichting
{
    /// <summary>The decision.</summary>
    public required Guid Id { get; init; }

    /// <summary>The motivation, as the stagecoördinator wrote it.</summary>
    public required string Tekst { get; init; }
}

/// <summary>Takes the decision of the stagecoördinator (VER-41).</summary>
internal static class BesluitVervangingEndpoint
{
    [Description("Het besluit over de vervanging van een afwezige stageopleider.")]
    internal sealed record Besluit(
        [property: Description("aanhouden, waarneming of elders plaatsen."), AllowedValues(Vervangingsuitkomst.Aanhouden, Vervangingsuitkomst.Waarneming, Vervangingsuitkomst.EldersPlaatsen, ErrorMessage = "Kies aanhouden, waarneming of elders plaatsen.")]
        string Uitkomst,
        [property: Description("Waarom zo is besloten. Wordt apart bewaard."), StringLength(2000, MinimumLength = 1, ErrorMessage = "Schrijf een toelichting van 1 tot en met 2000 tekens.")]
        string Toelichting,
        [property: Description("De dag waarop de vraag terugkomt; alleen bij aanhouden, ten hoogste 7 dagen na vandaag.")] DateOnly? AanhoudenTot = null,
        [property: Description("De overschrijding waarover het gaat; weglaten kan als er maar één is.")] Guid? OverschrijdingId = null,
        [property: Description("Eigen kenmerk: hetzelfde besluit nog eens is één besluit.")] Guid? BesluitId = null) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Uitkomst == Vervangingsuitkomst.Aanhouden && AanhoudenTot is null)
                yield return new("Geef de dag waarop de vraag terugkomt.", [nameof(AanhoudenTot)]);
            if (Uitkomst != Vervangingsuitkomst.Aanhouden && AanhoudenTot is not null)
                yield return new("Laat deze dag weg: hij hoort alleen bij aanhouden.", [nameof(AanhoudenTot)]);
        }
    }

    internal static void MapBesluitVervanging(this IEndpointRouteBuilder v1) => v1
        .MapPost("/stageopleiders/{nummer}/vervangingsbesluiten", HandleAsync)
        .WithName(nameof(BesluitVervanging)).WithTags(StageopleiderEndpoints.Groep)
        .WithSummary("Besluit hoe een afwezige stageopleider wordt vervangen: aanhouden, waarneming of elders plaatsen.")
        .Rollen(Rollen.Stagecoordinator).VereistIdempotencyKey();

    private static async Task<Results<Created<VervangingsbesluitWeergave>, Ok<VervangingsbesluitWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Besluit> invoer, Beller beller, StageopleiderOpslag opslag, TimeProvider klok, HttpContext http,
        CancellationToken ct)
    {
        var besluit = invoer.Waarde;
        var command = new BesluitVervanging(
            besluit.BesluitId ?? http.NieuwId(), besluit.OverschrijdingId, besluit.Uitkomst, besluit.AanhoudenTot, beller.Actor, klok.GetUtcNow());

        var uitslag = await opslag.VoerUitAsync(
            nummer, beller, null,
            (stageopleider, feiten) => BesluitVervanging.Decide(stageopleider, command, feiten.Vandaag),
            (werk, _, nieuw) =>
            {
                if (nieuw) werk.Bewaar(new Besluittoelichting { Id = command.BesluitId, Tekst = besluit.Toelichting });
            },
            ct);
        if (uitslag.Probleem("De stageopleider") is { } probleem) return probleem;

        http.ZetETag(uitslag.Nu!.Versie);
        // The same outcome under another id changed nothing: the decision that holds is the answer.
        var genomen = uitslag.Nu.State.Besluiten.GetValueOrDefault(command.BesluitId)
            ?? uitslag.Nu.State.Besluiten.Values.Where(b => b.Uitkomst == command.Uitkomst).MaxBy(b => b.BeslotenOp)!;
        var antwoord = VervangingsbesluitWeergave.Toon(genomen);
        return uitslag.IsNieuw
            ? TypedResults.Created($"/v1/stageopleiders/{uitslag.Nu.State.Opleidernummer}/vervangingsbesluiten/{genomen.BesluitId}", antwoord)
            : TypedResults.Ok(antwoord);
    }
}
