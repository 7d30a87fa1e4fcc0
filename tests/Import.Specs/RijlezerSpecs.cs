using Shouldly;
using StageSystem.ServiceDefaults;
using Xunit;

namespace StageSystem.Import.Specs;

public class RijlezerSpecs
{
    [Theory]
    [InlineData("01-09-2026", "2026-09-01")]
    [InlineData(" 29-02-2028 ", "2028-02-29")]
    public void Dates_are_day_month_year(string tekst, string datum) =>
        Lees(tekst).Datum("K").ShouldBe(DateOnly.ParseExact(datum, "yyyy-MM-dd"));

    [Theory]
    [InlineData("31-02-2020")]
    [InlineData("29-02-2027")]
    [InlineData("1-9-2026")]
    [InlineData("2026-09-01")]
    [InlineData("09/01/2026")]
    [InlineData("01-09-26")]
    [InlineData("01-13-2026")]
    [InlineData("01-09-0206")]
    [InlineData("01-09-9999")]
    [InlineData("gisteren")]
    public void Another_date_is_refused(string tekst) => Fout(tekst, r => r.Datum("K")).ShouldContain(tekst);

    [Theory]
    [InlineData("32,0", "32")]
    [InlineData("15,9", "15.9")]
    [InlineData("16", "16")]
    [InlineData("-1,5", "-1.5")]
    public void Decimals_have_a_comma(string tekst, string getal) =>
        Lees(tekst).Getal("K").ShouldBe(decimal.Parse(getal, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("32.0")]
    [InlineData("1.000,5")]
    [InlineData("1e3")]
    [InlineData("veel")]
    public void Another_number_is_refused(string tekst) => Fout(tekst, r => r.Getal("K")).ShouldContain("komma");

    [Theory]
    [InlineData("13", 13)]
    [InlineData("-1", -1)]
    [InlineData(" 2 ", 2)]
    public void Whole_numbers(string tekst, int getal) => Lees(tekst).Geheel("K").ShouldBe(getal);

    [Theory]
    [InlineData("dertien")]
    [InlineData("13,0")]
    [InlineData("99999999999")]
    public void What_is_no_whole_number_is_refused(string tekst) => Fout(tekst, r => r.Geheel("K")).ShouldContain("geheel getal");

    [Fact]
    public void Keys_are_normalised() => Lees(" a0001 ").Sleutel("K").ShouldBe("A0001");

    [Theory]
    [InlineData("A 0001")]
    [InlineData("A0001A0001A0001A0001A")]
    [InlineData("A\u0000B")]
    public void Keys_that_cannot_be_are_refused(string tekst) => Fout(tekst, r => r.Sleutel("K"));

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+31 6 12345678")]
    [InlineData("@SUM(A1)")]
    [InlineData("-")]
    public void A_formula_is_a_text_like_any_other(string tekst) => Lees(tekst).Tekst("K").ShouldBe(tekst);

    [Fact]
    public void Too_long_a_text_is_refused_and_not_repeated()
    {
        Lees(new string('x', 200)).Tekst("K").Length.ShouldBe(200);
        Fout(new string('x', 201), r => r.Tekst("K")).ShouldBe("De tekst is te lang: 201 tekens, hoogstens 200.");
        Fout(new string('9', 5000), r => r.Datum("K")).Length.ShouldBeLessThan(200);
    }

    [Theory]
    [InlineData("a\u0007b")]
    [InlineData("a\nb")]
    [InlineData("a\u0085b")]
    public void Control_characters_are_refused(string tekst) => Fout(tekst, r => r.Tekst("K")).ShouldContain("stuurteken");

    [Fact]
    public void A_motivation_may_have_lines()
    {
        Lees("regel een\r\nregel twee").AlineaOfLeeg("K", 500).ShouldBe("regel een\nregel twee");
        Fout("a\u0007b", r => r.AlineaOfLeeg("K", 500)).ShouldContain("stuurteken");
    }

    [Fact]
    public void What_must_be_there_is_asked_for_once()
    {
        foreach (var lees in new Action<Rijlezer>[]
                 {
                     r => r.Sleutel("K"), r => r.Tekst("K"), r => r.Datum("K"), r => r.Geheel("K"), r => r.Getal("K"), r => r.JaNee("K"), r => r.Keuze("K", "a"), r => r.Maanden("K"),
                 })
            Fout("  ", lees).ShouldBe("Deze kolom is leeg, maar moet gevuld zijn.");
    }

    [Fact]
    public void What_may_be_empty_is_empty()
    {
        var rij = Lees(" ");
        (rij.SleutelOfLeeg("K"), rij.TekstOfLeeg("K"), rij.DatumOfLeeg("K"), rij.KeuzeOfLeeg("K", "a"), rij.AlineaOfLeeg("K", 9)).ShouldBe((null, null, null, null, null));
        rij.HeeftFouten.ShouldBeFalse();
    }

    [Fact]
    public void Choices_and_yes_or_no()
    {
        Lees("JA").JaNee("K").ShouldBeTrue();
        Lees("nee").JaNee("K").ShouldBeFalse();
        Fout("misschien", r => r.JaNee("K")).ShouldContain("ja, nee");
        Lees("GGZ").Keuze("K", "ziekenhuis", "ggz").ShouldBe("ggz");
    }

    [Fact]
    public void Months_by_name_in_the_order_of_the_year()
    {
        Lees("sep,mrt, dec").Maanden("K").ShouldBe([3, 9, 12]);
        Fout("mrt,maart", r => r.Maanden("K")).ShouldContain("'maart'");
    }

    [Theory]
    [InlineData("", "ontbreekt")]
    [InlineData("1234567890", "11 cijfers")]
    [InlineData("4102553890a", "11 cijfers")]
    public void A_BIG_number_has_eleven_digits(string tekst, string melding)
    {
        var rij = Lees(tekst);
        rij.BigNummer("K", "ERK-1");
        var fout = rij.Fouten.ShouldHaveSingleItem();
        fout.Melding.ShouldContain(melding);
        fout.Regel.ShouldBe("ERK-1");
    }

    [Fact]
    public void An_end_before_the_begin_is_refused_and_one_day_is_not()
    {
        var rij = Lees("x");
        rij.InVolgorde("Van", new(2026, 9, 1), "K", new(2026, 9, 1));
        rij.InVolgorde("Van", new(2026, 9, 1), "K", null);
        rij.InVolgorde("Van", default, "K", new(2026, 9, 1));
        rij.HeeftFouten.ShouldBeFalse();
        rij.InVolgorde("Van", new(2026, 9, 2), "K", new(2026, 9, 1));
        rij.Fouten.ShouldHaveSingleItem().Kolom.ShouldBe("K");
    }

    [Fact]
    public void Every_error_of_a_row_is_kept_with_its_line_column_and_key()
    {
        var rij = new Rijlezer(7, new Dictionary<string, int> { ["Nr"] = 0, ["Van"] = 1, ["Uren"] = 2 }, ["a1 ", "31-02-2020", "x"], "Nr");
        rij.Sleutel("Nr");
        rij.Datum("Van");
        rij.Getal("Uren");
        rij.Fouten.Select(f => (f.Rij, f.Kolom, f.Sleutel)).ShouldBe([(7, "Van", "a1 "), (7, "Uren", "a1 ")]);
        (rij.IsGoed("Nr"), rij.IsGoed("Van")).ShouldBe((true, false));
    }

    [Fact]
    public void A_column_that_the_file_does_not_name_is_a_mistake_of_ours() =>
        Should.Throw<InvalidOperationException>(() => Lees("x").Tekst("Onbekend"));

    [Fact]
    public void The_same_content_typed_differently_has_the_same_meaning()
    {
        Rijlezer een = Rij("a0001 ", "32,0", "JA", "sep,mrt", "01-09-2026 "), ander = Rij("A0001", " 32", "ja", "mrt, sep", "01-09-2026");
        een.Inhoud.ShouldBe(ander.Inhoud);

        static Rijlezer Rij(params string[] velden)
        {
            var rij = new Rijlezer(2, new Dictionary<string, int> { ["S"] = 0, ["G"] = 1, ["J"] = 2, ["M"] = 3, ["D"] = 4 }, velden, "S");
            rij.Sleutel("S");
            rij.Getal("G");
            rij.JaNee("J");
            rij.Maanden("M");
            rij.Datum("D");
            rij.HeeftFouten.ShouldBeFalse();
            return rij;
        }
    }

    private static Rijlezer Lees(string tekst) => new(2, new Dictionary<string, int> { ["K"] = 0 }, [tekst], "K");

    private static string Fout(string tekst, Action<Rijlezer> lees)
    {
        var rij = Lees(tekst);
        lees(rij);
        return rij.Fouten.ShouldHaveSingleItem().Melding;
    }
}
