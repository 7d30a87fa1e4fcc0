using System.Reflection;
using Marten;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Kwaliteit;
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

    /// <summary>Reads and decides in this world.</summary>
    internal IWerkeenheid Eenheid => _geheugen;

    /// <summary>Moves the clock day by day; gives each fact with its day.</summary>
    /// <param name="alleen">Only what is stored in this stream; null for all.</param>
    internal IEnumerable<(DateOnly Op, Feit Feit)> PerDag(DateOnly totEnMet, Guid? alleen = null)
    {
        foreach (var dag in Dagen(totEnMet))
        {
            var vanaf = _geheugen.Feiten.Count;
            _geheugen.VerstrijkTermijnen(dag);
            foreach (var (feit, stroom) in _geheugen.Feiten.Zip(_geheugen.Stromen).Skip(vanaf).ToList())
            {
                if (alleen is null || alleen == stroom) yield return (dag, feit);
            }
        }
    }

    /// <summary>The days on which a deadline is reached, and the last one; the clock goes along.</summary>
    private IEnumerable<DateOnly> Dagen(DateOnly totEnMet)
    {
        for (var dag = Vandaag; dag <= totEnMet; dag = dag == totEnMet ? dag.AddDays(1) : _geheugen.Eerstvolgende() is { } dan && dan < totEnMet ? dan : totEnMet)
        {
            Vandaag = dag;
            yield return dag;
        }
    }

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
        // What the watcher of deadlines does at once.
        _geheugen.Beslis<Stageplaats>(Stageplaats.IdVan(code), s => Kwaliteitsverloop.Verstreken(s!, _geheugen.Parameters, Vandaag));
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
        foreach (var dag in Dagen(Dag(datum))) _geheugen.VerstrijkTermijnen(dag);
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
        private readonly List<Wachter> _wachters = [];

        internal List<Feit> Feiten { get; } = [];

        /// <summary>Of each fact the stream that it is stored in.</summary>
        internal List<Guid> Stromen { get; } = [];

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
            if (oud is null)
            {
                (T? Van, IReadOnlyList<Termijn> Open) gezien = (null, []);
                _wachters.Add(new(
                    id,
                    () =>
                    {
                        var nu = Stand<T>(id)!;
                        if (!ReferenceEquals(gezien.Van, nu)) gezien = (nu, [.. nu.OpenTermijnen().GroupBy(t => t.Soort).Select(g => g.MinBy(t => t.Op)!)]);
                        return gezien.Open;
                    },
                    (termijn, dag) => Beslis<T>(id, s => T.Verstreken(s!, termijn, dag))));
            }

            _standen[(typeof(T), id)] = besluit.Events.Aggregate(oud, T.Fold)!;
            Feiten.AddRange(besluit.Feiten);
            Stromen.AddRange(besluit.Feiten.Select(_ => id));
            return besluit;
        }

        /// <summary>The first day on which anything waits; null when nothing does.</summary>
        internal DateOnly? Eerstvolgende() => _wachters.SelectMany(w => w.Open()).Select(t => (DateOnly?)t.Op).Min();

        /// <summary>Every deadline that is due, in the order of the watcher: by day, then by the id of its record.</summary>
        internal void VerstrijkTermijnen(DateOnly dag)
        {
            while (true)
            {
                var volgende = _wachters.SelectMany(w => w.Open().Select(t => (Wachter: w, Termijn: t)))
                    .Where(t => t.Termijn.Op <= dag)
                    .OrderBy(t => t.Termijn.Op).ThenBy(t => Sleutel.Uuid5($"termijn:{t.Wachter.Id:N}:{t.Termijn.Soort}")).FirstOrDefault();
                if (volgende.Wachter is null) return;
                volgende.Wachter.Verstrijk(volgende.Termijn, dag);
                if (volgende.Wachter.Open().Contains(volgende.Termijn)) throw new InvalidOperationException($"{volgende.Termijn} stays open on {dag}.");
            }
        }

        private sealed record Wachter(Guid Id, Func<IEnumerable<Termijn>> Open, Action<Termijn, DateOnly> Verstrijk);
    }
}
