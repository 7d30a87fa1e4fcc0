using System.Reflection;
using Marten;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.ServiceDefaults;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs;

/// <summary>The whole of Erkenning in memory: real decisions, real consumers, a clock that moves day by day and meets every deadline.</summary>
internal sealed class Wereld
{
    private readonly Geheugen _geheugen = new();
    private long _versie;

    internal DateOnly Vandaag { get; private set; } = Voorbeeld.Vandaag;

    /// <summary>Every stored event in order.</summary>
    internal IReadOnlyList<object> Verhaal => _geheugen.Feiten.Select(f => f.Event).ToList();

    internal IReadOnlyList<Feit> Feiten => _geheugen.Feiten;

    /// <summary>Other values of parameters, each from its day on.</summary>
    internal Wereld MetParameters(params Parameterwijziging[] wijzigingen)
    {
        _geheugen.Parameters = new(wijzigingen);
        return this;
    }

    internal Wereld MetInstelling(string code, string? koepel = null)
    {
        _geheugen.Beslis<Instelling>(Instelling.IdVan(code), i => RegistreerInstelling.Decide(i, new(InstellingVan(code, koepel))));
        return this;
    }

    internal Wereld MetOpleider(string nummer, string instelling = "I1", string erkendVan = "01-01-2022", string? erkendTot = "31-12-2029")
    {
        var instellingState = _geheugen.Stand<Instelling>(Instelling.IdVan(instelling));
        _geheugen.Beslis<Stageopleider>(
            Stageopleider.IdVan(nummer),
            s => RegistreerStageopleider.Decide(s, Registratie(nummer, instelling, erkendVan, erkendTot), instellingState, null, Vandaag));
        return this;
    }

    internal Wereld MetStageplaats(string code = "S1", string stageopleider = "A", string? duo = "B", string instelling = "I1")
    {
        var registratie = Plaatsregistratie(code, stageopleider, duo, instelling, slwp: "16-04-2026");
        Voer(async werk => await StageplaatsOpslag.RegistreerAsync(werk, registratie, Vandaag));
        return this;
    }

    /// <summary>Delivers a message to its consumer; gives what it stored.</summary>
    internal IReadOnlyList<object> Meld(object bericht)
    {
        var vanaf = _geheugen.Feiten.Count;
        var consumer = typeof(Stageplaats).Assembly.GetTypes().Single(t => t.BaseType is { IsGenericType: true } b && b.GetGenericArguments() is [var m] && m == bericht.GetType());
        var verwerk = consumer.GetMethod("VerwerkAsync", BindingFlags.NonPublic | BindingFlags.Instance)!;
        object?[] afhankelijk = consumer.GetConstructors().Single().GetParameters().Length == 1 ? [null] : [null, new Klok(this)];
        var instantie = Activator.CreateInstance(consumer, afhankelijk)!;
        Voer(werk => (Task)verwerk.Invoke(instantie, [bericht, werk, CancellationToken.None])!);
        return _geheugen.Feiten.Skip(vanaf).Select(f => f.Event).ToList();
    }

    internal IReadOnlyList<object> MeldAfwezig(string nummer, string van, string? totEnMet, string? instelling = null, Guid? id = null, bool ingetrokken = false) =>
        Meld(new Contracts.Verlof.V1.StageopleiderAfwezigheidVastgelegd(
            id ?? Sleutel.Id("afwezigheid", nummer, van), nummer, instelling, Dag(van), MaybeDag(totEnMet), ingetrokken, "AMC", ++_versie));

    internal IReadOnlyList<object> MeldOverschreden(string nummer, string van, string? totEnMet, Guid? id = null, string? instelling = null, bool keertTerug = true) =>
        Meld(new Contracts.Verlof.V1.StageopleiderAfwezigheidDrempelOverschreden(
            id ?? Oorzaak, nummer, instelling, Dag(van), MaybeDag(totEnMet), keertTerug, keertTerug ? 21 : 0, "AMC", ++_versie));

    internal IReadOnlyList<object> MeldVervallen(string nummer, Guid? id = null) =>
        Meld(new Contracts.Verlof.V1.StageopleiderAfwezigheidDrempelVervallen(id ?? Oorzaak, nummer, "AMC", ++_versie));

    internal IReadOnlyList<object> MeldBesluit(string nummer, string uitkomst, string van, string? totEnMet, Guid id) =>
        Meld(new Contracts.Verlof.V1.StageopleiderVervangingBesloten(id, nummer, null, uitkomst, Dag(van), MaybeDag(totEnMet), "AMC", ++_versie));

