namespace StageSystem.Koppeling.Koppelgroepen;

/// <summary>A property that is to be spread over the groups.</summary>
/// <param name="Totaal">Persons that have it.</param>
/// <param name="Gewicht">Weight of |G·x − Totaal| per group.</param>
/// <param name="Minst">Fewest in a group.</param>
/// <param name="Meest">Most in a group.</param>
internal sealed record Groepsmaat(int Totaal, long Gewicht, int Minst, int Meest);

/// <param name="Maten">Properties of this person.</param>
/// <param name="Last">What the person adds to the load of the group: an aios 1, a hao the capacity.</param>
/// <param name="Groep">0-based pinned group, or −1.</param>
internal sealed record Groepslid(int[] Maten, int Last, int Groep);

/// <summary>Bounds on the load of the groups.</summary>
/// <param name="Minst">Per group.</param>
/// <param name="Meest">The same for all groups.</param>
/// <param name="AantalOpMeest">Most groups that may be at <paramref name="Meest"/>.</param>
internal sealed record Groepslast(int[] Minst, int Meest, int AantalOpMeest);

/// <summary>
/// One side of the division (the aios, or the haos): depth-first over the persons in order, groups ascending, so that the first
/// division found within the budget is the first of all of them in the order of §7.1.1.
/// </summary>
/// <remarks>
/// The budget starts at the bound of the totals and rises to the least value that a completed search did not exclude (iterative
/// deepening, Korf 1985, with a table of what each state still needs, Reinefeld and Marsland 1994). Persons of equal properties and
/// groups of equal contents are interchangeable: a state is the counts per group, groups sorted. Bound of a property with counts c:
/// the groups above the floor of the average count as they stand, the rest is spread as evenly as it goes.
/// </remarks>
internal sealed class Groepszijde
{
    /// <summary>Cannot be reached at any value.</summary>
    public const long Nooit = long.MaxValue;

    private const int MeestOnthouden = 1_000_000;

    private readonly int _groepen;
    private readonly Groepslid[] _leden;
    private readonly int[] _vrij;
    private readonly Groepsmaat[] _maten;
    private readonly int[] _soort;
    private readonly int[] _aantal;
    private readonly int[] _rest;
    private readonly long[] _kosten;
    private readonly int[] _last;
    private readonly char[] _sleutel;
    private readonly Dictionary<string, long> _nodig = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> _opzoeken;
    private readonly CancellationToken _ct;
    private readonly int[] _keuze;
    private Groepslast _grens;
    private Func<int[], long> _vervolg = _ => 0;
    private int _restLast;
    private long _kostenNu;
    private long _budget;
    private long _stappen;

