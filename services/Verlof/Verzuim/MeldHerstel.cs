using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Verzuim;

/// <summary>Report that an aios works again, all hours or a part of them (VER-31, VER-34).</summary>
/// <param name="ZiekmeldingId">The report that ends.</param>
/// <param name="Op">First day of work.</param>
/// <param name="GewerktPercentage">Share of the hours, 1–100; less than 100 is partial recovery.</param>
/// <param name="Melder">Who reports, as <c>rol:subject</c>.</param>
/// <param name="GemeldOp">Moment of the report, UTC.</param>
public sealed record MeldHerstel(Guid ZiekmeldingId, DateOnly Op, int GewerktPercentage, string Melder, DateTimeOffset GemeldOp)
{
    /// <summary>The report that goes on after a partial recovery on this day.</summary>
    public static Guid VervolgId(Guid ziekmeldingId, DateOnly op) => Sleutel.Uuid5($"ziekmelding:{ziekmeldingId}:{op:yyyy-MM-dd}");

    /// <summary>VER-31 refuses a day that is not after the first, and days of another report; VER-32 fixes the extension.</summary>
    /// <returns>Null when there is no such report.</returns>
    public static Decision? Decide(Aios aios, MeldHerstel command, Aiosfeiten feiten)
    {
        if (!aios.Verzuim.Meldingen.TryGetValue(command.ZiekmeldingId, out var melding)) return null;
        if (melding.Ingetrokken) return Ziekmeldregels.Ingetrokken(melding);
        var vervolg = VervolgId(command.ZiekmeldingId, command.Op);
        if (melding.HersteldOp == command.Op && (command.GewerktPercentage == 100) != aios.Verzuim.Meldingen.ContainsKey(vervolg)) return Decision.NothingNew;
        if (melding.HersteldOp is { } al)
        {
            return new Regelovertreding("VER-31", $"Bij deze melding staat al dat de aios vanaf {al.Tekst()} weer werkt. Pas de melding aan als dat niet klopt.",
                ("hersteldOp", al), ("op", command.Op));
        }

        if (command.Op <= melding.Van)
        {
            return new Regelovertreding("VER-31", $"De eerste werkdag ({command.Op.Tekst()}) ligt niet na de eerste dag van de melding ({melding.Van.Tekst()}). Trek de melding in als de aios niet afwezig was.",
                ("op", command.Op), ("van", melding.Van));
        }

        // A later recovery than expected makes the report longer, and a partial one lets it go on.
        var dagen = command.GewerktPercentage < 100 ? Periode.Vanaf(melding.Van, null) : new Periode(melding.Van, command.Op.AddDays(-1));
        if (Ziekmeldregels.Overlap(aios, command.ZiekmeldingId, dagen) is { } overlap) return overlap;

        object hersteld = command.GewerktPercentage == 100
            ? new AiosHersteld(command.ZiekmeldingId, command.Op, command.Melder, command.GemeldOp)
            : new AiosGedeeltelijkHersteld(command.ZiekmeldingId, vervolg, command.Op, command.GewerktPercentage, command.Melder, command.GemeldOp);
        var feit = hersteld.Volgens("VER-31", Rollen.Stageopleider, Rollen.Stagesecretariaat);
        return WeegVerzuim.MetGevolgen(aios.Na([feit]), [feit, .. Dienstvlaggen.Verschil(aios, aios.Na([feit]))], feiten);
    }
}
