using System.Globalization;
using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Take over an absence from an existing administration. History: it may overlap or touch another, and lie after a departure.</summary>
/// <param name="Reden">Reason category.</param>
/// <param name="Van">First day of absence.</param>
/// <param name="TotEnMet">Last day of absence, included; null when not known or, of a departure, gone for good.</param>
/// <param name="Melder">Who imports, as <c>rol:subject</c>.</param>
/// <param name="GemeldOp">Day on which it was reported to the old administration.</param>
public sealed record RegistreerAfwezigheid(Reden Reden, DateOnly Van, DateOnly? TotEnMet, string Melder, DateOnly GemeldOp)
{
    /// <summary>The absence with this natural key: stageopleider and first day.</summary>
    public static Guid Id(string opleidernummer, DateOnly van) =>
        Sleutel.Id("afwezigheid", opleidernummer, van.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>
    /// The same row again changes nothing, also after the absence was changed here; another content under the same key is a conflict, never an overwrite.
    /// </summary>
    /// <param name="stageopleider">The person.</param>
    /// <param name="command">The row.</param>
    /// <param name="feiten">The reasons of the absences that are known; that of this one is added.</param>
    public static Decision Decide(Stageopleider stageopleider, RegistreerAfwezigheid command, Weegfeiten feiten)
    {
        var id = Id(stageopleider.Opleidernummer, command.Van);
        var keertTerug = command.Reden is not Reden.Vertrek;
        var gemeldOp = Kalender.Begin(command.GemeldOp);

        if (stageopleider.Afwezigheden.TryGetValue(id, out var bekend))
        {
            return bekend.Gemeld == new Melding(null, command.Van, command.TotEnMet, keertTerug, gemeldOp)
                && !feiten.IsAndersGemeld(id, command.Reden)
                ? Decision.NothingNew
                : new Regelovertreding("OVK-14", "Deze afwezigheid is al overgenomen met een andere inhoud. Er is niets overschreven; stel de bestaande afwezigheid bij.",
                    ("opleidernummer", stageopleider.Opleidernummer), ("van", command.Van));
        }

        if (Meldregels.Periode(command.Van, command.TotEnMet, keertTerug) is { } overtreding) return overtreding;

        var gemeld = new StageopleiderAfwezigGemeld(id, null, command.Van, command.TotEnMet, keertTerug, command.Melder, gemeldOp);
        return Meldregels.LegVast(stageopleider, id, gemeld.Volgens("VER-39"), feiten.Met(id, command.Reden));
    }
}
