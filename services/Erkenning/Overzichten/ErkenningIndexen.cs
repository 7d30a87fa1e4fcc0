using Marten;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;

namespace StageSystem.Erkenningen.Overzichten;

/// <summary>Indexes of the lists: each begins with what is asked and ends with the key by which is ordered, so that a page reads no more than its own rows.</summary>
internal static class ErkenningIndexen
{
    internal static void Maak(StoreOptions opts)
    {
        opts.Schema.For<Stageplaats>()
            .Index(s => s.Gegevens.Stageplaatscode)
            .Index([s => s.Gegevens.Instellingscode, s => s.Gegevens.Stageplaatscode])
            .Index([s => s.Gegevens.Stagesoort, s => s.Gegevens.Stageplaatscode])
            .Index([s => s.Gegevens.Poule, s => s.Gegevens.Stageplaatscode])
            .Index([s => s.Gegevens.Stagebeheerder!, s => s.Gegevens.Stageplaatscode]);
        opts.Schema.For<Instelling>().Index(i => i.Gegevens.Instellingscode);
        opts.Schema.For<Stageopleider>().Index(s => s.Opleidernummer);
        opts.Schema.For<Waarnemingsprocedure>().Index(p => p.Stageplaatscode).Index(p => p.Status);
    }
}
