using StageSystem.Kern;
using Open = StageSystem.Kern.Signalen;

namespace StageSystem.Verlof.Aiossen;

/// <summary>An aios was re-placed: someone looks at the vacation and compensation balance (C-1 row 12, PLA-86).</summary>
/// <param name="HerplaatsingId">Identity of the herplaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OudeLaatsteDag">Last day at the old stageplaats, included.</param>
/// <param name="Van">First day at the new stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record ControleerSaldo(Guid HerplaatsingId, string Aiosnummer, DateOnly OudeLaatsteDag, DateOnly Van, string Instituut)
{
    /// <summary>Never refuses: what another service reports has happened. The same herplaatsing asks once (OVK-4).</summary>
    public static Decision Decide(Aios? aios, ControleerSaldo command)
    {
        if (aios?.Herplaatsingen.Contains(command.HerplaatsingId) == true) return Decision.NothingNew;

        var nummer = Sleutel.Normaal(command.Aiosnummer);
        return Decision.Accept(
            new AiosHerplaatsingVernomen(command.HerplaatsingId, nummer, command.OudeLaatsteDag, command.Van, command.Instituut).Volgens("PLA-86"),
            Open.Registreer(
                "PLA-86", $"aios {nummer}", command.HerplaatsingId, Rollen.Stagesecretariaat,
                $"Aios {nummer} gaat op {command.Van:dd-MM-yyyy} op een andere stageplaats verder. Controleer het verlof- en compensatiesaldo.",
                null, command.Instituut));
    }
}
