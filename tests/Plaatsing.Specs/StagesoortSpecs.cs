namespace StageSystem.Plaatsingen.Specs;

public class StagesoortSpecs
{
    private static readonly string[] Klinisch = ["SEH", "SEH kort", "interne geneeskunde", "kindergeneeskunde", "gynaecologie"];

    private static readonly string[] Overig =
    [
        "PP ambulant", "PP crisisdienst", "CCP klinische geriatrie", "CCP verpleeghuis", "keuze cardiologie", "keuze neurologie", "keuze orthopedie",
        "keuze reumatologie", "keuze urologie", "keuze pijnpoli", "keuze klinische genetica", "keuze wetenschappelijk onderzoek",
    ];

    public static TheoryData<string, string, bool> Uitsluitingen()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var vrijstelling in new[] { "SEH", "interne", "kindergeneeskunde", "gynaecologie" })
        {
            foreach (var soort in Klinisch) data.Add(vrijstelling, soort, true);
            foreach (var soort in Overig) data.Add(vrijstelling, soort, false);
        }

        foreach (var soort in Klinisch.Concat(Overig))
        {
            data.Add("GGZ", soort, soort.StartsWith("PP ", StringComparison.Ordinal));
            data.Add("verpleeghuis", soort, soort == "CCP verpleeghuis");
        }

        return data;
    }

    [Theory, Trait("Regel", "PLA-19")]
    [MemberData(nameof(Uitsluitingen))]
    public void A_vrijstelling_excludes_its_fields_and_no_others(string vrijstelling, string soort, bool uitgesloten) =>
        Stagesoort.UitgeslotenDoor([vrijstelling], soort).ShouldBe(uitgesloten ? vrijstelling : null);

    [Fact, Trait("Regel", "PLA-19")]
    public void Without_a_vrijstelling_nothing_is_excluded() =>
        Klinisch.Concat(Overig).Select(soort => Stagesoort.UitgeslotenDoor([], soort)).ShouldAllBe(door => door == null);

    [Fact, Trait("Regel", "PLA-19")]
    public void Of_several_vrijstellingen_the_one_that_excludes_is_named() =>
        Stagesoort.UitgeslotenDoor(["GGZ", "verpleeghuis"], "CCP verpleeghuis").ShouldBe("verpleeghuis");

    [Theory]
    [InlineData("SEH", true)]
    [InlineData("seh", true)]
    [InlineData(" GGZ ", true)]
    [InlineData("verpleeghuis", true)]
    [InlineData("cardiologie", false)]
    [InlineData("", false)]
    public void Only_known_vrijstellingen_exist(string tekst, bool bestaat) => Stagesoort.IsVrijstelling(tekst).ShouldBe(bestaat);

    [Theory, Trait("Regel", "PLA-86")]
    [InlineData("SEH", "SEH-26", "SEH", "SEH-26", true)]
    [InlineData("SEH", "SEH-26", "SEH kort", "SEH-13", true)]
    [InlineData("SEH", "SEH-26", "interne geneeskunde", "KLIN-13", false)]
    [InlineData("interne geneeskunde", "KLIN-13", "gynaecologie", "KLIN-13", true)]
    [InlineData("PP ambulant", "PP-13", "PP crisisdienst", "PP-13", true)]
    [InlineData("PP ambulant", "PP-13", "CCP verpleeghuis", "CCP-13", false)]
    [InlineData("CCP klinische geriatrie", "CCP-13", "CCP verpleeghuis", "CCP-13", true)]
    [InlineData("keuze cardiologie", "KEUZE-13", "keuze neurologie", "KEUZE-13", true)]
    [InlineData("keuze cardiologie", "KEUZE-13", "keuze urologie", "KEUZE-6", false)]
    [InlineData("keuze wetenschappelijk onderzoek", "KEUZE-13", "keuze wetenschappelijk onderzoek", "KEUZE-13", true)]
    [InlineData("keuze cardiologie", "KEUZE-13", "keuze wetenschappelijk onderzoek", "KEUZE-13", false)]
    [InlineData("keuze wetenschappelijk onderzoek", "KEUZE-13", "keuze cardiologie", "KEUZE-13", false)]
    [InlineData("seh ", "SEH-26", "SEH KORT", "SEH-13", true)]
    public void A_stage_goes_on_in_its_type_field_or_poule(string soort, string poule, string anderSoort, string anderePoule, bool past) =>
        Stagesoort.Past(soort, poule, anderSoort, anderePoule).ShouldBe(past);
}
