using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>An aios and the traject: which plaatsingen when, and what the register knows of them. No personal data.</summary>
/// <remarks>Every plaatsing of the aios is recorded in this stream, so two that overlap cannot both get in (PLA-26).</remarks>
/// <param name="Id">Stream id.</param>
/// <param name="Nummer">Natural key.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="StartOpleiding">First day of the training employment.</param>
/// <param name="Deeltijdpercentage">Percentage of the appointment.</param>
/// <param name="Vrijstellingen">Excluded fields (PLA-19).</param>
/// <param name="Regiovoorkeur">Preferred region; null when there is none.</param>
/// <param name="Traject">The plaatsingen, by code.</param>
/// <param name="Register">The lines that the register has processed, by plaatsingscode.</param>
/// <param name="Wijzigingen">Changes that the register has yet to process, in order of origin.</param>
/// <param name="AantalWijzigingen">How many changes there have been: makes their ids.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record Aios(
    Guid Id, string Nummer, string Instituut, DateOnly StartOpleiding, int Deeltijdpercentage, Lijst<string> Vrijstellingen, string? Regiovoorkeur,
    ImmutableSortedDictionary<string, Trajectdeel> Traject, ImmutableSortedDictionary<string, Trajectdeel> Register, Lijst<Registerwijziging> Wijzigingen,
    int AantalWijzigingen, ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Aios>
{
    /// <summary>What Verlof told that changes the traject.</summary>
    public Verlofafspraken Verlof { get; init; } = new();

    /// <summary>What the register has processed beside the lines of the schema, by kenmerk.</summary>
    public ImmutableSortedDictionary<string, Trajectbijzonderheid> RegisterBijzonderheden { get; init; } =
        ImmutableSortedDictionary.Create<string, Trajectbijzonderheid>(StringComparer.Ordinal);

    /// <summary>The percentage of the appointment on a day (VER-10).</summary>
    public int DeeltijdOp(DateOnly dag) => Verlof.PercentageOp(dag) ?? Deeltijdpercentage;

    private const string TermijnRegister = "register:";

    /// <summary>The stream of this aios.</summary>
    public static Guid StreamId(string aiosnummer) => Sleutel.Id("aios", aiosnummer);

    /// <summary>What signalen about the aios are called; no names.</summary>
    public string Onderwerp() => $"aios {Nummer}";

    /// <summary>Whether this is a change of the schema of this aios, open or closed.</summary>
    public bool Kent(Guid wijzigingId) => Enumerable.Range(1, AantalWijzigingen).Any(n => WijzigingNummer(Nummer, n) == wijzigingId);

    /// <summary>Identity of the nth change of an aios.</summary>
    internal static Guid WijzigingNummer(string aiosnummer, int nummer) => Sleutel.Uuid5($"registerwijziging:{aiosnummer}:{nummer}");

    /// <inheritdoc />
    public static Aios? Fold(Aios? state, object @event) => (state, @event) switch
    {
        (null, AiosGeregistreerd e) => new(
            StreamId(e.Aiosnummer), e.Aiosnummer, e.Instituut, e.StartOpleiding, e.Deeltijdpercentage, e.Vrijstellingen, e.Regiovoorkeur,
            Leeg, Leeg, [], 0, Kern.Signalen.Geen),
        (null, _) => null,
        ({ } s, TrajectdeelOpgenomen e) => s with
        {
            Traject = s.Traject.SetItem(e.Deel.Plaatsingscode, e.Deel),
            Register = e.InRegister ? s.Register.SetItem(e.Deel.Plaatsingscode, e.Deel) : s.Register,
        },
        ({ } s, TrajectdeelVervallen e) => s with { Traject = s.Traject.Remove(e.Plaatsingscode) },
        ({ } s, RegisterwijzigingVereist e) => s with
        {
            Wijzigingen = s.Wijzigingen.Where(w => w.WijzigingId != e.WijzigingId)
                .Append(new(e.WijzigingId, e.Regels, e.OntstaanOp, e.UiterlijkOp, s.Wijzigingen.Any(w => w.WijzigingId == e.WijzigingId && w.Gesignaleerd))
                    { Bijzonderheden = e.Bijzonderheden ?? [] })
                .NaarLijst(),
            AantalWijzigingen = s.AantalWijzigingen + (s.Wijzigingen.Any(w => w.WijzigingId == e.WijzigingId) ? 0 : 1),
        },
        ({ } s, RegisterwijzigingVerwerkt e) => s with
        {
            Register = s.Wijzigingen.Where(w => w.WijzigingId == e.WijzigingId).SelectMany(w => w.Regels)
                .Aggregate(s.Register, (register, r) => r.Deel is null ? register.Remove(r.Plaatsingscode) : register.SetItem(r.Plaatsingscode, r.Deel)),
            RegisterBijzonderheden = s.Wijzigingen.Where(w => w.WijzigingId == e.WijzigingId).SelectMany(w => w.Bijzonderheden)
                .Aggregate(s.RegisterBijzonderheden, (register, r) => r.Vervalt ? register.Remove(r.Bijzonderheid.Kenmerk) : register.SetItem(r.Bijzonderheid.Kenmerk, r.Bijzonderheid)),
            Wijzigingen = s.Wijzigingen.Where(w => w.WijzigingId != e.WijzigingId).NaarLijst(),
        },
        ({ } s, RegisterwijzigingVervallen e) => s with { Wijzigingen = s.Wijzigingen.Where(w => w.WijzigingId != e.WijzigingId).NaarLijst() },
        ({ } s, SignaalGeregistreerd { Geadresseerde: Rollen.Studiebegeleider } e) => s with
        {
            Signalen = Kern.Signalen.Fold(s.Signalen, e),
            Wijzigingen = s.Wijzigingen.Select(w => w.WijzigingId == e.OorzaakId ? w with { Gesignaleerd = true } : w).NaarLijst(),
        },
        ({ } s, _) => s with { Verlof = s.Verlof.Fold(@event), Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
    };

    /// <inheritdoc />
    /// <remarks>The task of the aios does not go up the usual line: REG-5 says who hears of it.</remarks>
    public IEnumerable<Termijn> OpenTermijnen() => Wijzigingen.Where(w => !w.Gesignaleerd)
        .Select(w => new Termijn($"{TermijnRegister}{w.WijzigingId:N}", w.UiterlijkOp.AddDays(1), "REG-5"))
        .Concat(Kern.Signalen.Termijnen(Signalen.RemoveRange(Signalen.Values.Where(s => s.Geadresseerde == Rollen.Aios).Select(s => s.SignaalId))));

    /// <inheritdoc />
    public static Decision Verstreken(Aios state, Termijn termijn, DateOnly vandaag)
    {
        if (Kern.Signalen.IsVan(termijn)) return Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag);
        var wijziging = state.Wijzigingen.FirstOrDefault(w => termijn.Soort == $"{TermijnRegister}{w.WijzigingId:N}");
        return wijziging is null || wijziging.Gesignaleerd || vandaag <= wijziging.UiterlijkOp
            ? Decision.NothingNew
            : Kern.Signalen.Registreer(
                "REG-5", state.Onderwerp(), wijziging.WijzigingId, Rollen.Studiebegeleider,
                "De aios heeft een wijziging van het opleidingsschema nog niet laten verwerken in MijnRGS.", null, state.Instituut);
    }

    private static ImmutableSortedDictionary<string, Trajectdeel> Leeg { get; } = ImmutableSortedDictionary.Create<string, Trajectdeel>(StringComparer.Ordinal);
}

/// <summary>A change that the register has yet to process.</summary>
/// <param name="WijzigingId">Identity.</param>
/// <param name="Regels">The lines that differ.</param>
/// <param name="OntstaanOp">Day on which it arose.</param>
/// <param name="UiterlijkOp">Last day to ask for it, included.</param>
/// <param name="Gesignaleerd">Whether the studiebegeleider was told that it is late.</param>
public sealed record Registerwijziging(Guid WijzigingId, Lijst<Schemaregel> Regels, DateOnly OntstaanOp, DateOnly UiterlijkOp, bool Gesignaleerd)
{
    /// <summary>What differs beside the lines of the schema.</summary>
    public Lijst<Bijzonderheidsregel> Bijzonderheden { get; init; } = [];
}
