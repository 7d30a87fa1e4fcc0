using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Changes the traject of an aios: plaatsingen that come, change or lapse, together.</summary>
/// <param name="Regels">The plaatsingen as they become; without a part: it lapses.</param>
/// <param name="InRegister">Whether the register has it so already (an existing administration).</param>
public sealed record WijzigTraject(Lijst<Schemaregel> Regels, bool InRegister)
{
    /// <summary>The rule that asks for the change in the register: REG-7, or the one that says why (REG-8, REG-16, REG-17).</summary>
    public string Regel { get; init; } = "REG-7";

    /// <summary>REG-5: werkdagen in which the aios asks for the change.</summary>
    public const int AanvraagWerkdagen = 5;

    /// <summary>PLA-26: the first other plaatsing of the aios on these days, or null.</summary>
    public static Trajectdeel? Overlap(Aios aios, Periode periode, params IReadOnlyCollection<string> uitgezonderd) => aios.Traject.Values
        .Where(d => !uitgezonderd.Contains(d.Plaatsingscode) && periode.Overlapt(new(d.Van, d.TotEnMet))).OrderBy(d => d.Van).FirstOrDefault();

    /// <summary>PLA-26: the refusal for two plaatsingen of one aios on the same days.</summary>
    internal static Regelovertreding Overlapt(Trajectdeel ander, Periode periode) => new(
        "PLA-26", $"De aios heeft in deze periode al een andere plaatsing: {ander.Plaatsingscode}.",
        ("plaatsing", ander.Plaatsingscode), ("eersteDag", periode.Van > ander.Van ? periode.Van : ander.Van));

    /// <summary>REG-5, REG-7: records the change, and what the register must get. Changes of one day are one bundle.</summary>
    public static Decision Decide(Aios aios, WijzigTraject command, DateOnly vandaag)
    {
        var opbouw = new Opbouw<Aios>(aios).Stap(a => Traject(a, command));
        return (command.InRegister ? opbouw : opbouw.Stap(a => Achterhaald(a, vandaag)).Stap(a => Bundel(a, command.Regel, vandaag))).Besluit();
    }

    private static IEnumerable<Feit> Traject(Aios aios, WijzigTraject command)
    {
        foreach (var (code, deel) in command.Regels)
        {
            if (deel is null && aios.Traject.ContainsKey(code)) yield return new TrajectdeelVervallen(aios.Nummer, code).Volgens("REG-7");
            if (deel is not null && aios.Traject.GetValueOrDefault(code) != deel) yield return new TrajectdeelOpgenomen(aios.Nummer, deel, command.InRegister).Volgens("REG-7");
        }
    }

    // An earlier change of which no line is what the traject asks now has been overtaken.
    private static IEnumerable<Feit> Achterhaald(Aios aios, DateOnly vandaag) => aios.Wijzigingen
        .Where(w => w.OntstaanOp != vandaag && w.Regels.All(r => aios.Traject.GetValueOrDefault(r.Plaatsingscode) != r.Deel)
            && w.Bijzonderheden.All(b => b.Vervalt == (aios.Verlof.Bijzonderheden().GetValueOrDefault(b.Bijzonderheid.Kenmerk) == b.Bijzonderheid)))
        .SelectMany(w => Vervalt(aios, w));

    private static IEnumerable<Feit> Bundel(Aios aios, string regel, DateOnly vandaag)
    {
        var bundel = aios.Wijzigingen.FirstOrDefault(w => w.OntstaanOp == vandaag);
        var gevraagd = aios.Wijzigingen.Where(w => w != bundel).SelectMany(w => w.Regels)
            .Aggregate(aios.Register, (register, r) => r.Deel is null ? register.Remove(r.Plaatsingscode) : register.SetItem(r.Plaatsingscode, r.Deel));
        var verschil = aios.Traject.Keys.Union(gevraagd.Keys).Order(StringComparer.Ordinal)
            .Select(code => new Schemaregel(code, aios.Traject.GetValueOrDefault(code)))
            .Where(r => gevraagd.GetValueOrDefault(r.Plaatsingscode) != r.Deel).NaarLijst();

        var bijzonder = Bijzonderheden(aios, bundel);
        if (verschil.Count == 0 && bijzonder.Count == 0) return bundel is null ? [] : Vervalt(aios, bundel);
        if (bundel is not null && bundel.Regels.Equals(verschil) && bundel.Bijzonderheden.Equals(bijzonder)) return [];
        var id = bundel?.WijzigingId ?? Aios.WijzigingNummer(aios.Nummer, aios.AantalWijzigingen + 1);
        var uiterlijk = bundel?.UiterlijkOp ?? Kalender.PlusWerkdagen(vandaag, AanvraagWerkdagen);
        var vereist = new RegisterwijzigingVereist(id, aios.Nummer, verschil, vandaag, uiterlijk, aios.Instituut, bijzonder.Count == 0 ? null : bijzonder).Volgens(regel, Rollen.Aios);
        return bundel is not null
            ? [vereist]
            : [vereist, Signalen.Registreer(
                "REG-5", aios.Onderwerp(), id, Rollen.Aios, "Vraag in MijnRGS de wijziging van uw opleidingsschema aan.", uiterlijk, aios.Instituut)];
    }

    // What holds and was not asked for, and what was asked for and does not hold any more.
    private static Lijst<Bijzonderheidsregel> Bijzonderheden(Aios aios, Registerwijziging? bundel)
    {
        var gevraagd = aios.Wijzigingen.Where(w => w != bundel).SelectMany(w => w.Bijzonderheden)
            .Aggregate(aios.RegisterBijzonderheden, (r, b) => b.Vervalt ? r.Remove(b.Bijzonderheid.Kenmerk) : r.SetItem(b.Bijzonderheid.Kenmerk, b.Bijzonderheid));
        var nu = aios.Verlof.Bijzonderheden();
        return nu.Values.Where(b => gevraagd.GetValueOrDefault(b.Kenmerk) != b).Select(b => new Bijzonderheidsregel(b, Vervalt: false))
            .Concat(gevraagd.Values.Where(b => !nu.ContainsKey(b.Kenmerk)).Select(b => new Bijzonderheidsregel(b, Vervalt: true))).NaarLijst();
    }

    private static IEnumerable<Feit> Vervalt(Aios aios, Registerwijziging wijziging) =>
    [
        new RegisterwijzigingVervallen(wijziging.WijzigingId, aios.Nummer, aios.Instituut).Volgens("REG-7", Rollen.Aios),
        .. Signalen.Vervallen(aios.Signalen, wijziging.WijzigingId, "De wijziging is niet meer nodig."),
    ];
}
