namespace StageSystem.Koppeling.Cli.Opdrachten;

/// <summary><c>koppeling schema</c>.</summary>
internal static class Toonschema
{
    public static Func<Omgeving, int> Voer(IReadOnlyList<string> argumenten, string gebruik)
    {
        var regel = new Opdrachtregel(argumenten, gebruik, 0, 1, [], []);
        var naam = regel.Aantal == 0 ? "opdracht" : regel[0];
        if (!Schemamaker.Soorten.ContainsKey(naam)) throw regel.Fout($"'{naam}' is onbekend; verwacht: {string.Join(" of ", Schemamaker.Soorten.Keys)}");
        return omgeving =>
        {
            omgeving.Uit.Write(Schemamaker.Bewaard(naam));
            return Afloop.Goed;
        };
    }
}
