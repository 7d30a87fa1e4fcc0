using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Specs.Aiossen;

/// <summary>An aios of AMC with a clinical stage from 1 March 2027 and a CCP stage after it, and the days on which something happens.</summary>
internal static class Aiosvoorbeeld
{
    internal const string Aiosnummer = "A0001";
    internal const string Door = "stagesecretariaat:s1";
    internal const string Kliniek = "S0001";
    internal const string Chronisch = "S0002";

    internal static readonly AiosPlaatsingVernomen P1 = new(
        "P1", Aiosnummer, Kliniek, new(2027, 3, 1), new(2027, 8, 31), 26, 100, "geplaatst", "O0001", "AMC", 1);

    internal static readonly AiosPlaatsingVernomen P2 = new(
        "P2", Aiosnummer, Chronisch, new(2027, 9, 1), new(2027, 11, 30), 13, 100, "geplaatst", "O0002", "AMC", 1);

    /// <summary>An id that is easy to recognise.</summary>
    internal static Guid Nr(int nummer) => new(nummer, 0, 0, new byte[8]);

    /// <summary>Nine o'clock in the morning of a day.</summary>
    internal static DateTimeOffset Moment(DateOnly dag) => new(dag.ToDateTime(new(8, 0)), TimeSpan.Zero);

    /// <summary>What is known on a day.</summary>
    internal static Aiosfeiten Op(DateOnly dag, Parametertabel? tabel = null) => new(
        ImmutableDictionary<string, Stageplaatsfeit>.Empty.Add(Kliniek, new("A", "SEH", 50)).Add(Chronisch, new("B", "CCP verpleeghuis", 60)),
        tabel ?? Parametertabel.Regelboek, dag);

    /// <summary>The aios, and what else happened.</summary>
    internal static Gegeven<Aios> Gegeven(params object[] events) => Spec.Given<Aios>([P1, P2, .. events]);

    /// <summary>What was decided, folded in.</summary>
    internal static Aios Doe(this Aios aios, Decision? decision)
    {
        if (decision is not Decision.Accepted aanvaard)
            throw new Shouldly.ShouldAssertException(decision is Decision.Refused(var o) ? $"refused by {o.Regel}: {o.Melding}" : "not known");
        return aanvaard.Nieuwe.Aggregate(aios, (s, f) => Aios.Fold(s, f.Event)!);
    }

    /// <summary>Every deadline that is reached on or before a day, each on its own day.</summary>
    internal static Aios Tot(this Aios aios, DateOnly dag, Func<DateOnly, Aiosfeiten>? feiten = null)
    {
        for (var i = 0; i < 200; i++)
        {
            if (aios.OpenTermijnen().Where(t => t.Op <= dag).OrderBy(t => t.Op).ThenBy(t => t.Soort, StringComparer.Ordinal).FirstOrDefault() is not { } termijn) return aios;
            aios = aios.Doe(Aios.Verstreken(aios, termijn, (feiten ?? (d => Op(d)))(termijn.Op)));
            if (aios.OpenTermijnen().Contains(termijn)) throw new Shouldly.ShouldAssertException($"{termijn} stays open on its own day");
        }

        throw new Shouldly.ShouldAssertException("The deadlines do not come to rest.");
    }
}
