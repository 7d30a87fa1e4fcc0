using StageSystem.Koppeling.Controle.Lezen;
namespace StageSystem.Koppeling.Controle.Soorten;
internal static class Indelingscontrole { public static void Controleer(Knoop o, Knoop u, Bevindingen b) { } }
