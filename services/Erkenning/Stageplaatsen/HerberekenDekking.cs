using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Determines the coverage of a stageplaats anew after an erkenning, a link or an absence changed, and what follows from the change.</summary>
/// <param name="OorzaakId">What changed: the exceeded threshold, the procedure, the registration.</param>
public sealed record HerberekenDekking(Guid OorzaakId)
{
    /// <summary>
    /// ERK-17: stored only when it differs from what was recorded; then each transition: uncovered, covered by the duo partner (ERK-19), covered again (ERK-22).
    /// Never refuses: it follows from facts.
    /// </summary>
    /// <param name="stageplaats">The stageplaats.</param>
    /// <param name="command">What changed.</param>
    /// <param name="bijdragen">What each linked person contributes now, by opleidernummer.</param>
    /// <param name="tabel">Parameters of Appendix B: in how many werkdagen a duo partner confirms (<c>duo.bevestigenWerkdagen</c>), after which the signaal escalates.</param>
    /// <param name="vandaag">Today in Amsterdam: nobody is asked to act on days that are over.</param>
    public static Decision Decide(
        Stageplaats stageplaats, HerberekenDekking command, IReadOnlyDictionary<string, Dekkingsbijdrage> bijdragen, Parametertabel tabel, DateOnly vandaag)
    {
        var dekking = Dekking.Bepaal(stageplaats.Koppelingen, bijdragen);
        var feiten = new List<Feit>();
        if (!stageplaats.Dekkingsperioden.SequenceEqual(dekking))
        {
            feiten.Add(new DekkingVastgesteld(
                stageplaats.Gegevens.Stageplaatscode, stageplaats.Gegevens.Instituut, dekking, command.OorzaakId).Volgens("ERK-17"));
            feiten.AddRange(Ongedekt(stageplaats, dekking));
            feiten.AddRange(GedektDoorDuo(stageplaats, dekking, tabel.Voor(stageplaats.Gegevens.Instituut, vandaag)));
            feiten.AddRange(WeerGedekt(stageplaats, dekking));
            feiten.AddRange(NietMeerDoorDuo(stageplaats, dekking));
        }

        feiten.AddRange(Aanwezigheid(stageplaats, Dekking.ZonderAanwezige(stageplaats.Koppelingen, bijdragen), vandaag));
        return Decision.Accept(feiten);
    }

    private static IEnumerable<Feit> Ongedekt(Stageplaats s, IReadOnlyList<Dekkingsperiode> dekking) =>
        dekking
            .Where(nieuw => nieuw.IsUitgevallen())
            .Where(nieuw => !s.Dekkingsperioden
                .Where(oud => oud.IsUitgevallen() && oud.OorzaakId == nieuw.OorzaakId)
                .Select(oud => oud.Dagen()).Dekken(nieuw.Dagen()))
            .Select(nieuw => new StageplaatsOngedekt(
                s.Gegevens.Stageplaatscode, s.Gegevens.Instituut, nieuw.Van, nieuw.TotEnMet, nieuw.OorzaakId!.Value)
                .Volgens("ERK-17", Rollen.Contactpersoon, Rollen.Stagecoordinator, Rollen.Stagebeheerder));

    private static IEnumerable<Feit> GedektDoorDuo(Stageplaats s, IReadOnlyList<Dekkingsperiode> dekking, Parameterstand parameters)
    {
        var (vandaag, werkdagen) = (parameters.Dag, parameters.Waarde(Erkenningparameters.DuoBevestigenWerkdagen));
        var gevraagd = s.DuoDekkingen.Where(d => d.BevestigingGevraagd).Select(d => (d.OorzaakId, d.Opleidernummer)).ToHashSet();
        foreach (var nieuw in dekking.Where(p => IsDuoDekking(s, p)))
        {
            var (oorzaakId, opleidernummer) = (nieuw.OorzaakId!.Value, nieuw.Opleidernummers[0]);
            var verteld = s.DuoDekkingen.Find(d => Stageplaats.Is(d, oorzaakId, opleidernummer))?.Dagen ?? [];
            if (verteld.Select(t => Periode.Vanaf(t.Van, t.TotEnMet)).Dekken(nieuw.Dagen())) continue;

            var vraagt = !(nieuw.TotEnMet < vandaag) && gevraagd.Add((oorzaakId, opleidernummer));
            var uiterlijk = vraagt ? Kalender.PlusWerkdagen(vandaag, werkdagen) : (DateOnly?)null;
            yield return new StageplaatsGedektDoorDuo(
                s.Gegevens.Stageplaatscode, s.Gegevens.Instituut, nieuw.Van, nieuw.TotEnMet, opleidernummer, oorzaakId, uiterlijk)
                .Volgens("ERK-19", Rollen.Stageopleider, Rollen.Aios, Rollen.Stagesecretariaat);
            if (vraagt)
            {
                yield return Signalen.Registreer(
                    "ERK-19", s.DuoOnderwerp(opleidernummer), oorzaakId, Rollen.Stageopleider,
                    $"Stageopleider {opleidernummer}: bevestig dat u stageplaats {s.Gegevens.Stageplaatscode} alleen dekt ({nieuw.Dagen()}).",
                    uiterlijk, s.Gegevens.Instituut);
            }
        }
    }

