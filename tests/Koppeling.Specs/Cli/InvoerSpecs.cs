using System.Text;
using Shouldly;
using StageSystem.Koppeling.Cli;
using StageSystem.Koppeling.Cli.Gen;
using StageSystem.Koppeling.Cli.Invoer;
using Xunit;

namespace StageSystem.Koppeling.Specs.Cli;

public class InvoerSpecs
{
    private static string Melding(byte[] inhoud, string? formaat = null) => Should.Throw<Invoerfout>(() => Invoerlezer.Lees(Bestand.Van("b", inhoud), formaat)).Message;

    private static string Melding(string inhoud, string? formaat = null) => Melding(Encoding.UTF8.GetBytes(inhoud), formaat);

    [Theory]
    [InlineData("", "b: dit bestand is leeg")]
    [InlineData(" \n\t ", "b: dit bestand is leeg")]
    [InlineData("hallo", "b, regel 1, kolom 1: dit bestand is geen opdracht")]
    [InlineData("[]", "regel 1, kolom 1: hier staat een lijst […]; verwacht: een object {…}")]
    [InlineData("{}", "regel 1, kolom 1: het veld 'soort' ontbreekt; verwacht: \"toewijzing\", \"koppelgroepen\"")]
    [InlineData("{\"soort\":3}", "kolom 10: bij 'soort' staat het getal 3; verwacht: \"toewijzing\"")]
    [InlineData("{\"soort\":\"peren\"}", "kolom 10: bij 'soort' staat de tekst \"peren\"; verwacht: \"toewijzing\"")]
    [InlineData("{\"soort\":\"ruil\"}", "kolom 1: de opdracht of uitkomst mist het veld 'aios'; dat is verplicht")]
    [InlineData("{\"soort\":\"ruil\",\n \"aios\":[],\n \"peren\":1}", "regel 3, kolom 2: het veld 'peren' is onbekend")]
    [InlineData("{\"soort\":\"ruil\",\n \"aios\":[],\n \"aios\":[]}", "regel 3, kolom 2: 'aios' staat er twee keer")]
    [InlineData("{\"soort\":\"ruil\",\n \"aios\":[\n  {\"id\":\"A\",\"heeft\":\"P\"}]}", "regel 3, kolom 3: 'aios[0]' mist het veld 'wensen'")]
    [InlineData("{\"soort\":\"ruil\",\n \"aios\":[\n  {\"id\":\"A\",\"heeft\":4,\"wensen\":[]}]}", "regel 3, kolom 21: bij 'aios[0].heeft' staat het getal 4; verwacht: tekst")]
    [InlineData("{\"soort\":\"ruil\",\"aios\":[{\"id\":\"A\",\"heeft\":\"P\",\"wensen\":[null]}]}", "bij 'aios[0].wensen[0]' staat null; verwacht: tekst")]
    [InlineData("{\"soort\":\"ruil\",\"aios\":null}", "bij 'aios' staat null; verwacht: een lijst")]
    [InlineData("{\"aios\":[],\"soort\":\"ruil\"} x", "regel 1, kolom 28: na het einde van de JSON staat nog tekst")]
    [InlineData("{\"aios\":[],\"soort\":\"ruil\"}{}", "na het einde van de JSON staat nog tekst")]
    [InlineData("{\"soort\":\"ruil\",\"aios\":[}", "regel 1, kolom 25: '}' kan hier niet staan; verwacht: geldige JSON")]
    [InlineData("{\"soort\":\"ruil\",\"aios\":[],}", "'}' kan hier niet staan")]
    [InlineData("{\"soort\":\"ruil\",\"aios\":[", "het bestand houdt hier op, midden in de JSON")]
    [InlineData("{\"soort\":\"indeling\",\"zaad\":-1}", "bij 'zaad' staat het getal -1; verwacht: een geheel getal van 0 tot en met 18446744073709551615")]
    [InlineData("{\"soort\":\"indeling\",\"gewichtAios\":1.5}", "het getal 1.5; verwacht: een geheel getal van -2147483648 tot en met 2147483647")]
    [InlineData("{\"soort\":\"indeling\",\"gewichtAios\":3000000000}", "het getal 3000000000; verwacht: een geheel getal")]
    [InlineData("{\"soort\":\"indeling\",\"gewichtAios\":\"1\"}", "de tekst \"1\"; verwacht: een geheel getal")]
    [InlineData("{\"soort\":\"indeling\",\"stabiliteit\":\"ja\"}", "\"ja\"; verwacht: \"verslag\" of \"variant\" of \"gelijkOptimum\"")]
    [InlineData("{\"soort\":\"indeling\",\"zonderGesprekToegestaan\":\"ja\"}", "verwacht: true of false")]
    [InlineData("{\"soort\":\"gespreksindeling\",\"aios\":[{\"id\":\"A\",\"rangen\":{\"H\":1,\"H\":2}}]}", "'H' staat twee keer in 'aios[0].rangen'")]
    [InlineData("{\"soort\":\"ruil\",\"aios\":[{\"id\":\"\\ud800\",\"heeft\":\"P\",\"wensen\":[]}]}", "verwacht: tekst met geldige tekens")]
    public void Wrong_JSON_says_where_what_and_what_was_expected(string inhoud, string melding) => Melding(inhoud).ShouldContain(melding);

