using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Vakanties;

/// <summary>Ask for vacation (VER-25…30). Two approvals follow (VER-27).</summary>
/// <param name="VakantieId">Chosen by who asks.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Uren">Hours, for a part of one day; null for the contract hours of all days.</param>
/// <param name="Aanvrager">Who asks, as <c>rol:subject</c>.</param>
/// <param name="AangevraagdOp">Moment, UTC.</param>
public sealed record VraagVakantieAan(Guid VakantieId, DateOnly Van, DateOnly TotEnMet, decimal? Uren, string Aanvrager, DateTimeOffset AangevraagdOp)
{
    private Periode Periode => new(Van, TotEnMet);

    /// <summary>Refused by VER-25, VER-27 or VER-30; otherwise asked, with the points that stageopleider or planner should look at.</summary>
    public static Decision Decide(Aios aios, VraagVakantieAan command, Aiosfeiten feiten)
    {
        if (aios.Vakantie.Vakanties.TryGetValue(command.VakantieId, out var bekend))
        {
            return (bekend.Aangevraagd.Van, bekend.Aangevraagd.TotEnMet) == (command.Van, command.TotEnMet)
                && (command.Uren is null || command.Uren == bekend.Aangevraagd.Uren)
                ? Decision.NothingNew
                : new Regelovertreding("VER-27", "Met dit kenmerk is al een andere vakantie aangevraagd. Trek die in of gebruik een ander kenmerk.",
                    ("van", command.Van), ("eerderVan", bekend.Aangevraagd.Van));
        }

        if (command.TotEnMet < command.Van)
        {
            return new Regelovertreding("VER-27", $"De laatste dag ({command.TotEnMet.Tekst()}) ligt vóór de eerste dag ({command.Van.Tekst()}). Pas een van beide aan.",
                ("van", command.Van), ("totEnMet", command.TotEnMet));
        }

        var patronen = aios.Patronen(feiten);
        if ((InStages(aios, command)
            ?? Vakantieregels.Ziekte(command.Periode, aios.Verzuim.Geldig.Select(m => m.Periode), feiten.Vandaag)
            ?? Vakantieregels.Blokkade(command.Periode, aios.Afspraken.Values.Where(a => aios.Stages.GetValueOrDefault(a.Plaatsingscode)?.Telt == true).SelectMany(a => a.Blokkades))
            ?? AlVakantie(aios, command)
            ?? DeelVanDag(command, patronen)) is { } overtreding)
        {
            return overtreding;
        }

        var delen = Delen(aios, command, patronen);
        if (delen.Length == 0)
        {
            return new Regelovertreding("VER-27", "Op deze dagen werkt de aios niet; er is geen vakantie nodig. Kies werkdagen.", ("van", command.Van), ("totEnMet", command.TotEnMet));
        }

        foreach (var deel in delen)
        {
            if (aios.Vakantie.Constructie?.EerstePlaatsingscode == deel.Plaatsingscode)
            {
                return new Regelovertreding("VER-29", $"In stage {deel.Plaatsingscode} neemt u geen vakantie op: die dagen gaan naar stage {aios.Vakantie.Constructie.LaatstePlaatsingscode}. Kies dagen in die stage.",
                    ("plaatsingscode", deel.Plaatsingscode), ("uren", deel.Uren));
            }

            var saldo = Vakantiesaldo.Van(aios, aios.Stages[deel.Plaatsingscode], feiten).Uitkomst;
            if (Vakantieregels.Recht(deel.Uren, saldo.Opgenomen, saldo.Recht, 0) is { } teVeel) return teVeel;
        }

        var gevraagd = new VakantieAangevraagd(command.VakantieId, command.Van, command.TotEnMet, delen.Sum(d => d.Uren), [.. delen], command.Aanvrager, command.AangevraagdOp);
        var besluit = Decision.Accept(
        [
            gevraagd.Volgens("VER-27", Rollen.Stageopleider, Rollen.Stagesecretariaat),
            .. Taken(aios, gevraagd),
            .. Punten(aios, command, delen, patronen, feiten),
        ]);
        return Saldosignalen.Met(aios, besluit, feiten);
    }

    private static Regelovertreding? InStages(Aios aios, VraagVakantieAan command)
    {
        var buiten = new[] { command.Periode }.Zonder(aios.Stages.Values.Where(s => s.Telt).Select(s => s.Periode));
        return buiten.Count == 0
            ? null
            : new("VER-25", $"Van {buiten[0]} is er geen stage; vakantie hoort bij een stage. Kies dagen binnen een stage.", ("van", buiten[0].Van), ("totEnMet", buiten[0].TotEnMet));
    }

    private static Regelovertreding? AlVakantie(Aios aios, VraagVakantieAan command)
    {
        var ander = aios.Vakantie.Vakanties.Values.Where(v => v.Telt && v.Periode.Overlapt(command.Periode)).OrderBy(v => v.Periode.Van).FirstOrDefault();
        return ander is null
            ? null
            : new("VER-27", $"In deze dagen staat al vakantie ({ander.Periode}). Kies andere dagen, of trek die eerst in.", ("bestaandeVan", ander.Periode.Van), ("bestaandeTotEnMet", ander.Periode.TotEnMet));
    }

