using System.Collections.Immutable;
using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

/// <summary>The order in which absences of a stageopleider become known is irrelevant: 100,000 cases, from a fixed seed; what is withdrawn never was: 10,000.</summary>
[Trait("Regel", "VER-40"), Trait("Regel", "OVK-4")]
public class VolgordeEigenschapSpecs
{
    private const int Gevallen = 100_000;

    private static readonly string?[] Instellingen = [null, null, null, "I001", "I003", "I004"];

    private static readonly Stageopleider Leeg = Voorbeeld.Leeg;

    private sealed record Rij(int Nr, Reden Reden, DateOnly Van, DateOnly? TotEnMet, string? Instelling);

    [Fact]
    public void Any_order_of_reports_gives_the_same_thresholds() => Parallel.For(0, Gevallen, zaad =>
    {
        var toeval = new Random(zaad);
        var rijen = Enumerable.Range(1, toeval.Next(2, 6)).Select(nr => EenRij(nr, toeval)).ToArray();
        var eerst = Na(rijen).Drempels();
        var anders = rijen.ToArray();
        toeval.Shuffle(anders);
        Na(anders).Drempels().ShouldBe(eerst, $"seed {zaad}: {string.Join("; ", (object[])rijen)}");
    });

    [Fact]
    public void Reported_and_withdrawn_again_it_never_was() => Parallel.For(0, Gevallen / 10, zaad =>
    {
        var toeval = new Random(zaad);
        var rijen = Enumerable.Range(1, toeval.Next(1, 4)).Select(nr => EenRij(nr, toeval)).ToArray();
        var weg = EenRij(9, toeval);
        var met = Na([weg, .. rijen]);
        var na = Na(met, TrekAfwezigheidIn.Decide(met, new(Voorbeeld.Nr(9), Secretariaat, Nu), Redenen([weg, .. rijen]))!.Events);
        na.Drempels().ShouldBe(Na(rijen).Drempels(), $"seed {zaad}: {weg} and {string.Join("; ", (object[])rijen)}");
    });

    private static Rij EenRij(int nr, Random toeval)
    {
        var reden = toeval.Next(7) == 0 ? Reden.Vertrek : (Reden)toeval.Next(0, 4);
        var van = Peildatum.AddDays(toeval.Next(-40, 61));
        return new(nr, reden, van, reden is Reden.Vertrek || toeval.Next(9) == 0 ? null : van.AddDays(toeval.Next(0, 30)), Instellingen[toeval.Next(Instellingen.Length)]);
    }

    private static Weegfeiten Redenen(IEnumerable<Rij> rijen) => new(
        rijen.ToImmutableDictionary(r => Voorbeeld.Nr(r.Nr), r => new BekendeReden(r.Reden, r.Reden)), Afwezigheidsdrempels.Regelboek, Peildatum);

    private static Stageopleider Na(Stageopleider s, IEnumerable<object> events) => events.Aggregate(s, (na, e) => Stageopleider.Fold(na, e)!);

    /// <summary>The rows taken over one by one, as history: they may overlap.</summary>
    private static Stageopleider Na(IEnumerable<Rij> rijen)
    {
        var (s, bekend) = (Leeg, new List<Rij>());
        foreach (var r in rijen)
        {
            bekend.Add(r);
            var gemeld = new StageopleiderAfwezigGemeld(Voorbeeld.Nr(r.Nr), r.Instelling, r.Van, r.TotEnMet, r.Reden is not Reden.Vertrek, Secretariaat, Nu);
            s = Na(s, [gemeld, new StageopleiderAfwezigheidVastgelegd(Voorbeeld.Nr(r.Nr), Nummer, r.Instelling, r.Van, r.TotEnMet, false, "AMC", 14, 21)]);
            s = Na(s, WeegAfwezigheden.Decide(s, Redenen(bekend)).Events);
        }

        return s;
    }
}
