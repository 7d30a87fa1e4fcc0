using StageSystem.Erkenningen.Stageleerwerkplannen;

namespace StageSystem.Erkenningen.Etalage;

/// <summary>
/// The words by which an entry of the opleidingsetalage is found: its own, or those of the authorised SLWP of a stageplaats. Kept in the transaction that changes
/// them, beside the streams, so that PostgreSQL can index them.
/// </summary>
/// <param name="Id">The entry, or the stream of the SLWP.</param>
/// <param name="Tekst">The words.</param>
public sealed record Zoektekst(Guid Id, string Tekst)
{
    /// <summary>Language of the words, as PostgreSQL names it.</summary>
    public const string Taal = "dutch";

    /// <summary>The words of an entry.</summary>
    public static Zoektekst Van(Guid vermeldingId, Stagemogelijkheid s) =>
        new(vermeldingId, string.Join('\n', s.Titel, s.Specialisme, s.Oor, s.Inhoud, s.Kwaliteit, s.Opleidingsklimaat));

    /// <summary>The words of a version of the SLWP; who the persons are is not in it.</summary>
    public static Zoektekst Van(string stageplaatscode, Slwpinhoud s) => new(
        Stageleerwerkplan.IdVan(stageplaatscode),
        string.Join('\n', s.Omschrijving, s.Werktijden, s.Vakantie, s.Introductie, s.Administratie, s.Afwezigheidsdagen, s.Deeltijd));
}
