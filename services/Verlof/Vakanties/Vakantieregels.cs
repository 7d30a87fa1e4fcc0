using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Vakanties;

/// <summary>Why there is no vacation in a period (VER-30). Stored by number: values are only added.</summary>
public enum Blokkadesoort
{
    /// <summary>The start of the stage, when the SLWP says so.</summary>
    Inwerkperiode,

    /// <summary>The STARtclass.</summary>
    Startclass,

    /// <summary>A mandatory introduction.</summary>
    Introductie,
}

/// <summary>A period without vacation.</summary>
public sealed record Geblokkeerd(Blokkadesoort Soort, DateOnly Van, DateOnly TotEnMet)
{
    /// <summary>Its days.</summary>
    [JsonIgnore]
    public Periode Periode => new(Van, TotEnMet);
}

/// <summary>Which vacation is allowed (VER-25, VER-27, VER-28, VER-30, VER-47).</summary>
public static class Vakantieregels
{
    /// <summary>VER-26: weeks before the end of the stage at which the aios is reminded of vacation that is left.</summary>
    public const int HerinneringWeken = 4;

    private const int DagenPerKwartaal = 13 * 7;

    /// <summary>VER-25, VER-28: the total of a stage stays within its right; a construction (VER-29) or a planner's named exception (VER-26) adds to it.</summary>
    /// <param name="gevraagd">Hours asked in this stage.</param>
    /// <param name="opgenomen">Hours asked or granted before in the same stage.</param>
    /// <param name="recht">Right of the stage.</param>
    /// <param name="extra">Hours that came from another stage.</param>
    public static Regelovertreding? Recht(decimal gevraagd, decimal opgenomen, decimal recht, decimal extra) =>
        gevraagd + opgenomen <= recht + extra
            ? null
            : new("VER-25", $"In deze stage kunt u {(recht + extra).Uren()} vakantie opnemen; {opgenomen.Uren()} staat al vast en u vraagt {gevraagd.Uren()}. Vraag minder uren, of verdeel de vakantie over twee stages.",
                ("gevraagdUren", gevraagd), ("opgenomenUren", opgenomen), ("rechtUren", recht), ("extraUren", extra));

    /// <summary>VER-30: no vacation on a blocked day.</summary>
    public static Regelovertreding? Blokkade(Periode gevraagd, IEnumerable<Geblokkeerd> blokkades)
    {
        var blok = blokkades.Where(b => b.Periode.Overlapt(gevraagd)).OrderBy(b => b.Van).FirstOrDefault();
        return blok is null
            ? null
            : new("VER-30", $"Van {blok.Periode} is geen vakantie mogelijk ({Naam(blok.Soort)}). Kies andere dagen.",
                ("van", blok.Van), ("totEnMet", blok.TotEnMet), ("soort", Naam(blok.Soort)));
    }

    /// <summary>VER-27: no vacation on days for which sickness was recorded earlier. Of a report without an end those are the days through today: nobody knows of later ones yet.</summary>
    public static Regelovertreding? Ziekte(Periode gevraagd, IEnumerable<Periode> ziek, DateOnly vandaag)
    {
        var overlap = ziek.Select(p => p.IsOpen ? new Periode(p.Van, p.Van > vandaag ? p.Van : vandaag) : p).Select(gevraagd.Doorsnede).OfType<Periode>().OrderBy(p => p.Van).ToList();
        return overlap.Count == 0
            ? null
            : new("VER-27", $"In deze dagen staat al een ziekmelding ({overlap[0]}). Kies dagen zonder ziekmelding.", ("van", overlap[0].Van), ("totEnMet", overlap[0].TotEnMet));
    }

    /// <summary>VER-25: in a stage of 26 weeks more than a quarter of the year's right in one half is flagged.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="perDag">Vacation hours by day, asked and granted.</param>
    /// <param name="parameters">The right.</param>
    public static Aandachtspunt? PerKwartaal(Vakantiestage stage, IReadOnlyDictionary<DateOnly, decimal> perDag, Parameterstand parameters)
    {
        if (stage.NominaleWeken < 26) return null;
        var midden = stage.Van.AddDays(DagenPerKwartaal);
        // A stage that was ended early may have no second half.
        foreach (var helft in new[] { new Periode(stage.Van, midden.AddDays(-1)), new Periode(midden, stage.TotEnMet) }.Select(stage.Periode.Doorsnede).OfType<Periode>())
        {
            var grens = Math.Round(
                parameters.Waarde(Verlofparameters.VakantieUren) * Stageduur.Honderdsten(helft, stage.Percentages) / (400m * helft.Dagen), 2, MidpointRounding.AwayFromZero);
            var uren = perDag.Where(u => helft.Bevat(u.Key)).Sum(u => u.Value);
            if (uren > grens)
                return new("VER-25", $"Van {helft} staat {uren.Uren()} vakantie; per drie maanden is {grens.Uren()} (7,5 dagen) gewoon. De stageopleider beslist.", Rollen.Stageopleider);
        }

        return null;
    }

    /// <summary>VER-47: a request after the day on which the roster of the stageplaats was made is flagged.</summary>
    public static Aandachtspunt? Rooster(DateOnly aangevraagdOp, DateOnly? roosterOp) => roosterOp is { } gemaakt && aangevraagdOp > gemaakt
        ? new("VER-47", $"Het rooster van de stageplaats is op {gemaakt.Tekst()} gemaakt; de aanvraag is van {aangevraagdOp.Tekst()}. Overleg of het rooster nog kan veranderen.", Rollen.Stageopleider)
        : null;

    /// <summary>VER-26: what is left does not go to the next stage.</summary>
    public static ImmutableArray<Aandachtspunt> Over(decimal open, DateOnly totEnMet) => open > 0
        ? [new("VER-26", $"U hebt nog {open.Uren()} vakantie in deze stage. Neem die op vóór {totEnMet.AddDays(1).Tekst()}: vakantie gaat niet mee naar de volgende stage.", Rollen.Aios)]
        : [];

    private static string Naam(Blokkadesoort soort) => soort switch
    {
        Blokkadesoort.Inwerkperiode => "inwerkperiode",
        Blokkadesoort.Startclass => "STARtclass",
        _ => "verplichte introductie",
    };
}
