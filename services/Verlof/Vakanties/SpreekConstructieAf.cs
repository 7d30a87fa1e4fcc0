using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Vakanties;

/// <summary>The construction around 1 June was agreed (VER-29, C-26): the unused vacation of the first stage goes to the last, which starts earlier.</summary>
/// <param name="EerstePlaatsingscode">The penultimate stage.</param>
/// <param name="EersteTotEnMet">Its new last day.</param>
/// <param name="LaatstePlaatsingscode">The last stage.</param>
/// <param name="LaatsteVan">Its new first day.</param>
/// <param name="ExtraUren">Vacation hours that come from the first stage.</param>
/// <param name="AfgesprokenOp">Day on which it was agreed with both stageopleiders.</param>
public sealed record ConstructieAfgesproken(
    Guid ConstructieId, string Aiosnummer, string EerstePlaatsingscode, DateOnly EersteTotEnMet, string LaatstePlaatsingscode, DateOnly LaatsteVan, decimal ExtraUren,
    DateOnly AfgesprokenOp, string Instituut, string Door, DateTimeOffset Op);

/// <summary>The construction does not go on (C-26: before 1 March).</summary>
public sealed record ConstructieIngetrokken(
    Guid ConstructieId, string Aiosnummer, string EerstePlaatsingscode, string LaatstePlaatsingscode, string Instituut, string Door, DateTimeOffset Op);

/// <summary>On 1 February the aios was asked about it, or there was nothing to ask (VER-29).</summary>
/// <param name="Van">First day of the stage for which it was looked at.</param>
public sealed record ConstructieGevraagd(string Plaatsingscode, DateOnly Van);

/// <summary>Record the construction around 1 June (VER-29).</summary>
/// <param name="ConstructieId">Chosen by who records it.</param>
/// <param name="LaatstePlaatsingscode">The stage that starts on 1 June.</param>
/// <param name="AfgesprokenOp">Day on which it was agreed with both stageopleiders.</param>
/// <param name="Gemeld">Whether it is reported to the secretariaat.</param>
public sealed record SpreekConstructieAf(Guid ConstructieId, string LaatstePlaatsingscode, DateOnly AfgesprokenOp, bool Gemeld, string Door, DateTimeOffset Op)
{
    /// <summary>VER-29 refuses another start date, vacation in the penultimate stage, or no report; after February the stagecoördinator approves.</summary>
    /// <returns>Null when the plaatsing is not known.</returns>
    public static Decision? Decide(Aios aios, SpreekConstructieAf command, Aiosfeiten feiten)
    {
        if (aios.Stages.GetValueOrDefault(command.LaatstePlaatsingscode) is not { Telt: true } laatste) return null;
        if (aios.Vakantie.Constructie is { } bekend)
        {
            return bekend.LaatstePlaatsingscode == laatste.Plaatsingscode
                ? Decision.NothingNew
                : new Regelovertreding("VER-29", $"Er is al zo'n afspraak voor stage {bekend.LaatstePlaatsingscode}. Trek die eerst in.", ("plaatsingscode", bekend.LaatstePlaatsingscode));
        }

        var eerste = aios.StageOp(laatste.Van.AddDays(-1));
        var parameters = feiten.Voor(aios.Instituut, laatste.Van);
        var oordeel = Zomerconstructie.Toets(laatste.Van, eerste is null ? 0 : aios.Vakantie.Opgenomen(eerste.Plaatsingscode), command.Gemeld, command.AfgesprokenOp, parameters);
        if (oordeel.Overtreding is { } overtreding) return overtreding;
        if (laatste.NominaleWeken != Kern.Parameters.Kwartaalkalenders.WekenPerKwartaal)
        {
            return new Regelovertreding("VER-29", $"Deze regeling is er alleen voor een stage van 3 maanden; stage {laatste.Plaatsingscode} duurt {laatste.NominaleWeken.Tekst()} weken.",
                ("nominaleWeken", laatste.NominaleWeken), ("weken", Kern.Parameters.Kwartaalkalenders.WekenPerKwartaal));
        }

        if (eerste is null)
        {
            return new Regelovertreding("VER-29", $"Er is geen stage die eindigt op {laatste.Van.AddDays(-1).Tekst()}; er zijn dan geen dagen over te nemen.", ("start", laatste.Van));
        }

        var constructie = Zomerconstructie.Van(laatste.Van, parameters).Uitkomst;
        var extra = Vakantierecht.VoorStage(Vakantiesaldo.Als(aios, eerste, parameters) with { NominaleWeken = Kern.Parameters.Kwartaalkalenders.WekenPerKwartaal }, parameters).Uitkomst;
        var besluit = Decision.Accept(
        [
            new ConstructieAfgesproken(
                command.ConstructieId, aios.Aiosnummer, eerste.Plaatsingscode, constructie.EersteTotEnMet, laatste.Plaatsingscode, constructie.LaatsteVan, extra,
                command.AfgesprokenOp, aios.Instituut, command.Door, command.Op).Volgens("VER-29", Rollen.Stagesecretariaat, Rollen.Stageopleider),
            .. Signalen.Vervallen(aios.Signalen, Zomervraag.Oorzaak(aios, laatste.Plaatsingscode), "De afspraak is gemaakt."),
            .. oordeel.Aandachtspunten.Select(p => aios.Signaal(p, command.ConstructieId)),
        ]);
        return Saldosignalen.Met(aios, besluit, feiten);
    }
}

