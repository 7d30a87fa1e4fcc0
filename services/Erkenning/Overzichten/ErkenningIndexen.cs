using Marten;
using StageSystem.Erkenningen.Aanmeldingen;
using StageSystem.Erkenningen.Erkenningsvragen;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;

namespace StageSystem.Erkenningen.Overzichten;

/// <summary>
/// What the lists are ordered and filtered by. Of the two large kinds these are columns beside the snapshot: to find a few among thousands by what stands inside takes
/// unpacking all of them, and an index on what is inside makes every save of a snapshot write every index again.
/// </summary>
internal static class ErkenningIndexen
{
    internal static void Maak(StoreOptions opts)
    {
        opts.Schema.For<Stageplaats>()
            .Duplicate(s => s.Gegevens.Stageplaatscode)
            .Duplicate(s => s.Gegevens.Instellingscode)
            .Duplicate(s => s.Gegevens.Stagesoort)
            .Duplicate(s => s.Gegevens.Poule)
            .Duplicate(s => s.Gegevens.Stagebeheerder)
            .Duplicate(s => s.Gegevens.SlwpGeldigTotEnMet, pgType: "date")
            .Duplicate(s => s.SlwpVerlooptBinnenkortOp, pgType: "date")
            .Duplicate(s => s.Gekoppelden)
            .Duplicate(s => s.ActiefVan, pgType: "date")
            .Duplicate(s => s.ActiefTotEnMet, pgType: "date")
            .Duplicate(s => s.ActiefOnderbroken)
            .Duplicate(s => s.InGebruikTotEnMet, pgType: "date")
            .Duplicate(s => s.Besloten)
            .Index([s => s.Gegevens.Instellingscode, s => s.Gegevens.Stageplaatscode]);
        opts.Schema.For<Stageopleider>()
            .Duplicate(s => s.Opleidernummer)
            .Duplicate(s => s.Instellingscodes)
            .Duplicate(s => s.Specialismen)
            .Duplicate(s => s.HeeftStageplaats)
            .Duplicate(s => s.TwijfelVan, pgType: "date")
            .Duplicate(s => s.TwijfelTotEnMet, pgType: "date")
            .Duplicate(s => s.ErkenningEindigtOp, pgType: "date");
        opts.Schema.For<Instelling>().Index(i => i.Gegevens.Instellingscode);
        opts.Schema.For<Waarnemingsprocedure>().Index(p => p.Stageplaatscode).Index(p => p.Status);
    }
}
