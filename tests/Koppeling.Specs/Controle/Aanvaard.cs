using Shouldly;
using StageSystem.Koppeling.Cli;
using StageSystem.Koppeling.Controle;

namespace StageSystem.Koppeling.Specs.Controle;

internal static class Aanvaard
{
    /// <summary>Solves the instance and expects the checker to accept the result.</summary>
    public static Controleuitslag Moet(Opdracht opdracht, int zaad)
    {
        var uitslag = Controleur.Controleer(Json.Schrijf(opdracht), Json.Schrijf(Rekenkern.Los(opdracht)));
        uitslag.Bezwaren.ShouldBeEmpty($"zaad {zaad}");
        return uitslag;
    }
}
