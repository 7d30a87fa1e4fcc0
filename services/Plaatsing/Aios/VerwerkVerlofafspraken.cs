using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Plaatsingen;

/// <summary>Takes over what Verlof told of an aios, and decides what it means for the traject and the register. What it means for each plaatsing is decided there.</summary>
/// <remarks>Never refuses: it follows from a fact. An older message that comes later changes nothing (OVK-4). Verlof knows an aios from Plaatsing, so the aios is known.</remarks>
public static class VerwerkVerlofafspraken
{
    /// <summary>Whether this says nothing that is not known already.</summary>
    public static bool IsOud(Aios aios, object bericht) => bericht switch
    {
        VerlengingOvergenomen e => aios.Verlof.Verlengingen.GetValueOrDefault(e.VerlengingId)?.Versie >= e.Versie,
        DeeltijdOvergenomen e => aios.Verlof.Deeltijden.ContainsKey(e.AanvraagId),
        TrajectOnderbroken e => aios.Verlof.Onderbrekingen.GetValueOrDefault(e.OnderbrekingId)?.Versie >= e.Versie,
        TrajectHervat e => aios.Verlof.Onderbrekingen.GetValueOrDefault(e.OnderbrekingId)?.Versie >= e.Versie,
        ConstructieOvergenomen e => aios.Verlof.Constructies.TryGetValue(e.ConstructieId, out var versie) && versie >= e.Versie,
        TekortkeuzeOvergenomen e => aios.Verlof.Tekortkeuzes.TryGetValue(e.Plaatsingscode, out var versie) && versie >= e.Versie,
        _ => throw new ArgumentException($"{bericht.GetType().Name} is nothing that Verlof told.", nameof(bericht)),
    };

    /// <summary>VER-32, VER-33, REG-8 (C-10 rows 4b and 5, C-12): an extension, and what of it comes at the end of the training.</summary>
    /// <param name="aios">The aios.</param>
    /// <param name="bericht">What Verlof told.</param>
    /// <param name="regels">The plaatsingen that moved by it.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Verlenging(Aios aios, VerlengingOvergenomen bericht, Lijst<Schemaregel> regels, DateOnly vandaag)
    {
        if (IsOud(aios, bericht)) return Decision.NothingNew;
        var aanHetEinde = bericht.Delen.Where(d => d.NieuwEinde is null).Sum(d => d.Dagen);
        return Met(aios, bericht.Volgens("VER-32"), a => AanHetEinde(a, bericht.VerlengingId, new(aanHetEinde, 0), "VER-33"), regels, "REG-8", vandaag);
    }

    /// <summary>VER-13, REG-16 (C-13 rows 3, 4, 6 and 7): another percentage; a shortfall of traject B comes at the end of the training unless the planner chooses otherwise.</summary>
    /// <param name="aios">The aios.</param>
    /// <param name="bericht">What Verlof told.</param>
    /// <param name="stages">What it means for each stage.</param>
    /// <param name="regels">The plaatsingen that changed by it.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Deeltijd(Aios aios, DeeltijdOvergenomen bericht, Lijst<Deeltijdgevolg> stages, Lijst<Schemaregel> regels, DateOnly vandaag)
    {
        if (IsOud(aios, bericht)) return Decision.NothingNew;
        return Met(
            aios, bericht.Volgens("VER-10"),
            a => stages.Where(s => !s.Klinisch && !(a.Verlof.Tekortkeuzes.TryGetValue(s.Plaatsingscode, out var keuze) && keuze > bericht.Versie)).SelectMany(s => AanHetEinde(a, Tekort(s.Plaatsingscode), new(0, s.TekortVoltijdWeken), "VER-13"))
                .Concat(Volgorde(a, bericht, stages)).Concat(Oph2(a, bericht, stages, regels)),
            regels, "REG-16", vandaag);
    }

    /// <summary>VER-13, VER-14 (C-13 row 3): at the end of the training, on the stageplaats itself, or not at all.</summary>
    /// <param name="aios">The aios.</param>
    /// <param name="bericht">What Verlof told.</param>
    /// <param name="regels">The plaatsing, when it moved by it.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Tekortkeuze(Aios aios, TekortkeuzeOvergenomen bericht, Lijst<Schemaregel> regels, DateOnly vandaag) => IsOud(aios, bericht)
        ? Decision.NothingNew
        : Met(
            aios, bericht.Volgens("VER-13"),
            a => AanHetEinde(a, Tekort(bericht.Plaatsingscode), new(0, bericht.Plek == TekortkeuzeOvergenomen.Oph2 ? bericht.VoltijdWeken : 0), "VER-13"), regels, "REG-16", vandaag);

    /// <summary>VER-48, REG-17 (C-11 rows 4 and 5): an interruption, other days for it, or that it does not go on.</summary>
    public static Decision Onderbreking(Aios aios, object bericht, DateOnly vandaag)
    {
        if (IsOud(aios, bericht)) return Decision.NothingNew;
        var feit = bericht is TrajectOnderbroken
            ? bericht.Volgens("VER-48", Rollen.Stagesecretariaat, Rollen.Stageopleider)
            : bericht.Volgens("OVK-14", Rollen.Stagesecretariaat, Rollen.Stageopleider);
        return Met(aios, feit, _ => [], [], "REG-17", vandaag);
    }

