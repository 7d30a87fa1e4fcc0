namespace StageSystem.ServiceDefaults;

/// <summary>Where a command came in, as it stands in the metadata of events.</summary>
public static class Bronnen
{
    /// <summary>A command over HTTP.</summary>
    public const string Api = "api";

    /// <summary>A message from another service.</summary>
    public const string Bericht = "bericht";

    /// <summary>A deadline that passed.</summary>
    public const string Termijn = "termijn";

    /// <summary>A row of an imported file.</summary>
    public const string Import = "import";
}
