using System.Text.Json;
using Shouldly;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Kern;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs;

/// <summary>The snapshot of every aggregate is read back as it was written, and goes on deciding the same.</summary>
public class OpgeslagenStandSpecs
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.General) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static Wereld Bewogen()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetOpleider("B").MetOpleider("W").MetStageplaats("S1", "A", "B").MetStageplaats("S2", "A", null);
        w.MeldAfwezig("A", "02-11-2026", "15-12-2026");
        w.MeldOverschreden("A", "02-11-2026", "15-12-2026");
        w.MeldAfwezig("B", "20-11-2026", "31-12-2026");
        w.MeldOverschreden("B", "20-11-2026", "31-12-2026", Oorzaak2);
        w.MeldBesluit("A", "waarneming", "02-11-2026", null, Guid.NewGuid());
        w.Naar("12-11-2026");
        var p = w.Procedure(Oorzaak2)!;
        w.Voer(werk => WaarnemingOpslag.StelKandidaatVoorAsync(werk, p.Id, null, new("W", Dag("20-11-2026"), null), w.Vandaag));
        w.Voer(werk => WaarnemingOpslag.VraagAanAsync(werk, p.Id, null));
        w.Voer(werk => WaarnemingOpslag.LegRgsBesluitVastAsync(werk, p.Id, null, new(true, "RGS-1", w.Vandaag, Dag("20-11-2026"), Dag("30-11-2026")), w.Vandaag));
        return w;
    }

    private static void Bewaard<T>(T state)
        where T : class, IAggregaat<T>
    {
        var tekst = JsonSerializer.Serialize(state, Json);
        var gelezen = JsonSerializer.Deserialize<T>(tekst, Json)!;

        JsonSerializer.Serialize(gelezen, Json).ShouldBe(tekst);
        gelezen.OpenTermijnen().ShouldBe(state.OpenTermijnen());
    }

    [Fact]
    public void Every_snapshot_comes_back_as_it_was()
    {
        var w = Bewogen();

        Bewaard(w.Persoon("A"));
        Bewaard(w.Persoon("W"));
        Bewaard(w.Plaats());
        Bewaard(w.Plaats("S2"));
        Bewaard(w.Procedure(Oorzaak2)!);
        Bewaard(w.Procedure(code: "S2")!);
        Bewaard(I("I1"));
    }
}
