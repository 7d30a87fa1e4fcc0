using StageSystem.Kern;

namespace StageSystem.Beoordelingen.Stageverlopen;

/// <summary>Someone else is named on the plaatsing for these days, as Plaatsing says.</summary>
public sealed record VervangStageopleider(StageopleiderVervangen Vervanging)
{
    /// <summary>BEO-3 and BEO-16: who is named gives the stagebeoordeling; who is replaced loses the portfolio right. Never refuses.</summary>
    public static Decision Decide(Stageverloop? state, VervangStageopleider command) =>
        state?.Vervangingen.ContainsKey(command.Vervanging.BronVersie) == true
            ? Decision.NothingNew
            : Gevolgen.Met(state, [command.Vervanging.Volgens("BEO-3", Rollen.Aios, Rollen.Stageopleider)]);
}
