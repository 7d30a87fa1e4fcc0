using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Days on which a stageopleider covers nothing: an absence over its threshold (ERK-18), a departure (ERK-23), a lost condition (ERK-32), on hold (ERK-30).</summary>
/// <param name="OorzaakId">The exceeded threshold or the departure.</param>
/// <param name="Dagen">The days; without end when the return is not known, or never.</param>
/// <param name="KeertTerug">False for a departure.</param>
public sealed record Uitval(Guid OorzaakId, Periode Dagen, bool KeertTerug)
{
    /// <summary>See <see cref="Uitvalsoort"/>; null for an absence or a departure.</summary>
    public string? Soort { get; init; }

    /// <summary>The threshold that was exceeded, in calendar days; null for other causes, and for what was taken over before this was kept.</summary>
    public int? DrempelDagen { get; init; }
}

/// <summary>A choice of the stagecoördinator for this person (VER-41).</summary>
/// <param name="BesluitId">Identity of the decision.</param>
/// <param name="Uitkomst">See <see cref="Vervangingsuitkomst"/>.</param>
/// <param name="Dagen">The days of absence for which it was taken.</param>
/// <param name="Versie">Of two decisions the later holds.</param>
public sealed record Vervangingswens(Guid BesluitId, string Uitkomst, Periode Dagen, long Versie);

/// <summary>What one stageopleider contributes to the coverage of a stageplaats at one instelling.</summary>
/// <param name="Opleidernummer">Who.</param>
/// <param name="Erkend">Days on which RGS recognises the person there.</param>
/// <param name="Uitval">Days on which the person covers nothing all the same.</param>
/// <param name="Afwezig">Days of reported absence, also below the threshold.</param>
/// <param name="Gemeld">Days for which any absence was told, the withdrawn ones included.</param>
/// <param name="Vervangingen">Choices of the stagecoördinator.</param>
public sealed record Dekkingsbijdrage(
    string Opleidernummer, IReadOnlyList<Periode> Erkend, IReadOnlyList<Uitval> Uitval, IReadOnlyList<Periode> Afwezig, IReadOnlyList<Periode> Gemeld,
    IReadOnlyList<Vervangingswens> Vervangingen)
{
    /// <summary>The days on which the person covers: erkend, and not out (ERK-17).</summary>
    public IReadOnlyList<Periode> Dekt() => Erkend.Zonder(Uitval.Select(u => u.Dagen));

    /// <summary>The days on which the person is not there: reported absences and exceeded ones together.</summary>
    public IReadOnlyList<Periode> Weg() => Afwezig.Concat(Uitval.Select(u => u.Dagen)).Verenigd();

    /// <summary>What this stageopleider contributes at this instelling; absences and erkenningen of elsewhere are left out (ERK-3, VER-40).</summary>
    /// <param name="stageopleider">The stageopleider.</param>
    /// <param name="instellingscode">The instelling.</param>
    /// <param name="koepel">Code of its koepel, or null.</param>
    /// <param name="koepelTotEnMet">Last day on which an erkenning of another location of the koepel counts (C-6 row 3); null while the koepel goes on.</param>
    public static Dekkingsbijdrage Van(Stageopleider stageopleider, string instellingscode, string? koepel, DateOnly? koepelTotEnMet = null) => new(
        stageopleider.Opleidernummer,
        stageopleider.Erkenningen.Values.Where(e => stageopleider.GeldtBij(e, instellingscode, koepel))
            .Select(e => e.Instellingscode == instellingscode ? stageopleider.Telt(e)
                : stageopleider.Telt(e).Doorsnede(Periode.Vanaf(DateOnly.MinValue, koepelTotEnMet)) ?? new Periode(e.Van, e.Van.AddDays(-1)))
            .Verenigd(),
        [
            .. stageopleider.Oorzaken
                .Where(o => o.Value.Dagen() is not null && stageopleider.Raakt(o.Value, instellingscode, koepel))
                .Select(o => new Uitval(o.Key, o.Value.Dagen()!.Value, o.Value.KeertTerug) { Soort = o.Value.Soort, DrempelDagen = o.Value.DrempelDagen }),
        ],
        Afwezigheden(stageopleider, instellingscode, koepel, ingetrokken: false).Verenigd(),
        [.. Afwezigheden(stageopleider, instellingscode, koepel, ingetrokken: false), .. Afwezigheden(stageopleider, instellingscode, koepel, ingetrokken: true)],
        [
            .. stageopleider.Vervangingen
                .Where(v => stageopleider.Betreft(v.Value.Instellingscode, instellingscode, koepel))
                .OrderBy(v => v.Value.Versie)
                .Select(v => new Vervangingswens(v.Key, v.Value.Uitkomst, Periode.Vanaf(v.Value.Van, v.Value.TotEnMet), v.Value.Versie)),
        ]);

    private static IEnumerable<Periode> Afwezigheden(Stageopleider s, string instellingscode, string? koepel, bool ingetrokken) =>
        s.Afwezigheden.Values
            .Where(a => a.Ingetrokken == ingetrokken && s.Betreft(a.Instellingscode, instellingscode, koepel))
            .Select(a => Periode.Vanaf(a.Van, a.TotEnMet));
}
