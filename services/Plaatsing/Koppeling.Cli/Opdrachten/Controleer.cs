using StageSystem.Koppeling.Cli.Invoer;
using StageSystem.Koppeling.Controle;

namespace StageSystem.Koppeling.Cli.Opdrachten;

/// <summary><c>koppeling check</c>: the checker alone.</summary>
internal static class Controleer
{
    public static Func<Omgeving, int> Voer(IReadOnlyList<string> argumenten, string gebruik)
    {
        var regel = new Opdrachtregel(argumenten, gebruik, 2, 2, ["--formaat"], []);
        return omgeving =>
        {
            var opdracht = Invoerlezer.Lees(regel[0], regel.Optie("--formaat"));
            var uitkomst = Bestand.Lees(regel[1]);
            var uitslag = opdracht.Matrix is { } matrix ? Matrixkern.Controleer(matrix, uitkomst.Inhoud) : Controleur.Controleer(opdracht.Bestand.Inhoud, uitkomst.Inhoud);
            // An accepted shortage or contradiction is a good result of the check: what it says is true.
            return Los.Uitslag(uitslag, Toestand.Opgelost, omgeving);
        };
    }
}
