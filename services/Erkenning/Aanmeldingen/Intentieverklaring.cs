using StageSystem.Kern;

namespace StageSystem.Erkenningen.Aanmeldingen;

/// <summary>The stage-intentieverklaring of one instelling (ERK-34): sent once, valid for later stageplaatsen too.</summary>
/// <param name="Id">Stream id: kind <c>intentieverklaring</c>, opleidingsinstituut and instelling.</param>
/// <param name="Gegevens">How it was sent.</param>
public sealed record Intentieverklaring(Guid Id, StageIntentieverklaringVerzonden Gegevens) : IAggregaat<Intentieverklaring>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "intentieverklaring";

    /// <summary>The stream of this instelling.</summary>
    public static Guid IdVan(string instituut, string instelling) => Sleutel.Id(Soortnaam, instituut, instelling);

    /// <inheritdoc />
    public static Intentieverklaring? Fold(Intentieverklaring? state, object @event) => (state, @event) switch
    {
        (null, StageIntentieverklaringVerzonden e) => new(IdVan(e.Instituut, e.Instelling), e),
        _ => state,
    };
}

/// <summary>Sends the stage-intentieverklaring to an instelling.</summary>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instelling">The instelling.</param>
/// <param name="AanleidingId">The registration or own stageplaats.</param>
/// <param name="IsGoedgekeurd">Whether that was approved.</param>
public sealed record VerzendIntentieverklaring(string Instituut, string Instelling, Guid AanleidingId, bool IsGoedgekeurd)
{
    /// <summary>ERK-34, Q82: only after the approval; a second one for the same instelling changes nothing.</summary>
    /// <param name="verklaring">The one that was sent, or null.</param>
    /// <param name="command">The request.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Intentieverklaring? verklaring, VerzendIntentieverklaring command, DateOnly vandaag) =>
        !command.IsGoedgekeurd
            ? new Regelovertreding("ERK-34", "De stage-intentieverklaring gaat pas uit na de goedkeuring door de instituutsopleider.", ("instelling", command.Instelling))
            : verklaring is not null ? Decision.NothingNew
            : new StageIntentieverklaringVerzonden(command.Instituut, command.Instelling, command.AanleidingId, vandaag)
                .Volgens("ERK-34", Rollen.Contactpersoon, Rollen.Stagesecretariaat);
}

/// <summary>Accreditation points for supervising a stage (ERK-46).</summary>
public static class Accreditatie
{
    /// <summary>What a stagebegeleider is told: NSPOH gives none and none are offered; elsewhere accreditation of the trainings is requested (ERK-25).</summary>
    public static string Mededeling(string instituut) => Kern.Parameters.Instituutprofielen.Van(instituut) == Kern.Parameters.Instituutprofiel.Nspoh
        ? "Het begeleiden van een stage geeft geen accreditatiepunten."
        : "Voor de onderwijsmiddagen en trainingen wordt accreditatie aangevraagd.";
}