    private static Regelovertreding? DeelVanDag(VraagVakantieAan command, Patroontijdlijn patronen)
    {
        if (command.Uren is not { } uren) return null;
        var contract = Enumerable.Range(0, command.Periode.Dagen).Sum(i => patronen.Op(command.Van.AddDays(i)).Uren(command.Van.AddDays(i)));
        return uren <= 0 || uren > contract || (command.Periode.Dagen > 1 && uren != contract)
            ? new("VER-24", $"Deze dagen hebben {contract.Uren()} volgens het werkpatroon; u vraagt {uren.Uren()}. Een deel van een dag vraagt u per dag aan, met ten hoogste de uren van die dag.",
                ("uren", uren), ("contractUren", contract))
            : null;
    }

    /// <summary>VER-24, VER-28: a day costs its contract hours, in the stage in which it falls.</summary>
    private static ImmutableArray<Vakantiedeel> Delen(Aios aios, VraagVakantieAan command, Patroontijdlijn patronen)
    {
        var delen = new List<Vakantiedeel>();
        for (var dag = command.Van; dag <= command.TotEnMet; dag = dag.AddDays(1))
        {
            var code = aios.StageOp(dag)!.Plaatsingscode;
            var uren = command.Uren is { } deel && command.Periode.Dagen == 1 ? deel : patronen.Op(dag).Uren(dag);
            if (uren <= 0) continue;
            if (delen.Count > 0 && delen[^1].Plaatsingscode == code) delen[^1] = delen[^1] with { Uren = delen[^1].Uren + uren };
            else delen.Add(new(code, uren));
        }

        return [.. delen];
    }

    /// <summary>VER-27: stageopleider of each stage and secretariaat are asked to agree.</summary>
    private static IEnumerable<Feit> Taken(Aios aios, VakantieAangevraagd v)
    {
        foreach (var stage in v.Delen.Select(d => aios.Stages[d.Plaatsingscode]))
        {
            yield return aios.Signaal(
                new("VER-27", $"Aios {aios.Aiosnummer} vraagt vakantie van {v.Van.Tekst()} t/m {v.TotEnMet.Tekst()}. Geef uw akkoord of wijs af.", Rollen.Stageopleider), v.VakantieId, stage);
        }

        yield return aios.Signaal(
            new("VER-27", $"Aios {aios.Aiosnummer} vraagt vakantie van {v.Van.Tekst()} t/m {v.TotEnMet.Tekst()}. Geef het akkoord van het instituut of wijs af.", Rollen.Stagesecretariaat), v.VakantieId);
    }

    /// <summary>VER-25 and VER-47: SOFT.</summary>
    private static IEnumerable<Feit> Punten(Aios aios, VraagVakantieAan command, ImmutableArray<Vakantiedeel> delen, Patroontijdlijn patronen, Aiosfeiten feiten)
    {
        foreach (var stage in delen.Select(d => aios.Stages[d.Plaatsingscode]))
        {
            var parameters = feiten.Voor(aios.Instituut, stage.Van);
            var perDag = aios.Vakantie.Vakanties.Values.Where(v => v.Telt).Select(v => (v.Periode, v.Aangevraagd.Uren)).Append((command.Periode, delen.Sum(d => d.Uren)))
                .SelectMany(v => UrenPerDag(v.Item1, v.Item2, patronen)).Where(u => stage.Periode.Bevat(u.Dag)).GroupBy(u => u.Dag).ToDictionary(g => g.Key, g => g.Sum(u => u.Uren));
            if (Vakantieregels.PerKwartaal(Vakantiesaldo.Als(aios, stage, parameters), perDag, parameters) is { } kwartaal)
                yield return aios.Signaal(kwartaal, command.VakantieId, stage);
            if (Vakantieregels.Rooster(Kalender.Dag(command.AangevraagdOp), RoosterOp(aios, stage, command.Periode)) is { } rooster)
                yield return aios.Signaal(rooster, command.VakantieId, stage);
        }
    }

    /// <summary>A part of one day costs what was asked, whole days their contract hours.</summary>
    private static IEnumerable<(DateOnly Dag, decimal Uren)> UrenPerDag(Periode periode, decimal uren, Patroontijdlijn patronen) => periode.Dagen == 1
        ? [(periode.Van, uren)]
        : Enumerable.Range(0, periode.Dagen).Select(i => periode.Van.AddDays(i)).Select(dag => (dag, patronen.Op(dag).Uren(dag)));

    /// <summary>VER-47: the day agreed for the stage, or on which the roster of one of these weeks was published; the first of them.</summary>
    private static DateOnly? RoosterOp(Aios aios, Stage stage, Periode periode) =>
        new[] { aios.Afspraken.GetValueOrDefault(stage.Plaatsingscode)?.RoosterOp, aios.Roosters.GepubliceerdOp(stage.Plaatsingscode, periode) }.Min();
}
