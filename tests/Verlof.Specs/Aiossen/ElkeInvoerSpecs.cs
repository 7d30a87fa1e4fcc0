using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Onderbrekingen;
using StageSystem.Verlof.Roosters;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Werktijden;
using StageSystem.Verlof.Zwangerschap;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;

namespace StageSystem.Verlof.Specs.Aiossen;

/// <summary>Whatever a caller or another service sends, in whatever order: it is accepted or refused by a rule, never an exception. 100,000 commands, from a fixed seed.</summary>
public class ElkeInvoerSpecs
{
    private const int Verhalen = 12_500;
    private const int PerVerhaal = 8;

    private static readonly DateOnly EersteDag = new(1900, 1, 1), LaatsteDag = new(2199, 12, 31);

    [Fact, Trait("Regel", "OVK-5")]
    public void No_command_throws_and_every_refusal_has_a_rule_and_a_text() => Parallel.For(0, Verhalen, zaad =>
    {
        var toeval = new Random(zaad);
        var aios = toeval.Next(20) == 0 ? Spec.Given<Aios>(P1 with { Instituut = "NSPOH" }).State! : Gegeven(Afspraken(toeval)).State!;
        for (var stap = 0; stap < PerVerhaal; stap++)
        {
            var vandaag = Dag(toeval);
            var naam = "?";
            try
            {
                (naam, var besluit) = Doe(aios, toeval, Op(vandaag));
                if (besluit is Decision.Refused(var o)) (o.Regel.Length > 3 && o.Melding.EndsWith('.')).ShouldBeTrue($"{o}");
                aios = (besluit?.Feiten ?? []).Aggregate(aios, (a, f) => Aios.Fold(a, f.Event)!);
                naam = "read";
                Lees(aios, Op(vandaag));
            }
            catch (Exception e) when (e is not ShouldAssertException)
            {
                throw new ShouldAssertException($"seed {zaad}, step {stap} ({naam}) on {vandaag}: {e}");
            }
        }
    });

    /// <summary>What is calculated when someone looks.</summary>
    private static void Lees(Aios aios, Aiosfeiten feiten)
    {
        WeegVerzuim.Decide(aios, feiten);
        foreach (var stage in aios.Stages.Values.Where(s => s.Telt))
        {
            Vakantiesaldo.Van(aios, stage, feiten);
            Compensatiestand.Op(aios, stage, feiten.Vandaag, feiten);
        }

        _ = Roosterpunten.Van(aios, feiten).Count();
    }

    private static DateOnly Dag(Random t) => t.Next(2000) switch
    {
        0 => EersteDag,
        1 => LaatsteDag,
        _ => new DateOnly(2026, 9, 1).AddDays(t.Next(0, 600)),
    };

    private static DateOnly? DagOfGeen(Random t) => t.Next(4) == 0 ? null : Dag(t);

    private static (DateOnly Van, DateOnly TotEnMet) Dagen(Random t)
    {
        var van = Dag(t);
        var einde = t.Next(10) == 0 ? Dag(t) : van == LaatsteDag ? van : van.AddDays(t.Next(0, 40));
        return (van, einde);
    }

    private static decimal Uren(Random t) => t.Next(20) switch { 0 => -1, 1 => 0, 2 => 72, _ => t.Next(1, 97) / 4m };

    private static Guid Id(Random t) => Nr(t.Next(1, 7));

    private static Werkpatroon Patroon(Random t) => t.Next(3) == 0
        ? new(Uren(t), Uren(t), Uren(t), Uren(t), Uren(t), 0, 0, t.Next(2) == 0 ? null : (Weekdag)t.Next(1, 8))
        : Werkpatroon.Gewoon(t.Next(50, 101), Profielen.Amc);

    private static PlaatsingsafsprakenVastgelegd Afspraken(Random t) => new(
        t.Next(2) == 0 ? "P1" : "P2", (Dienstregime)t.Next(3), true, t.Next(2) == 0, t.Next(2) == 0, DagOfGeen(t), [], t.Next(3) == 0 ? [new(Blokkadesoort.Introductie, Dag(t), Dag(t))] : [], Door, Moment(Dag(t)));

    private static AiosPlaatsingVernomen Plaatsing(Random t)
    {
        var (van, einde) = (Dag(t), Dag(t));
        return new(
            $"P{t.Next(1, 4)}", Aiosnummer, t.Next(2) == 0 ? Kliniek : Chronisch, van, einde, new[] { 6, 13, 26, 8.4m }[t.Next(4)], t.Next(1, 101),
            new[] { "geplaatst", "lopend", "afgerond", "vervallen" }[t.Next(4)], t.Next(3) == 0 ? null : "O0001", "AMC", t.Next(2, 50));
    }

