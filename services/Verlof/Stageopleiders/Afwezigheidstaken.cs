using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>The words of tasks and information about an absence: number, instelling and dates, never the reason (OVK-11).</summary>
internal static class Afwezigheidstaken
{
    public const string NietMeerOverschreden = "De afwezigheid is niet meer langer dan de drempel.";
    public const string AfwezigheidVoorbij = "De afwezigheid is voorbij.";
    public const string AfwezigheidIngetrokken = "De afwezigheid is ingetrokken.";

    public static string Onderwerp(Stageopleider s, string? instellingscode) =>
        instellingscode is null ? $"stageopleider {s.Opleidernummer}" : $"stageopleider {s.Opleidernummer} bij {instellingscode}";

    public static string Informatie(Stageopleider s, Gewenst g) => g.KeertTerug
        ? $"{Kop(s, g.Instellingscode)} is langer dan {g.DrempelDagen} dagen afwezig: {g.Periode}. U kunt besluiten tot waarneming of elders plaatsen."
        : $"{Kop(s, g.Instellingscode)} is weg vanaf {g.Periode.Van:dd-MM-yyyy} en keert niet terug.";

    public static string Besluit(Stageopleider s, string? instellingscode, Periode periode, int drempelDagen) =>
        $"{Kop(s, instellingscode)} is langer dan {drempelDagen} dagen afwezig: {periode}. Besluit: waarneming, elders plaatsen, of aanhouden voor ten hoogste "
        + $"{BesluitVervanging.MaxAanhoudenDagen} dagen.";

    public static string Tegenspraak(Stageopleider s, Periode eerder, Periode nu) =>
        $"Een andere melder geeft andere data voor de afwezigheid van stageopleider {s.Opleidernummer}: eerder {eerder}, nu {nu}. Bepaal welke kloppen.";

    private static string Kop(Stageopleider s, string? instellingscode)
    {
        var onderwerp = Onderwerp(s, instellingscode);
        return char.ToUpperInvariant(onderwerp[0]) + onderwerp[1..];
    }
}
