namespace JasperFx
{
    /// <summary>A document whose revision number is kept in <see cref="Version"/>.</summary>
    public interface IRevisioned
    {
        int Version { get; set; }
    }

    /// <summary>As <see cref="IRevisioned"/>, with a 64-bit number.</summary>
    public interface ILongVersioned
    {
        long Version { get; set; }
    }

    /// <summary>Marks the identity member of a document that is not called Id.</summary>
    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public sealed class IdentityAttribute : Attribute;
}

namespace JasperFx.OpenTelemetry
{
    /// <summary>How much a store tells about its connections.</summary>
    public enum TrackLevel
    {
        None,
        Normal,
        Verbose,
    }
}

namespace Weasel.Core
{
    /// <summary>How enumerations stand in JSON.</summary>
    public enum EnumStorage
    {
        AsInteger,
        AsString,
    }

    /// <summary>How member names stand in JSON.</summary>
    public enum Casing
    {
        Default,
        CamelCase,
        SnakeCase,
    }
}
