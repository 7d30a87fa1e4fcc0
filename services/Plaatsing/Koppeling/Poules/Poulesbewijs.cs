namespace StageSystem.Koppeling.Poules;

/// <summary>The proof of a <see cref="Poulesindeling"/> or <see cref="Amcindeling"/>: per aim a tree of splits with prices per place and quarter at its leaves (Lagrangian bounds, Geoffrion 1974; branching after Land and Doig 1960).</summary>
/// <remarks>
/// <para><b>Plan.</b> What one aios does over the horizon: a set of starts (place, quarter). A start of 13 weeks occupies its quarter, one of 26 weeks also the next; every quarter occupied lies in the horizon and in <c>Kwartalen</c> of the aios, none twice, and the place has capacity 1 or more in it; no place is in <c>Uitgesloten</c> or has capacity 0 in a quarter that is occupied; every start of <c>Vast</c> is in the plan. A quarter may stay empty.
/// §7.2: every start is in a poule of <c>Poules</c> (each poule at most once) or clinical; clinical is at most one start in <c>ZesMaanden</c>, or at most two in <c>DrieMaanden</c> (two different places unless <c>TweePlaatsenVerschillen</c> is off; with <c>SehEerst</c> the earliest, also when it is the only one, in an SEH place), never in both.
/// §7.3: every start fulfils a verplichting (which one is part of the plan), each at most once, under the rules told at <see cref="AmcVerplichting"/>, <see cref="AmcAios"/> and <see cref="Amcparameters"/>; of one kind at most one start, unless repeatable.</para>
/// <para><b>Items and criteria of a plan.</b> A start of 13 weeks gives one item with its cost, one of 26 weeks <c>Gewicht26Weken</c> items, each with its cost (per quarter). §7.2: a plan with a clinical start in another form than <c>Vorm</c> gives one item more, of <c>KostenAndereVorm</c>. zonderPlaats = min(number of <c>Kwartalen</c>, quarters of all that is left) − quarters occupied, where all that is left is, §7.2: the number of <c>Poules</c>, + 2 when <c>Klinisch</c>; §7.3: weeks / 13 of the verplichtingen without groep, + those of one optie per groep. afgewezen = starts in a place that was rejected in a valid set of preferences. somKosten, grootsteKosten, somKwadraten: sum, largest (0 when none) and sum of squares of the items. buitenRegio: starts outside the preferred region where region weighs. A result sums over all aios (grootsteKosten: largest).</para>
/// <para><b>Own order of an aios</b> (objective 6): the plan with fewer zonderPlaats comes first, then the lower somKosten, then the starts in order of quarter, compared one by one by quarter and then by place id, ordinally (§7.3: then by id of the verplichting).</para>
/// <para><b>Capacity.</b> In every quarter a place holds at most its capacity of that quarter; a start of 26 weeks counts in both its quarters.</para>
/// </remarks>
/// <param name="Ondergrens">Lower bound that was proven for Σ weight × criterion under the weights of the aim "criteria123", rounded up, as text.</param>
/// <param name="Kloof">Value reached minus bound, under the same weights; "0" when proven.</param>
/// <param name="Doelen">What was proven, in the order criteria123, drempel, kwadraten, lot (in the order of the lot). Complete when <see cref="Toestand"/> is opgelost or tekort; nietBewezen: what there is.</param>
/// <param name="Lijsten">Price lists to which the leaves refer by index.</param>
public sealed record Poulesbewijs(string Ondergrens, string Kloof, IReadOnlyList<Doelbewijs> Doelen, IReadOnlyList<Prijslijst> Lijsten);

