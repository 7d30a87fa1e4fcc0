namespace StageSystem.Koppeling.Controle;

/// <summary>Collects what is wrong; after <see cref="Meeste"/> findings it stops writing them out.</summary>
internal sealed class Bevindingen
{
    private const int Meeste = 25;
    private readonly List<string> bezwaren = [];
    private readonly List<string> opmerkingen = [];

    public bool Akkoord => bezwaren.Count == 0;

    public void Meld(string bezwaar)
    {
        if (bezwaren.Count < Meeste) bezwaren.Add(bezwaar);
        else if (bezwaren.Count == Meeste) bezwaren.Add("Er is nog meer mis; de rest staat hier niet.");
    }

    public void Merk(string opmerking) => opmerkingen.Add(opmerking);

    public Controleuitslag Uitslag() => new(bezwaren, opmerkingen);
}

/// <summary>The file cannot be read as what it should be: checking stops.</summary>
internal sealed class Afgekeurd(string reden) : Exception(reden);
