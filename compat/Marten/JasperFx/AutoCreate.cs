namespace JasperFx;

/// <summary>What the store may do to the schema by itself.</summary>
public enum AutoCreate
{
    /// <summary>May drop and recreate; the stand-in treats it as <see cref="CreateOrUpdate"/>.</summary>
    All,

    /// <summary>Nothing: the schema is there already.</summary>
    None,

    /// <summary>Creates what is missing and adds columns and indexes.</summary>
    CreateOrUpdate,

    /// <summary>Creates what is missing.</summary>
    CreateOnly,
}