    /// <summary>Moves the clock; every deadline on the way is met on its day. Gives what was stored.</summary>
    internal IReadOnlyList<object> Naar(string datum)
    {
        var vanaf = _geheugen.Feiten.Count;
        for (var dag = Vandaag; dag <= Dag(datum); dag = dag.AddDays(1))
        {
            Vandaag = dag;
            _geheugen.VerstrijkTermijnen(dag);
        }

        return _geheugen.Feiten.Skip(vanaf).Select(f => f.Event).ToList();
    }

    internal IReadOnlyList<object> Beslis<T>(Guid id, Func<T, Decision> decide)
        where T : class, IAggregaat<T> => _geheugen.Beslis<T>(id, s => decide(s!)).Events.ToList();

    internal IReadOnlyList<object> Voer(Func<IWerkeenheid, Task> werk)
    {
        var vanaf = _geheugen.Feiten.Count;
        werk(_geheugen).GetAwaiter().GetResult();
        return _geheugen.Feiten.Skip(vanaf).Select(f => f.Event).ToList();
    }

    internal Stageplaats Plaats(string code = "S1") => _geheugen.Stand<Stageplaats>(Stageplaats.IdVan(code))!;

    internal Erkenningen.Stagebeheerders.Stagebeheerder Beheerder(string code) =>
        _geheugen.Stand<Erkenningen.Stagebeheerders.Stagebeheerder>(Erkenningen.Stagebeheerders.Stagebeheerder.IdVan("AMC", code))!;

    internal Stageopleider Persoon(string nummer) => _geheugen.Stand<Stageopleider>(Stageopleider.IdVan(nummer))!;

    internal Waarnemingsprocedure? Procedure(Guid? oorzaak = null, string code = "S1", int ronde = 1) =>
        _geheugen.Stand<Waarnemingsprocedure>(Waarnemingsprocedure.IdVan(code, oorzaak ?? Oorzaak, ronde));

    /// <summary>How each stretch of days is covered, readable.</summary>
    internal IReadOnlyList<string> Dekking(string code = "S1") => Plaats(code).Dekkingsperioden
        .Select(p => $"{p.Van:dd-MM-yyyy}..{p.TotEnMet:dd-MM-yyyy} {p.Soort} {string.Join('+', p.Opleidernummers)}".TrimEnd())
        .ToList();

    private sealed class Klok(Wereld wereld) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Kalender.Begin(wereld.Vandaag).AddHours(9);
    }

    private sealed class Geheugen : IWerkeenheid
    {
        private readonly Dictionary<(Type, Guid), object> _standen = [];
        private readonly List<Action<DateOnly>> _wachters = [];

        internal List<Feit> Feiten { get; } = [];

        public IQuerySession Lezen => throw new NotSupportedException();

        public Parametertabel Parameters { get; set; } = Parametertabel.Regelboek;

        public Task<T?> LaadAsync<T>(Guid id, long? verwachteVersie = null)
            where T : class, IAggregaat<T> => Task.FromResult(Stand<T>(id));

        public Task<Decision> DecideAsync<T>(Guid id, Func<T?, Decision> decide)
            where T : class, IAggregaat<T> => Task.FromResult(Beslis(id, decide));

        public void Bewaar<TDoc>(TDoc document)
            where TDoc : notnull => throw new NotSupportedException();

        public void Verwijder<TDoc>(Guid id)
            where TDoc : notnull => throw new NotSupportedException();

        internal T? Stand<T>(Guid id)
            where T : class => (T?)_standen.GetValueOrDefault((typeof(T), id));

        internal Decision Beslis<T>(Guid id, Func<T?, Decision> decide)
            where T : class, IAggregaat<T>
        {
            var oud = Stand<T>(id);
            var besluit = decide(oud);
            if (besluit.Feiten.Count == 0) return besluit;
            if (oud is null) _wachters.Add(dag => Verstrijk<T>(id, dag));
            _standen[(typeof(T), id)] = besluit.Events.Aggregate(oud, T.Fold)!;
            Feiten.AddRange(besluit.Feiten);
            return besluit;
        }

        internal void VerstrijkTermijnen(DateOnly dag)
        {
            foreach (var wachter in _wachters.ToList()) wachter(dag);
        }

        private void Verstrijk<T>(Guid id, DateOnly dag)
            where T : class, IAggregaat<T>
        {
            foreach (var termijn in Stand<T>(id)!.OpenTermijnen().Where(t => t.Op <= dag).OrderBy(t => t.Op).ToList())
                Beslis<T>(id, s => T.Verstreken(s!, termijn, dag));
        }
    }
}
