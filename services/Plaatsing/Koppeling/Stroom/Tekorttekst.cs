namespace StageSystem.Koppeling.Stroom;

/// <summary>Shortages and clashes in plain Dutch, with ids.</summary>
internal static class Tekorttekst
{
    /// <summary>The shortage for the result.</summary>
    public static Tekort Maak(Halltekort tekort, Func<int, string> aios, Func<int, string> plaats)
    {
        string[] rijen = [.. tekort.Rijen.Select(aios)];
        string[] kolommen = [.. tekort.Kolommen.Select(plaats)];
        var enkel = rijen.Length == 1;
        var vraag = $"{(enkel ? "Aios" : "De aios")} {Opsomming(rijen)} {(enkel ? "heeft" : "hebben samen")} {Plaatsen(tekort.Gevraagd)} nodig";
        var aanbod = tekort.Beschikbaar == 0
            ? $"{(enkel ? "kan" : "kunnen")} nergens terecht"
            : $"{(enkel ? "kan" : "kunnen")} er met alles wat mag ten hoogste {tekort.Beschikbaar} krijgen";
        var vol = kolommen.Length == 0 ? "" : $" Vol {(kolommen.Length == 1 ? "is" : "zijn")} dan {Opsomming(kolommen)}.";
        return new Tekort(rijen, kolommen, tekort.Gevraagd, tekort.Beschikbaar, $"{vraag}, maar {aanbod}.{vol}");
    }

    /// <summary>One clashing constraint in one sentence.</summary>
    public static string Maak(Beperking beperking, Transport p, Func<int, string> aios, Func<int, string> plaats) => beperking.Soort switch
    {
        Beperkingsoort.Vast => $"Aios {aios(beperking.Rij)} staat vast op plaats {plaats(beperking.Kolom)}.",
        Beperkingsoort.Verboden => $"Aios {aios(beperking.Rij)} mag niet naar plaats {plaats(beperking.Kolom)}.",
        _ => $"Plaats {plaats(beperking.Kolom)} moet minstens {p.Minimum[beperking.Kolom]} aios krijgen en heeft ruimte voor {p.Capaciteit[beperking.Kolom]}.",
    };

    private static string Plaatsen(int aantal) => aantal == 1 ? "1 plaats" : $"{aantal} plaatsen";

    private static string Opsomming(string[] namen) =>
        namen.Length == 1 ? namen[0] : $"{string.Join(", ", namen[..^1])} en {namen[^1]}";
}
