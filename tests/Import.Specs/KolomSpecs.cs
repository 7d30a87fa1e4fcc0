using Shouldly;
using StageSystem.Erkenningen.Import;
using StageSystem.Plaatsingen.Import;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Import;
using StageSystem.Verlof.Stageopleiders;
using Xunit;

namespace StageSystem.Import.Specs;

/// <summary>Every column of every file: one good row, and that row with one column changed.</summary>
public class KolomSpecs
{
    private static readonly Importbestand[] Bestanden =
    [
        .. ErkenningImport.Inrichting.Bestanden, .. PlaatsingImport.Inrichting.Bestanden, .. VerlofImport.Inrichting(Afwezigheidsdrempels.Regelboek).Bestanden,
    ];

    private static readonly Dictionary<string, string> Goed = new()
    {
        ["instellingen.csv"] = "I001;Ziekenhuis A;ziekenhuis;K01;Hoorn;Waterland;14-12-2021;27-06-2028;AMC;11-08-2024;27-07-2024",
        ["stageopleiders.csv"] = "O0001;Hanna Huisman;88293371201;I020;01-12-2016;32,0;SEH;17-12-2022;29-01-2029",
        ["stageplaatsen.csv"] = "S0001;I020;SEH;A;SEH-26;26;1;O0001;O0002;16-04-2026;SB01;85;nee;ja;mrt,sep,dec",
        ["huisartsopleiders.csv"] = "H001;Guus van der Meer;71872243001;Haarlem;groep;90",
        ["aios.csv"] = "A0003;Sem Peters;31493172401;AMC;01-03-2026;100;GGZ;Haarlemmermeer;Hoofddorp",
        ["plaatsingen.csv"] = "P0001;A0001;S0029;26-10-2026;06-12-2026;gestart",
        ["voorkeuren.csv"] = "A0065;CCP-13;1;S0028;Behoefte aan meer psychiatrie",
        ["koppelgroepen.csv"] = "KG01;A0001;aios",
        ["gespreksscores.csv"] = "KG01;A0001;H010;1;3;;\"Geen klik; werkwijze verschilt\"",
        ["afwezigheden.csv"] = "O0047;11-11-2026;08-12-2026;ziekte;02-11-2026",
    };

    [Fact]
    public void There_is_a_good_row_of_every_file() => Bestanden.Select(b => b.Naam).ShouldBe(Goed.Keys, ignoreOrder: true);

    [Fact]
    public void A_good_row_has_no_errors_and_every_column_of_it_is_read()
    {
        foreach (var bestand in Bestanden)
        {
            var rij = Lees(bestand.Naam);
            rij.Fouten.ShouldBeEmpty(bestand.Naam);
            rij.Inhoud.Keys.ShouldBe(bestand.Kolommen, ignoreOrder: true, bestand.Naam);
        }
    }

    [Fact]
    public void The_key_is_among_the_columns()
    {
        foreach (var bestand in Bestanden) bestand.Sleutel.ShouldBeSubsetOf(bestand.Kolommen);
    }

    [Theory]
    [InlineData("instellingen.csv", "Koepel")]
    [InlineData("instellingen.csv", "Erkend tot")]
    [InlineData("instellingen.csv", "Laatste visitatie")]
    [InlineData("instellingen.csv", "Laatste evaluatiegesprek")]
    [InlineData("stageopleiders.csv", "Erkend tot")]
    [InlineData("stageplaatsen.csv", "Duo-stageopleider")]
    [InlineData("stageplaatsen.csv", "SLWP geautoriseerd op")]
    [InlineData("stageplaatsen.csv", "Stagebeheerder")]
    [InlineData("aios.csv", "Vrijstelling")]
    [InlineData("aios.csv", "Regiovoorkeur")]
    [InlineData("aios.csv", "Woonplaats")]
    [InlineData("gespreksscores.csv", "Opmerking aios")]
    [InlineData("gespreksscores.csv", "Opmerking opleider")]
    [InlineData("afwezigheden.csv", "Tot")]
    public void These_columns_may_be_empty(string bestand, string kolom) => Lees(bestand, (kolom, "")).Fouten.ShouldBeEmpty();

    [Fact]
    public void Every_other_column_must_be_filled()
    {
        var magLeeg = typeof(KolomSpecs).GetMethod(nameof(These_columns_may_be_empty))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>().SelectMany(a => a.GetData(null!)).Select(d => ((string)d[0], (string)d[1])).ToHashSet();
        foreach (var bestand in Bestanden)
        {
            foreach (var kolom in bestand.Kolommen.Where(k => !magLeeg.Contains((bestand.Naam, k))))
                Lees(bestand.Naam, (kolom, " ")).Fouten.Select(f => f.Kolom).ShouldBe([kolom], $"{bestand.Naam} {kolom}");
        }
    }

