using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Werktijden;
using StageSystem.Verlof.Zwangerschap;

namespace StageSystem.Verlof.Diensten;

/// <summary>Register a dienst, planned or worked (VER-6, VER-15…18, VER-20…22, VER-35, VER-37, C-25).</summary>
/// <param name="Dienst">The dienst.</param>
/// <param name="Door">Who registers it, as <c>rol:subject</c>.</param>
/// <param name="Op">Moment, UTC.</param>
public sealed record RegistreerDienst(Dienst Dienst, string Door, DateTimeOffset Op)
{
    /// <summary>Refused without a basis, above a limit, on a teaching day, or against the protection after a birth; otherwise its compensation is built up.</summary>
    public static Decision Decide(Aios aios, RegistreerDienst command, Aiosfeiten feiten)
    {
        var dienst = command.Dienst;
        if (aios.Diensten.Diensten.TryGetValue(dienst.DienstId, out var bekend))
        {
            return bekend.Dienst == dienst && !bekend.Vervallen
                ? Decision.NothingNew
                : new Regelovertreding("VER-15", "Met dit kenmerk is al een andere dienst vastgelegd, of de dienst is vervallen. Gebruik een ander kenmerk.", ("dag", dienst.Dag));
        }

        if (aios.StageOp(dienst.Dag) is not { } stage)
            return new Regelovertreding("VER-15", $"Op {dienst.Dag.Tekst()} is er geen stage. Kies een dag in een stage.", ("dag", dienst.Dag));
        if (dienst.Gewerkt > dienst.Aanwezig)
        {
            return new Regelovertreding("VER-17", $"U werkte {dienst.Gewerkt.Uren()} in een dienst van {dienst.Aanwezig.Uren()}. Pas een van beide aan.",
                ("gewerktUren", dienst.Gewerkt), ("aanwezigUren", dienst.Aanwezig));
        }

        var parameters = feiten.Voor(aios.Instituut, dienst.Dag);
        var afspraken = aios.Afspraken.GetValueOrDefault(stage.Plaatsingscode);
        var afspraak = new Dienstafspraak(
            Compensatiestand.Regime(aios, stage), afspraken?.DienstenInSlwp == true, afspraken?.DienstenAfgesproken == true, afspraken?.OrtAkkoord == true);
        var limiet = afspraak.Regime is Dienstregime.Diensten ? Dienstregels.Limiet(dienst, [.. aios.Diensten.Geldig.Select(d => d.Dienst)], parameters) : null;
        if ((Onderwijsdagen.Vrij(dienst.Dag, [.. afspraken?.Onderwijsdagen ?? []])
            ?? Dienstregels.Grondslag(afspraak, parameters)
            ?? limiet
            ?? Dienstregels.Ort(afspraak, parameters)
            ?? aios.Zwangerschap.Bevallingen.Select(b => Werktijdbescherming.NaBevalling(dienst, b, aios.Zwangerschap.Instemming)).FirstOrDefault(o => o is not null)) is { } overtreding)
        {
            return overtreding;
        }

        var uren = Compensatie.Voor(dienst, afspraak.Regime, parameters).Uitkomst;
        return Decision.Accept(
        [
            new DienstGeregistreerd(dienst.DienstId, stage.Plaatsingscode, dienst.Dag, dienst.Begin, dienst.Aanwezig, dienst.Gewerkt, dienst.DagAangepast, command.Door, command.Op)
                .Volgens("VER-15", Rollen.Aios, Rollen.Stageopleider),
            .. uren > 0 ? [new CompensatieOpgebouwd(dienst.DienstId, stage.Plaatsingscode, uren).Volgens("VER-18", Rollen.Aios)] : Array.Empty<Feit>(),
            .. Punten(aios, dienst).Select(p => aios.Signaal(p, dienst.DienstId, stage)),
        ]);
    }

    /// <summary>VER-35: advice. C-10 row 1: a dienst in days of absence; the text does not say why.</summary>
    private static IEnumerable<Aandachtspunt> Punten(Aios aios, Dienst dienst)
    {
        foreach (var punt in aios.Zwangerschap.Beschermd.SelectMany(p => Werktijdbescherming.Dienst(dienst, p)).Distinct()) yield return punt;
        if (Verzuim.Dienstvlaggen.Punt(aios, dienst) is { } afwezig) yield return afwezig;
    }
}

/// <summary>A dienst lapses (VER-19, OVK-14).</summary>
public sealed record LaatDienstVervallen(Guid DienstId, string Door, DateTimeOffset Op)
{
    /// <summary>VER-19: compensation that was taken for it in advance makes the balance negative, with a flag.</summary>
    /// <returns>Null when there is no such dienst.</returns>
    public static Decision? Decide(Aios aios, LaatDienstVervallen command, Aiosfeiten feiten)
    {
        if (!aios.Diensten.Diensten.TryGetValue(command.DienstId, out var dienst)) return null;
        if (dienst.Vervallen) return Decision.NothingNew;
        List<Feit> nieuw =
        [
            new DienstVervallen(command.DienstId, command.Door, command.Op).Volgens("VER-19", Rollen.Aios, Rollen.Stageopleider),
            .. Signalen.Vervallen(aios.Signalen, command.DienstId, "De dienst is vervallen."),
        ];
        if (aios.Stages.GetValueOrDefault(dienst.Plaatsingscode) is { } stage)
        {
            var open = Compensatiestand.Op(aios.Na(nieuw), stage, stage.TotEnMet, feiten).Uitkomst.Open;
            nieuw.AddRange(Compensatie.Negatief(open).Select(p => aios.Signaal(p, Sleutel.Uuid5($"negatief:{command.DienstId}"), stage)));
        }

        return Saldosignalen.Met(aios, Decision.Accept(nieuw), feiten);
    }
}