    private static (string Naam, Decision? Besluit) Doe(Aios a, Random t, Aiosfeiten f)
    {
        var (van, einde) = Dagen(t);
        var (id, moment, code) = (Id(t), Moment(f.Vandaag), t.Next(9) == 0 ? "P9" : t.Next(2) == 0 ? "P1" : "P2");
        return t.Next(26) switch
        {
            0 or 1 => ("sick", MeldZiek.Decide(a, new(id, van, t.Next(3) == 0 ? null : einde, t.Next(0, 100), Door, moment), f)),
            2 => ("sick, corrected", CorrigeerZiekmelding.Decide(a, new(id, van, t.Next(3) == 0 ? null : einde, t.Next(0, 100), Door, moment), f)),
            3 or 4 => ("recovered", MeldHerstel.Decide(a, new(id, Dag(t), t.Next(1, 101), Door, moment), f)),
            5 => ("sick, withdrawn", TrekZiekmeldingIn.Decide(a, new(id, Door, moment), f)),
            6 or 7 => ("vacation", VraagVakantieAan.Decide(a, new(id, van, einde, t.Next(3) == 0 ? Uren(t) : null, Door, moment), f)),
            8 => ("vacation, agreed", GeefVakantieAkkoord.Decide(a, new(id, new[] { Vakantiepartij.Stageopleider, Vakantiepartij.Instituut, "instelling" }[t.Next(3)], $"{t.Next(3)}", moment))),
            9 => ("vacation, withdrawn", TrekVakantieIn.Decide(a, new(id, Door, moment))),
            10 => ("part-time", VraagDeeltijdAan.Decide(a, new(id, t.Next(0, 102), Patroon(t), van, Door, moment), f)),
            11 => ("part-time, agreed", GeefDeeltijdAkkoord.Decide(a, new(id, Deeltijdpartij.Alle[t.Next(3)], $"{t.Next(9)}", moment))),
            12 => ("part-time, approved", KeurDeeltijdGoed.Decide(a, new(id, moment), f)),
            13 => ("days", StelWerkpatroonVast.Decide(a, new(id, Patroon(t), Door, moment), f)),
            14 or 15 => ("dienst", RegistreerDienst.Decide(a, new(new(id, van, new(t.Next(24), 0), Math.Max(0.25m, Uren(t)), Uren(t), t.Next(2) == 0), Door, moment), f)),
            16 => ("dienst, lapsed", LaatDienstVervallen.Decide(a, new(id, Door, moment), f)),
            17 => ("compensation", NeemCompensatieOp.Decide(a, new(id, van, Uren(t), Door, moment), f)),
            18 => ("week", LegWeekurenVast.Decide(a, new(van, Math.Max(0, Uren(t)), Math.Max(0, Uren(t)), Door, moment), f)),
            19 => ("pregnancy", MeldZwangerschap.Decide(a, new(id, van, Door, moment), f)),
            20 => t.Next(2) == 0 ? ("birth", RegistreerBevalling.Decide(a, new(id, van, Door, moment), f)) : ("consent", LegInstemmingVast.Decide(a, new(t.Next(2) == 0, Door, moment), f)),
            21 => ("interruption", LegOnderbrekingVast.Decide(a, new(id, van, einde, t.Next(2) == 0, Door, moment), f)),
            22 => t.Next(2) == 0 ? ("construction", SpreekConstructieAf.Decide(a, new(id, code, van, t.Next(2) == 0, Door, moment), f)) : ("construction, withdrawn", TrekConstructieIn.Decide(a, new(id, Door, moment))),
            23 => ("roster", LegRoosterVast.Decide(a, new(new(code, Isoweek.Maandag(van), [new(van, new(t.Next(24), 0), Math.Max(0.25m, Uren(t)))], t.Next(2) == 0, Door, moment)), f)),
            24 => ("plaatsing", VerwerkPlaatsing.Decide(a, new(Plaatsing(t)), f)),
            _ => a.OpenTermijnen().OrderBy(d => d.Op).ThenBy(d => d.Soort, StringComparer.Ordinal).FirstOrDefault() is { } termijn
                ? ($"deadline {termijn}", Aios.Verstreken(a, termijn, f with { Vandaag = termijn.Op > f.Vandaag ? termijn.Op : f.Vandaag }))
                : ("nothing", null),
        };
    }
}
