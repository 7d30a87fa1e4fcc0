namespace StageSystem.ServiceDefaults;

/// <summary>One view of a personal dossier, in the form of NEN 7513: who, in which role, of whom, why, when, with what outcome.</summary>
/// <param name="Id">Id of the record.</param>
/// <param name="Op">Moment by the machine's own clock, UTC.</param>
/// <param name="Gebruiker">Subject of the token.</param>
/// <param name="Rol">Role in which the user acted.</param>
/// <param name="Instituut">Institute of the user.</param>
/// <param name="Soort">Kind of dossier, such as <c>aios</c>.</param>
/// <param name="Onderwerp">Number of the person concerned; <c>lijst</c> when it was a list.</param>
/// <param name="Handeling">What was done; the name of the operation.</param>
/// <param name="Uitkomst">HTTP status of the answer.</param>
/// <param name="Systeem">The service that answered.</param>
/// <param name="TraceId">Trace of the request.</param>
public sealed record Inzage(
    Guid Id, DateTimeOffset Op, string Gebruiker, string Rol, string Instituut, string Soort, string Onderwerp, string Handeling, int Uitkomst,
    string Systeem, string? TraceId);

/// <summary>Keeps views of personal dossiers; only ever added to.</summary>
internal interface IInzagelogboek
{
    /// <summary>Stores a view; when that fails the dossier is not shown.</summary>
    Task SchrijfAsync(Inzage inzage, CancellationToken ct);
}
