using FsCheck;
using FsCheck.Fluent;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageplaatsen;

/// <summary>OVK-4 at large: whatever is told of two stageopleiders, the coverage does not depend on the order in which it was told.</summary>
[Trait("Regel", "ERK-17")]
public class DekkingVolgordeSpecs
{
    private static readonly Stageopleider A = Opleider("A");
    private static readonly Stageopleider B = Opleider("B");
    private static readonly Koppeling[] Koppelingen = [Vast("A"), Vast("B")];

    /// <summary>One fact about one person, as the decision that stores it.</summary>
    private sealed record Melding(string Wie, string Wat, Func<Stageopleider, Decision> Beslis)
    {
        public override string ToString() => $"{Wie}: {Wat}";
    }

    private static Gen<(DateOnly Van, DateOnly? TotEnMet)> Dagen() =>
        from begin in Gen.Choose(0, 400)
        from lengte in Gen.Choose(0, 90)
        from open in Gen.Choose(0, 5)
        select (Vandaag.AddDays(begin), open == 0 ? (DateOnly?)null : Vandaag.AddDays(begin + lengte));

    private static Gen<Melding> Drempel(string wie, int versie) =>
        from dagen in Dagen()
        from nummer in Gen.Choose(1, 2)
        from vervallen in Gen.Choose(0, 4)
        from terug in Gen.Choose(0, 6)
        select new Melding(wie, $"drempel {nummer} v{versie} {dagen} {vervallen} {terug}", s => VerwerkDrempel.Decide(
            s,
            vervallen == 0
                ? VerwerkDrempel.Verval(new Guid(nummer, 0, 0, new byte[8]), versie)
                : new(new Guid(nummer, 0, 0, new byte[8]), null, dagen.Van, terug == 0 ? null : dagen.TotEnMet, terug != 0, 21, Vervallen: false, versie),
            Vandaag));

    private static Gen<Melding> Uren(string wie, int index) =>
        from dag in Gen.Choose(0, 80)
        from uren in Gen.Elements(12.0m, 15.9m, 16.0m, 24.0m)
        select new Melding(wie, $"uren {uren} dag {(dag * 5) + index}", s => WijzigUren.Decide(s, new("I1", Vandaag.AddDays((dag * 5) + index), uren), Vandaag));

    private static Gen<Melding> Einde(string wie) =>
        from dag in Gen.Choose(0, 400)
        select new Melding(wie, $"big {dag}", s => MeldBigEinde.Decide(s, new(Vandaag.AddDays(dag)), Vandaag));

    private static Arbitrary<(Melding[] Volgorde, Melding[] Anders)> Gevallen() => (
        from a1 in Drempel("A", 1)
        from a2 in Drempel("A", 2)
        from a3 in Drempel("A", 3)
        from b1 in Drempel("B", 1)
        from u1 in Uren("A", 1)
        from u2 in Uren("A", 2)
        from einde in Einde("B")
        from aantal in Gen.Choose(2, 7)
        let alle = new[] { a1, u1, b1, a2, einde, u2, a3 }.Take(aantal).ToArray()
        from anders in Gen.Shuffle(alle)
        select (alle, anders)).ToArbitrary();

    [Fact]
    public void The_order_of_events_does_not_matter() =>
        Prop.ForAll(Gevallen(), geval => Afloop(geval.Volgorde).SequenceEqual(Afloop(geval.Anders))).Check(Config.QuickThrowOnFailure.WithMaxTest(100_000));

    private static IReadOnlyList<Dekkingsperiode> Afloop(Melding[] meldingen)
    {
        var standen = new Dictionary<string, Stageopleider> { ["A"] = A, ["B"] = B };
        foreach (var melding in meldingen)
            standen[melding.Wie] = melding.Beslis(standen[melding.Wie]).Events.Aggregate((Stageopleider?)standen[melding.Wie], Stageopleider.Fold)!;
        return Dekking.Bepaal(Koppelingen, standen.ToDictionary(s => s.Key, s => Dekkingsbijdrage.Van(s.Value, "I1", null)));
    }
}
