using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>The stagecoördinator records that no place was found.</summary>
/// <param name="Reden">Why; goes into <see cref="Besluittoelichting"/>.</param>
/// <param name="Door">Who: role and subject.</param>
public sealed record MisluktHerplaatsing(string Reden, string Door)
{
    /// <summary>PLA-86: the stagecoördinator then decides on interruption, extension or a temporary stage.</summary>
    public static Decision Decide(Herplaatsing herplaatsing, MisluktHerplaatsing command)
    {
        if (herplaatsing.Status == Herplaatsingstatus.Mislukt) return Decision.NothingNew;
        if (!herplaatsing.IsOpen) return Gesloten(herplaatsing);
        if (string.IsNullOrWhiteSpace(command.Reden))
            return new Regelovertreding("PLA-86", "Schrijf op waarom er geen plaats is gevonden.", ("plaatsing", herplaatsing.Plaatsingscode));
        return Decision.Accept(
        [
            new HerplaatsingMislukt(herplaatsing.Id, herplaatsing.Plaatsingscode, command.Door)
                .Volgens("PLA-86", Rollen.Aios, Rollen.Stagecoordinator, Rollen.Studiebegeleider, Rollen.Stagesecretariaat),
            .. WeegHerplaatsing.Sluit(herplaatsing, "Er is geen plaats gevonden."),
            Signalen.Registreer(
                "PLA-86", herplaatsing.Onderwerp(), Sleutel.Uuid5($"mislukt:{herplaatsing.Id:N}"), Rollen.Stagecoordinator,
                "Er is geen andere plaats gevonden. Besluit: onderbreken, verlengen of een tijdelijke stage.", null, herplaatsing.Instituut),
        ]);
    }

    internal static Regelovertreding Gesloten(Herplaatsing herplaatsing) => new(
        "PLA-86", $"Deze herplaatsing is al afgesloten: {herplaatsing.Status}.",
        ("plaatsing", herplaatsing.Plaatsingscode), ("status", herplaatsing.Status));
}

/// <summary>The stagecoördinator chooses to leave the aios where they are (C-1 row 10).</summary>
/// <param name="Reden">Why; goes into <see cref="Besluittoelichting"/>.</param>
/// <param name="Door">Who: role and subject.</param>
public sealed record TrekHerplaatsingIn(string Reden, string Door)
{
    /// <summary>ERK-22: only before the definitive herplaatsing.</summary>
    public static Decision Decide(Herplaatsing herplaatsing, TrekHerplaatsingIn command)
    {
        if (herplaatsing.Status == Herplaatsingstatus.Ingetrokken) return Decision.NothingNew;
        if (!herplaatsing.IsOpen) return MisluktHerplaatsing.Gesloten(herplaatsing);
        return string.IsNullOrWhiteSpace(command.Reden)
            ? new Regelovertreding("ERK-22", "Schrijf op waarom de herplaatsing niet doorgaat.", ("plaatsing", herplaatsing.Plaatsingscode))
            : Decision.Accept([.. WeegHerplaatsing.Intrekken(herplaatsing, command.Door)]);
    }
}
