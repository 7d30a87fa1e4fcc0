using System.ComponentModel;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

[Description("Het zoeken naar een andere plaats voor de rest van een stage.")]
internal sealed record HerplaatsingWeergave(
    [property: Description("Kenmerk van de herplaatsing.")] Guid HerplaatsingId,
    [property: Description("De plaatsing waar het om gaat.")] string Plaatsingscode,
    [property: Description("Nummer van de aios.")] string Aiosnummer,
    [property: Description("De stageplaats waar de aios nu is.")] string Stageplaatscode,
    [property: Description("Waarom de herplaatsing begon.")] string Grond,
    [property: Description("De grond van overmacht: het nummer in PLA-78.")] int Overmacht,
    [property: Description("gestart, herplaatst, mislukt of ingetrokken.")] string Status,
    [property: Description("Of de stageplaats weer gedekt is en de stagecoördinator moet kiezen: doorgaan of intrekken.")] bool KeuzeGevraagd,
    [property: Description("De laatste dag voor een voorstel.")] DateOnly UiterlijkOp,
    [property: Description("De dag waarvoor de plaatsen zijn beoordeeld.")] DateOnly Ingangsdatum,
    [property: Description("De plaatsen die gekozen mogen worden, de beste eerst, zoals bij het begin beoordeeld.")] IReadOnlyList<KandidaatWeergave> Kandidaten,
    [property: Description("Hoeveel andere plaatsen zijn bekeken en niet mogen.")] int Afgewezen,
    [property: Description("Wat er is besloten; leeg tot dat moment.")] HerplaatsingsbesluitWeergave? Besluit,
    [property: Description("De toelichting bij het besluit; leeg als die er niet is, en voor wie haar niet mag lezen.")] string? Toelichting,
    [property: Description("Het opleidingsinstituut.")] string Instituut)
{
    internal static HerplaatsingWeergave Toon(Herplaatsing h, Besluittoelichting? toelichting) => new(
        h.Id, h.Plaatsingscode, h.Aiosnummer, h.Stageplaatscode, h.Grond, h.Overmacht, h.Status, h.KeuzeGevraagd, h.UiterlijkOp, h.Ingangsdatum,
        KandidaatWeergave.Toon(h.Kandidaten), h.Afgewezen,
        h.Besluit is { } b
            ? new(b.NieuwePlaatsingscode, b.NieuweStageplaatscode, b.OudeLaatsteDag, b.Van, b.TotEnMet, b.GeldigeDagen, Resterend.Weken(b.Nominaal), b.Deeltijdpercentage)
            : null,
        toelichting?.Tekst, h.Instituut);
}

[Description("Waar de aios verder gaat.")]
internal sealed record HerplaatsingsbesluitWeergave(
    [property: Description("Code van de nieuwe plaatsing.")] string NieuwePlaatsingscode,
    [property: Description("De gekozen stageplaats.")] string Stageplaatscode,
    [property: Description("Laatste dag op de oude stageplaats; de dag voor de eerste als die stage nooit liep.")] DateOnly OudeLaatsteDag,
    [property: Description("Eerste dag op de nieuwe stageplaats.")] DateOnly Van,
    [property: Description("Laatste dag op de nieuwe stageplaats.")] DateOnly TotEnMet,
    [property: Description("Dagen van de oude stage die meetellen.")] int GeldigeDagen,
    [property: Description("Weken voltijds die nog over zijn.")] decimal ResterendeWeken,
    [property: Description("Percentage van de nieuwe plaatsing.")] int Deeltijdpercentage);

[Description("Een stageplaats, beoordeeld voor de rest van een stage.")]
internal sealed record KandidaatWeergave(
    [property: Description("Plaats in de volgorde, vanaf 1; leeg als de plaats niet mag.")] int? Rang,
    [property: Description("Code van de stageplaats.")] string Stageplaatscode,
    [property: Description("Code van de instelling.")] string Instellingscode,
    [property: Description("Soort stage.")] string Stagesoort,
    [property: Description("Eerste dag daar.")] DateOnly Van,
    [property: Description("Laatste dag daar.")] DateOnly TotEnMet,
    [property: Description("Of de plaats gekozen mag worden.")] bool Mag,
    [property: Description("De regels die de plaats verbieden.")] IReadOnlyList<BeletWeergave> Belet,
    [property: Description("Waarom de plaats mag: de regels die zijn getoetst.")] IReadOnlyList<string> Waarom,
    [property: Description("Wat tegen de plaats pleit.")] IReadOnlyList<string> Tegen)
{
    internal static IReadOnlyList<KandidaatWeergave> Toon(IEnumerable<Kandidaat> kandidaten) =>
    [
        .. kandidaten.Select((k, i) => new KandidaatWeergave(
            k.Mag ? i + 1 : null, k.Stageplaatscode, k.Instellingscode, k.Stagesoort, k.Van, k.TotEnMet, k.Mag,
            [.. k.Belet.Select(b => new BeletWeergave(b.Regel, b.Tekst, b.EersteDag))], k.Waarom, k.Tegen)),
    ];
}

[Description("Een regel die een plaats verbiedt.")]
internal sealed record BeletWeergave(
    [property: Description("Nummer van de regel.")] string Regel,
    [property: Description("Wat er niet klopt.")] string Tekst,
    [property: Description("Eerste dag waarop het niet klopt; leeg als het niet van een dag afhangt.")] DateOnly? EersteDag);
