using Shouldly;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Specs.Stroom;

/// <summary>Complementary slackness, from the tables and the answer alone.</summary>
internal static class Prijsproef
{
    public static void Controleer(Kleingeval geval, Transportoplossing uit, string wanneer)
    {
        for (var r = 0; r < geval.Rijen; r++)
        {
            uit.Kolommen[r].Length.ShouldBe(geval.Vraag[r], wanneer);
            for (var c = 0; c < geval.Kolommen; c++)
            {
                var gekozen = uit.Kolommen[r].Contains(c);
                if (geval.Vast[r, c]) gekozen.ShouldBeTrue(wanneer);
                else if (!geval.Toegelaten(r, c)) gekozen.ShouldBeFalse(wanneer);
                if (geval.Vast[r, c] || !geval.Toegelaten(r, c)) continue;
                var gereduceerd = Gewogen(geval.Kosten[r, c]!, uit.Gewichten) - uit.RijPrijs[r] - uit.KolomPrijs[c];
                if (gekozen) gereduceerd.ShouldBeLessThanOrEqualTo(0, $"{wanneer}, row {r}, column {c}");
                else gereduceerd.ShouldBeGreaterThanOrEqualTo(0, $"{wanneer}, row {r}, column {c}");
            }
        }

        for (var c = 0; c < geval.Kolommen; c++)
        {
            var bezet = uit.Kolommen.Count(k => k.Contains(c));
            bezet.ShouldBeInRange(geval.Minimum[c], geval.Capaciteit[c], wanneer);
            if (bezet > geval.Minimum[c]) uit.KolomPrijs[c].ShouldBeLessThanOrEqualTo(0, $"{wanneer}, column {c}");
            if (bezet < geval.Capaciteit[c]) uit.KolomPrijs[c].ShouldBeGreaterThanOrEqualTo(0, $"{wanneer}, column {c}");
        }
    }

    private static Int128 Gewogen(long[] kosten, Int128[] gewichten)
    {
        Int128 som = 0;
        for (var k = 0; k < kosten.Length; k++) som += gewichten[k] * kosten[k];
        return som;
    }
}