/// <summary>Take compensation hours (VER-19).</summary>
/// <param name="OpnameId">Chosen by who books.</param>
public sealed record NeemCompensatieOp(Guid OpnameId, DateOnly Dag, decimal Uren, string Door, DateTimeOffset Op)
{
    /// <summary>Refused outside the stage or above the balance of the day.</summary>
    public static Decision Decide(Aios aios, NeemCompensatieOp command, Aiosfeiten feiten)
    {
        if (aios.Diensten.Opgenomen.TryGetValue(command.OpnameId, out var bekend))
        {
            return (bekend.Dag, bekend.Uren) == (command.Dag, command.Uren)
                ? Decision.NothingNew
                : new Regelovertreding("VER-19", "Met dit kenmerk is al een andere opname vastgelegd. Gebruik een ander kenmerk.", ("dag", command.Dag));
        }

        // Outside every stage: say so by the last stage before.
        var stage = aios.StageOp(command.Dag) ?? aios.Stages.Values.Where(s => s.Telt).OrderBy(s => s.Van).LastOrDefault(s => s.Van <= command.Dag);
        if (stage is null) return new Regelovertreding("VER-19", $"Op {command.Dag.Tekst()} is er geen stage. Kies een dag in een stage.", ("dag", command.Dag));
        var open = Compensatiestand.Op(aios, stage, command.Dag, feiten).Uitkomst.Open;
        return Compensatie.Boeking(command.Dag, command.Uren, stage.Periode, open) is { } overtreding
            ? overtreding
            : Saldosignalen.Met(
                aios, new CompensatieOpgenomen(command.OpnameId, stage.Plaatsingscode, command.Dag, command.Uren, command.Door, command.Op).Volgens("VER-19", Rollen.Stageopleider), feiten);
    }
}

/// <summary>Compensation was not taken after all (OVK-14).</summary>
public sealed record TrekCompensatieopnameIn(Guid OpnameId, string Door, DateTimeOffset Op)
{
    /// <returns>Null when there is no such booking.</returns>
    public static Decision? Decide(Aios aios, TrekCompensatieopnameIn command) => aios.Diensten.Opgenomen.ContainsKey(command.OpnameId)
        ? Decision.Accept(new CompensatieopnameIngetrokken(command.OpnameId, command.Door, command.Op).Volgens("OVK-14", Rollen.Stageopleider))
        : null;
}

/// <summary>Record what was worked in an ISO week when it differs from the work pattern (VER-17).</summary>
public sealed record LegWeekurenVast(DateOnly Dag, decimal RegulierUren, decimal VerlofUren, string Door, DateTimeOffset Op)
{
    /// <summary>VER-17; on a SEH without valuation the average is flagged (VER-20). Leave counts at most the contract hours.</summary>
    public static Decision Decide(Aios aios, LegWeekurenVast command, Aiosfeiten feiten)
    {
        var maandag = Isoweek.Maandag(command.Dag);
        var verlof = Math.Min(command.VerlofUren, aios.Patronen(feiten).Op(maandag).Totaal);
        if (aios.Diensten.Weken.GetValueOrDefault(maandag) is { } bekend && (bekend.RegulierUren, bekend.VerlofUren) == (command.RegulierUren, verlof)) return Decision.NothingNew;

        var week = new WeekurenVastgelegd(maandag, command.RegulierUren, verlof, command.Door, command.Op).Volgens("VER-17", Rollen.Stageopleider);
        if (aios.StageOp(maandag) is not { } stage || Compensatiestand.Regime(aios, stage) is not Dienstregime.SehOngevaluteerd) return week;

        var na = aios.Na([week]);
        var weken = na.Diensten.Weken.Keys.Where(stage.Periode.Bevat).Select(m => Compensatiestand.Uren(na, m, feiten).Totaal).ToList();
        var oorzaak = Sleutel.Uuid5($"seh:{aios.Id}:{stage.Plaatsingscode}");
        var punt = Dienstregels.SehGemiddelde(weken, Contracturen.PerWeek(aios.PercentageOp(maandag), feiten.Voor(aios.Instituut, maandag)));
        return Decision.Accept([week, .. Signalen.Vervallen(aios.Signalen, oorzaak, "De uren zijn gewijzigd."), .. punt is null ? Array.Empty<Feit>() : [aios.Signaal(punt, oorzaak, stage)]]);
    }
}

/// <summary>Record paid overtime (VER-23): through SBOH, on a signed form.</summary>
public sealed record LegOverwerkVast(Guid OverwerkId, DateOnly Dag, decimal Uren, bool Ondertekend, string Door, DateTimeOffset Op)
{
    /// <summary>Refused without the signature of the instelling.</summary>
    public static Decision Decide(Aios aios, LegOverwerkVast command)
    {
        if (aios.Diensten.Overwerk.TryGetValue(command.OverwerkId, out var bekend))
        {
            return (bekend.Dag, bekend.Uren) == (command.Dag, command.Uren)
                ? Decision.NothingNew
                : new Regelovertreding("VER-23", "Met dit kenmerk is al ander overwerk vastgelegd. Gebruik een ander kenmerk.", ("dag", command.Dag));
        }

        if (aios.StageOp(command.Dag) is not { } stage) return new Regelovertreding("VER-23", $"Op {command.Dag.Tekst()} is er geen stage. Kies een dag in een stage.", ("dag", command.Dag));
        return Overwerk.Toets(command.Uren, command.Ondertekend) is { } overtreding
            ? overtreding
            : new OverwerkVastgelegd(command.OverwerkId, stage.Plaatsingscode, command.Dag, command.Uren, command.Door, command.Op).Volgens("VER-23", Rollen.Aios, Rollen.Stagesecretariaat);
    }
}
