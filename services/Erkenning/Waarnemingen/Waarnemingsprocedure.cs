using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>States of a procedure (ERK-20): <c>gestart → kandidaat → aangevraagd → erkend</c>; from each open state to <c>mislukt</c> or <c>geannuleerd</c>.</summary>
public static class Procedurestatus
{
    public const string Gestart = "gestart";
    public const string Kandidaat = "kandidaat";
    public const string Aangevraagd = "aangevraagd";
    public const string Erkend = "erkend";
    public const string Mislukt = "mislukt";
    public const string Geannuleerd = "geannuleerd";
}

/// <summary>Who was proposed.</summary>
/// <param name="Opleidernummer">The candidate.</param>
/// <param name="Ingangsdatum">First day that is asked for.</param>
/// <param name="RgsUitzondering">Reference of an exception to ERK-1 at RGS (Q57), or null.</param>
public sealed record Kandidaat(string Opleidernummer, DateOnly Ingangsdatum, string? RgsUitzondering);

/// <summary>Who was recognised.</summary>
/// <param name="Opleidernummer">The waarnemer or new stageopleider.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null until the return, or without end.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
public sealed record Waarneming(string Opleidernummer, DateOnly Van, DateOnly? TotEnMet, string Referentie);

/// <summary>The search for a waarnemer or new stageopleider of one stageplaats for one cause (ERK-20, ERK-21).</summary>
/// <param name="Id">Stream id.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instellingscode">Its instelling.</param>
/// <param name="Koepel">Code of the koepelerkenning of the instelling, or null.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Soort"><c>waarnemend</c> or <c>stageopleider</c>.</param>
/// <param name="Status">See <see cref="Procedurestatus"/>.</param>
/// <param name="Van">First day for which someone is needed.</param>
/// <param name="TotEnMet">Last day, included; null when not known. After a recognition: last day of the absence.</param>
/// <param name="OorzaakId">What started it.</param>
/// <param name="Vervangt">Who is stood in for or succeeded.</param>
/// <param name="BesluitUiterlijkOp">Last day for the decision, included; null when there is none to take.</param>
/// <param name="ResultaatUiterlijkOp">Last day for a result, included; null when it failed before it started.</param>
/// <param name="WaarnemerMogelijk">The stagecoördinator's decision, or null.</param>
/// <param name="Kandidaat">Who was proposed, or null.</param>
/// <param name="AanvraagId">The open request at RGS, or null.</param>
/// <param name="Grond">Why it failed, or null.</param>
/// <param name="BehoefteVervallen">Whether nobody was needed any more after it had failed.</param>
/// <param name="Waarneming">Who was recognised, or null.</param>
/// <param name="VoorgelegdBij">The ends of absence at which the stagecoördinator was asked about the waarneming.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record Waarnemingsprocedure(
    Guid Id, string Stageplaatscode, string Instellingscode, string? Koepel, string Instituut, string Soort, string Status, DateOnly Van,
    DateOnly? TotEnMet, Guid OorzaakId, string Vervangt, DateOnly? BesluitUiterlijkOp, DateOnly? ResultaatUiterlijkOp, bool? WaarnemerMogelijk,
    Kandidaat? Kandidaat, Guid? AanvraagId, string? Grond, bool BehoefteVervallen, Waarneming? Waarneming, ImmutableList<WaarnemingNaTerugkeerVoorgelegd> VoorgelegdBij,
    ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Waarnemingsprocedure>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "waarnemingsprocedure";

    /// <summary>The stream of the procedure of a stageplaats for a cause; a next round is a procedure of its own.</summary>
    public static Guid IdVan(string stageplaatscode, Guid oorzaakId, int ronde = 1) => ronde == 1
        ? Sleutel.Id(Soortnaam, stageplaatscode, oorzaakId.ToString())
        : Sleutel.Id(Soortnaam, stageplaatscode, oorzaakId.ToString(), $"{ronde}");

    /// <summary>ERK-21 for a new stageopleider, ERK-20 for a waarnemer.</summary>
    public string Regel() => RegelVan(Soort);

    /// <summary>The rule of a kind of procedure.</summary>
    public static string RegelVan(string soort) => soort == Stageopleiders.Erkenningssoort.Waarnemend ? "ERK-20" : "ERK-21";

    /// <summary>Whether a result is still awaited.</summary>
    public bool IsOpen() => Status is Procedurestatus.Gestart or Procedurestatus.Kandidaat or Procedurestatus.Aangevraagd;

    /// <summary>The days for which someone is needed.</summary>
    public Periode Nodig() => Periode.Vanaf(Van, TotEnMet);

    /// <summary>Subject of its signalen.</summary>
    public string Onderwerp() => $"stageplaats {Stageplaatscode}";

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen()
    {
        if (IsOpen() && ResultaatUiterlijkOp is { } uiterlijk) yield return new("resultaat", uiterlijk.AddDays(1), Regel());
        if (IsOpen() && TotEnMet is { } einde) yield return new("einde", einde.AddDays(1), "ERK-22");
        if (Status == Procedurestatus.Erkend && TotEnMet is { } terug && Waarneming is { TotEnMet: { } tot } && tot > terug && !IsVoorgelegd(terug.AddDays(1)))
            yield return new("terugkeer", terug.AddDays(1), "ERK-22");
        foreach (var termijn in Kern.Signalen.Termijnen(Signalen)) yield return termijn;
    }

    /// <inheritdoc />
    public static Decision Verstreken(Waarnemingsprocedure state, Termijn termijn, DateOnly vandaag) => Kern.Signalen.IsVan(termijn)
        ? Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag)
        : Procedureverloop.Verstreken(state, vandaag);

    /// <inheritdoc />
    public static Waarnemingsprocedure? Fold(Waarnemingsprocedure? state, object @event) => (state, @event) switch
    {
        (null, WaarnemingsprocedureGestart e) => new(
            e.ProcedureId, e.Stageplaatscode, e.Instellingscode, e.Koepel, e.Instituut, e.Soort, Procedurestatus.Gestart, e.Van, e.TotEnMet, e.OorzaakId,
            e.Opleidernummer, e.BesluitUiterlijkOp, e.ResultaatUiterlijkOp, null, null, null, null, false, null, [], Kern.Signalen.Geen),
        (null, HerplaatsingGevraagd e) => new(
            e.ProcedureId, e.Stageplaatscode, e.Instellingscode, e.Koepel, e.Instituut, e.Soort, Procedurestatus.Mislukt, e.Van, e.TotEnMet, e.OorzaakId,
            e.Opleidernummer, null, null, null, null, null, Mislukkingsgrond.EldersPlaatsen, false, null, [], Kern.Signalen.Geen),
        ({ } s, WaarnemingsprocedureBijgesteld e) => s with { Soort = e.Soort, Van = e.Van, TotEnMet = e.TotEnMet },
        ({ } s, WaarnemingsbesluitGenomen e) => s with { WaarnemerMogelijk = e.WaarnemerMogelijk },
        ({ } s, WaarnemerVoorgesteld e) => s with
        {
            Status = s.IsOpen() ? Procedurestatus.Kandidaat : s.Status,
            Kandidaat = new(e.Opleidernummer, e.Ingangsdatum, e.RgsUitzondering),
        },
        ({ } s, WaarnemerAangevraagd e) => s with
        {
            Status = s.IsOpen() ? Procedurestatus.Aangevraagd : s.Status, AanvraagId = e.AanvraagId,
        },
        ({ } s, WaarnemerAfgewezen) => s with { AanvraagId = null, Kandidaat = null },
        ({ } s, WaarnemendStageopleiderErkend e) => s.MetWaarneming(new(e.Opleidernummer, e.Van, e.TotEnMet, e.Referentie)),
        ({ } s, NieuweStageopleiderErkend e) => s.MetWaarneming(new(e.Opleidernummer, e.Van, e.TotEnMet, e.Referentie)),
        ({ } s, WaarnemingsprocedureMislukt e) => s with { Status = Procedurestatus.Mislukt, Grond = e.Grond },
        ({ } s, WaarnemingsprocedureGeannuleerd) => s with { Status = Procedurestatus.Geannuleerd, AanvraagId = null },
        ({ } s, WaarnemingsbehoefteVervallen) => s with { BehoefteVervallen = true },
        ({ } s, WaarnemingNaTerugkeerVoorgelegd e) => s with { VoorgelegdBij = s.VoorgelegdBij.Add(e) },
        ({ Waarneming: { } waarneming } s, WaarnemingBeeindigd e) => s with { Waarneming = waarneming with { TotEnMet = e.LaatsteDag } },
        ({ } s, _) when Kern.Signalen.IsSignaal(@event) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
        _ => state,
    };

    /// <summary>Whether the stagecoördinator was asked about this return (null: a withdrawn absence) already.</summary>
    internal bool IsVoorgelegd(DateOnly? terugSinds) => VoorgelegdBij.Exists(v => v.TerugSinds == terugSinds);

    private Waarnemingsprocedure MetWaarneming(Waarneming waarneming) =>
        this with { Status = Procedurestatus.Erkend, Waarneming = waarneming, AanvraagId = null, Grond = null };
}
