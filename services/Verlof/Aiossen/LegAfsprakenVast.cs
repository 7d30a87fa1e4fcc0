using StageSystem.Kern;
using StageSystem.Verlof.Roosters;

namespace StageSystem.Verlof.Aiossen;

/// <summary>Record what was agreed for one plaatsing: diensten (VER-15, VER-20…22), teaching days (VER-6), blocked periods (VER-30), the roster (VER-47).</summary>
/// <param name="Afspraken">The whole of it, as it becomes; teaching days and blocks in order, each once.</param>
public sealed record LegAfsprakenVast(PlaatsingsafsprakenVastgelegd Afspraken)
{
    /// <summary>VER-6: the stageopleider gets the list of teaching days; a number that is unusual is flagged.</summary>
    /// <returns>Null when the plaatsing is not known.</returns>
    public static Decision? Decide(Aios aios, LegAfsprakenVast command, Aiosfeiten feiten)
    {
        var nieuw = command.Afspraken;
        if (!aios.Stages.TryGetValue(nieuw.Plaatsingscode, out var stage)) return null;
        if (aios.Afspraken.GetValueOrDefault(nieuw.Plaatsingscode)?.ZelfdeAfspraken(nieuw) == true) return Decision.NothingNew;

        if (nieuw.Onderwijsdagen.FirstOrDefault(d => !stage.Periode.Bevat(d)) is var buiten && buiten != default)
        {
            return new Regelovertreding("VER-6", $"De onderwijsdag {buiten.Tekst()} valt niet in de stage ({stage.Periode}). Haal de dag weg.",
                ("dag", buiten), ("van", stage.Van), ("totEnMet", stage.TotEnMet));
        }

        if (nieuw.Blokkades.FirstOrDefault(b => b.TotEnMet < b.Van) is { } om)
        {
            return new Regelovertreding("VER-30", $"De laatste dag ({om.TotEnMet.Tekst()}) ligt vóór de eerste dag ({om.Van.Tekst()}). Pas een van beide aan.",
                ("van", om.Van), ("totEnMet", om.TotEnMet));
        }

        var oorzaak = Sleutel.Uuid5($"afspraken:{aios.Id}:{nieuw.Plaatsingscode}");
        var punten = nieuw.Onderwijsdagen.Count == 0 ? [] : Werktijden.Onderwijsdagen.Toets(nieuw.Onderwijsdagen, stage.Periode, feiten.Voor(aios.Instituut, stage.Van));
        var vastgelegd = nieuw.Volgens("VER-6", Rollen.Stageopleider, Rollen.Aios);
        return Decision.Accept(
        [
            .. Signalen.Vervallen(aios.Signalen, oorzaak, "De afspraken zijn gewijzigd."),
            vastgelegd,
            .. Roosterpunten.Verschil(aios, aios.Na([vastgelegd]), feiten),
            .. punten.Take(1).Select(p => aios.Signaal(p, oorzaak, stage)),
        ]);
    }
}
