using StageSystem.Erkenningen.Stagedossiers;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Kwaliteit;

/// <summary>Records the scores of the quality criteria of an evaluation or visit.</summary>
/// <param name="ScoreId">This scoring.</param>
/// <param name="Bron"><see cref="Dossiersoort.Stageevaluatie"/>, or the kind of the visit.</param>
/// <param name="BronId">The stage-evaluatie or the visit.</param>
/// <param name="Op">Day of the evaluation or visit.</param>
/// <param name="Scores">Every criterion once; null for n.v.t.</param>
public sealed record ScoorCriteria(Guid ScoreId, string Bron, Guid BronId, DateOnly Op, IReadOnlyList<Criteriumscore> Scores)
{
    /// <summary>
    /// ERK-38, BEO-60: all 18 criteria, each 1–5 or n.v.t. (parameter <c>kwaliteit.schaal</c>). A second scoring of the same source corrects the first (OVK-14). A visit must
    /// stand in the dossier, with its own day.
    /// </summary>
    /// <param name="d">The dossier; <see cref="Stagedossier.Leeg"/> when nothing was kept.</param>
    /// <param name="command">The scores.</param>
    /// <param name="schaal">The highest score.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stagedossier d, ScoorCriteria command, int schaal, DateOnly vandaag)
    {
        var scores = command.Scores.OrderBy(s => s.Nummer).ToList();
        if (Onvolledig(scores, schaal) is { } onvolledig) return onvolledig;
        if (command.Op > vandaag)
        {
            return new Regelovertreding(
                "ERK-38", $"Een evaluatie van {command.Op.Tekst()} kan nog niet gescoord worden; het is vandaag {vandaag.Tekst()}.", ("op", command.Op), ("vandaag", vandaag));
        }

        if (command.Bron != Dossiersoort.Stageevaluatie && Bezoekfout(d, command) is { } fout) return fout;
        return d.Metingen.Find(m => m.BronId == command.BronId) is { } bekend && bekend.Op == command.Op && bekend.Scores.SequenceEqual(scores)
            ? Decision.NothingNew
            : new CriteriaGescoord(command.ScoreId, d.Stageplaatscode, d.Instituut, command.Bron, command.BronId, command.Op, scores)
                .Volgens("ERK-38", Rollen.Stagebeheerder);
    }

    private static Regelovertreding? Onvolledig(List<Criteriumscore> scores, int schaal)
    {
        var aantal = Kwaliteitscriteria.Namen.Length;
        var ontbreekt = Enumerable.Range(1, aantal).Except(scores.Select(s => s.Nummer)).ToList();
        var vreemd = scores.Where(s => !Kwaliteitscriteria.Bestaat(s.Nummer)).Select(s => s.Nummer).ToList();
        var dubbel = scores.GroupBy(s => s.Nummer).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        var buiten = scores.Where(s => s.Score < 1 || s.Score > schaal).Select(s => s.Nummer).ToList();
        if (ontbreekt.Count + vreemd.Count + dubbel.Count + buiten.Count == 0) return null;
        var delen = new[] { ("ontbreekt", ontbreekt), ("onbekend", vreemd), ("dubbel", dubbel), ($"niet 1 tot en met {schaal}", buiten) }
            .Where(deel => deel.Item2.Count > 0).Select(deel => $"{deel.Item1}: {string.Join(", ", deel.Item2)}");
        return new(
            "ERK-38", $"Geef elk van de {aantal} criteria één keer een score van 1 tot en met {schaal}, of n.v.t. Bij {string.Join("; ", delen)}.",
            ("ontbreekt", ontbreekt), ("onbekend", vreemd), ("dubbel", dubbel), ("buitenSchaal", buiten), ("schaal", schaal));
    }

    private static Regelovertreding? Bezoekfout(Stagedossier d, ScoorCriteria command)
    {
        if (d.Bezoek(command.BronId) is not { } bezoek || bezoek.Status == Bezoekstatus.Ingetrokken) return Verslag.Onbekend(command.BronId);
        return (bezoek.Soort, bezoek.Op) == (command.Bron, command.Op) ? null : new(
            "ERK-38", $"Dit bezoek is een {bezoek.Soort} van {bezoek.Op.Tekst()}. Score met die soort en dag.",
            ("soort", bezoek.Soort), ("op", bezoek.Op));
    }
}

/// <summary>Tells the stagebeheerder which criteria ask for attention after a new scoring.</summary>
/// <param name="Vlaggen">The flags by the scores that hold now.</param>
public sealed record SignaleerKwaliteit(IReadOnlyList<Kwaliteitsvlag> Vlaggen)
{
    /// <summary>
    /// ERK-38, ERK-12, C-34: one signaal for each flag, in the stream of the stageplaats, to its stagebeheerder; without figures, those stand in the stagedossier (2.2).
    /// A flag that holds no longer makes its signaal lapse.
    /// </summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="command">The flags.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageplaats s, SignaleerKwaliteit command, DateOnly vandaag)
    {
        var g = s.Gegevens;
        var nu = command.Vlaggen.ToDictionary(v => OorzaakVan(g.Stageplaatscode, v));
        var open = s.Signalen.Values.Where(o => o.Regel is "ERK-38" or "ERK-12").ToList();
        return Decision.Accept(
            [
                .. open.Where(o => !nu.ContainsKey(o.OorzaakId)).OrderBy(o => o.SignaalId)
                    .Select(o => new SignaalVervallen(o.SignaalId, "De laatste evaluatie geeft geen aanleiding meer.").Volgens("OVK-7", o.Geadresseerde)),
                .. nu.Where(v => !open.Exists(o => o.OorzaakId == v.Key)).Select(v => Signalen.Registreer(
                    v.Value.Regel, s.Onderwerp(), v.Key, s.Beheerrol(vandaag),
                    $"Kwaliteitscriterium {Kwaliteitscriteria.Naam(v.Value.Criterium)} van stageplaats {g.Stageplaatscode} vraagt aandacht. De cijfers staan in het stagedossier.",
                    uiterlijkOp: null, g.Instituut)),
            ]);
    }

    private static Guid OorzaakVan(string stageplaatscode, Kwaliteitsvlag vlag) => Sleutel.Id("kwaliteitsvlag", stageplaatscode, $"{vlag.Criterium}", vlag.Grond);
}
