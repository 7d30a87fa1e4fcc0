using StageSystem.Erkenningen.Scholingen;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageplaatsen;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>A flag on the dossier: shown, it blocks nothing.</summary>
/// <param name="Regel">The rule that asks for it.</param>
/// <param name="Tekst">What is missing, in plain Dutch.</param>
/// <param name="OpAgenda">Whether it is on the agenda of the next evaluatiegesprek.</param>
/// <param name="Opleidernummer">The stageopleider whom it concerns; null when it concerns the stageplaats.</param>
public sealed record Aandachtspunt(string Regel, string Tekst, bool OpAgenda, string? Opleidernummer = null);

/// <summary>The flags on the dossier of a stageplaats (ERK-9, ERK-26, ERK-27, ERK-29, ERK-39).</summary>
public static class Aandachtspunten
{
    /// <summary>
    /// ERK-26: of each stageopleider who is linked today whether didactic training was followed or is. ERK-27: what the SLWP does not say about supervision, and on which
    /// structural absence days nobody is named as replacement; of the version that holds, or else the newest. Never a block.
    /// </summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="plan">Its SLWP; null when none was drawn up here.</param>
    /// <param name="didactiek">What is recorded about didactic training, by opleidernummer.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static IReadOnlyList<Aandachtspunt> Bepaal(
        Stageplaats s, Stageleerwerkplan? plan, IReadOnlyDictionary<string, DidactischeScholing> didactiek, DateOnly vandaag)
    {
        var punten = new List<Aandachtspunt>();
        if (s.DuoStageopleiderOntbreekt(vandaag)) punten.Add(new("ERK-9", "Er zijn vandaag geen twee erkende stageopleiders.", OpAgenda: false));
        foreach (var nummer in s.Koppelingen.Where(k => !(k.Van > vandaag) && !(k.TotEnMet < vandaag)).Select(k => k.Opleidernummer).Distinct())
        {
            if (didactiek.GetValueOrDefault(nummer)?.Stand is not (Didactiekstand.Gevolgd or Didactiekstand.Bezig))
                punten.Add(new("ERK-26", $"Van stageopleider {nummer} is geen didactische scholing bekend.", OpAgenda: true, nummer));
        }

        if ((plan?.Geldend() ?? plan?.Versies[^1]) is { } versie)
        {
            punten.AddRange(Slwponderdeel.BegeleidingOntbreekt(versie.Inhoud, versie.Ingevuld)
                .Select(onderdeel => new Aandachtspunt("ERK-27", $"In het stageleerwerkplan (SLWP) ontbreekt: {onderdeel}.", OpAgenda: true)));
        }

        if (s.Beheer.Op(vandaag) is null) punten.Add(new("ERK-29", "Er is geen stagebeheerder.", OpAgenda: false));
        if (s.Kwaliteit.IsTeLaat()) punten.Add(new("ERK-39", "De kwaliteitscyclus is te laat.", OpAgenda: false));
        return punten;
    }
}
