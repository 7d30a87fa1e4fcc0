using System.ComponentModel;
using StageSystem.Kern;

namespace StageSystem.Beoordelingen.Stageverlopen;

/// <summary>A stageverloop as the API shows it.</summary>
[Description("Het verloop van één stage: wie begeleidt, wat er moet gebeuren en hoe de stage verderging.")]
public sealed record StageverloopWeergave(
    [property: Description("Code van de plaatsing.")] string Plaatsingscode,
    [property: Description("De status: gepland, lopend, beëindigd of voortgezet (op een andere plaatsing).")] string Status,
    [property: Description("Nummer van de aios.")] string Aiosnummer,
    [property: Description("Code van de stageplaats.")] string Stageplaatscode,
    [property: Description("De eerste dag.")] DateOnly Van,
    [property: Description("De laatste dag.")] DateOnly TotEnMet,
    [property: Description("De duur bij voltijd, in weken.")] decimal NominaleWeken,
    [property: Description("Percentage van de aanstelling.")] int Deeltijdpercentage,
    [property: Description("Het opleidingsinstituut.")] string Instituut,
    [property: Description("De stageopleider die vandaag op de plaatsing staat; leeg als er geen is.")] string? Stageopleider,
    [property: Description("Dagen waarop een andere stageopleider is genoemd.")] IReadOnlyList<VervangingWeergave> Vervangingen,
    [property: Description("Wat er in deze stage moet gebeuren; leeg als de stage ergens anders verdergaat.")] VerplichtingenWeergave? Verplichtingen,
    [property: Description("De dagen van de hele stage, ook die op een eerdere plaatsing.")] IReadOnlyList<StagedeelWeergave> Stagedelen,
    [property: Description("De plaatsing waar de stage begon of vandaan kwam.")] string? Voorganger,
    [property: Description("De overdracht naar de plaatsing waar de stage verdergaat.")] OverdrachtWeergave? Overdracht)
{
    /// <summary>Shows a stageverloop whose plaatsing is known.</summary>
    public static StageverloopWeergave Toon(Stageverloop s, DateOnly vandaag)
    {
        var stage = s.Stage ?? throw new ArgumentException("The plaatsing is not known yet.", nameof(s));
        var delen = s.Delen()!;
        var eind = s.LaatsteDag ?? stage.TotEnMet;
        return new(
            s.Plaatsingscode,
            s.IsVerplaatst ? "voortgezet" : s.LaatsteDag is not null || eind < vandaag ? "beëindigd" : stage.Van > vandaag ? "gepland" : "lopend",
            stage.Aiosnummer, stage.Stageplaatscode, stage.Van, eind, stage.NominaleWeken, stage.Deeltijdpercentage, stage.Instituut,
            s.Stageopleider(vandaag),
            [.. s.Vervangingen.Values.Select(v => new VervangingWeergave(v.Opleidernummer, v.Van, v.TotEnMet))],
            s.Verplichtingen is { } v ? VerplichtingenWeergave.Toon(v, new Stagedagen(delen)) : null,
            [.. delen.Select(d => new StagedeelWeergave(d.Plaatsingscode, d.Van, d.TotEnMet))],
            s.Voorganger?.OudePlaatsingscode,
            s.Overdracht is { } o ? new OverdrachtWeergave(o.OverdrachtId, o.NieuwePlaatsingscode, o.HeeftBeoordeling) : null);
    }
}

/// <summary>Days with another stageopleider.</summary>
[Description("Dagen waarop een andere stageopleider op de plaatsing staat.")]
public sealed record VervangingWeergave(
    [property: Description("Nummer van de stageopleider.")] string Opleidernummer,
    [property: Description("De eerste dag.")] DateOnly Van,
    [property: Description("De laatste dag.")] DateOnly TotEnMet);

/// <summary>Days of a stage at one stageplaats.</summary>
[Description("Aaneengesloten dagen van de stage op één plaatsing.")]
public sealed record StagedeelWeergave(
    [property: Description("Code van de plaatsing.")] string Plaatsingscode,
    [property: Description("De eerste dag.")] DateOnly Van,
    [property: Description("De laatste dag.")] DateOnly TotEnMet);

/// <summary>The overdracht.</summary>
[Description("De overdracht naar de volgende plaatsing.")]
public sealed record OverdrachtWeergave(
    [property: Description("Kenmerk van de overdracht.")] Guid OverdrachtId,
    [property: Description("De plaatsing waar de stage verdergaat.")] string NieuwePlaatsingscode,
    [property: Description("Of er een stagebeoordeling meegaat; zo niet, dan is er geen overdracht.")] bool HeeftBeoordeling);

/// <summary>The obligations of a stage (BEO-1).</summary>
[Description("Wat er in de stage moet gebeuren en wanneer.")]
public sealed record VerplichtingenWeergave(
    [property: Description("De duur die de verplichtingen bepaalt, in weken: 6, 13 of 26.")] int Rij,
    [property: Description("Uiterlijke dag voor het IOP.")] DateOnly IopUiterlijkOp,
    [property: Description("Streefdag of eerste dag van het tussentijds gesprek; leeg als dat niet hoeft.")] DateOnly? TussentijdsGesprekVanaf,
    [property: Description("Uiterlijke dag van het tussentijds gesprek; leeg als dat niet hoeft.")] DateOnly? TussentijdsGesprekUiterlijkOp,
    [property: Description("De ComBel halverwege: niet, vrij of verplicht.")] string CombelHalverwege,
    [property: Description("Het kleinste aantal KPB's.")] int KpbMinimum,
    [property: Description("De maanden waarin steeds minstens één KPB nodig is.")] IReadOnlyList<KpbmaandWeergave> Kpbmaanden,
    [property: Description("Eerste dag waarop de stagebeoordeling kan worden vastgesteld.")] DateOnly StagebeoordelingVanaf,
    [property: Description("Uiterlijke dag van de stagebeoordeling.")] DateOnly StagebeoordelingUiterlijkOp)
{
    /// <summary>BEO-9: one KPB in each month; a month that would begin after the end does not exist.</summary>
    internal static VerplichtingenWeergave Toon(StageverplichtingenVastgesteld v, Stagedagen stage) => new(
        v.Rij, v.IopUiterlijkOp, v.TussentijdsGesprekVanaf, v.TussentijdsGesprekUiterlijkOp, v.CombelHalverwege, v.KpbMinimum,
        [.. Enumerable.Range(1, v.KpbMinimum).Select(stage.Maand).Where(m => !m.IsLeeg).Select(m => new KpbmaandWeergave(m.Van, m.TotEnMet))],
        v.StagebeoordelingVanaf, v.StagebeoordelingUiterlijkOp);
}

/// <summary>A month of the stage.</summary>
[Description("Eén maand van de stage.")]
public sealed record KpbmaandWeergave(
    [property: Description("De eerste dag.")] DateOnly Van,
    [property: Description("De laatste dag.")] DateOnly TotEnMet);
