extern alias verlof;

using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using verlof::StageSystem.Verlof.Aiossen;
using verlof::StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Benchmarks.Omvang;

/// <summary>What Verlof heard of 5,000 aios and as many stageopleiders.</summary>
internal sealed class Verlofzaad(IStreams streams)
{
    private const int Aantal = 5_000;

    internal async Task ZaaiAsync()
    {
        using var herkomst = Herkomst.Zet(new(Guid.NewGuid(), Guid.NewGuid(), "functioneel-beheerder:meting", "import"));
        foreach (var nummers in Enumerable.Range(1, Aantal).Chunk(250)) await streams.VoerUitAsync(werk => ZaaiAsync(werk, nummers));
    }

    private static async Task<bool> ZaaiAsync(IWerkeenheid werk, int[] nummers)
    {
        await werk.LaadAsync<Aios>(nummers.Select(i => Aios.StreamId($"A{i:D6}")));
        await werk.LaadAsync<Stageopleider>(nummers.Select(i => Stageopleider.StreamId($"O{i:D6}")));
        foreach (var i in nummers)
        {
            var instituut = i % 2 == 0 ? "AMC" : "NSPOH";
            await werk.DecideAsync<Aios>(Aios.StreamId($"A{i:D6}"), _ => new AiosPlaatsingVernomen(
                $"P{i:D6}", $"A{i:D6}", $"S{i:D6}", new(2026, 9, 1), new(2027, 2, 28), 26, 100, "lopend", $"O{i:D6}", instituut, 1).Volgens("OVK-2"));
            await werk.DecideAsync<Stageopleider>(Stageopleider.StreamId($"O{i:D6}"), _ => new StageopleiderBekendGeworden(
                Stageopleider.StreamId($"O{i:D6}"), $"O{i:D6}", instituut, [new($"I{i % 200:D4}", null)], 1).Volgens("OVK-2"));
        }

        return true;
    }
}
