using System.Globalization;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Specs;

/// <summary>A small administration: instellingen I1 (no koepel), K1 and K2 (koepel K), stageopleiders A, B, W, stageplaats S1 at I1.</summary>
internal static class Voorbeeld
{
    internal static readonly DateOnly Vandaag = Dag("02-11-2026");
    internal static readonly Guid Oorzaak = Guid.Parse("0a000000-0000-0000-0000-000000000001");
    internal static readonly Guid Oorzaak2 = Guid.Parse("0b000000-0000-0000-0000-000000000002");

    internal static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "dd-MM-yyyy", CultureInfo.InvariantCulture);

    internal static DateOnly? MaybeDag(string? tekst) => tekst is null ? null : Dag(tekst);

    internal static Periode P(string van, string? totEnMet = null) => Periode.Vanaf(Dag(van), MaybeDag(totEnMet));

    internal static InstellingGeregistreerd InstellingVan(string code, string? koepel = null, string instituut = "AMC") => new(
        code, $"Ziekenhuis {code}", "ziekenhuis", koepel, "Amsterdam", "Amsterdam", Dag("01-01-2020"), Dag("31-12-2029"), instituut,
        Dag("11-08-2024"), Dag("27-07-2025"));

    internal static Instelling I(string code, string? koepel = null, string instituut = "AMC") =>
        Instelling.Fold(null, InstellingVan(code, koepel, instituut))!;

    internal static RegistreerStageopleider Registratie(string nummer, string instelling = "I1", string erkendVan = "01-01-2022", string? erkendTot = "31-12-2029") =>
        new(nummer, $"Naam {nummer}", "12345678901", instelling, Dag("01-01-2020"), 24.0m, "SEH", Dag(erkendVan), MaybeDag(erkendTot));

    internal static object[] OpleiderEvents(string nummer, string instelling = "I1", string? koepel = null, string erkendVan = "01-01-2022", string? erkendTot = "31-12-2029") =>
        [.. RegistreerStageopleider.Decide(null, Registratie(nummer, instelling, erkendVan, erkendTot), I(instelling, koepel), null, Vandaag).Events];

    internal static Stageopleider Opleider(string nummer, string instelling = "I1", string? koepel = null, string erkendVan = "01-01-2022", string? erkendTot = "31-12-2029") =>
        OpleiderEvents(nummer, instelling, koepel, erkendVan, erkendTot).Aggregate((Stageopleider?)null, Stageopleider.Fold)!;

    internal static Guid ErkenningVan(string nummer, string instelling = "I1") => Erkenning.IdVan(nummer, instelling);

    internal static RegistreerStageplaats Plaatsregistratie(string code = "S1", string stageopleider = "A", string? duo = "B", string instelling = "I1", string? slwp = "16-04-2026") => new(
        code, instelling, "SEH", "A", "SEH-26", 26, 1, stageopleider, duo, MaybeDag(slwp), "SB01", 85, Diensten: true, Gevaluteerd: false, [3, 9, 12]);

    internal static Stageplaatsgegevens Gegevens(string code = "S1", string instelling = "I1", string? koepel = null, string? slwp = "16-04-2026", params string[] opleiders) => new(
        code, instelling, koepel, "AMC", "SEH", "A", "SEH-26", 26, 1, "SB01", 85, true, false, [3, 9, 12], opleiders, MaybeDag(slwp),
        slwp is null ? null : Slwp.GeldigTotEnMet(Dag(slwp), Parametertabel.Regelboek, "AMC"), [new(Dag("01-01-2020"), Dag("31-12-2029"))]);

    internal static Dekkingsbijdrage Bijdrage(
        string nummer, IReadOnlyList<Uitval>? uitval = null, IReadOnlyList<Periode>? afwezig = null, IReadOnlyList<Periode>? erkend = null,
        IReadOnlyList<Vervangingswens>? vervangingen = null) =>
        new(nummer, erkend ?? [P("01-01-2022", "31-12-2029")], uitval ?? [], (afwezig ?? []).Verenigd(), afwezig ?? [], vervangingen ?? []);

    internal static Dictionary<string, Dekkingsbijdrage> Bijdragen(params Dekkingsbijdrage[] bijdragen) => bijdragen.ToDictionary(b => b.Opleidernummer);

    internal static Uitval Uit(string van, string? totEnMet = null, Guid? oorzaak = null, bool keertTerug = true) => new(oorzaak ?? Oorzaak, P(van, totEnMet), keertTerug);

    internal static Koppeling Vast(string nummer) => new(nummer, Koppelrol.Stageopleider, null, null, null, null);

    internal static Koppeling Waarnemer(string nummer, string van, string? totEnMet, string vervangt = "A") =>
        new(nummer, Koppelrol.Waarnemer, Dag(van), MaybeDag(totEnMet), Guid.Parse("0c000000-0000-0000-0000-000000000003"), vervangt);

    internal static Dekkingsperiode D(string van, string? totEnMet, string soort, Guid? oorzaak = null, params string[] opleiders) =>
        new(Dag(van), MaybeDag(totEnMet), soort, opleiders, oorzaak);
}
