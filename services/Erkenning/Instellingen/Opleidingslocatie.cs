using StageSystem.Kern;

namespace StageSystem.Erkenningen.Instellingen;

/// <summary>Days on which a training location is, or is not, erkend by RGS.</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Erkend">Whether RGS recognises it, itself or through its koepel.</param>
public sealed record Erkenningsdagen(DateOnly Van, DateOnly TotEnMet, bool Erkend);

/// <summary>A part of an opleidingsschema: where and when.</summary>
/// <param name="Instellingscode">The training location, normalised.</param>
/// <param name="Periode">The days; with an end.</param>
public sealed record Schemaonderdeel(string Instellingscode, Periode Periode);

/// <summary>A part that the register may not contain.</summary>
/// <param name="Instellingscode">The training location.</param>
/// <param name="EersteDag">First day without erkenning.</param>
/// <param name="Bekend">Whether the location is known at all.</param>
public sealed record Schemafout(string Instellingscode, DateOnly EersteDag, bool Bekend);

/// <summary>The opleidingsschema in the register contains only locations with an RGS erkenning on those days (ERK-40).</summary>
public static class Opleidingslocatie
{
    /// <summary>Every day of the period, in order, cut where the erkenning begins or ends.</summary>
    public static IReadOnlyList<Erkenningsdagen> Bepaal(Instelling instelling, Periode periode)
    {
        var erkend = new[] { periode }.Doorsnede(instelling.ErkendeDagen());
        return
        [
            .. erkend.Select(p => new Erkenningsdagen(p.Van, p.TotEnMet, Erkend: true))
                .Concat(new[] { periode }.Zonder(erkend).Select(p => new Erkenningsdagen(p.Van, p.TotEnMet, Erkend: false)))
                .OrderBy(d => d.Van),
        ];
    }

    /// <summary>ERK-40: every part whose location is not erkend on all its days, with the first day; a location that is not known here is erkend on none.</summary>
    /// <param name="schema">The parts.</param>
    /// <param name="instellingen">The known locations, by code.</param>
    public static IReadOnlyList<Schemafout> Fouten(IReadOnlyList<Schemaonderdeel> schema, IReadOnlyDictionary<string, Instelling> instellingen) =>
    [
        .. schema.Select(o => instellingen.TryGetValue(o.Instellingscode, out var instelling)
            ? instelling.EersteDagNietErkend(o.Periode) is { } dag ? new Schemafout(o.Instellingscode, dag, Bekend: true) : null
            : new Schemafout(o.Instellingscode, o.Periode.Van, Bekend: false)).OfType<Schemafout>(),
    ];

    /// <summary>ERK-40: the refusal names every such part; null when the register may contain all of them.</summary>
    public static Regelovertreding? Weigering(IReadOnlyList<Schemafout> fouten) => fouten.Count == 0
        ? null
        : new(
            "ERK-40",
            "Dit opleidingsschema kan zo niet in het register: "
            + string.Join("; ", fouten.Select(f => f.Bekend ? $"instelling {f.Instellingscode} is op {f.EersteDag.Tekst()} niet erkend" : $"instelling {f.Instellingscode} is onbekend"))
            + ". Kies een andere opleidingslocatie of andere dagen.",
            ("eersteDag", fouten.Min(f => f.EersteDag)), ("opleidingslocaties", fouten.Select(f => f.Instellingscode).Distinct().ToList()));
}