    /// <summary>VER-29 (C-26): the construction around 1 June; when the second place has no room for it, neither stage moves and the planner is asked (PLA-2, Q62).</summary>
    /// <param name="aios">The aios.</param>
    /// <param name="bericht">What Verlof told.</param>
    /// <param name="vol">The day on which the second place is full; null when there is room.</param>
    /// <param name="regels">The plaatsingen that moved by it.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Constructie(Aios aios, ConstructieOvergenomen bericht, Capaciteitsconflict? vol, Lijst<Schemaregel> regels, DateOnly vandaag)
    {
        if (IsOud(aios, bericht)) return Decision.NothingNew;
        return Met(
            aios, bericht.Volgens("VER-29"),
            a => Signalen.Vervallen(a.Signalen, bericht.ConstructieId, "De afspraak is gewijzigd.").Concat(vol is null ? [] :
            [
                Signalen.Registreer(
                    "PLA-2", a.Onderwerp(), bericht.ConstructieId, Rollen.Stagesecretariaat,
                    $"Stage {bericht.LaatstePlaatsingscode} kan niet op {bericht.LaatsteVan:dd-MM-yyyy} beginnen: de stageplaats is vol op {vol.Dag:dd-MM-yyyy} door {string.Join(", ", vol.Plaatsingen)}. Geen van beide stages is verschoven. Regel een plaats of overleg met de aios.",
                    Eerder(bericht.LaatsteVan!.Value.AddDays(-Conflictbewaking.GrensDagen), vandaag), a.Instituut),
            ]),
            regels, "REG-7", vandaag);
    }

    private static Decision Met(Aios aios, Feit bericht, Func<Aios, IEnumerable<Feit>> gevolgen, Lijst<Schemaregel> regels, string regel, DateOnly vandaag)
    {
        var eerst = new Opbouw<Aios>(aios).Stap(_ => [bericht]).Stap(gevolgen);
        return eerst.Stap(a => WijzigTraject.Decide(a, new(regels, InRegister: false) { Regel = regel }, vandaag).Feiten).Besluit();
    }

    private static IEnumerable<Feit> AanHetEinde(Aios aios, Guid oorzaak, Trajectverlenging nieuw, string regel)
    {
        var al = aios.Verlof.AanHetEinde.GetValueOrDefault(oorzaak);
        if (nieuw is { Contractdagen: 0, VoltijdWeken: 0 })
            return al is null ? [] : [new TrajectVerkort(aios.Nummer, oorzaak, aios.Instituut).Volgens("OVK-14", Rollen.Aios, Rollen.Stagesecretariaat)];
        return nieuw == al ? [] : [new TrajectVerlengd(aios.Nummer, oorzaak, nieuw.Contractdagen, nieuw.VoltijdWeken, aios.Instituut).Volgens(regel, Rollen.Aios, Rollen.Stagesecretariaat)];
    }

    /// <summary>PLA-21 (AMC): a part-time clinical stage is the last; otherwise the planner looks at the order.</summary>
    private static IEnumerable<Feit> Volgorde(Aios aios, DeeltijdOvergenomen bericht, Lijst<Deeltijdgevolg> stages)
    {
        if (bericht.Percentage == 100 || Instituutprofielen.Van(aios.Instituut) != Instituutprofiel.Amc) yield break;
        foreach (var klinisch in stages.Where(s => s.Klinisch && aios.Traject.ContainsKey(s.Plaatsingscode)))
        {
            var van = aios.Traject[klinisch.Plaatsingscode].Van;
            if (!stages.Any(s => !s.Klinisch && aios.Traject.GetValueOrDefault(s.Plaatsingscode)?.Van > van)) continue;
            yield return Signalen.Registreer(
                "PLA-21", $"plaatsing {klinisch.Plaatsingscode}", bericht.AanvraagId, Rollen.Stagesecretariaat,
                $"Klinische stage {klinisch.Plaatsingscode} wordt in deeltijd ({bericht.Percentage} %) gedaan en is niet de laatste. Bekijk of de volgorde anders moet.", null, aios.Instituut);
        }
    }

    /// <summary>PLA-65: a clinical stage that ends later moves the start of OPH-2.</summary>
    private static IEnumerable<Feit> Oph2(Aios aios, DeeltijdOvergenomen bericht, Lijst<Deeltijdgevolg> stages, Lijst<Schemaregel> regels)
    {
        if (Instituutprofielen.Van(aios.Instituut) == Instituutprofiel.Nspoh) yield break;
        if (regels.Any(r => stages.Any(s => s.Klinisch && s.Plaatsingscode == r.Plaatsingscode) && r.Deel?.TotEnMet > aios.Traject.GetValueOrDefault(r.Plaatsingscode)?.TotEnMet))
        {
            yield return Signalen.Registreer(
                "PLA-65", aios.Onderwerp(), bericht.AanvraagId, Rollen.Stagecoordinator,
                "De klinische stage eindigt later. Bekijk of de start van OPH-2 verschuift en of de koppeling met de huisartsopleider nog klopt.", null, aios.Instituut);
        }
    }

    /// <summary>What a shortfall of a plaatsing is recorded under.</summary>
    internal static Guid Tekort(string plaatsingscode) => Sleutel.Id("tekort", plaatsingscode);

    private static DateOnly Eerder(DateOnly dag, DateOnly vandaag) => dag < vandaag ? vandaag : dag;
}

/// <summary>What another percentage means for one stage.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="NieuwEinde">Last day, included: of a clinical stage; of another one only when the planner keeps it there.</param>
/// <param name="Klinisch">Whether the stage is clinical.</param>
/// <param name="TekortVoltijdWeken">Full-time weeks that traject B falls short.</param>
public sealed record Deeltijdgevolg(string Plaatsingscode, DateOnly NieuwEinde, bool Klinisch, decimal TekortVoltijdWeken);
