using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>The outcomes of VER-41.</summary>
public static class Vervangingsuitkomst
{
    /// <summary>Wait; the question comes back within a week.</summary>
    public const string Aanhouden = "aanhouden";

    /// <summary>A temporary stageopleider (ERK-20).</summary>
    public const string Waarneming = "waarneming";

    /// <summary>The aios go elsewhere (PLA-86).</summary>
    public const string EldersPlaatsen = "elders plaatsen";

    /// <summary>Every outcome.</summary>
    public static IReadOnlyList<string> Alle { get; } = [Aanhouden, Waarneming, EldersPlaatsen];
}

/// <summary>The stagecoördinator decides how an absent stageopleider is replaced (VER-41), at the task or at the information.</summary>
/// <param name="BesluitId">Chosen by the caller: the same decision sent twice is one.</param>
/// <param name="OverschrijdingId">The threshold about which it is; null when only one can be meant.</param>
/// <param name="Uitkomst">One of <see cref="Vervangingsuitkomst"/>.</param>
/// <param name="AanhoudenTot">The day on which the question comes back; only with <c>aanhouden</c>.</param>
/// <param name="Door">Who decides, as <c>rol:subject</c>.</param>
/// <param name="BeslotenOp">Moment of the decision, UTC.</param>
public sealed record BesluitVervanging(
    Guid BesluitId, Guid? OverschrijdingId, string Uitkomst, DateOnly? AanhoudenTot, string Door, DateTimeOffset BeslotenOp)
{
    /// <summary>VER-41: calendar days for which the decision can be put off.</summary>
    public const int MaxAanhoudenDagen = 7;

    /// <summary>VER-41 refuses without an absence over its threshold, after its end, after a final decision with <c>aanhouden</c>, and a delay over 7 days.</summary>
    public static Decision Decide(Stageopleider stageopleider, BesluitVervanging command, DateOnly vandaag)
    {
        if (stageopleider.Besluiten.TryGetValue(command.BesluitId, out var eerder))
        {
            return (eerder.Uitkomst, eerder.AanhoudenTot) == (command.Uitkomst, command.AanhoudenTot)
                ? Decision.NothingNew
                : new Regelovertreding("VER-41", "Met dit nummer is al een ander besluit genomen. Neem een nieuw besluit met een nieuw nummer.", ("besluitId", command.BesluitId), ("uitkomst", eerder.Uitkomst));
        }

        var kandidaten = stageopleider.Overschrijdingen.Values
            .Where(o => command.OverschrijdingId is { } id ? o.OverschrijdingId == id : o.IsSignalering && !o.IsVoorbij(vandaag)).ToList();
        if (kandidaten is not [var genoemd]) return Onduidelijk(stageopleider, kandidaten.Count, vandaag);
        var over = Signalering(stageopleider, genoemd);
        if (over.IsVoorbij(vandaag))
        {
            return new Regelovertreding("VER-41", $"De afwezigheid is voorbij ({over.Periode}): er is niemand meer te vervangen.",
                ("totEnMet", over.TotEnMet!.Value), ("vandaag", vandaag));
        }

        if (command.Uitkomst == Vervangingsuitkomst.Aanhouden) return HoudAan(stageopleider, command, over, vandaag);
        if (over.Besluit == command.Uitkomst) return Decision.NothingNew;

        var besloten = new StageopleiderVervangingBesloten(
            command.BesluitId, over.OverschrijdingId, stageopleider.Opleidernummer, over.Instellingscode, command.Uitkomst, over.Van, over.TotEnMet,
            stageopleider.Instituut, command.BeslotenOp).Volgens("VER-41", Rollen.Stagesecretariaat, Rollen.Stagebeheerder);
        return Decision.Accept([besloten, .. HandelAf(stageopleider, over, command)]);
    }

    /// <summary>The check at 14 days that belongs to this threshold, since its task is what is decided; else the threshold itself.</summary>
    private static Overschrijding Signalering(Stageopleider s, Overschrijding genoemd) => genoemd.IsSignalering
        ? genoemd
        : s.Overschrijdingen.Values.Where(o => o.IsSignalering && o.Instellingscode == genoemd.Instellingscode && o.Periode.Overlapt(genoemd.Periode))
            .MinBy(o => o.Volgnummer) ?? genoemd;

    private static Decision HoudAan(Stageopleider stageopleider, BesluitVervanging command, Overschrijding over, DateOnly vandaag)
    {
        var uiterlijk = vandaag.AddDays(MaxAanhoudenDagen);
        if (command.AanhoudenTot is not { } tot || tot <= vandaag || tot > uiterlijk)
        {
            return new Regelovertreding("VER-41", $"Aanhouden kan tot een dag na vandaag en uiterlijk tot {uiterlijk:dd-MM-yyyy}.",
                ("aanhoudenTot", (object?)command.AanhoudenTot ?? "leeg"), ("uiterlijk", uiterlijk), ("maxDagen", MaxAanhoudenDagen), ("vandaag", vandaag));
        }

        if (over.Besluit is Vervangingsuitkomst.Waarneming or Vervangingsuitkomst.EldersPlaatsen)
        {
            return new Regelovertreding("VER-41", $"Over deze afwezigheid is al besloten: {over.Besluit}. Aanhouden kan dan niet meer.",
                ("besluit", over.Besluit), ("vandaag", vandaag));
        }

        var aangehouden = new StageopleiderVervangingAangehouden(command.BesluitId, over.OverschrijdingId, tot, command.BeslotenOp).Volgens("VER-41");
        return Decision.Accept([aangehouden, .. HandelAf(stageopleider, over, command)]);
    }

    /// <summary>The open tasks about the same stretch of days are dealt with by the decision.</summary>
    private static IEnumerable<Feit> HandelAf(Stageopleider s, Overschrijding over, BesluitVervanging command)
    {
        var zelfde = s.Overschrijdingen.Values
            .Where(o => o.Instellingscode == over.Instellingscode && o.Periode.Overlapt(over.Periode)).Select(o => o.OverschrijdingId).ToHashSet();
        return s.Signalen.Values.Where(signaal => zelfde.Contains(signaal.OorzaakId)).OrderBy(signaal => signaal.SignaalId)
            .Select(signaal => new SignaalAfgehandeld(signaal.SignaalId, command.Door, $"Besloten: {command.Uitkomst}.").Volgens("VER-41"));
    }

    private static Regelovertreding Onduidelijk(Stageopleider s, int aantal, DateOnly vandaag) => aantal > 0
        ? new("VER-41", "Er lopen meer afwezigheden boven de drempel. Noem met overschrijdingId over welke het besluit gaat.", ("aantal", aantal), ("vandaag", vandaag))
        : new("VER-41", "Er is geen afwezigheid van deze stageopleider die langer is dan de drempel. Een besluit over vervanging is nu niet aan de orde.",
            ("drempelDagen", s.Geldige.Select(a => a.ControleNaDagen).DefaultIfEmpty(Afwezigheidsdrempels.Regelboek.Op(s.Instituut, vandaag).ControleNaDagen).Max()),
            ("vandaag", vandaag));
}
