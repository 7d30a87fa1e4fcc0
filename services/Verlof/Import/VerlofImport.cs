using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Stageopleiders;

namespace StageSystem.Verlof.Import;

/// <summary>The file that Verlof takes (data/README.md).</summary>
public static class VerlofImport
{
    /// <summary>The stageopleiders to whom it refers are Erkenning's.</summary>
    public static Importinrichting Inrichting(Afwezigheidsdrempels drempels) =>
        new([new AfwezighedenImport(drempels)], VerwijstNaar: ["stageopleiders.csv"], MeldtSleutels: false);
}
