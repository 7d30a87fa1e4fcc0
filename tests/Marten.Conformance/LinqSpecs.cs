using Marten.Exceptions;
using Shouldly;
using Xunit;

namespace Marten.Conformance;

/// <summary>Every condition gives what the same condition gives in memory.</summary>
[Collection(PostgresCollection.Name)]
public sealed class LinqSpecs(PostgresFixture postgres)
{
    private static readonly Guid Friend = Guid.NewGuid();

    private static readonly Contact[] People =
    [
        Contact.New("Ada", 36) with { Nickname = "A", Tags = ["math", "poetry"], Friends = [Friend], Address = new Address("Damrak", 1, "Amsterdam") },
        Contact.New("Bob", 17) with { Active = false, Currency = Currency.Guilder, Birthday = new DateOnly(2009, 5, 6) },
        Contact.New("Cleo", 52) with { Nickname = "C_%\\", Address = new Address("Coolsingel", 40, null), SeenAt = new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.FromHours(1)) },
        Contact.New("dirk", 36) with { Tags = ["math"], Currency = Currency.Guilder },
    ];

    [Fact]
    public async Task Conditions_mean_in_the_database_what_they_mean_in_memory()
    {
        await using var store = await NewStoreAsync();
        await using var session = store.QuerySession();
        string? nothing = null;
        var names = new List<string> { "Ada", "dirk", "nobody" };
        var ids = new[] { People[1].Id, Guid.NewGuid() };
        var day = new DateOnly(2000, 1, 1);
        var moment = new DateTimeOffset(2026, 11, 2, 11, 0, 0, TimeSpan.Zero);
        var currency = Currency.Guilder;
        System.Linq.Expressions.Expression<Func<Contact, bool>>[] conditions =
        [
            c => c.Age == 36, c => c.Age != 36, c => c.Age < 36, c => c.Age <= 36, c => 36 > c.Age, c => c.Age >= 36 && c.Age < 50,
            c => c.Name == "Ada" || c.Name == "Bob", c => !(c.Age == 36), c => c.Active, c => !c.Active, c => c.Active == false,
            c => c.Nickname == null, c => c.Nickname != null, c => c.Nickname == nothing, c => c.Nickname != "A", c => !(c.Nickname == "A"),
            c => c.Address == null, c => c.Address != null, c => c.Address!.Number > 5, c => c.Address!.City == "Amsterdam",
            c => c.Currency == Currency.Guilder, c => c.Currency == currency, c => c.Currency != Currency.Guilder,
            c => c.Id == People[2].Id, c => ids.Contains(c.Id), c => names.Contains(c.Name), c => !names.Contains(c.Name),
            c => c.Tags.Contains("math"), c => c.Friends.Contains(Friend), c => c.Tags.Any(), c => c.Tags.Any(tag => tag == "poetry"),
            c => c.Birthday > day, c => c.Birthday == new DateOnly(2009, 5, 6), c => c.SeenAt >= moment, c => c.SeenAt == moment, c => c.SeenAt < moment,
            c => c.Name.StartsWith("Cl"), c => c.Name.StartsWith('C'), c => c.Name.Contains('d'), c => c.Name.Contains("DA", StringComparison.OrdinalIgnoreCase),
            c => c.Nickname!.Contains("_%\\"), c => c.Name.EndsWith("rk"), c => string.IsNullOrEmpty(c.Nickname),
            c => c.Name.Equals("ADA", StringComparison.OrdinalIgnoreCase), c => true, c => c.Age.Equals(17), c => c.Name.Length == 3, c => c.Tags.Count > 1,
        ];
        foreach (var condition in conditions)
        {
            var found = await session.Query<Contact>().Where(condition).OrderBy(c => c.Age).ThenBy(c => c.Name).ToListAsync();
            var inMemory = condition.Compile();
            var expected = People.Where(c => Safe(inMemory, c)).OrderBy(c => c.Age).ThenBy(c => c.Name, StringComparer.Ordinal);
            found.Select(c => c.Id).ShouldBe(expected.Select(c => c.Id), $"{condition}");
        }
    }

    [Fact]
    public async Task Order_window_and_results()
    {
        await using var store = await NewStoreAsync();
        await using var session = store.QuerySession();
        (await session.Query<Contact>().OrderByDescending(c => c.Age).ThenBy(c => c.Name).Skip(1).Take(2).Select(c => c.Name).ToListAsync()).ShouldBe(["Ada", "dirk"]);
        (await session.Query<Contact>().OrderBy(c => c.Nickname).ThenByDescending(c => c.Birthday).Select(c => new { c.Name, c.Age }).FirstAsync()).Name.ShouldBe("Bob");
        (await session.Query<Contact>().Select(c => c.Age).Distinct().ToListAsync()).Order().ShouldBe([17, 36, 52]);
        (await session.Query<Contact>().CountAsync(c => c.Age == 36)).ShouldBe(2);
        (await session.Query<Contact>().Take(3).CountAsync()).ShouldBe(3);
        (await session.Query<Contact>().AnyAsync(c => c.Age == 99)).ShouldBeFalse();
        (await session.Query<Contact>().FirstOrDefaultAsync(c => c.Age == 99)).ShouldBeNull();
        (await session.Query<Contact>().SingleOrDefaultAsync(c => c.Age == 17))!.Name.ShouldBe("Bob");
        (await session.Query<Contact>().MaxAsync(c => c.Age)).ShouldBe(52);
        await Should.ThrowAsync<InvalidOperationException>(() => session.Query<Contact>().SingleAsync(c => c.Age == 36));
        await Should.ThrowAsync<InvalidOperationException>(() => session.Query<Contact>().FirstAsync(c => c.Age == 99));
        await Should.ThrowAsync<BadLinqExpressionException>(() => session.Query<Contact>().Where(c => c.Birthday.Year == 2009).ToListAsync());
        var streamed = new List<string>();
        await foreach (var contact in session.Query<Contact>().OrderBy(c => c.Age).ThenBy(c => c.Name).ToAsyncEnumerable()) streamed.Add(contact.Name);
        streamed.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Events_are_queried_by_their_metadata()
    {
        await using var store = postgres.NewStore();
        var stream = Guid.NewGuid();
        await using var session = store.LightweightSession();
        session.CorrelationId = "c1";
        session.Events.Append(stream, new NoteMade("a"), new AmountBooked(1, "x"));
        session.Events.Append(Guid.NewGuid(), new NoteMade("b"));
        await session.SaveChangesAsync();
        session.CorrelationId = "c2";
        session.Events.Append(stream, new NoteMade("c"));
        await session.SaveChangesAsync();
        (await session.Events.QueryAllRawEvents().Where(e => e.CorrelationId == "c1").OrderBy(e => e.Sequence).ToListAsync()).Count.ShouldBe(3);
        (await session.Events.QueryAllRawEvents().Where(e => e.StreamId == stream && e.Sequence > 1).OrderByDescending(e => e.Version).FirstAsync()).Version.ShouldBe(3);
        var types = new[] { "note_made" };
        (await session.Events.QueryAllRawEvents().CountAsync(e => types.Contains(e.EventTypeName))).ShouldBe(3);
    }

    private static bool Safe(Func<Contact, bool> condition, Contact contact)
    {
        try
        {
            return condition(contact);
        }
        catch (NullReferenceException)
        {
            return false;
        }
    }

    private async Task<DocumentStore> NewStoreAsync()
    {
        var store = postgres.NewStore();
        await using var session = store.LightweightSession();
        session.Store(People);
        await session.SaveChangesAsync();
        return store;
    }
}
