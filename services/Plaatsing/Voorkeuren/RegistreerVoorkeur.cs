using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Records a preference or rejection of an existing administration.</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Poule">The poule.</param>
/// <param name="Rang"><c>1</c>–<c>4</c> or <c>afwijzing</c>.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Motivatie">For the instituut only; goes into <see cref="Voorkeurmotivatie"/>.</param>
public sealed record RegistreerVoorkeur(string Aiosnummer, string Poule, string Rang, string Stageplaatscode, string Motivatie)
{
    /// <summary>PLA-37: number of preferences in a poule.</summary>
    public const int AantalVoorkeuren = 4;

    /// <summary>Rank of a rejection.</summary>
    public const string Afwijzing = "afwijzing";

    /// <summary>The motivation of this row.</summary>
    public Voorkeurmotivatie Motief() => new(MotiefId(), Sleutel.Normaal(Aiosnummer), Motivatie.Trim());

    /// <summary>Id of the motivation of this row.</summary>
    public Guid MotiefId() => Sleutel.Id("voorkeur", Aiosnummer, Poule, Rang);

    /// <summary>PLA-37: rank 1–4 or one rejection, four different places; the same row again is nothing new, other content a conflict (OVK-14).</summary>
    /// <param name="lijst">What the aios prefers in the poule so far; null when nothing.</param>
    /// <param name="command">The row.</param>
    /// <param name="aiosBekend">Whether the aios is known.</param>
    /// <param name="plaats">The stageplaats; null when not known.</param>
    /// <param name="bekend">The motivation of this key as known; null when not, or erased: then it is not compared.</param>
    public static Decision Decide(
        Voorkeurenlijst? lijst, RegistreerVoorkeur command, bool aiosBekend, Stageplaatsgegevens? plaats, Voorkeurmotivatie? bekend)
    {
        var isAfwijzing = string.Equals(command.Rang.Trim(), Afwijzing, StringComparison.OrdinalIgnoreCase);
        var rang = int.TryParse(command.Rang, out var getal) ? getal : 0;
        if (!isAfwijzing && rang is < 1 or > AantalVoorkeuren)
        {
            return new Regelovertreding(
                "PLA-37", $"De rang {command.Rang.Trim()} bestaat niet. Een aios geeft {AantalVoorkeuren} voorkeuren op en ten hoogste één afwijzing.",
                ("rang", command.Rang.Trim()), ("voorkeuren", AantalVoorkeuren));
        }

        var (aios, poule, code) = (Sleutel.Normaal(command.Aiosnummer), Sleutel.Normaal(command.Poule), Sleutel.Normaal(command.Stageplaatscode));
        var huidig = isAfwijzing ? lijst?.Afwijzing : lijst?.Voorkeuren.GetValueOrDefault(rang);
        if (huidig is not null)
        {
            return Conflict.Toets(
                $"de voorkeur van {aios} in {poule} met rang {command.Rang.Trim()}",
                ("Stageplaatscode", huidig == code), ("Motivatie", bekend is null || bekend.Tekst == command.Motivatie.Trim()));
        }

        if (!aiosBekend) return Conflict.Onbekend("aios", aios);
        if (plaats is null) return Conflict.Onbekend("stageplaats", code);
        if (Sleutel.Normaal(plaats.Poule) != poule)
        {
            return new Regelovertreding(
                "PLA-37", $"De stageplaats {code} hoort niet bij de poule {poule}.", ("poule", poule), ("poulevanStageplaats", plaats.Poule));
        }

        if (lijst is not null && (lijst.Voorkeuren.ContainsValue(code) || lijst.Afwijzing == code))
            return new Regelovertreding("PLA-37", $"De stageplaats {code} staat al op de lijst van deze aios.", ("stageplaats", code), ("poule", poule));

        return isAfwijzing
            ? new AfwijzingOpgegeven(aios, poule, code).Volgens("PLA-37")
            : new VoorkeurOpgegeven(aios, poule, rang, code).Volgens("PLA-37");
    }
}
