using Marten;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Overzichten;

/// <summary>What Erkenning measures of its domain, counted in the snapshots every so often.</summary>
internal static class ErkenningMeters
{
    internal static void AddErkenningMeters(this IServiceCollection services)
    {
        services.AddPeil(
            "stagesystem.erkenningen.twijfelachtig", "{erkenning}", "Erkenningen of stageopleiders that are doubtful today (ERK-18).",
            (provider, ct) => TelAsync(
                provider,
                """
                select count(distinct e.key) from mt_doc_stageopleider s, jsonb_each(s.data -> 'erkenningen') e, jsonb_each(e.value -> 'twijfels') t
                where (t.value ->> 'van')::date <= ? and coalesce((t.value ->> 'totEnMet')::date, 'infinity') >= ?
                """,
                ct));
        services.AddPeil(
            "stagesystem.stageplaatsen.ongedekt", "{stageplaats}", "Stageplaatsen that nobody covers today (ERK-17).",
            (provider, ct) => TelAsync(
                provider,
                """
                select count(distinct s.id) from mt_doc_stageplaats s, jsonb_array_elements(s.data -> 'dekkingsperioden') p
                where p ->> 'soort' = 'ongedekt' and (p ->> 'van')::date <= ? and coalesce((p ->> 'totEnMet')::date, 'infinity') >= ?
                """,
                ct));
    }

    private static async Task<long> TelAsync(IServiceProvider provider, string sql, CancellationToken ct)
    {
        var vandaag = provider.GetRequiredService<TimeProvider>().Vandaag();
        await using var session = provider.GetRequiredService<IDocumentStore>().QuerySession();
        return (await session.QueryAsync<long>(sql, ct, vandaag, vandaag))[0];
    }
}
