using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>What every report about an absence must meet (VER-39), and the facts that every one of them stores.</summary>
internal static class Meldregels
{
    /// <summary>VER-39: through &lt; from, and a departure with an end.</summary>
    public static Regelovertreding? Periode(DateOnly van, DateOnly? totEnMet, bool keertTerug)
    {
        if (!keertTerug && totEnMet is { } einde)
        {
            return new("VER-39", "Bij vertrek hoort geen laatste dag: de stageopleider keert niet terug. Laat de laatste dag leeg, of kies een andere reden.",
                ("van", van), ("totEnMet", einde));
        }

        return totEnMet < van
            ? new("VER-39", $"De laatste dag ({totEnMet:dd-MM-yyyy}) ligt vóór de eerste dag ({van:dd-MM-yyyy}).", ("van", van), ("totEnMet", totEnMet.Value))
            : null;
    }

    /// <summary>VER-39: another record of the same person and instelling that shares a day.</summary>
    public static Regelovertreding? Overlap(Stageopleider stageopleider, Guid afwezigheidId, string? instellingscode, Periode periode)
    {
        var ander = stageopleider.Geldige
            .Where(a => a.AfwezigheidId != afwezigheidId && a.ZelfdeInstelling(instellingscode) && a.Periode.Overlapt(periode))
            .OrderBy(a => a.Van).FirstOrDefault();
        return ander is null
            ? null
            : new("VER-39", $"Voor deze stageopleider staat al een afwezigheid in deze dagen: {ander.Periode}. Stel de bestaande afwezigheid bij.",
                ("afwezigheidId", ander.AfwezigheidId), ("bestaandeVan", ander.Van), ("bestaandeTotEnMet", (object?)ander.TotEnMet ?? "onbekend"), ("van", periode.Van),
                ("totEnMet", (object?)periode.Einde ?? "onbekend"));
    }

    /// <summary>VER-39: an instelling where the person is not employed, as far as Erkenning told (OVK-2).</summary>
    public static Regelovertreding? Instelling(Stageopleider stageopleider, string? instellingscode) =>
        instellingscode is null || stageopleider.Werkplekken.Exists(w => w.Instellingscode == instellingscode)
            ? null
            : new("VER-39", $"Deze stageopleider werkt niet bij instelling {instellingscode}. Laat de instelling leeg als de afwezigheid overal geldt.",
                ("instellingscode", instellingscode), ("bekend", string.Join(", ", stageopleider.Werkplekken.Select(w => w.Instellingscode))));

    /// <summary>VER-42: a withdrawn absence never was, so that nothing about it can change.</summary>
    public static Regelovertreding Ingetrokken(Afwezigheid a) =>
        new("VER-42", $"Deze afwezigheid ({a.Periode}) is ingetrokken en kan niet meer veranderen. Meld zo nodig een nieuwe.", ("van", a.Van));

    /// <summary>C-1 row 1: the absence as it stands, with the thresholds by which it is judged (OVK-13).</summary>
    public static Feit Vastgelegd(Stageopleider s, Afwezigheid a, Afwezigheidsdrempels drempels, string regel)
    {
        var tabel = drempels.Op(s.Instituut, a.Van);
        return new StageopleiderAfwezigheidVastgelegd(
            a.AfwezigheidId, s.Opleidernummer, a.Instellingscode, a.Van, a.TotEnMet, a.Ingetrokken, s.Instituut, tabel.ControleNaDagen, tabel.TwijfelachtigNaDagen)
            .Volgens(regel, Rollen.Stagesecretariaat);
    }

    /// <summary>A change of one absence, the absence as it then stands, and what both mean for the thresholds.</summary>
    public static Decision LegVast(Stageopleider s, Guid afwezigheidId, Feit wijziging, Weegfeiten feiten, params IEnumerable<Feit> erbij)
    {
        var na = WeegAfwezigheden.Na(s, [wijziging]);
        return WeegAfwezigheden.MetGevolgen(s, [wijziging, Vastgelegd(na, na.Afwezigheden[afwezigheidId], feiten.Drempels, wijziging.Regel), .. erbij], feiten);
    }
}
