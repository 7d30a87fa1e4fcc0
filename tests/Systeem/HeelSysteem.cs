using StageSystem.Opstellingen;
using StageSystem.Testing;
using Xunit;

namespace StageSystem.Systeem;

/// <summary>One running system for all tests of this project, with two administrations: sole stageopleiders and duos.</summary>
public sealed class HeelSysteem : IAsyncLifetime
{
    internal static readonly Administratie Solo = new(20, Duo: false, Voorvoegsel: "X");
    internal static readonly Administratie Duos = new(6, Duo: true, Voorvoegsel: "Y");

    public Opstelling Opstelling { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Opstelling = await Opstelling.StartAsync();
        foreach (var administratie in new[] { Solo, Duos })
        {
            var verslagen = await Opstelling.ImporteerAsync(administratie.Bestanden());
            Assert.All(verslagen, v => Assert.Empty(v.Geweigerd));
        }
    }

    public async Task DisposeAsync() => await Opstelling.DisposeAsync();
}

[CollectionDefinition(Naam)]
public sealed class Systeemtests : ICollectionFixture<HeelSysteem>
{
    internal const string Naam = "systeem";
}
