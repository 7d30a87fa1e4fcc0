using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Records that RGS processed a change of the schema.</summary>
/// <param name="WijzigingId">The change.</param>
/// <param name="VerwerktOp">Day on which RGS processed it.</param>
/// <param name="Door">Who records it: role and subject.</param>
public sealed record VerwerkRegisterwijziging(Guid WijzigingId, DateOnly VerwerktOp, string Door)
{
    /// <summary>REG-5: closes the task of the aios. Recorded twice adds nothing.</summary>
    public static Decision Decide(Aios aios, VerwerkRegisterwijziging command, DateOnly vandaag)
    {
        var wijziging = aios.Wijzigingen.FirstOrDefault(w => w.WijzigingId == command.WijzigingId);
        if (wijziging is null) return Decision.NothingNew;
        if (command.VerwerktOp > vandaag || command.VerwerktOp < wijziging.OntstaanOp)
        {
            return new Regelovertreding(
                "REG-5", "De dag van verwerking ligt niet tussen de dag van de wijziging en vandaag.",
                ("verwerktOp", command.VerwerktOp), ("ontstaanOp", wijziging.OntstaanOp), ("vandaag", vandaag));
        }

        return Decision.Accept(
        [
            new RegisterwijzigingVerwerkt(wijziging.WijzigingId, command.VerwerktOp, command.Door).Volgens("REG-5", Rollen.Aios, Rollen.Stagesecretariaat),
            .. aios.Signalen.Values.Where(s => s.OorzaakId == wijziging.WijzigingId).OrderBy(s => s.SignaalId)
                .Select(s => new SignaalAfgehandeld(s.SignaalId, command.Door, "RGS heeft de wijziging verwerkt.").Volgens("REG-5")),
        ]);
    }
}
