namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>The LAD modelinstructie on the responsibilities of artsen (ERK-45); its text and versions are a document of the institute (<see cref="Stagekaders.Stagekaderkeuze.Modelinstructie"/>).</summary>
public static class Modelinstructie
{
    /// <summary>ERK-45: it applies to stageplaatsen in hospitals; a university hospital is one.</summary>
    /// <param name="instellingssoort">Kind of the instelling, as registered.</param>
    public static bool Geldt(string instellingssoort) => instellingssoort is "ziekenhuis" or "universitair";
}
