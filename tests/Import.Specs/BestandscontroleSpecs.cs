using System.Text;
using Shouldly;
using StageSystem.ServiceDefaults;
using Xunit;

namespace StageSystem.Import.Specs;

public class BestandscontroleSpecs
{
    private static readonly string[] Kolommen = ["Nummer", "Naam", "Deeltijd (%)"];

    [Theory]
    [InlineData("\uFEFFNummer;Naam;Deeltijd (%)\r\nA1;Zoë;100\r\n")]
    [InlineData("Nummer;Naam;Deeltijd (%)\nA1;Zoë;100\n")]
    [InlineData("Nummer;Naam;Deeltijd (%)")]
    [InlineData("naam;Deeltijd (%); NUMMER\r\n")]
    [InlineData("\"Nummer\";\"Naam\";\"Deeltijd (%)\"\r\n")]
    [InlineData("\uFEFF\r\nNummer;Naam;Deeltijd (%)\r\n")]
    public async Task A_file_with_all_columns_is_good_in_any_order(string csv) =>
        (await FoutenAsync(Encoding.UTF8.GetBytes(csv))).ShouldBeEmpty();

    [Fact]
    public async Task An_empty_file_says_so() => (await FoutenAsync([])).ShouldBe(["Het bestand is leeg."]);

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\r\n")]
    public async Task A_file_without_a_header_says_so(string csv) =>
        (await FoutenAsync(Encoding.UTF8.GetBytes(csv))).ShouldHaveSingleItem().ShouldContain("eerste regel");

    [Fact]
    public async Task Every_column_that_is_missing_extra_renamed_or_double_is_told() =>
        (await FoutenAsync("Nummer;Achternaam;Nummer;\r\n"u8.ToArray())).ShouldBe(
        [
            "De kolom 'Naam' ontbreekt.", "De kolom 'Deeltijd (%)' ontbreekt.", "De kolom 'Achternaam' hoort niet in dit bestand.", "Er is een kolom zonder naam.",
            "De kolom 'Nummer' staat er twee keer in.",
        ]);

    [Fact]
    public async Task Commas_instead_of_semicolons_are_recognised() =>
        (await FoutenAsync("Nummer,Naam,Deeltijd (%)\r\n"u8.ToArray())).ShouldHaveSingleItem().ShouldContain("puntkomma");

    [Fact]
    public async Task Another_encoding_is_told_with_the_line()
    {
        var bytes = Encoding.Latin1.GetBytes("Nummer;Naam;Deeltijd (%)\r\nA1;Anna;100\r\nA2;Zoë;100\r\n");
        (await FoutenAsync(bytes)).ShouldHaveSingleItem().ShouldContain("geen UTF-8");
    }

    [Fact]
    public async Task UTF16_is_told_by_name()
    {
        (await FoutenAsync([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Nummer")])).ShouldHaveSingleItem().ShouldContain("UTF-16");
        (await FoutenAsync([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Nummer")])).ShouldHaveSingleItem().ShouldContain("UTF-16");
    }

    [Fact]
    public async Task A_file_that_breaks_off_within_a_character_is_not_UTF8()
    {
        var bytes = Encoding.UTF8.GetBytes("Nummer;Naam;Deeltijd (%)\r\nA1;Zoë");
        (await FoutenAsync(bytes[..^1])).ShouldHaveSingleItem().ShouldContain("breekt");
    }

    [Fact]
    public async Task It_does_not_matter_how_the_bytes_come_in()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFFNummer;Naam;Deeltijd (%)\r\n" + string.Concat(Enumerable.Repeat("A1;Zoë €;100\r\n", 2000)));
        foreach (var stuk in new[] { 1, 2, 3, 7, 8192, bytes.Length }) (await FoutenAsync(bytes, stuk)).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<string>> FoutenAsync(byte[] bytes, int stuk = 4096)
    {
        var controle = new Bestandscontrole(Kolommen);
        for (var i = 0; i < bytes.Length; i += stuk) controle.Lees(bytes.AsSpan(i, Math.Min(stuk, bytes.Length - i)));
        controle.Bytes.ShouldBe(bytes.Length);
        return controle.FoutenAsync(CancellationToken.None);
    }
}
