using System.Collections.Immutable;
using StageSystem.Kern;
using Open = StageSystem.Kern.Signalen;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>
/// ERK-18 and VER-40: compares the thresholds that the absences exceed with those that were raised before, and says the difference. Exactly once per union
/// and threshold, whatever the order in which the absences became known.
/// </summary>
public static class WeegAfwezigheden
{
    /// <summary>The difference, with the tasks that come and go with it; asked twice on the same day it is nothing.</summary>
    public static Decision Decide(Stageopleider stageopleider, Weegfeiten feiten)
    {
        var verschil = Verschil(stageopleider, feiten);
        return Decision.Accept([.. verschil, .. LaatAflopen(Na(stageopleider, verschil), feiten.Vandaag).Feiten]);
    }

    /// <summary>A task about an absence whose last day has passed lapses: there is nobody to replace any more.</summary>
    public static Decision LaatAflopen(Stageopleider stageopleider, DateOnly vandaag) => Decision.Accept([..
        stageopleider.Overschrijdingen.Values.Where(o => o.IsVoorbij(vandaag)).OrderBy(o => o.Volgnummer)
            .SelectMany(o => Open.Vervallen(stageopleider.Signalen, o.OverschrijdingId, Afwezigheidstaken.AfwezigheidVoorbij))]);

    /// <summary>The thresholds that hold on a day by what is known: weighed for that day, and only of absences with that day in them.</summary>
    /// <param name="stageopleider">The stageopleider as known.</param>
    /// <param name="feiten">The reasons and tables; its day is the one that is asked for.</param>
    public static IReadOnlyList<Overschrijding> OpDag(Stageopleider stageopleider, Weegfeiten feiten) =>
        [.. Na(stageopleider, Verschil(stageopleider, feiten)).Overschrijdingen.Values.Where(o => o.Periode.Bevat(feiten.Vandaag)).OrderBy(o => o.Volgnummer)];

    /// <summary>These facts, followed by what they mean for the thresholds.</summary>
    internal static Decision MetGevolgen(Stageopleider stageopleider, IReadOnlyList<Feit> feiten, Weegfeiten weegfeiten) =>
        Decision.Accept([.. feiten, .. Decide(Na(stageopleider, feiten), weegfeiten).Feiten]);

    /// <summary>The state after these facts.</summary>
    internal static Stageopleider Na(Stageopleider stageopleider, IEnumerable<Feit> feiten) =>
        feiten.Aggregate(stageopleider, (s, feit) => Stageopleider.Fold(s, feit.Event)!);

    private static List<Feit> Verschil(Stageopleider stageopleider, Weegfeiten feiten)
    {
        var gewenst = Gewenst(stageopleider, feiten).ToList();
        List<Feit> gewijzigd = [], vervallen = [];

        foreach (var oud in stageopleider.Overschrijdingen.Values.OrderBy(o => o.Volgnummer))
        {
            var nu = gewenst.Find(g => g.IsDezelfdeAls(oud) && g.Periode.Overlapt(oud.Periode))
                ?? gewenst.Find(g => g.IsDezelfdeAls(oud) && g.Delen.Contains(oud.AfwezigheidId));
            if (nu is null)
                vervallen.AddRange(Vervallen(stageopleider, oud));
            else
                gewenst.Remove(nu);

            if (nu is not null && (nu.Periode != oud.Periode || nu.DrempelDagen != oud.DrempelDagen))
                gewijzigd.Add(Bijgesteld(stageopleider, oud, nu));
        }

        var nieuw = gewenst.SelectMany((g, i) => Overschreden(stageopleider, g, stageopleider.AantalOverschrijdingen + 1 + i, feiten.Vandaag));
        return [.. nieuw, .. gewijzigd, .. vervallen];
    }

