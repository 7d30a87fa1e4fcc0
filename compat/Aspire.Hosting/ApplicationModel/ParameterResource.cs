namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value from outside the model.</summary>
public sealed class ParameterResource : Resource, IValueProvider
{
    private readonly Lazy<string> _value;

    public ParameterResource(string name, Func<ParameterDefault?, string> callback, bool secret = false) : base(name)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Secret = secret;
        _value = new Lazy<string>(() => callback(null));
    }

    /// <summary>Whether the value is masked where it is shown.</summary>
    public bool Secret { get; }

    /// <exception cref="MissingParameterValueException">Nothing gives it a value.</exception>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<string?>(_value.Value);
}

/// <summary>What a parameter is when nothing gives it a value; of this the stand-in has no kinds.</summary>
public abstract class ParameterDefault;
