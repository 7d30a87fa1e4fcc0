using System.Collections.Immutable;
using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>States of a visit (BEO-43).</summary>
public static class Bezoekstatus
{
    public const string Gehouden = "gehouden";
    public const string Verzonden = "verslag verzonden";

    /// <summary>Signed as agreed; the report is in the dossier.</summary>
    public const string Geaccordeerd = "geaccordeerd";

    /// <summary>Signed for seen, without agreeing; the report is in the dossier.</summary>
    public const string VoorGezien = "voor gezien";
    public const string Ingetrokken = "ingetrokken";
}

/// <summary>A visit to the stageplaats, with the course of its report.</summary>
/// <param name="BezoekId">The visit.</param>
/// <param name="Soort">See <see cref="Bezoeksoort"/>.</param>
/// <param name="Op">Day on which it was held.</param>
/// <param name="Status">See <see cref="Bezoekstatus"/>.</param>
/// <param name="Opleidernummer">To whom the report was sent; null before.</param>
/// <param name="VerzondenOp">Day of sending; null before.</param>
/// <param name="Verwijzing">Where the report is kept; null before.</param>
/// <param name="Herinnerd">Days after sending of which it was told that there is no signature: 21, 42.</param>
public sealed record Bezoek(
    Guid BezoekId, string Soort, DateOnly Op, string Status, string? Opleidernummer, DateOnly? VerzondenOp, string? Verwijzing, ImmutableSortedSet<int> Herinnerd)
{
    /// <summary>BEO-43: the report may be in the dossier.</summary>
    public bool IsGetekend() => Status is Bezoekstatus.Geaccordeerd or Bezoekstatus.VoorGezien;
}

/// <summary>The scores of one evaluation or visit.</summary>
/// <param name="Bron">Where they were given.</param>
/// <param name="BronId">The stage-evaluatie or the visit.</param>
/// <param name="Op">Day.</param>
/// <param name="Scores">In order of number.</param>
public sealed record Kwaliteitsmeting(string Bron, Guid BronId, DateOnly Op, ImmutableList<Criteriumscore> Scores)
{
    /// <summary>The score of a criterion; null for n.v.t.</summary>
    public int? Van(int nummer) => Scores.Find(s => s.Nummer == nummer)?.Score;
}

/// <summary>
/// The stagedossier of one stageplaats, as far as it is kept here (ERK-28): visits, indexed letters, scores. Erkenningen, SLWP versions and decisions stand in their own
/// streams; the whole is read from all of them. Nothing is ever removed.
/// </summary>
/// <param name="Id">Stream id: kind <c>stagedossier</c> and the code of the stageplaats.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Bezoeken">In order of recording.</param>
/// <param name="Stukken">The indexed letters.</param>
/// <param name="Metingen">The scores that hold, one of each source, in order of first recording.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record Stagedossier(
    Guid Id, string Stageplaatscode, string Instituut, ImmutableList<Bezoek> Bezoeken, ImmutableSortedSet<Guid> Stukken, ImmutableList<Kwaliteitsmeting> Metingen,
    ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Stagedossier>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "stagedossier";

    /// <summary>The stream of the dossier of this stageplaats.</summary>
    public static Guid IdVan(string stageplaatscode) => Sleutel.Id(Soortnaam, stageplaatscode);

    /// <summary>This visit, or null.</summary>
    public Bezoek? Bezoek(Guid bezoekId) => Bezoeken.Find(b => b.BezoekId == bezoekId);

    /// <summary>The dossier before anything was kept here.</summary>
    public static Stagedossier Leeg(string stageplaatscode, string instituut) =>
        new(IdVan(stageplaatscode), stageplaatscode, instituut, [], [], [], Kern.Signalen.Geen);

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen() => Verslagverloop.Termijnen(this).Concat(Kern.Signalen.Termijnen(Signalen));

    /// <inheritdoc />
    public static Decision Verstreken(Stagedossier state, Termijn termijn, DateOnly vandaag) => Kern.Signalen.IsVan(termijn)
        ? Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag)
        : Verslagverloop.Verstreken(state, vandaag);

    /// <inheritdoc />
    public static Stagedossier? Fold(Stagedossier? state, object @event) => (state, @event) switch
    {
        (null, BezoekGehouden e) => Fold(Leeg(e.Stageplaatscode, e.Instituut), e),
        (null, DossierstukToegevoegd e) => Fold(Leeg(e.Stageplaatscode, e.Instituut), e),
        (null, CriteriaGescoord e) => Fold(Leeg(e.Stageplaatscode, e.Instituut), e),
        ({ } s, BezoekGehouden e) => s with { Bezoeken = s.Bezoeken.Add(new(e.BezoekId, e.Soort, e.Op, Bezoekstatus.Gehouden, null, null, null, [])) },
        ({ } s, BezoekIngetrokken e) => s.Met(e.BezoekId, b => b with { Status = Bezoekstatus.Ingetrokken }) with
        {
            Metingen = s.Metingen.RemoveAll(m => m.BronId == e.BezoekId),
        },
        ({ } s, BezoekverslagVerzonden e) => s.Met(
            e.BezoekId, b => b with { Status = Bezoekstatus.Verzonden, Opleidernummer = e.Opleidernummer, VerzondenOp = e.Op, Verwijzing = e.Verwijzing, Herinnerd = [] }),
        ({ } s, BezoekverslagGetekend e) => s.Met(e.BezoekId, b => b with { Status = e.Wijze }),
        ({ } s, BezoekverslagOngetekend e) => s.Met(e.BezoekId, b => b with { Herinnerd = b.Herinnerd.Add(e.Dagen) }),
        ({ } s, DossierstukToegevoegd e) => s with { Stukken = s.Stukken.Add(e.StukId) },
        ({ } s, CriteriaGescoord e) => s with
        {
            Metingen = s.Metingen.FindIndex(m => m.BronId == e.BronId) is var i and >= 0 ? s.Metingen.SetItem(i, Meting(e)) : s.Metingen.Add(Meting(e)),
        },
        ({ } s, _) when Kern.Signalen.IsSignaal(@event) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
        _ => state,
    };

    private static Kwaliteitsmeting Meting(CriteriaGescoord e) => new(e.Bron, e.BronId, e.Op, [.. e.Scores]);

    private Stagedossier Met(Guid bezoekId, Func<Bezoek, Bezoek> wijzig) =>
        this with { Bezoeken = [.. Bezoeken.Select(b => b.BezoekId == bezoekId ? wijzig(b) : b)] };
}
