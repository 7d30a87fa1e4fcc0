using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>A kind of file that a service takes: its columns, and how a row becomes facts.</summary>
public abstract class Importbestand
{
    private protected Importbestand()
    {
    }

    /// <summary>Name of the file, such as <c>stageopleiders.csv</c>.</summary>
    public abstract string Naam { get; }

    /// <summary>The columns, as the header names them.</summary>
    public abstract IReadOnlyList<string> Kolommen { get; }

    /// <summary>The columns of the natural key, in order.</summary>
    public abstract IReadOnlyList<string> Sleutel { get; }

    internal abstract Task BeoordeelAsync(Importwerk werk, IReadOnlyList<Rijlezer> rijen);

    /// <summary>The natural key of a row, normalised.</summary>
    internal abstract IReadOnlyList<string> SleutelInhoud(Rijlezer rij);
}

/// <summary>A kind of file.</summary>
/// <typeparam name="TRij">A row as this service understands it.</typeparam>
public abstract class Importbestand<TRij> : Importbestand
    where TRij : class
{
    /// <summary>Reads the columns; every error is kept in the reader. Pure.</summary>
    public abstract TRij Lees(Rijlezer rij);

    /// <summary>Loads what the rows of a run are judged by. Rows with errors come along: their empty keys load nothing.</summary>
    protected abstract Task LaadAsync(IImportwerk werk, IReadOnlyList<TRij> rijen);

    /// <summary>Checks what the row refers to, also when columns are wrong: every error of a row is told at once.</summary>
    protected virtual void Controleer(IImportwerk werk, TRij rij, Rijlezer fouten)
    {
    }

    /// <summary>Takes over a row without errors, through the decisions of the aggregates. Its first decision says what becomes of the row.</summary>
    protected abstract Task<Decision> NeemAsync(IImportwerk werk, TRij rij);

    /// <summary>The column that a refusal by this rule is about; the first of the key unless said otherwise.</summary>
    protected virtual string KolomVan(string regel) => Sleutel[0];

    /// <summary>A reference to a row of another file that this service itself knows, or that its owner says it knows.</summary>
    /// <param name="isHier">Whether this service knows it.</param>
    /// <param name="bestand">The file that it is a row of.</param>
    /// <param name="wat">What it is, as the sender calls it.</param>
    /// <param name="regel">The rule that refuses an unknown one, where there is one.</param>
    protected static void Verwijst(
        IImportwerk werk, Rijlezer fouten, string kolom, string? sleutel, bool isHier, string bestand, string wat, string? regel = null)
    {
        if (string.IsNullOrEmpty(sleutel) || isHier || !fouten.IsGoed(kolom)) return;
        if (werk.IsGeleverd(bestand, sleutel)) werk.WachtOp(bestand, sleutel);
        else fouten.Fout(kolom, $"{wat} {sleutel} is onbekend.", regel);
    }

    /// <summary>OVK-12: a row of an institute that is not the sender's.</summary>
    protected static void VanEigenInstituut(IImportwerk werk, Rijlezer fouten, string kolom, string? instituut)
    {
        if (!string.IsNullOrEmpty(instituut) && !werk.MagInstituut(instituut))
            fouten.Fout(kolom, $"Deze regel hoort bij opleidingsinstituut {instituut}; u mag alleen gegevens van uw eigen instituut aanleveren.", "OVK-12");
    }

    internal sealed override IReadOnlyList<string> SleutelInhoud(Rijlezer rij)
    {
        Lees(rij);
        return [.. Sleutel.Select(kolom => rij.Inhoud.GetValueOrDefault(kolom) ?? "")];
    }

    internal sealed override async Task BeoordeelAsync(Importwerk werk, IReadOnlyList<Rijlezer> rijen)
    {
        var gelezen = rijen.Select(r => (Lezer: r, Rij: r.HeeftFouten ? null : Lees(r))).Where(r => r.Rij is not null).ToList();
        var sleutels = gelezen.ToDictionary(r => r.Lezer, r => werk.SleutelVan(r.Lezer));
        await werk.LaadRijenAsync(sleutels.Values).ConfigureAwait(false);

        // What was taken over before needs no judgement, and nothing of it has to be loaded.
        var over = gelezen.Where(r => r.Lezer.HeeftFouten || werk.Eerder(sleutels[r.Lezer]) is null).ToList();
        await LaadAsync(werk, [.. over.Select(r => r.Rij!)]).ConfigureAwait(false);

        foreach (var (lezer, rij) in gelezen)
        {
            werk.Begin(lezer);
            if (!lezer.HeeftFouten && werk.Eerder(sleutels[lezer]) is { } eerder)
            {
                werk.Vergelijk(lezer, eerder);
                continue;
            }

            Controleer(werk, rij!, lezer);
            if (lezer.HeeftFouten || werk.MoetWachten) continue;
            switch (await NeemAsync(werk, rij!).ConfigureAwait(false))
            {
                case Decision.Refused(var overtreding):
                    lezer.Fout(KolomVan(overtreding.Regel), overtreding.Melding, overtreding.Regel);
                    break;
                case var besluit:
                    werk.Overgenomen(lezer, sleutels[lezer], besluit.Feiten.Count > 0);
                    break;
            }
        }
    }
}
