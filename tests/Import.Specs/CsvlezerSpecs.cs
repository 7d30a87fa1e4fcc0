using System.Text;
using Shouldly;
using StageSystem.ServiceDefaults;
using Xunit;

namespace StageSystem.Import.Specs;

public class CsvlezerSpecs
{
    [Theory]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a;b\r\n1;2")]
    [InlineData("\uFEFFa;b\r\n1;2\r\n")]
    [InlineData("\r\na;b\r\n\r\n   \r\n1;2\r\n\r\n")]
    public async Task It_reads_rows_whatever_the_line_ends(string csv) =>
        (await LeesAsync(csv)).Select(r => string.Join('|', r.Velden)).ShouldBe(["a|b", "1|2"]);

    [Fact]
    public async Task Quoted_fields_hold_semicolons_quotes_and_lines()
    {
        var rijen = await LeesAsync("a;b\r\n\"x;y\";\"zij zei \"\"ja\"\"\r\nen nee\"\r\n3;4\r\n");
        rijen[1].Velden.ShouldBe(["x;y", "zij zei \"ja\"\r\nen nee"]);
        rijen.Select(r => r.Rij).ShouldBe([1, 2, 4]);
        rijen.ShouldAllBe(r => r.Fout == null);
    }

    [Fact]
    public async Task A_row_is_named_by_its_line_also_after_empty_lines() =>
        (await LeesAsync("a;b\r\n\r\n\r\n1;2\r\n\r\n3;4\r\n")).Select(r => r.Rij).ShouldBe([1, 4, 6]);

    [Fact]
    public async Task A_row_of_another_length_is_read_as_it_is() =>
        (await LeesAsync("a;b\r\n1\r\n1;2;3\r\n;\r\n")).Select(r => r.Velden.Length).ShouldBe([2, 1, 3, 2]);

    [Theory]
    [InlineData("a;b\r\nO\"Brien;2\r\n3;4\r\n")]
    [InlineData("a;b\r\n\"x\"y;2\r\n3;4\r\n")]
    public async Task A_stray_quote_is_an_error_of_that_row_alone(string csv)
    {
        var rijen = await LeesAsync(csv);
        rijen[1].Fout.ShouldNotBeNull().ShouldContain("aanhalingsteken");
        rijen[2].Fout.ShouldBeNull();
        rijen[2].Velden.ShouldBe(["3", "4"]);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_is_told_where_it_begins()
    {
        var rijen = await LeesAsync("a;b\r\n1;2\r\n\"3;4\r\n5;6\r\n");
        rijen.Count.ShouldBe(3);
        rijen[2].Rij.ShouldBe(3);
        rijen[2].Fout.ShouldNotBeNull().ShouldContain("niet gesloten");
    }

    [Fact]
    public async Task A_row_without_end_does_not_fill_the_memory()
    {
        var rijen = await LeesAsync("a;b\r\n1;2\r\n\"" + new string('x', 4 * Csvlezer.MaxRij));
        rijen.Count.ShouldBe(3);
        rijen[2].Rij.ShouldBe(3);
        rijen[2].Fout.ShouldNotBeNull().ShouldContain("veel te lang");
    }

    private static async Task<List<Csvrij>> LeesAsync(string csv)
    {
        using var bron = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var rijen = new List<Csvrij>();
        await foreach (var rij in Csvlezer.LeesAsync(bron, CancellationToken.None)) rijen.Add(rij);
        return rijen;
    }
}
