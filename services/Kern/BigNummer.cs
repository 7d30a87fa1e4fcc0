namespace StageSystem.Kern;

/// <summary>A BIG-registratienummer: eleven digits, kept as text so that leading zeros stay.</summary>
public static class BigNummer
{
    /// <summary>Number of digits.</summary>
    public const int AantalCijfers = 11;

    /// <summary>Whether the text is a well-formed number; says nothing about the registration itself.</summary>
    public static bool IsGeldig(string tekst) => tekst.Length == AantalCijfers && tekst.All(char.IsAsciiDigit);
}
