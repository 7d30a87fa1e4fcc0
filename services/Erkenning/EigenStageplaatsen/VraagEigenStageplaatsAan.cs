using StageSystem.Kern;

namespace StageSystem.Erkenningen.EigenStageplaatsen;

/// <summary>Reports an own stageplaats, before approaching the instelling.</summary>
/// <param name="AanvraagId">Identity of the request.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instelling">Name of the instelling.</param>
/// <param name="Stagesoort">Stage type.</param>
public sealed record MeldEigenStageplaats(Guid AanvraagId, string Aiosnummer, string Instituut, string Instelling, string Stagesoort)
{
    /// <summary>ERK-35, Q8: only where the procedure exists (parameter <c>eigenStageplaats.dagen</c>); elsewhere PLA-83 holds.</summary>
    /// <param name="eigen">As known, or null.</param>
    /// <param name="command">The report.</param>
    /// <param name="antwoordDagen">Days for the answer; null where the procedure does not exist.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(EigenStageplaats? eigen, MeldEigenStageplaats command, int? antwoordDagen, DateOnly vandaag) =>
        eigen is not null ? Decision.NothingNew
        : antwoordDagen is null
            ? new Regelovertreding(
                "ERK-35", "Bij dit opleidingsinstituut kunt u zelf geen stageplaats aanvragen. Overleg met de stagecoördinator.", ("instituut", command.Instituut))
            : new EigenStageplaatsGemeld(command.AanvraagId, command.Aiosnummer, command.Instituut, command.Instelling, command.Stagesoort, vandaag)
                .Volgens("ERK-35", Rollen.Instituutsopleider, Rollen.Stagesecretariaat);
}

/// <summary>Hands in the form "Aanvraag stageplaats aios".</summary>
/// <param name="AanvraagId">The request.</param>
/// <param name="HerinneringDagen">Days after the form on which the instituutsopleider is reminded (parameter <c>eigenStageplaats.herinneringDagen</c>).</param>
public sealed record DienFormulierIn(Guid AanvraagId, int HerinneringDagen = EigenStageplaats.StandaardHerinneringDag)
{
    /// <summary>ERK-35: refused without the report; the answer is aimed at within 28 days: form on 01-02-2027, answer by 01-03-2027.</summary>
    /// <param name="eigen">As known, or null.</param>
    /// <param name="command">The form.</param>
    /// <param name="antwoordDagen">Days for the answer.</param>
    /// <param name="vandaag">Today in Amsterdam: the day of the form.</param>
    public static Decision Decide(EigenStageplaats? eigen, DienFormulierIn command, int antwoordDagen, DateOnly vandaag) => eigen switch
    {
        null => new Regelovertreding("ERK-35", "Meld de stageplaats eerst bij de instituutsopleider of het stagebureau; daarna kan het formulier.", ("aanvraagId", command.AanvraagId)),
        { Status: not EigenStageplaatsstatus.Gemeld } => Decision.NothingNew,
        _ => new EigenStageplaatsAangevraagd(eigen.Id, vandaag, vandaag.AddDays(antwoordDagen))
        {
            HerinneringDag = command.HerinneringDagen == EigenStageplaats.StandaardHerinneringDag ? null : command.HerinneringDagen,
        }.Volgens("ERK-35", Rollen.Instituutsopleider),
    };
}

/// <summary>Approves or rejects an own stageplaats.</summary>
/// <param name="Goedgekeurd">Approved or rejected.</param>
/// <param name="Rol">Role of who decides.</param>
public sealed record BesluitEigenStageplaats(bool Goedgekeurd, string Rol)
{
    /// <summary>ERK-35: by the instituutsopleider, on a form that came in; the signalen lapse.</summary>
    /// <param name="eigen">The request.</param>
    /// <param name="command">The decision.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(EigenStageplaats eigen, BesluitEigenStageplaats command, DateOnly vandaag)
    {
        var uitkomst = command.Goedgekeurd ? EigenStageplaatsstatus.Goedgekeurd : EigenStageplaatsstatus.Afgewezen;
        if (command.Rol != Rollen.Instituutsopleider)
            return new Regelovertreding("ERK-35", "Alleen de instituutsopleider beslist over een eigen stageplaats.", ("rol", command.Rol));
        if (eigen.Status == uitkomst) return Decision.NothingNew;
        if (eigen.Status != EigenStageplaatsstatus.Aangevraagd)
        {
            return new Regelovertreding(
                "ERK-35", eigen.Status == EigenStageplaatsstatus.Gemeld ? "Het formulier is nog niet ingediend." : $"Er is al besloten: {eigen.Status}.", ("status", eigen.Status));
        }

        return Decision.Accept(
            [
                new EigenStageplaatsBesloten(eigen.Id, command.Goedgekeurd, vandaag).Volgens(
                    "ERK-35", command.Goedgekeurd ? [Rollen.Aios, Rollen.Contactpersoon, Rollen.Stagesecretariaat] : [Rollen.Aios, Rollen.Stagesecretariaat]),
                .. eigen.Opgelost("Er is besloten."),
            ]);
    }
}
