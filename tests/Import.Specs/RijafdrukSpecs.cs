using Shouldly;
using StageSystem.ServiceDefaults;
using Xunit;

namespace StageSystem.Import.Specs;

public class RijafdrukSpecs
{
    private static readonly string[] Kolommen = ["Nummer", "Naam", "Plaats"];
    private static readonly Dictionary<string, string> Inhoud = new() { ["Nummer"] = "A1", ["Naam"] = "Zoë", ["Plaats"] = "Utrecht" };

    [Fact]
    public void The_same_row_does_not_differ() => Rijafdruk.Verschillen(Maak(), Kolommen, Inhoud).ShouldBeEmpty();

    [Fact]
    public void The_columns_that_differ_are_named() =>
        Rijafdruk.Verschillen(Maak(), Kolommen, new Dictionary<string, string>(Inhoud) { ["Naam"] = "Zoe", ["Plaats"] = "" }).ShouldBe(["Naam", "Plaats"]);

    [Fact]
    public void An_empty_column_that_is_filled_later_differs()
    {
        var leeg = Rijafdruk.Maak(Guid.Empty, Kolommen, new Dictionary<string, string> { ["Nummer"] = "A1" });
        Rijafdruk.Verschillen(leeg, Kolommen, Inhoud).ShouldBe(["Naam", "Plaats"]);
    }

    [Fact]
    public void A_column_that_the_file_gets_later_does_not_make_old_rows_differ() =>
        Rijafdruk.Verschillen(Maak(), [.. Kolommen, "Postcode"], new Dictionary<string, string>(Inhoud) { ["Postcode"] = "3511AB" }).ShouldBeEmpty();

    [Fact]
    public void The_content_is_not_in_it_and_two_rows_with_the_same_content_look_different()
    {
        // Long enough that the random fingerprint cannot hold it by chance.
        const string LangeNaam = "Wilhelmina-van-Oranje";
        Importrij MaakLang() => Rijafdruk.Maak(Guid.Empty, Kolommen, new Dictionary<string, string>(Inhoud) { ["Naam"] = LangeNaam });

        MaakLang().Afdruk.ShouldNotContain(LangeNaam);
        MaakLang().Afdruk.ShouldNotBe(MaakLang().Afdruk);
    }

    private static Importrij Maak() => Rijafdruk.Maak(Guid.Empty, Kolommen, Inhoud);
}