/// <summary>Withdraw the construction (C-26).</summary>
public sealed record TrekConstructieIn(Guid ConstructieId, string Door, DateTimeOffset Op)
{
    /// <summary>C-26: before 1 March, the start of the first stage.</summary>
    /// <returns>Null when there is no such construction.</returns>
    public static Decision? Decide(Aios aios, TrekConstructieIn command)
    {
        if (aios.Vakantie.Constructie is not { } c || c.ConstructieId != command.ConstructieId) return null;
        var grens = new DateOnly(c.LaatsteVan.Year, 3, 1);
        return Kalender.Dag(command.Op) >= grens
            ? new Regelovertreding("VER-29", $"Deze afspraak kon worden ingetrokken vóór {grens.Tekst()}. Overleg met de stagecoördinator.", ("grens", grens), ("op", Kalender.Dag(command.Op)))
            : Decision.Accept(
            [
                new ConstructieIngetrokken(c.ConstructieId, aios.Aiosnummer, c.EerstePlaatsingscode, c.LaatstePlaatsingscode, aios.Instituut, command.Door, command.Op)
                    .Volgens("VER-29", Rollen.Stagesecretariaat, Rollen.Stageopleider),
                .. Signalen.Vervallen(aios.Signalen, c.ConstructieId, "De afspraak is ingetrokken."),
            ]);
    }
}

/// <summary>VER-29: on 1 February an aios who starts on 1 June is asked.</summary>
internal static class Zomervraag
{
    private const string Termijnsoort = "zomer:";

    internal static Guid Oorzaak(Aios aios, string plaatsingscode) => Sleutel.Uuid5($"zomer:{aios.Id}:{plaatsingscode}");

    internal static bool IsVan(Termijn termijn) => termijn.Soort.StartsWith(Termijnsoort, StringComparison.Ordinal);

    internal static IEnumerable<Termijn> Termijnen(Aios aios) => aios.Stages.Values
        .Where(s => s.Loopt && s.Van is { Month: 6, Day: 1 } && aios.Vakantie.Constructie is null && aios.Vakantie.Gevraagd.GetValueOrDefault(s.Plaatsingscode) != s.Van)
        .Select(s => new Termijn(Termijnsoort + s.Plaatsingscode, Zomerconstructie.Vraagdag(s.Van), "VER-29"));

    internal static Decision Verstreken(Aios aios, Termijn termijn, Aiosfeiten feiten)
    {
        if (aios.Stages.GetValueOrDefault(termijn.Soort[Termijnsoort.Length..]) is not { Loopt: true } stage) return Decision.NothingNew;
        var uiterlijk = Zomerconstructie.Uiterlijk(stage.Van);
        var vragen = feiten.Vandaag <= uiterlijk
            && feiten.Voor(aios.Instituut, stage.Van).Waarde(Kern.Parameters.Verlofparameters.VakantieConstructieDatum)?.Is(stage.Van) == true
            && stage.NominaleWeken == Kern.Parameters.Kwartaalkalenders.WekenPerKwartaal;
        return Decision.Accept(
        [
            new ConstructieGevraagd(stage.Plaatsingscode, stage.Van).Volgens("VER-29"),
            .. vragen
                ? [aios.Signaal(new("VER-29", $"Uw stage begint op {stage.Van.Tekst()}. Wilt u daarin meer dan 7,5 dagen vakantie? Spreek dat uiterlijk {uiterlijk.Tekst()} af met beide stageopleiders en meld het.", Rollen.Aios), Oorzaak(aios, stage.Plaatsingscode), stage, uiterlijk)]
                : Array.Empty<Feit>(),
        ]);
    }
}
