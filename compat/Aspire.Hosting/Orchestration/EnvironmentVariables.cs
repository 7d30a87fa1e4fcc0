using System.Collections;
using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>What a process finds in its environment: the AppHost's own, and what the model says.</summary>
internal static class EnvironmentVariables
{
    // These say something about the AppHost, not about what it starts.
    private static readonly string[] NotInherited = ["ASPNETCORE_URLS", "DOTNET_LAUNCH_PROFILE", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];
    private static readonly string[] SecretNames = ["PASSWORD", "SECRET", "TOKEN", "APIKEY", "API_KEY", "HEADERS"];

    internal static async Task<ImmutableArray<EnvironmentVariableSnapshot>> OfAsync(
        IResource resource, DistributedApplicationExecutionContext executionContext, CancellationToken ct)
    {
        var context = new EnvironmentCallbackContext(executionContext, cancellationToken: ct);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>().ToList())
            await annotation.Callback(context);
        var variables = ImmutableArray.CreateBuilder<EnvironmentVariableSnapshot>();
        foreach (var (name, value) in context.EnvironmentVariables)
        {
            var text = value is IValueProvider provider ? await provider.GetValueAsync(ct) : value.ToString();
            variables.Add(new EnvironmentVariableSnapshot(name, text, IsFromSpec: true) { IsSensitive = IsSecret(value) || HasSecretName(name) });
        }

        foreach (DictionaryEntry inherited in Environment.GetEnvironmentVariables())
        {
            var name = (string)inherited.Key;
            if (!NotInherited.Contains(name) && !context.EnvironmentVariables.ContainsKey(name))
                variables.Add(new EnvironmentVariableSnapshot(name, (string?)inherited.Value, IsFromSpec: false) { IsSensitive = true });
        }

        return variables.ToImmutable();
    }

    private static bool IsSecret(object value) => value switch
    {
        ParameterResource parameter => parameter.Secret,
        ISecretValue wrapped => wrapped.IsSecret,
        IResourceWithConnectionString => true,
        ReferenceExpression expression => expression.ValueProviders.Any(IsSecret),
        _ => false,
    };

    private static bool HasSecretName(string name) => SecretNames.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A value made of another, that may be secret.</summary>
internal interface ISecretValue
{
    bool IsSecret { get; }
}
