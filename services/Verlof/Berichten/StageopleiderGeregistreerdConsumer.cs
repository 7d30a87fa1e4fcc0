using StageSystem.Contracts.Erkenning.V1;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Verlof.Berichten;

/// <summary>Learns who the stageopleiders are, so that absences of them can be reported (OVK-2).</summary>
public sealed class StageopleiderGeregistreerdConsumer(IStreams streams, WeegfeitenLezer lezer) : BerichtConsumer<StageopleiderGeregistreerd>(streams)
{
    /// <inheritdoc />
    protected override async Task VerwerkAsync(StageopleiderGeregistreerd bericht, IWerkeenheid werk, CancellationToken ct)
    {
        var id = Stageopleider.StreamId(bericht.Opleidernummer);
        var command = new MaakStageopleiderBekend(
            bericht.Opleidernummer, bericht.Instituut, [.. bericht.Instellingen.Select(i => new Stageopleiders.Werkplek(i.Instellingscode, i.Koepel))], bericht.Versie);

        // The stream first: the reasons are then at least as new.
        await werk.LaadAsync<Stageopleider>(id);
        var feiten = await lezer.LeesAsync(werk.Lezen, id, ct);
        await werk.DecideAsync<Stageopleider>(id, stageopleider => MaakStageopleiderBekend.Decide(stageopleider, command, feiten));
    }
}