/// <summary>One thing proven about the plans of all aios together.</summary>
/// <remarks>
/// <para><b>Value</b> of a result: V = Σ over the criteria of weight × value, over integers. <b>Bound</b> of a leaf: Σ over all aios of the least, over the plans that remain, of (Deler × Σ weight × criterion of the plan + the prices of every place@quarter that the plan occupies) − Σ over place@quarter of capacity × price; that is Deler times a lower bound of V for every allocation with plans that remain.</para>
/// <para><b>Plans that remain</b> at a leaf: those with every item ≤ <paramref name="Grens"/>; with zonderPlaats 0 where the weight of zonderPlaats is "0", and with afgewezen 0 where the weight of afgewezen is "0" (allowed only when the result itself has 0 there: nothing is lower); on the path from the root: with the start in a part Wel, without it in a part Niet. For the aim "lot" moreover: of every aios before <paramref name="Aios"/> in the lot only the plan of the result; of <paramref name="Aios"/> only the plans that come strictly before the plan of the result in the own order. A leaf without plans for some aios proves everything.</para>
/// <para><b>Doel</b> is proven when every leaf has: "criteria123" and "kwadraten": bound > Deler × (V − 1); "drempel" and "lot": bound > Deler × V.
/// criteria123: Grens null, weight of somKwadraten "0": no allocation has lower zonderPlaats, afgewezen, somKosten (§7.3: , buitenRegio). drempel: the same weights, Grens = grootsteKosten − 1: with lower single costs those cannot be reached; left out when grootsteKosten is 0. kwadraten: Grens = grootsteKosten, all weights: none has lower somKwadraten. lot: Grens and weights of kwadraten; left out for an aios whose plan is the first of its own order among all its plans that remain under that Grens and those weights.</para>
/// <para><b>Weights</b>: each, unless "0", is more than the later ones can make up: w(k) ≥ 1 + Σ over later j of w(j) × R(j), with R(zonderPlaats) = R(afgewezen) = R(buitenRegio) = N, R(somKosten) = C × (g × N + A), R(somKwadraten) = C² × (g × N + A), where N is the number of quarters of all aios together, A the number of aios, g = <c>Gewicht26Weken</c> and C the largest possible item: §7.2 the largest of the cost parameters (KostenAfgewezen only when afgewezen has a weight) and the longest list of preferences + 1; §7.3 the sum of KostenSoort, KostenAdres, KostenPeriode, KostenVolgorde and KortingSterkeArgumentatie; but not more than Grens. A weight "0" of zonderPlaats, afgewezen or (criteria123, drempel) somKwadraten takes no part; grootsteKosten always has "0".</para>
/// </remarks>
/// <param name="Doel">criteria123, drempel, kwadraten or lot.</param>
/// <param name="Aios">For "lot": whose plan.</param>
/// <param name="Grens">Largest single cost that remains; null: every.</param>
/// <param name="Gewichten">Weight per criterion, in the order of <see cref="Uitkomst.Criteria"/>, as text.</param>
/// <param name="Boom">Root of the tree.</param>
public sealed record Doelbewijs(string Doel, string? Aios, int? Grens, IReadOnlyList<string> Gewichten, Bewijsknoop Boom);

/// <summary>A leaf, or a split on whether an aios starts in a place in a quarter.</summary>
/// <param name="Lijst">At a leaf: index in <see cref="Poulesbewijs.Lijsten"/>; null at a split, and at a leaf that leaves some aios without any plan.</param>
/// <param name="Splits">The start on which is split; null at a leaf.</param>
/// <param name="Wel">The part in which that start is taken.</param>
/// <param name="Niet">The part in which it is not.</param>
public sealed record Bewijsknoop(int? Lijst = null, Splitsing? Splits = null, Bewijsknoop? Wel = null, Bewijsknoop? Niet = null);

/// <summary>A start on which a proof splits.</summary>
/// <param name="Kwartaal">Index of the quarter of start.</param>
public sealed record Splitsing(string Aios, string Plaats, int Kwartaal);

/// <summary>Prices for one unit of capacity of a place in a quarter.</summary>
/// <param name="Deler">Prices are in the combined cost times this; at least 1.</param>
/// <param name="Prijzen">"place@quarter index" → price, an integer ≥ 0 as text; absent: as in <paramref name="Basis"/>, else 0.</param>
/// <param name="Basis">Index of an earlier list with the same Deler that this one changes; null: none.</param>
public sealed record Prijslijst(long Deler, IReadOnlyDictionary<string, string> Prijzen, int? Basis = null);
