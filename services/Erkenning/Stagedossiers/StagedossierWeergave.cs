using System.ComponentModel;
using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>A line of the dossier as the API shows it.</summary>
[Description("Een regel in het stagedossier.")]
public sealed record DossierregelWeergave(
    [property: Description("Kenmerk.")] Guid Kenmerk,
    [property: Description("De dag waar het over gaat.")] DateOnly Op,
    [property: Description("Wanneer het is vastgelegd, in UTC.")] DateTimeOffset VastgelegdOp,
    [property: Description(
        "stageplaats, erkenning, slwp, besluit, stagebeheerder, kwaliteitscyclus, bezoek, bezoekverslag, stage-evaluatie, kwaliteitsscore, klachtbrief of correspondentie.")]
    string Soort,
    [property: Description("Wat het is.")] string Omschrijving,
    [property: Description("Nummer van de stageopleider over wie het gaat; leeg als het over de stageplaats gaat.")] string? Opleidernummer,
    [property: Description("Waar het document wordt bewaard.")] string? Verwijzing,
    [property: Description("De rollen die de brief kregen.")] IReadOnlyList<string> Geadresseerden,
    [property: Description("De scores, als die er zijn.")] IReadOnlyList<CriteriumscoreWeergave> Scores)
{
    internal static DossierregelWeergave Toon(Dossierregel r) => new(
        r.Kenmerk, r.Op, r.VastgelegdOp, r.Soort, r.Omschrijving, r.Opleidernummer, r.Verwijzing, r.Geadresseerden,
        [.. r.Scores.Select(s => new CriteriumscoreWeergave(s.Nummer, Kwaliteitscriteria.Namen[s.Nummer - 1], s.Score))]);
}

/// <summary>A score.</summary>
[Description("De score van een kwaliteitscriterium.")]
public sealed record CriteriumscoreWeergave(
    [property: Description("Nummer van het criterium, 1 tot en met 18.")] int Criterium,
    [property: Description("Het criterium.")] string Naam,
    [property: Description("De score; leeg voor n.v.t.")] int? Score);

/// <summary>How the dossier stands: visits and quality cycle.</summary>
[Description("De bezoeken en de kwaliteitscyclus van een stageplaats.")]
public sealed record DossierstandWeergave(
    [property: Description("Code van de stageplaats.")] string Stageplaatscode,
    [property: Description("De stagebeheerder vandaag; leeg als er geen is.")] string? Stagebeheerder,
    [property: Description("De bezoeken, in volgorde van vastleggen.")] IReadOnlyList<BezoekWeergave> Bezoeken,
    [property: Description("De dag waarop het volgende evaluatiegesprek aan de beurt is (BEO-42).")] DateOnly? EvaluatiegesprekUiterlijkOp,
    [property: Description("De dag waarop de volgende visitatie aan de beurt is (BEO-44).")] DateOnly? VisitatieUiterlijkOp,
    [property: Description("De kwaliteitscyclus is te laat (ERK-39). Dit blokkeert niets, tenzij geenStartNa is gevuld.")] bool KwaliteitscyclusTeLaat,
    [property: Description("De laatste dag waarop een stage kan beginnen zolang de visitatie niet is gehouden; leeg als dat niet geldt.")] DateOnly? GeenStartNa,
    [property: Description("Wat aandacht vraagt. Dit blokkeert niets.")] IReadOnlyList<AandachtspuntWeergave> Aandachtspunten)
{
    internal static DossierstandWeergave Toon(
        Stageplaats s, Stagedossier? d, IReadOnlyList<Aandachtspunt> punten, Func<string?, bool> magZien, DateOnly vandaag) => new(
        s.Gegevens.Stageplaatscode, s.Beheer.Op(vandaag), [.. (d?.Bezoeken ?? []).Where(b => magZien(b.Opleidernummer)).Select(BezoekWeergave.Toon)],
        s.Kwaliteit.Evaluatiegesprek?.UiterlijkOp, s.Kwaliteit.Visitatie?.UiterlijkOp, s.Kwaliteit.IsTeLaat(), s.Kwaliteit.GeenStartNa(),
        [.. punten.Where(p => magZien(p.Opleidernummer)).Select(p => new AandachtspuntWeergave(p.Regel, p.Tekst, p.OpAgenda, p.Opleidernummer))]);
}

/// <summary>A flag.</summary>
[Description("Een aandachtspunt bij een stageplaats.")]
public sealed record AandachtspuntWeergave(
    [property: Description("De regel die erom vraagt.")] string Regel,
    [property: Description("Wat er ontbreekt.")] string Tekst,
    [property: Description("Of het op de agenda van het volgende evaluatiegesprek staat.")] bool OpAgenda,
    [property: Description("Nummer van de stageopleider om wie het gaat; leeg als het om de stageplaats gaat.")] string? Opleidernummer);

/// <summary>A visit.</summary>
[Description("Een bezoek aan de stageplaats.")]
public sealed record BezoekWeergave(
    [property: Description("Kenmerk.")] Guid BezoekId,
    [property: Description("evaluatiegesprek of visitatie.")] string Soort,
    [property: Description("Dag waarop het is gehouden.")] DateOnly GehoudenOp,
    [property: Description("gehouden, verslag verzonden, geaccordeerd, voor gezien of ingetrokken.")] string Status,
    [property: Description("Nummer van de stageopleider die het verslag kreeg.")] string? Opleidernummer,
    [property: Description("Dag waarop het verslag is verzonden.")] DateOnly? VerzondenOp,
    [property: Description("Waar het verslag wordt bewaard.")] string? Verwijzing)
{
    internal static BezoekWeergave Toon(Bezoek b) => new(b.BezoekId, b.Soort, b.Op, b.Status, b.Opleidernummer, b.VerzondenOp, b.Verwijzing);
}

/// <summary>What the scores say.</summary>
[Description("Welke kwaliteitscriteria aandacht vragen, met de uitleg (ERK-38).")]
public sealed record KwaliteitsoordeelWeergave(
    [property: Description("De criteria die aandacht vragen. Ze blokkeren niets.")] IReadOnlyList<KwaliteitsvlagWeergave> Vlaggen,
    [property: Description("Hoeveel evaluaties en bezoeken zijn gescoord.")] int Metingen,
    [property: Description("De uitleg, stap voor stap.")] IReadOnlyList<StapWeergave> Uitleg)
{
    internal static KwaliteitsoordeelWeergave Toon(Stagedossier? d, Parameterstand stand)
    {
        var oordeel = Kwaliteitsoordeel.Bepaal(d?.Metingen ?? [], Kwaliteitsnorm.Van(stand));
        return new(
            [.. oordeel.Uitkomst.Select(v => new KwaliteitsvlagWeergave(v.Criterium, Kwaliteitscriteria.Namen[v.Criterium - 1], v.Grond, v.Regel))], d?.Metingen.Count ?? 0,
            [.. oordeel.Stappen.Select(StapWeergave.Toon)]);
    }
}

/// <summary>A flag.</summary>
[Description("Een kwaliteitscriterium dat aandacht vraagt.")]
public sealed record KwaliteitsvlagWeergave(
    [property: Description("Nummer van het criterium.")] int Criterium,
    [property: Description("Het criterium.")] string Naam,
    [property: Description("gemiddelde, score of slwp.")] string Grond,
    [property: Description("De regel die erom vraagt.")] string Regel);