    private static IEnumerable<Gewenst> Gewenst(Stageopleider stageopleider, Weegfeiten feiten)
    {
        foreach (var kring in Unies.PerInstelling(stageopleider))
        {
            foreach (var unie in kring.Unies)
            {
                var dagen = unie.BekendeDagen(feiten.Vandaag);
                var ziekte = unie.Delen.Any(feiten.IsZiekte);
                var tabel = feiten.Drempels.Op(stageopleider.Instituut, unie.Periode.Van);
                var twijfelachtigNa = ziekte && tabel.ZiekteMeteenTwijfelachtig ? 0 : unie.Eerste.TwijfelachtigNaDagen;

                if (dagen > unie.Eerste.ControleNaDagen && kring.Noemt(unie))
                    yield return Van(ziekte ? Drempelsoort.Controle : Drempelsoort.Signalering, true, unie.Eerste.ControleNaDagen, unie, kring);
                if (dagen > twijfelachtigNa)
                    yield return Van(Drempelsoort.Twijfel, true, twijfelachtigNa, unie, kring);
            }

            if (kring.Vertrek is { } vertrek)
            {
                var weg = new Unie(vertrek.Periode, [vertrek]);
                var drempel = feiten.Drempels.Op(stageopleider.Instituut, vertrek.Van).Voor(Reden.Vertrek);
                yield return Van(Drempelsoort.Signalering, false, drempel.ControleNaDagen, weg, kring);
                yield return Van(Drempelsoort.Vertrek, false, drempel.TwijfelachtigNaDagen, weg, kring);
            }
        }
    }

    private static Gewenst Van(Drempelsoort soort, bool keertTerug, int drempelDagen, Unie unie, Kring kring) =>
        new(soort, kring.Instellingscode, unie.Periode, keertTerug, drempelDagen, [.. unie.Delen.Select(d => d.AfwezigheidId)]);

    private static IEnumerable<Feit> Overschreden(Stageopleider s, Gewenst g, int volgnummer, DateOnly vandaag)
    {
        var id = Sleutel.Uuid5($"overschrijding:{s.Id}:{volgnummer}");
        var (eerste, van, totEnMet) = (g.Delen[0], g.Periode.Van, g.Periode.Einde);
        var voorbij = g.Periode.TotEnMet < vandaag;
        switch (g.Soort)
        {
            case Drempelsoort.Controle:
                yield return new StageopleiderControleDrempelOverschreden(id, eerste, s.Opleidernummer, g.Instellingscode, van, totEnMet, g.DrempelDagen, vandaag)
                    .Volgens("VER-40", Rollen.Stagecoordinator, Rollen.Stagebeheerder);
                if (!voorbij) yield return HerhaalControle.Taak(s, id, g.Instellingscode, g.Periode, g.DrempelDagen, vandaag);
                break;
            case Drempelsoort.Signalering:
                yield return new StageopleiderAfwezigheidGesignaleerd(id, eerste, s.Opleidernummer, g.Instellingscode, van, totEnMet, g.DrempelDagen, vandaag)
                    .Volgens("VER-40", Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Stagebeheerder);
                if (!voorbij)
                {
                    yield return Open.Registreer(
                        "VER-40", Afwezigheidstaken.Onderwerp(s, g.Instellingscode), id, Rollen.Stagecoordinator,
                        Afwezigheidstaken.Informatie(s, g), null, s.Instituut);
                }

                break;
            default:
                yield return new StageopleiderAfwezigheidDrempelOverschreden(
                    id, eerste, s.Opleidernummer, g.Instellingscode, van, totEnMet, g.KeertTerug, g.DrempelDagen, s.Instituut).Volgens("ERK-18");
                break;
        }
    }

    private static Feit Bijgesteld(Stageopleider s, Overschrijding oud, Gewenst nu) => oud.IsSignalering
        ? new StageopleiderSignaleringBijgesteld(oud.OverschrijdingId, nu.Periode.Van, nu.Periode.Einde, nu.DrempelDagen).Volgens("VER-40")
        : new StageopleiderAfwezigheidOverschrijdingBijgesteld(
            oud.OverschrijdingId, s.Opleidernummer, oud.Instellingscode, nu.Periode.Van, nu.Periode.Einde, nu.KeertTerug,
            nu.DrempelDagen, s.Instituut).Volgens("ERK-22");

    private static IEnumerable<Feit> Vervallen(Stageopleider s, Overschrijding oud) =>
    [
        oud.IsSignalering
            ? new StageopleiderSignaleringVervallen(oud.OverschrijdingId).Volgens("VER-40")
            : new StageopleiderAfwezigheidDrempelVervallen(oud.OverschrijdingId, s.Opleidernummer, s.Instituut).Volgens("VER-40"),
        .. Open.Vervallen(s.Signalen, oud.OverschrijdingId, Afwezigheidstaken.NietMeerOverschreden),
    ];
}

/// <summary>A threshold that is exceeded now, before it is compared with what was raised.</summary>
internal sealed record Gewenst(
    Drempelsoort Soort, string? Instellingscode, Periode Periode, bool KeertTerug, int DrempelDagen, IReadOnlyList<Guid> Delen)
{
    public bool IsDezelfdeAls(Overschrijding oud) => Soort == oud.Soort && Instellingscode == oud.Instellingscode;
}
