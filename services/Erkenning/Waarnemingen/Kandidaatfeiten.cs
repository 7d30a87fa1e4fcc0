using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>What must be known of a candidate for a waarneming or succession at one stageplaats.</summary>
/// <param name="Opleidernummer">The candidate.</param>
/// <param name="IsVerbonden">Whether employed at the instelling, or within its koepel (ERK-20).</param>
/// <param name="Voorwaarden">Facts for ERK-1.</param>
/// <param name="Weg">Days on which the candidate is away.</param>
public sealed record Kandidaatfeiten(string Opleidernummer, bool IsVerbonden, Voorwaardefeiten Voorwaarden, IReadOnlyList<Periode> Weg)
{
    /// <summary>
    /// The facts about this person at this stageplaats on the day on which the erkenning would begin: employment and hours are effective-dated (OVK-3). ERK-13: for a
    /// second or waarnemend stageopleider ERK-1 under d is met by the valid SLWP.
    /// </summary>
    /// <param name="stageopleider">The candidate.</param>
    /// <param name="stageplaats">The stageplaats.</param>
    /// <param name="ingangsdatum">First day of the erkenning.</param>
    public static Kandidaatfeiten Van(Stageopleider stageopleider, Stageplaats stageplaats, DateOnly ingangsdatum)
    {
        var (code, koepel) = (stageplaats.Gegevens.Instellingscode, stageplaats.Gegevens.Koepel);
        var voorwaarden = Voorwaardefeiten.Van(stageopleider, code, koepel, stageplaats.SlwpPerioden(), ingangsdatum);
        return new(stageopleider.Opleidernummer, voorwaarden.InDienstVan is not null, voorwaarden, Dekkingsbijdrage.Van(stageopleider, code, koepel).Weg());
    }

    /// <summary>
    /// ERK-20: refused when not linked to the instelling or koepel, or absent in the same period; ERK-1: with every failing condition,
    /// unless RGS makes an exception and gave a reference for it (Q57).
    /// </summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="ingangsdatum">First day that is asked for.</param>
    /// <param name="rgsUitzondering">Reference of the exception, or null.</param>
    public Regelovertreding? Toets(Waarnemingsprocedure procedure, DateOnly ingangsdatum, string? rgsUitzondering)
    {
        if (!IsVerbonden)
        {
            return new(
                "ERK-20", $"Stageopleider {Opleidernummer} is niet verbonden aan de instelling of haar koepel.",
                ("opleidernummer", Opleidernummer), ("instellingscode", procedure.Instellingscode));
        }

        var periode = procedure.Soort == Erkenningssoort.Waarnemend
            ? Periode.Vanaf(ingangsdatum, procedure.TotEnMet)
            : new Periode(ingangsdatum, ingangsdatum);
        if (Weg.Where(w => w.Overlapt(periode)).Select(w => (Periode?)w).FirstOrDefault() is { } afwezig)
        {
            return new(
                "ERK-20", $"Stageopleider {Opleidernummer} is in dezelfde periode zelf afwezig ({afwezig}).",
                ("opleidernummer", Opleidernummer), ("afwezigVan", afwezig.Van), ("ingangsdatum", ingangsdatum));
        }

        var falend = Erkenningsvoorwaarden.Falend(Voorwaarden, ingangsdatum);
        return falend.Count > 0 && string.IsNullOrWhiteSpace(rgsUitzondering)
            ? Erkenningsvoorwaarden.Overtreding("ERK-1", falend, Voorwaarden, ingangsdatum)
            : null;
    }
}
