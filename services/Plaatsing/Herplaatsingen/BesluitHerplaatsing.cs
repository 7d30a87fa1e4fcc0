using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>The stagecoördinator or instituutsopleider chooses where the aios goes on.</summary>
/// <param name="Stageplaatscode">The chosen place.</param>
/// <param name="Ingangsdatum">First day there.</param>
/// <param name="Door">Who: role and subject.</param>
public sealed record BesluitHerplaatsing(string Stageplaatscode, DateOnly Ingangsdatum, string Door)
{
    /// <summary>What the decision needs to know besides the herplaatsing.</summary>
    /// <param name="Plaatsing">The plaatsing that would end.</param>
    /// <param name="Aios">The aios.</param>
    /// <param name="Huidig">What the old stageplaats is.</param>
    /// <param name="Doel">The chosen stageplaats as it is now; null when not known.</param>
    /// <param name="NieuweCode">A free plaatsingscode.</param>
    public sealed record Facts(Plaatsing Plaatsing, Aios Aios, Stageplaatsgegevens Huidig, Stageplaatskopie? Doel, string NieuweCode);

    /// <summary>PLA-86: judged again on the facts of now; the refusal names every rule that fails.</summary>
    public static Decision Decide(Herplaatsing herplaatsing, BesluitHerplaatsing command, Facts facts, DateOnly vandaag)
    {
        if (herplaatsing.Besluit is { } al)
        {
            return al.NieuweStageplaatscode == Sleutel.Normaal(command.Stageplaatscode) && al.Van == command.Ingangsdatum
                ? Decision.NothingNew
                : MisluktHerplaatsing.Gesloten(herplaatsing);
        }

        if (!herplaatsing.IsOpen) return MisluktHerplaatsing.Gesloten(herplaatsing);
        if (facts.Doel?.Gegevens is null) return Conflict.Onbekend("stageplaats", Sleutel.Normaal(command.Stageplaatscode));
        if (command.Ingangsdatum < vandaag)
        {
            return new Regelovertreding(
                "PLA-86", "De ingangsdatum ligt in het verleden.", ("ingangsdatum", command.Ingangsdatum), ("vandaag", vandaag));
        }

        var oud = facts.Plaatsing;
        var vraag = Plaatsingsvraag.Van(oud, facts.Aios, facts.Huidig, command.Ingangsdatum);
        var kandidaat = Kandidaten.Beoordeel(vraag, facts.Doel);
        if (!kandidaat.Mag) return Weiger(kandidaat);

        return Decision.Accept(
        [
            new AiosHerplaatst(
                herplaatsing.Id, facts.Aios.Nummer, oud.Code, OudeLaatsteDag(oud, command.Ingangsdatum), facts.NieuweCode, kandidaat.Stageplaatscode,
                kandidaat.Van, kandidaat.TotEnMet, oud.GeldigeDagen(command.Ingangsdatum), vraag.Nominaal, vraag.Deeltijdpercentage, command.Door,
                herplaatsing.Instituut)
                .Volgens("PLA-86", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat, Rollen.Studiebegeleider),
            .. herplaatsing.Signalen.Values.OrderBy(s => s.SignaalId)
                .Select(s => new SignaalAfgehandeld(s.SignaalId, command.Door, "De aios is herplaatst.").Volgens("PLA-86")),
        ]);
    }

    /// <summary>PLA-86: the new plaatsing for the rest of the stage.</summary>
    public static Decision Vervolg(Plaatsing? nieuw, AiosHerplaatst besluit) => nieuw is not null
        ? Decision.NothingNew
        : new PlaatsingGeregistreerd(
            new(
                besluit.NieuwePlaatsingscode, besluit.Aiosnummer, besluit.NieuweStageplaatscode, besluit.Van, besluit.TotEnMet, besluit.Nominaal,
                besluit.Deeltijdpercentage, Plaatsingstatus.Geplaatst, null, besluit.Instituut),
            Plaatsingstatus.Geplaatst, besluit.HerplaatsingId)
            .Volgens("PLA-86", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat);

    /// <summary>A plaatsingscode for the continuation of a plaatsing: <c>P0012-H1</c>, then <c>P0012-H2</c>.</summary>
    /// <param name="code">Code of the plaatsing that ends.</param>
    /// <param name="poging">Which one to try, from 1; a higher one when it is taken.</param>
    public static string NieuweCode(string code, int poging)
    {
        var los = code.LastIndexOf("-H", StringComparison.Ordinal);
        return los > 0 && int.TryParse(code.AsSpan(los + 2), out var nummer) ? $"{code[..los]}-H{nummer + poging}" : $"{code}-H{poging}";
    }

    private static DateOnly OudeLaatsteDag(Plaatsing oud, DateOnly ingangsdatum)
    {
        var vorige = ingangsdatum.AddDays(-1);
        return vorige < oud.Stand.Van ? oud.Stand.Van.AddDays(-1) : vorige < oud.Stand.TotEnMet ? vorige : oud.Stand.TotEnMet;
    }

    // The number of the first rule stands for all; the text and the figures name the rest.
    private static Regelovertreding Weiger(Kandidaat kandidaat)
    {
        var eerste = kandidaat.Belet[0];
        var cijfers = new List<(string, object)>
        {
            ("stageplaats", kandidaat.Stageplaatscode), ("van", kandidaat.Van), ("totEnMet", kandidaat.TotEnMet),
            ("regels", string.Join(", ", kandidaat.Belet.Select(b => b.Regel).Distinct())),
        };
        if (kandidaat.Belet.Min(b => b.EersteDag) is { } dag) cijfers.Add(("eersteDag", dag));
        return new(eerste.Regel.Split(' ')[0], string.Join(" ", kandidaat.Belet.Select(b => b.Tekst)), [.. cijfers]);
    }
}
