using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Links a stageopleider to a stageplaats without a waarneemprocedure: a duo partner, or someone who came from another location.</summary>
/// <param name="Opleidernummer">Who.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="OorzaakId">The move or the request that asks for it.</param>
public sealed record VoegStageopleiderToe(string Opleidernummer, DateOnly Vanaf, Guid OorzaakId)
{
    /// <summary>ERK-3: refused without an erkenning for the instelling or its koepel; linked again from an earlier day changes the link.</summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="command">The link.</param>
    /// <param name="stageopleider">The person.</param>
    public static Decision Decide(Stageplaats s, VoegStageopleiderToe command, Stageopleider stageopleider)
    {
        var g = s.Gegevens;
        if (!stageopleider.Erkenningen.Values.Any(e => stageopleider.GeldtBij(e, g.Instellingscode, g.Koepel)))
        {
            return new Regelovertreding(
                "ERK-3", $"Stageopleider {command.Opleidernummer} heeft geen erkenning voor instelling {g.Instellingscode}.",
                ("opleidernummer", command.Opleidernummer), ("instellingscode", g.Instellingscode));
        }

        if (s.Koppelingen.Exists(k => k.Rol == Koppelrol.Stageopleider && k.Opleidernummer == command.Opleidernummer && k.TotEnMet is null
            && !(k.Van > command.Vanaf)))
        {
            return Decision.NothingNew;
        }

        var toegevoegd = new StageopleiderToegevoegd(g.Stageplaatscode, command.Opleidernummer, command.Vanaf, command.OorzaakId).Volgens("ERK-9", Rollen.Stagebeheerder);
        return g.Stageopleiders.Contains(command.Opleidernummer)
            ? toegevoegd
            : Decision.Accept(
                toegevoegd, new StageplaatsgegevensBijgewerkt(g with { Stageopleiders = [.. g.Stageopleiders, command.Opleidernummer] }).Volgens("ERK-9"));
    }
}

/// <summary>Undoes a link that came from a move that was withdrawn.</summary>
/// <param name="OorzaakId">The move.</param>
public sealed record VerwijderStageopleider(Guid OorzaakId)
{
    /// <summary>OVK-14: as if the person had never come.</summary>
    public static Decision Decide(Stageplaats s, VerwijderStageopleider command)
    {
        if (s.Koppelingen.Find(k => k.ProcedureId == command.OorzaakId) is not { } koppeling) return Decision.NothingNew;
        var verwijderd = new StageopleiderVerwijderd(s.Gegevens.Stageplaatscode, koppeling.Opleidernummer, command.OorzaakId).Volgens("OVK-14", Rollen.Stagebeheerder);
        return s.Koppelingen.Exists(k => k != koppeling && k.Opleidernummer == koppeling.Opleidernummer)
            ? verwijderd
            : Decision.Accept(
                verwijderd,
                new StageplaatsgegevensBijgewerkt(s.Gegevens with { Stageopleiders = [.. s.Gegevens.Stageopleiders.Where(n => n != koppeling.Opleidernummer)] })
                    .Volgens("OVK-14"));
    }
}