    private static bool IsDuoDekking(Stageplaats s, Dekkingsperiode periode) =>
        periode is { Soort: Dekkingssoort.Enkel, OorzaakId: not null }
        && s.Koppelingen.Exists(k => k.Rol == Koppelrol.Stageopleider && k.Opleidernummer == periode.Opleidernummers[0]);

    private static IEnumerable<Feit> WeerGedekt(Stageplaats s, IReadOnlyList<Dekkingsperiode> dekking)
    {
        foreach (var oud in s.Dekkingsperioden.Where(p => p.IsUitgevallen()))
        {
            var terug = dekking
                .Where(nieuw => nieuw.Soort != Dekkingssoort.Ongedekt)
                .Select(nieuw => (Dagen: nieuw.Dagen().Doorsnede(oud.Dagen()), Opleidernummer: nieuw.Opleidernummers[0]))
                .Where(t => t.Dagen is not null)
                .GroupBy(t => t.Opleidernummer, t => t.Dagen!.Value)
                .SelectMany(groep => groep.Verenigd().Select(dagen => (dagen, groep.Key)))
                .OrderBy(t => t.dagen.Van);
            foreach (var (dagen, opleidernummer) in terug)
            {
                yield return new StageplaatsWeerGedekt(
                    s.Gegevens.Stageplaatscode, s.Gegevens.Instituut, dagen.Van, dagen.Einde, opleidernummer, oud.OorzaakId!.Value)
                    .Volgens("ERK-17", Rollen.Aios, Rollen.Stagesecretariaat, Rollen.Stagecoordinator);
            }
        }
    }

    private static IEnumerable<Feit> NietMeerDoorDuo(Stageplaats s, IReadOnlyList<Dekkingsperiode> dekking) =>
        s.DuoDekkingen
            .Where(duo => !dekking.Any(p => p.OorzaakId == duo.OorzaakId && p.Opleidernummers.SequenceEqual([duo.Opleidernummer])))
            .Select(duo => Signalen.Id("ERK-19", s.DuoOnderwerp(duo.Opleidernummer), duo.OorzaakId, Rollen.Stageopleider))
            .Distinct()
            .Where(s.Signalen.ContainsKey)
            .Select(id => new SignaalVervallen(id, "De dekking is weer anders.").Volgens("OVK-7", s.Signalen[id].Geadresseerde));

    /// <summary>ERK-17: a SOFT signal for each period without anyone present; it lapses with the period.</summary>
    private static IEnumerable<Feit> Aanwezigheid(Stageplaats s, IReadOnlyList<Tijdvak> zonder, DateOnly vandaag)
    {
        if (s.ZonderAanwezige.SequenceEqual(zonder)) yield break;

        yield return new AanwezigheidOntbreekt(s.Gegevens.Stageplaatscode, s.Gegevens.Instituut, zonder).Volgens("ERK-17");
        foreach (var weg in s.ZonderAanwezige.Except(zonder))
        {
            var id = Signalen.Id("ERK-17", s.Onderwerp(), Oorzaak(s, weg), Rollen.Stagecoordinator);
            if (s.Signalen.TryGetValue(id, out var open))
                yield return new SignaalVervallen(id, "Er is weer een stageopleider aanwezig.").Volgens("OVK-7", open.Geadresseerde);
        }

        foreach (var nieuw in zonder.Except(s.ZonderAanwezige).Where(t => !(t.TotEnMet < vandaag)))
        {
            var dagen = Periode.Vanaf(nieuw.Van, nieuw.TotEnMet);
            yield return Signalen.Registreer(
                "ERK-17", s.Onderwerp(), Oorzaak(s, nieuw), Rollen.Stagecoordinator,
                $"{(dagen.IsOpen ? "Dagen" : dagen.Dagen == 1 ? "1 dag" : $"{dagen.Dagen} dagen")} zonder aanwezige stageopleider bij stageplaats "
                + $"{s.Gegevens.Stageplaatscode}: {dagen}. Ga na of de begeleiding geregeld is.",
                uiterlijkOp: null, s.Gegevens.Instituut);
        }
    }

    private static Guid Oorzaak(Stageplaats s, Tijdvak tijdvak) =>
        Sleutel.Id("aanwezigheid", s.Gegevens.Stageplaatscode, $"{tijdvak.Van:O}", $"{tijdvak.TotEnMet:O}");
}