    [Theory]
    [InlineData("3\n1 2 3\n4 x 6\n7 8 9", "regel 3, kolom 3: hier staat 'x'; verwacht: de kosten (een geheel getal van -1000000000 tot en met 1000000000)")]
    [InlineData("2\n1 2\n3", "regel 3, kolom 2: het bestand houdt op na 3 kosten; verwacht: 4 (2 × 2)")]
    [InlineData("2\n1 2\n3 4\n5", "regel 4, kolom 1: na 4 kosten (2 × 2) staat er nog iets")]
    [InlineData("2\n1 2\n3 4.5", "regel 3, kolom 3: hier staat '4.5'")]
    [InlineData("2\n1 2\n3 9999999999", "de kosten is '9999999999'; verwacht: een geheel getal")]
    [InlineData("2\n1 2\n3 99999999999999999999999999", "verwacht")]
    [InlineData("0\n", "n is '0'; verwacht: een geheel getal van 1")]
    [InlineData("-4\n", "n is '-4'")]
    [InlineData("99999999\n1", "n is '99999999'")]
    [InlineData("50000\n1 2 3", "verwacht: 2500000000 (50000 × 50000)", "dense")]
    public void A_wrong_dense_file_says_where(string inhoud, string melding, string formaat = "dense") => Melding(inhoud, formaat).Replace("n, het aantal rijen en kolommen", "n", StringComparison.Ordinal).ShouldContain(melding);

    [Theory]
    [InlineData("3\n1 1 5\n2 4 1\n", "regel 3, kolom 3: j, de kolom is '4'; verwacht: een geheel getal van 1 tot en met 3")]
    [InlineData("3\n1 1 5\n2 2\n", "regel 3, kolom 4: de regel houdt hier op; verwacht: i, j en kosten")]
    [InlineData("3\n1 1 5\n2 2 1 7\n", "regel 3, kolom 7: de regel heeft meer dan drie getallen")]
    [InlineData("3\n1 1 5\n1 1 6\n", "regel 3, kolom 1: het paar 1 1 staat er al")]
    [InlineData("3 3\n1 1 5\n", "regel 1, kolom 3: na n staat nog iets op de regel")]
    [InlineData("3\n1 1 a\n", "regel 2, kolom 5: hier staat 'a'")]
    public void A_wrong_sparse_file_says_where(string inhoud, string melding) => Melding(inhoud, "sparse").ShouldContain(melding);

    [Fact]
    public void What_is_not_UTF_8_says_so()
    {
        Melding([.. "{\"soort\":\n\"ru"u8, 0xE9, .. "il\"}"u8]).ShouldContain("regel 2, kolom 4: byte 0xE9 is geen UTF-8");
        Melding([0xFF, 0xFE, 0x7B, 0x00]).ShouldContain("is UTF-16");
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        Invoerlezer.Lees(Bestand.Van("b", [0xEF, 0xBB, 0xBF, .. "{\"aios\":[],\"soort\":\"ruil\"}"u8])).Opdracht.ShouldNotBeNull();

    [Fact]
    public void A_directory_is_no_file() => Should.Throw<Invoerfout>(() => Bestand.Lees(Path.GetTempPath())).Message.ShouldContain("dit is een map");

    [Fact]
    public void Fifty_megabytes_of_garbage_are_refused()
    {
        var rommel = new byte[50_000_000];
        new Random(1).NextBytes(rommel);
        Melding(rommel);
        Array.Fill(rommel, (byte)'7');
        Melding(rommel);
        Array.Fill(rommel, (byte)'{');
        Melding(rommel);
        Array.Fill(rommel, (byte)' ');
        rommel[^1] = (byte)'"';
        Melding(rommel);
    }

    [Fact]
    public void Whatever_bytes_change_the_message_is_an_Invoerfout_or_the_file_can_be_read()
    {
        foreach (var soort in new[] { "toewijzing", "koppelgroepen", "gespreksindeling", "indeling", "poules", "amc", "nspoh", "stabiel", "ruil" })
        {
            var json = Json.Schrijf(Generator.Maak(soort, 3, 4, 5));
            Invoerlezer.Lees(Bestand.Van("b", json)).Opdracht.ShouldNotBeNull();
            var lot = new Random(7);
            for (var i = 0; i < 400; i++)
            {
                var stuk = json.ToArray();
                stuk[lot.Next(stuk.Length)] = (byte)(lot.Next(2) == 0 ? lot.Next(256) : "{}[]\",:0a"[lot.Next(9)]);
                try
                {
                    Invoerlezer.Lees(Bestand.Van("b", stuk));
                }
                catch (Invoerfout fout)
                {
                    fout.Message.ShouldStartWith("b");
                    fout.Message.ShouldNotContain("kan niet gelezen worden", Case.Sensitive, "the walk along the type must find the fault");
                }
            }
        }
    }

    [Fact]
    public void A_large_dense_file_is_read_whole()
    {
        var tekst = new StringBuilder("1500\n");
        for (var i = 0; i < 1_500 * 1_500; i++) tekst.Append(i % 100 + 1).Append(i % 1_500 == 1_499 ? '\n' : ' ');
        var bestand = Bestand.Van("b", Encoding.ASCII.GetBytes(tekst.ToString()));
        Invoerlezer.Lees(bestand).Matrix!.Kosten[^1].ShouldBe(100);
    }
}
