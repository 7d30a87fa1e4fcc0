using System.Reflection;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace StageSystem.Architectuur;

/// <summary>The shape of the house (docs/architectuur.md): who may know whom.</summary>
public class StructuurSpecs
{
    private static readonly string[] Diensten = ["Erkenning", "Plaatsing", "Beoordeling", "Verlof"];

    /// <summary>What a domain type may not know: the store, the broker, the web, and what wires them.</summary>
    private static readonly string[] Techniek =
    [
        "Marten", "JasperFx", "Weasel", "Npgsql", "MassTransit", "RabbitMQ", "Microsoft.AspNetCore", "OpenTelemetry",
        "System.Net.Http", "Microsoft.Extensions", "StageSystem.ServiceDefaults",
    ];

    /// <summary>A use-case file holds its decision and its endpoint; only types with such a name, or nested in one, may know the techniek.</summary>
    private static readonly string[] MagTechniek = ["Endpoint", "Endpoints", "Consumer", "Projection", "Contracts", "Program", "Lezer", "Opslag", "Import", "Meters", "Lijst", "Indexen"];

    public static TheoryData<string> AlleDiensten => [.. Diensten];

    [Theory]
    [MemberData(nameof(AlleDiensten))]
    public void A_service_refers_to_Kern_contracts_and_ServiceDefaults_and_never_to_another_service(string dienst)
    {
        var projecten = Directory.GetFiles(Path.Combine(Wortel(), "services", dienst), "*.csproj", SearchOption.AllDirectories);
        projecten.ShouldNotBeEmpty();
        foreach (var project in projecten)
        {
            var verwijzingen = XDocument.Load(project).Descendants("ProjectReference").Select(r => r.Attribute("Include")!.Value.Replace('\\', '/'));
            foreach (var verwijzing in verwijzingen)
            {
                var naam = Path.GetFileNameWithoutExtension(verwijzing);
                var doel = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, verwijzing));
                var eigen = doel.StartsWith(Path.Combine(Wortel(), "services", dienst) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
                (eigen || naam is "Kern" or "Contracts" or "ServiceDefaults").ShouldBeTrue($"{Path.GetFileName(project)} refers to {verwijzing}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(AlleDiensten))]
    public void A_service_assembly_knows_no_other_service(string dienst) =>
        Assembly(dienst).GetReferencedAssemblies().Select(a => a.Name)
            .ShouldNotContain(naam => Diensten.Any(ander => ander != dienst && naam == "StageSystem." + ander));

    [Fact]
    public void Kern_contracts_and_the_matching_engine_depend_on_the_runtime_alone()
    {
        foreach (var assembly in new[] { typeof(Kern.Decision).Assembly, typeof(Contracts.Verlof.V1.StageopleiderTeruggekeerd).Assembly, typeof(Koppeling.Opdracht).Assembly })
            assembly.GetReferencedAssemblies().ShouldAllBe(a => a.Name!.StartsWith("System", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AlleDiensten))]
    public void The_domain_knows_no_store_broker_or_web(string dienst)
    {
        var overtredingen =
            from type in Assembly(dienst).GetTypes()
            where !MagHet(type) && type.Namespace?.StartsWith("StageSystem.", StringComparison.Ordinal) == true
            from gebruikt in IlLezer.Gebruikt(type)
            where Techniek.Any(t => (gebruikt.Namespace ?? "") == t || (gebruikt.Namespace ?? "").StartsWith(t + ".", StringComparison.Ordinal))
            select $"{type.FullName} uses {gebruikt.FullName}";
        overtredingen.Distinct().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AlleDiensten))]
    public void There_is_a_domain_to_check(string dienst) =>
        Assembly(dienst).GetTypes().Count(t => !MagHet(t) && t.Namespace?.StartsWith("StageSystem.", StringComparison.Ordinal) == true).ShouldBeGreaterThan(5);

    [Fact]
    public void Only_the_clock_itself_reads_the_system_time()
    {
        string[] verboden = ["DateTime." + "Now", "DateTime." + "UtcNow", "DateTime." + "Today", "DateTimeOffset." + "Now", "DateTimeOffset." + "UtcNow", "Thread." + "Sleep"];
        var treffers =
            from map in new[] { "services", "ServiceDefaults", "contracts" }
            from bestand in Directory.GetFiles(Path.Combine(Wortel(), map), "*.cs", SearchOption.AllDirectories)
            where !bestand.Contains("/obj/", StringComparison.Ordinal) && !bestand.Contains("/bin/", StringComparison.Ordinal)
            let tekst = File.ReadAllText(bestand)
            from woord in verboden
            where tekst.Contains(woord, StringComparison.Ordinal)
            select $"{Path.GetRelativePath(Wortel(), bestand)}: {woord}";
        treffers.ShouldBeEmpty();
    }

    private static bool MagHet(Type type) =>
        MagTechniek.Any(einde => Kaal(type.Name).EndsWith(einde, StringComparison.Ordinal))
        || type.Name.StartsWith('<') && type.DeclaringType is null
        || type.DeclaringType is { } buiten && MagHet(buiten);

    private static string Kaal(string naam) => naam.Split('`')[0];

    private static Assembly Assembly(string dienst) => System.Reflection.Assembly.Load("StageSystem." + dienst);

    internal static string Wortel()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
            if (File.Exists(Path.Combine(map.FullName, "StageSystem.sln"))) return map.FullName;
        throw new InvalidOperationException("StageSystem.sln is not above the test's folder.");
    }
}
