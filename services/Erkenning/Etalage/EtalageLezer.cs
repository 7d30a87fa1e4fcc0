using System.Globalization;
using Marten;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Opleidingsplannen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Etalage;

/// <summary>What is looked for in the opleidingsetalage; what is null is no criterion.</summary>
/// <param name="Specialisme">Specialism, in any spelling.</param>
/// <param name="Oor">Region.</param>
/// <param name="Van">First day that must be offered.</param>
/// <param name="TotEnMet">Last day that must be offered.</param>
/// <param name="Capaciteit">Smallest number of places.</param>
/// <param name="Woorden">Each must be found in the entry, or in the SLWP of its stageplaats.</param>
internal sealed record Etalagevraag(string? Specialisme, string? Oor, DateOnly? Van, DateOnly? TotEnMet, int? Capaciteit, IReadOnlyList<string> Woorden);

/// <summary>Reads the opleidingsetalage. Every criterion is decided in PostgreSQL, on its indexes; only the rows of the page come out.</summary>
internal static class EtalageLezer
{
    /// <summary>Streams whose text holds the word, by the full text index; a word without meaning (de, het, een) is no criterion.</summary>
    private const string MetWoord = $"""
        (numnode(plainto_tsquery('{Zoektekst.Taal}', ?)) = 0 or d.id in (
            select v.id from mt_doc_etalagevermelding v join mt_doc_zoektekst z on z.id = v.id where to_tsvector('{Zoektekst.Taal}', z.data) @@ plainto_tsquery('{Zoektekst.Taal}', ?)
            union all
            select v.id from mt_doc_etalagevermelding v join mt_doc_zoektekst z on z.id = v.slwp_id where to_tsvector('{Zoektekst.Taal}', z.data) @@ plainto_tsquery('{Zoektekst.Taal}', ?)))
        """;

    /// <summary>The store's settings for it.</summary>
    internal static void Inrichten(StoreOptions opts)
    {
        opts.Schema.For<Etalagevermelding>()
            .Duplicate(v => v.Specialisme, notNull: true).Duplicate(v => v.Oor, notNull: true).Duplicate(v => v.SlwpId, pgType: "uuid")
            .Index([v => v.Specialisme, v => v.Id]).Index(v => v.Instellingscode);
        opts.Schema.For<Zoektekst>().FullTextIndex(Zoektekst.Taal);
        opts.Schema.For<LokaalOpleidingsplan>().Index(p => p.Instellingscode);
    }

    /// <summary>The shown entries after the cursor, in order of specialism and id.</summary>
    /// <param name="na">Specialism and id of the last one of the former page; null for the first page.</param>
    internal static Task<IReadOnlyList<Etalagevermelding>> ZoekAsync(
        IQuerySession session, Etalagevraag vraag, Beller beller, (string Specialisme, Guid Id)? na, int aantal, CancellationToken ct)
    {
        var (waar, waarden) = (new List<string> { "d.data ->> 'ingetrokkenOp' is null" }, new List<object>());
        if (!beller.Instituten.Contains(Toegangsclaims.AlleInstituten))
            Voeg("upper(d.data ->> 'instituut') = any(?)", (object)beller.Instituten.Select(i => i.ToUpperInvariant()).ToArray());
        if (na is { } vorige) Voeg("(d.specialisme, d.id) > (?, ?)", vorige.Specialisme, vorige.Id);
        if (vraag.Specialisme is { } specialisme) Voeg("d.specialisme = ?", Sleutel.Normaal(specialisme));
        if (vraag.Oor is { } oor) Voeg("d.oor = ?", oor);
        if (vraag.Van is { } van) Voeg("d.data -> 'gegevens' ->> 'van' <= ?", Datum(van));
        if (vraag.TotEnMet is { } tot) Voeg("d.data -> 'gegevens' ->> 'totEnMet' >= ?", Datum(tot));
        // Offered, but without erkenning on a day that is asked for (ERK-40): not found.
        if (vraag.TotEnMet is { } einde) Voeg("coalesce(d.data ->> 'eersteDagNietErkend' > ?, true)", Datum(einde));
        if (vraag.Capaciteit is { } capaciteit) Voeg("(d.data -> 'gegevens' ->> 'capaciteit')::int >= ?", capaciteit);
        foreach (var woord in vraag.Woorden) Voeg(MetWoord, woord, woord, woord);
        return session.QueryAsync<Etalagevermelding>($"where {string.Join(" and ", waar)} order by d.specialisme, d.id limit ?", ct, [.. waarden, aantal]);

        void Voeg(string voorwaarde, params object[] nieuwe)
        {
            waar.Add(voorwaarde);
            waarden.AddRange(nieuwe);
        }
    }

    /// <summary>The entries with what belongs to each: name of the instelling, and the lokaal opleidingsplan.</summary>
    internal static async Task<IReadOnlyList<EtalagevermeldingWeergave>> ToonAsync(
        IQuerySession session, IReadOnlyList<Etalagevermelding> vermeldingen, DateOnly vandaag, CancellationToken ct)
    {
        var plannen = (await session.LoadManyAsync<LokaalOpleidingsplan>(ct, vermeldingen.Select(v => v.OpleidingsplanId()).Distinct())).ToDictionary(p => p.Id);
        var instellingen = (await session.LoadManyAsync<Instelling>(ct, vermeldingen.Select(v => Instelling.IdVan(v.Instellingscode)).Distinct())).ToDictionary(i => i.Id);
        return
        [
            .. vermeldingen.Select(v => EtalagevermeldingWeergave.Toon(
                v, instellingen.GetValueOrDefault(Instelling.IdVan(v.Instellingscode)), plannen.GetValueOrDefault(v.OpleidingsplanId()), vandaag)),
        ];
    }

    /// <summary>One entry with its ETag, also when it was withdrawn; null when unknown or of another institute.</summary>
    internal static async Task<EtalagevermeldingWeergave?> EenAsync(
        IStreams streams, IQuerySession session, Guid id, Beller beller, DateOnly vandaag, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Etalagevermelding>(id, ct) is not { } gelezen || !beller.MagZien(gelezen.State.Instituut)) return null;
        http.ZetETag(gelezen.Versie);
        return (await ToonAsync(session, [gelezen.State], vandaag, ct))[0];
    }

    private static string Datum(DateOnly dag) => dag.ToString("O", CultureInfo.InvariantCulture);
}
