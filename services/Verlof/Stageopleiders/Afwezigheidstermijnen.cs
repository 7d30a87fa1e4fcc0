using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>The deadlines that absences set. Their names carry the dates, so that they move with them (OVK-10).</summary>
internal static class Afwezigheidstermijnen
{
    private const string Herhaling = "controle:";
    private const string Afloop = "voorbij:";

    /// <summary>ERK-18: with an unknown end, the day after the last day without effect: day 15 and day 22.</summary>
    /// <remarks>The same days for every reason: a reading that is stricter for one reason has effect at once and waits for no day.</remarks>
    public static IEnumerable<Termijn> Drempels(Stageopleider s)
    {
        foreach (var kring in Unies.PerInstelling(s))
        {
            foreach (var unie in kring.Unies.Where(u => u.Periode.IsOpen))
            {
                if (kring.Noemt(unie) && !Loopt(s, kring, unie, o => o.IsSignalering))
                    yield return Dag("drempel14", kring, unie, unie.Eerste.ControleNaDagen, "VER-40");
                if (!Loopt(s, kring, unie, o => o.Soort is Drempelsoort.Twijfel))
                    yield return Dag("drempel21", kring, unie, unie.Eerste.TwijfelachtigNaDagen, "ERK-18");
            }
        }
    }

    /// <summary>VER-41: the task comes back, every week while the absence lasts and no final decision was taken.</summary>
    public static IEnumerable<Termijn> Herhalingen(Stageopleider s) =>
        s.Overschrijdingen.Values.Where(o => o.HerhaalOp is { } op && !o.IsVoorbij(op)).OrderBy(o => o.Volgnummer)
            .Select(o => new Termijn($"{Herhaling}{o.OverschrijdingId:N}", o.HerhaalOp!.Value, "VER-41"));

    /// <summary>The day after the last: an open task about the absence lapses.</summary>
    public static IEnumerable<Termijn> Aflopen(Stageopleider s) =>
        s.Overschrijdingen.Values
            .Where(o => o.TotEnMet is not null && s.Signalen.Values.Any(signaal => signaal.OorzaakId == o.OverschrijdingId)).OrderBy(o => o.Volgnummer)
            .Select(o => new Termijn($"{Afloop}{o.OverschrijdingId:N}", o.TotEnMet!.Value.AddDays(1), "VER-42"));

    /// <summary>Whether the deadline is a repetition, and of which threshold.</summary>
    public static bool IsHerhaling(Termijn termijn, out Guid overschrijdingId)
    {
        overschrijdingId = default;
        return termijn.Soort.StartsWith(Herhaling, StringComparison.Ordinal)
            && Guid.TryParseExact(termijn.Soort[Herhaling.Length..], "N", out overschrijdingId);
    }

    /// <summary>Whether the deadline is the day after the last.</summary>
    public static bool IsAfloop(Termijn termijn) => termijn.Soort.StartsWith(Afloop, StringComparison.Ordinal);

    private static Termijn Dag(string soort, Kring kring, Unie unie, int naDagen, string regel) =>
        new($"{soort}:{kring.Instellingscode}:{unie.Periode.Van:yyyy-MM-dd}", unie.Periode.Van.AddDays(naDagen), regel);

    private static bool Loopt(Stageopleider s, Kring kring, Unie unie, Func<Overschrijding, bool> soort) =>
        s.Overschrijdingen.Values.Any(o => soort(o) && o.Instellingscode == kring.Instellingscode && o.Periode.Overlapt(unie.Periode));
}
