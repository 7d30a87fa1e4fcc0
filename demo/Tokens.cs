using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Demo;

/// <summary>Prints a development token per role, for the API pages and for scripts.</summary>
internal static class Tokens
{
    internal static int Druk(Ontwikkeltokens tokens)
    {
        Console.WriteLine("Ontwikkeltokens (12 uur geldig, alleen in Development; Authorization: Bearer …):");
        foreach (var (rol, nummer) in new (string, string?)[]
        {
            (Rollen.Stagesecretariaat, null), (Rollen.Stagecoordinator, null), (Rollen.Hoofd, null), (Rollen.FunctioneelBeheerder, null),
            (Rollen.Stageopleider, "O0001"), (Rollen.Aios, "A0001"), (Rollen.Register, null),
        })
            Console.WriteLine($"  {rol + (nummer is null ? "" : $" {nummer}"),-24} {tokens.Maak(rol, "AMC", nummer)}");
        return 0;
    }
}
