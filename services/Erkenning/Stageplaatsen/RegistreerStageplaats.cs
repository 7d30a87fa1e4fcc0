using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Erkenningen.Stagebeheerders;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Takes a stageplaats into the administration, with its stageopleiders and its SLWP.</summary>
/// <param name="Stageplaatscode">Natural key, in any spelling.</param>
/// <param name="Instellingscode">The instelling, in any spelling.</param>
/// <param name="Stagesoort">Type of stage.</param>
/// <param name="Traject"><c>A</c> or <c>B</c>.</param>
/// <param name="Poule">Pool of comparable stageplaatsen.</param>
/// <param name="DuurWeken">Nominal duration in weeks.</param>
/// <param name="Capaciteit">Largest number of aios on one day.</param>
/// <param name="Stageopleider">The one named on plaatsingen.</param>
/// <param name="DuoStageopleider">The duo partner, or null (ERK-9).</param>
/// <param name="SlwpGeautoriseerdOp">Day of the last authorisation of the SLWP, or null.</param>
/// <param name="Stagebeheerder">Code, or null.</param>
/// <param name="DeeltijdMinimaal">Lowest percentage accepted.</param>
/// <param name="Diensten">Whether there are diensten.</param>
/// <param name="Gevaluteerd">Whether diensten are paid out.</param>
/// <param name="Startmaanden">Months (1–12) in which a stage may start.</param>
public sealed record RegistreerStageplaats(
    string Stageplaatscode, string Instellingscode, string Stagesoort, string Traject, string Poule, int DuurWeken, int Capaciteit, string Stageopleider,
    string? DuoStageopleider, DateOnly? SlwpGeautoriseerdOp, string? Stagebeheerder, int DeeltijdMinimaal, bool Diensten, bool Gevaluteerd,
    IReadOnlyList<int> Startmaanden)
{
    /// <summary>PLA-18: nominal durations in weeks (parameter <c>stage.duurWeken</c>).</summary>
    public static IReadOnlyList<int> Duren { get; } = [6, 13, 26];

    /// <summary>The stageopleiders that it names, normalised, the named one first.</summary>
    public IReadOnlyList<string> Opleidernummers() =>
        new[] { Stageopleider, DuoStageopleider }.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => Sleutel.Normaal(n!)).Distinct().ToList();

    /// <summary>
    /// OVK-2: a reference that is not known is refused. ERK-3: a stageopleider without an erkenning for the instelling (or its koepel) cannot be linked.
    /// PLA-2: the capacity is one or more. The same content again adds nothing, other content is a conflict. Its coverage (ERK-17) and quality cycle (ERK-39) follow at once.
    /// </summary>
    /// <param name="stageplaats">As known, or null.</param>
    /// <param name="command">The registration.</param>
    /// <param name="instelling">The instelling that it names, or null when unknown.</param>
    /// <param name="opleiders">The stageopleiders that it names and that are known, by opleidernummer.</param>
    /// <param name="tabel">Parameters of Appendix B.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(
        Stageplaats? stageplaats, RegistreerStageplaats command, Instelling? instelling, IReadOnlyDictionary<string, Stageopleider> opleiders, Parametertabel tabel,
        DateOnly vandaag)
    {
        if (instelling is null) return Registratie.Onbekend("instelling", Sleutel.Normaal(command.Instellingscode));
        if (command.Opleidernummers().FirstOrDefault(n => !opleiders.ContainsKey(n)) is { } onbekend)
            return Registratie.Onbekend("stageopleider", onbekend);
        if (Geweigerd(command, instelling, opleiders) is { } overtreding) return overtreding;

        var gegevens = Gegevens(command, instelling, tabel);
        if (stageplaats is not null)
        {
            var verschillen = Verschillen(stageplaats.Gegevens, gegevens);
            return verschillen.Count == 0
                ? Decision.NothingNew
                : Registratie.Conflict($"stageplaats {gegevens.Stageplaatscode}", verschillen);
        }

        var geregistreerd = new StageplaatsGeregistreerd(gegevens).Volgens("ERK-16");
        var nieuw = Stageplaatsen.Stageplaats.Fold(null, geregistreerd.Event)!;
        var bijdragen = opleiders.ToDictionary(o => o.Key, o => Dekkingsbijdrage.Van(o.Value, gegevens.Instellingscode, gegevens.Koepel));
        Feit[] feiten = [geregistreerd, .. Onbeheerd(gegevens, vandaag), .. HerberekenDekking.Decide(nieuw, new(nieuw.Id), bijdragen, tabel, vandaag).Feiten];
        var na = feiten.Aggregate(nieuw, (s, f) => Stageplaatsen.Stageplaats.Fold(s, f.Event)!);
        return Decision.Accept([.. feiten, .. Kwaliteitsverloop.BijRegistratie(na, instelling.Gegevens, tabel, vandaag)]);
    }

    /// <summary>ERK-29: without a stagebeheerder the 7 days begin today.</summary>
    internal static IEnumerable<Feit> Onbeheerd(Stageplaatsgegevens g, DateOnly vandaag) => g.Stagebeheerder is null
        ? [new StageplaatsZonderStagebeheerder(g.Stageplaatscode, g.Instituut, vandaag).Volgens("ERK-29", Rollen.Stagecoordinator)]
        : [];

    private static Regelovertreding? Geweigerd(
        RegistreerStageplaats command, Instelling instelling, IReadOnlyDictionary<string, Stageopleider> opleiders)
    {
        if (command.Capaciteit < 1)
            return new("PLA-2", "De capaciteit van een stageplaats is minstens 1.", ("capaciteit", command.Capaciteit));
        if (!Duren.Contains(command.DuurWeken))
            return new("PLA-18", $"De duur is {string.Join(", ", Duren)} weken.", ("duurWeken", command.DuurWeken));

        var (code, koepel) = (instelling.Gegevens.Instellingscode, instelling.Gegevens.Koepel);
        var zonder = command.Opleidernummers().FirstOrDefault(n =>
            !opleiders[n].Erkenningen.Values.Any(e => opleiders[n].GeldtBij(e, code, koepel)));
        return zonder is null
            ? null
            : new("ERK-3", $"Stageopleider {zonder} heeft geen erkenning voor instelling {code}.", ("opleidernummer", zonder), ("instellingscode", code));
    }

    private static Stageplaatsgegevens Gegevens(RegistreerStageplaats command, Instelling instelling, Parametertabel tabel)
    {
        var (op, instituut) = (command.SlwpGeautoriseerdOp, instelling.Gegevens.Instituut);
        var termijnen = op is { } dag ? Slwptermijnen.Van(tabel.Voor(instituut, dag)) : Slwptermijnen.Regelboek;
        return new(
            Sleutel.Normaal(command.Stageplaatscode), instelling.Gegevens.Instellingscode, instelling.Gegevens.Koepel, instituut,
            command.Stagesoort, command.Traject, command.Poule, command.DuurWeken, command.Capaciteit, command.Stagebeheerder, command.DeeltijdMinimaal,
            command.Diensten, command.Gevaluteerd, [.. command.Startmaanden.Distinct().Order()], command.Opleidernummers(), op,
            op is { } van ? Slwp.GeldigTotEnMet(van, tabel, instituut) : null,
            [.. instelling.ErkendeDagen().Select(p => new Tijdvak(p.Van, p.Einde))])
        {
            Slwptermijnen = termijnen == Slwptermijnen.Regelboek ? null : termijnen,
            Ziekenhuis = Modelinstructie.Geldt(instelling.Gegevens.Soort) ? true : null,
        };
    }

    private static IReadOnlyList<string> Verschillen(Stageplaatsgegevens bekend, Stageplaatsgegevens nieuw)
    {
        var eerste = bekend.Stageopleiders.Take(2).ToList();
        return Registratie.Verschillen(
            ("Instellingscode", bekend.Instellingscode, nieuw.Instellingscode), ("Stagesoort", bekend.Stagesoort, nieuw.Stagesoort),
            ("Traject", bekend.Traject, nieuw.Traject), ("Poule", bekend.Poule, nieuw.Poule), ("Duur (weken)", bekend.DuurWeken, nieuw.DuurWeken),
            ("Capaciteit", bekend.Capaciteit, nieuw.Capaciteit),
            ("Stageopleider", eerste.ElementAtOrDefault(0), nieuw.Stageopleiders.ElementAtOrDefault(0)),
            ("Duo-stageopleider", eerste.ElementAtOrDefault(1), nieuw.Stageopleiders.ElementAtOrDefault(1)),
            ("SLWP geautoriseerd op", bekend.SlwpGeautoriseerdOp, nieuw.SlwpGeautoriseerdOp),
            ("Stagebeheerder", bekend.Stagebeheerder, nieuw.Stagebeheerder),
            ("Deeltijd minimaal (%)", bekend.DeeltijdMinimaal, nieuw.DeeltijdMinimaal), ("Diensten", bekend.Diensten, nieuw.Diensten),
            ("Gevaluteerd", bekend.Gevaluteerd, nieuw.Gevaluteerd),
            ("Startmaanden", string.Join(",", bekend.Startmaanden), string.Join(",", nieuw.Startmaanden)));
    }
}