    [Theory]
    [InlineData("instellingen.csv", "Soort", "kliniek", null)]
    [InlineData("instellingen.csv", "Erkend vanaf", "31-02-2020", null)]
    [InlineData("instellingen.csv", "Erkend tot", "13-12-2021", "ERK-40")]
    [InlineData("stageopleiders.csv", "BIG-nummer", "", "ERK-1")]
    [InlineData("stageopleiders.csv", "BIG-nummer", "12345", "ERK-1")]
    [InlineData("stageopleiders.csv", "Uren per week", "32.0", null)]
    [InlineData("stageopleiders.csv", "Erkend tot", "16-12-2022", "ERK-6")]
    [InlineData("stageplaatsen.csv", "Traject", "C", null)]
    [InlineData("stageplaatsen.csv", "Duur (weken)", "zes maanden", null)]
    [InlineData("stageplaatsen.csv", "Capaciteit", "2,5", null)]
    [InlineData("stageplaatsen.csv", "Diensten", "soms", null)]
    [InlineData("stageplaatsen.csv", "Startmaanden", "maart", null)]
    [InlineData("huisartsopleiders.csv", "BIG-nummer", "7187224300x", "ERK-48")]
    [InlineData("huisartsopleiders.csv", "Deeltijd (%)", "101", null)]
    [InlineData("aios.csv", "Deeltijd (%)", "49", "VER-7")]
    [InlineData("aios.csv", "Deeltijd (%)", "101", "VER-7")]
    [InlineData("aios.csv", "BIG-nummer", "0", "REG-1")]
    [InlineData("aios.csv", "Vrijstelling", "cardiologie", null)]
    [InlineData("plaatsingen.csv", "Tot", "25-10-2026", "PLA-18")]
    [InlineData("plaatsingen.csv", "Status", "gepland", null)]
    [InlineData("voorkeuren.csv", "Rang", "5", "PLA-37")]
    [InlineData("voorkeuren.csv", "Rang", "0", "PLA-37")]
    [InlineData("voorkeuren.csv", "Motivatie", "", "PLA-37")]
    [InlineData("koppelgroepen.csv", "Rol", "coach", null)]
    [InlineData("gespreksscores.csv", "Score aios", "4", "PLA-57")]
    [InlineData("gespreksscores.csv", "Score opleider", "0", "PLA-57")]
    [InlineData("afwezigheden.csv", "Tot", "10-11-2026", "VER-39")]
    [InlineData("afwezigheden.csv", "Reden", "geen zin", null)]
    [InlineData("afwezigheden.csv", "Gemeld op", "vandaag", null)]
    public void A_column_that_is_wrong_is_told_with_its_rule(string bestand, string kolom, string waarde, string? regel)
    {
        var fout = Lees(bestand, (kolom, waarde)).Fouten.ShouldHaveSingleItem();
        (fout.Kolom, fout.Regel).ShouldBe((kolom, regel));
    }

    [Theory]
    [InlineData("aios.csv", "Deeltijd (%)", "50")]
    [InlineData("aios.csv", "Vrijstelling", "seh")]
    [InlineData("voorkeuren.csv", "Rang", "afwijzing")]
    [InlineData("voorkeuren.csv", "Rang", "4")]
    [InlineData("gespreksscores.csv", "Score aios", "3")]
    [InlineData("instellingen.csv", "Erkend tot", "14-12-2021")]
    [InlineData("plaatsingen.csv", "Tot", "26-10-2026")]
    [InlineData("afwezigheden.csv", "Reden", "betrekking elders")]
    [InlineData("afwezigheden.csv", "Reden", "zwangerschap")]
    [InlineData("stageopleiders.csv", "Uren per week", "16")]
    public void The_other_side_of_a_limit_is_good(string bestand, string kolom, string waarde) => Lees(bestand, (kolom, waarde)).Fouten.ShouldBeEmpty();

    [Fact]
    public void Every_error_of_a_row_is_told_at_once() =>
        Lees("stageplaatsen.csv", ("Duur (weken)", "zes"), ("Capaciteit", "veel"), ("Diensten", "?"), ("Startmaanden", ""), ("SLWP geautoriseerd op", "31-02-2020"))
            .Fouten.Select(f => f.Kolom).ShouldBe(["Duur (weken)", "Capaciteit", "SLWP geautoriseerd op", "Diensten", "Startmaanden"], ignoreOrder: true);

    [Fact]
    public void Formula_text_stays_text() => Lees("aios.csv", ("Naam", "=1+1"), ("Woonplaats", "@huis")).Inhoud["Naam"].ShouldBe("=1+1");

    [Fact]
    public void A_row_typed_differently_has_the_same_key()
    {
        foreach (var bestand in Bestanden)
        {
            var eerste = bestand.Sleutel[0];
            var getypt = Velden(bestand.Naam)[bestand.Kolommen.ToList().IndexOf(eerste)];
            var anders = Lees(bestand.Naam, (eerste, " " + getypt.ToLowerInvariant() + " "));
            anders.Fouten.ShouldBeEmpty();
            anders.Inhoud.ShouldBe(Lees(bestand.Naam).Inhoud);
        }
    }

    private static Rijlezer Lees(string naam, params (string Kolom, string Waarde)[] anders)
    {
        var bestand = Bestanden.Single(b => b.Naam == naam);
        var velden = Velden(naam);
        foreach (var (kolom, waarde) in anders) velden[bestand.Kolommen.ToList().IndexOf(kolom)] = waarde;
        var rij = new Rijlezer(2, bestand.Kolommen.Select((k, i) => (k, i)).ToDictionary(k => k.k, k => k.i), velden, bestand.Sleutel[0]);
        bestand.SleutelInhoud(rij);
        return rij;
    }

    private static string[] Velden(string naam)
    {
        using var bron = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Goed[naam]));
        return Csvlezer.LeesAsync(bron, CancellationToken.None).ToBlockingEnumerable().Single().Velden;
    }
}
