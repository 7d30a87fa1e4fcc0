namespace StageSystem.Koppeling.Stroom;

/// <summary>A binary min-heap of nodes by distance; a node that gets a shorter distance is put in again, the older entry is skipped by whoever takes it out.</summary>
internal sealed class Hoop<T> where T : struct, IComparable<T>
{
    private (T Afstand, int Knoop)[] inhoud = new (T, int)[64];
    private int aantal;

    public int Aantal => aantal;

    public T Kleinste => inhoud[0].Afstand;

    public void Leeg() => aantal = 0;

    public void Zet(T afstand, int knoop)
    {
        if (aantal == inhoud.Length) Array.Resize(ref inhoud, 2 * aantal);
        var plek = aantal++;
        while (plek > 0)
        {
            var ouder = (plek - 1) >> 1;
            if (inhoud[ouder].Afstand.CompareTo(afstand) <= 0) break;
            inhoud[plek] = inhoud[ouder];
            plek = ouder;
        }

        inhoud[plek] = (afstand, knoop);
    }

    public (T Afstand, int Knoop) Neem()
    {
        var boven = inhoud[0];
        var laatste = inhoud[--aantal];
        var plek = 0;
        while (true)
        {
            var kind = 2 * plek + 1;
            if (kind >= aantal) break;
            if (kind + 1 < aantal && inhoud[kind + 1].Afstand.CompareTo(inhoud[kind].Afstand) < 0) kind++;
            if (inhoud[kind].Afstand.CompareTo(laatste.Afstand) >= 0) break;
            inhoud[plek] = inhoud[kind];
            plek = kind;
        }

        inhoud[plek] = laatste;
        return boven;
    }
}