    /// <param name="leden">In the order that decides ties.</param>
    /// <param name="soort">Groups with a different number are different for what comes after (other pins on the other side).</param>
    public Groepszijde(int groepen, Groepslid[] leden, Groepsmaat[] maten, Groepslast grens, int[]? soort, CancellationToken ct)
    {
        (_groepen, _leden, _maten, _grens, _ct) = (groepen, leden, maten, grens, ct);
        _soort = soort ?? new int[groepen];
        _vrij = [.. Enumerable.Range(0, leden.Length).Where(i => leden[i].Groep < 0)];
        _aantal = new int[maten.Length * groepen];
        _rest = new int[maten.Length];
        _kosten = new long[maten.Length];
        _last = new int[groepen];
        _keuze = new int[leden.Length];
        _sleutel = new char[2 + (groepen * (maten.Length + 3))];
        _opzoeken = _nodig.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Group per person after <see cref="Los"/> found a division.</summary>
    public IReadOnlyList<int> Keuze => _keuze;

    /// <summary>Groups that the pins make different: equal numbers have equal pinned contents.</summary>
    public int[] SoortNaPins()
    {
        Begin();
        var soorten = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, _groepen).Select(g =>
        {
            var inhoud = string.Join(',', Enumerable.Range(0, _maten.Length).Select(m => _aantal[(m * _groepen) + g]).Append(_last[g]));
            return soorten.TryGetValue(inhoud, out var s) ? s : soorten[inhoud] = soorten.Count;
        })];
    }

    /// <summary>Least value from which a division may exist, seen from totals and pins alone; <see cref="Nooit"/> when these already clash.</summary>
    public long Ondergrens() => Begin() ? _kostenNu : Nooit;

    /// <summary>The least value of a division, with <see cref="Keuze"/> the first such division; <see cref="Nooit"/> when there is none.</summary>
    /// <param name="vervolg">From the loads per group: what the other side adds at least, exactly when all persons stand.</param>
    public long Los(Groepslast? grens = null, Func<int[], long>? vervolg = null, Action<long>? melding = null)
    {
        _grens = grens ?? _grens;
        _vervolg = vervolg ?? (_ => 0);
        if (!Begin()) return Nooit;
        for (_budget = Erbij(_kostenNu, _vervolg(_last)); _budget != Nooit;)
        {
            melding?.Invoke(_budget);
            Begin();
            var nodig = Zoek(0);
            if (nodig <= _budget) return nodig;
            _budget = nodig;
        }

        return Nooit;
    }

    private static long Erbij(long a, long b) => a == Nooit || b == Nooit ? Nooit : a + b;

    private bool Begin()
    {
        Array.Clear(_aantal);
        Array.Clear(_last);
        (_restLast, _kostenNu) = (0, 0);
        for (var m = 0; m < _maten.Length; m++) _rest[m] = 0;
        for (var i = 0; i < _leden.Length; i++)
        {
            var lid = _leden[i];
            _keuze[i] = lid.Groep;
            if (lid.Groep >= 0) _last[lid.Groep] += lid.Last;
            else _restLast += lid.Last;
            foreach (var m in lid.Maten)
            {
                if (lid.Groep >= 0) _aantal[(m * _groepen) + lid.Groep]++;
                else _rest[m]++;
            }
        }

        var kan = LastKan();
        for (var m = 0; m < _maten.Length; m++)
        {
            kan &= MaatKan(m);
            _kostenNu += _kosten[m] = Kosten(m);
        }

        return kan;
    }

    /// <summary>Returns the value needed: at most the budget when a division was found, which then stands in <see cref="_keuze"/>.</summary>
    private long Zoek(int k)
    {
        if ((++_stappen & 4095) == 0) _ct.ThrowIfCancellationRequested();
        if (k == _vrij.Length) return Erbij(_kostenNu, _vervolg(_last));

        long klaar = 0;
        for (var m = 0; m < _maten.Length; m++) if (_rest[m] == 0) klaar += _kosten[m];
        var sleutel = Sleutel(k);
        if (_opzoeken.TryGetValue(sleutel, out var bekend))
        {
            if (bekend == Nooit) return Nooit;
            if (klaar + bekend > _budget) return klaar + bekend;
        }

        var vast = sleutel.ToString();
        var lid = _leden[_vrij[k]];
        var beste = Nooit;
        _restLast -= lid.Last;
        foreach (var m in lid.Maten) _rest[m]--;
        for (var g = 0; g < _groepen; g++)
        {
            if (Eerder(g, lid)) continue;
            _keuze[_vrij[k]] = g;
            var nodig = Plaats(lid, g, 1) ? Erbij(_kostenNu, _vervolg(_last)) : Nooit;
            if (nodig <= _budget) nodig = Zoek(k + 1);
            if (nodig <= _budget) return nodig;
            Plaats(lid, g, -1);
            beste = Math.Min(beste, nodig);
        }

        _restLast += lid.Last;
        foreach (var m in lid.Maten) _rest[m]++;
        if (_nodig.Count < MeestOnthouden || _nodig.ContainsKey(vast)) _nodig[vast] = beste == Nooit ? Nooit : beste - klaar;
        return beste;
    }

    /// <summary>Puts a person in a group (+1) or takes it out (−1); tells whether the hard bounds can still be met.</summary>
    private bool Plaats(Groepslid lid, int g, int teken)
    {
        _last[g] += teken * lid.Last;
        var kan = teken < 0 || LastKan();
        foreach (var m in lid.Maten)
        {
            _aantal[(m * _groepen) + g] += teken;
            _kostenNu -= _kosten[m];
            _kostenNu += _kosten[m] = Kosten(m);
            kan = kan && (teken < 0 || MaatKan(m));
        }

        return kan;
    }

    private bool LastKan()
    {
        int opMeest = 0;
        long tekort = 0;
        for (var g = 0; g < _groepen; g++)
        {
            if (_last[g] > _grens.Meest) return false;
            if (_last[g] == _grens.Meest) opMeest++;
            tekort += Math.Max(0, _grens.Minst[g] - _last[g]);
        }

        return opMeest <= _grens.AantalOpMeest && tekort <= _restLast;
    }

    private bool MaatKan(int m)
    {
        var tekort = 0;
        foreach (var c in _aantal.AsSpan(m * _groepen, _groepen))
        {
            if (c > _maten[m].Meest) return false;
            tekort += Math.Max(0, _maten[m].Minst - c);
        }

        return tekort <= _rest[m];
    }

    /// <summary>Least weighted Σ |G·x − T| over all ways to add the rest; twice the part above the average, since deviations cancel out.</summary>
    private long Kosten(int m)
    {
        var (vloer, over) = Math.DivRem(_maten[m].Totaal, _groepen);
        long erboven = 0;
        foreach (var c in _aantal.AsSpan(m * _groepen, _groepen))
        {
            if (c <= vloer) continue;
            erboven += ((long)_groepen * c) - _maten[m].Totaal;
            over -= c - vloer;
        }

        return 2 * _maten[m].Gewicht * (erboven + ((long)Math.Max(0, over) * (((long)_groepen * (vloer + 1)) - _maten[m].Totaal)));
    }

    /// <summary>Whether an earlier group is the same as this one for everyone who still comes, so that it need not be tried again.</summary>
    private bool Eerder(int g, Groepslid lid)
    {
        for (var h = 0; h < g; h++)
        {
            var gelijk = _soort[g] == _soort[h] && _last[g] == _last[h] && _grens.Minst[g] == _grens.Minst[h];
            for (var m = 0; gelijk && m < _maten.Length; m++)
                gelijk = _aantal[(m * _groepen) + g] == _aantal[(m * _groepen) + h] || (_rest[m] == 0 && !lid.Maten.Contains(m));
            if (gelijk) return true;
        }

        return false;
    }

    /// <summary>What decides the rest of the search: the person whose turn it is and the counts per group that still matter, groups sorted.</summary>
    private ReadOnlySpan<char> Sleutel(int k)
    {
        var breed = _maten.Length + 3;
        for (var g = 0; g < _groepen; g++)
        {
            var vak = _sleutel.AsSpan(2 + (g * breed), breed);
            vak[0] = (char)_soort[g];
            vak[1] = (char)_grens.Minst[g];
            vak[2] = (char)(_grens.Meest == int.MaxValue ? Math.Min(_last[g], _grens.Minst[g]) : _last[g]);
            for (var m = 0; m < _maten.Length; m++) vak[m + 3] = _rest[m] == 0 ? '\0' : (char)_aantal[(m * _groepen) + g];
        }

        (_sleutel[0], _sleutel[1]) = ((char)(k >> 16), (char)k);
        for (var i = 1; i < _groepen; i++)
            for (var j = i; j > 0; j--)
            {
                var een = _sleutel.AsSpan(2 + ((j - 1) * breed), breed);
                var twee = _sleutel.AsSpan(2 + (j * breed), breed);
                if (een.SequenceCompareTo(twee) <= 0) break;
                for (var z = 0; z < breed; z++) (een[z], twee[z]) = (twee[z], een[z]);
            }

        return _sleutel;
    }
}
