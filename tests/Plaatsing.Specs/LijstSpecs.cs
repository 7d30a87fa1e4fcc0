using System.Text.Json;

namespace StageSystem.Plaatsingen.Specs;

public class LijstSpecs
{
    [Fact]
    public void Lists_are_equal_by_content_and_order()
    {
        Lijst<int> een = [1, 2], gelijk = [1, 2], andersom = [2, 1], korter = [1];
        een.ShouldBe(gelijk);
        een.GetHashCode().ShouldBe(gelijk.GetHashCode());
        een.Equals(andersom).ShouldBeFalse();
        een.Equals(korter).ShouldBeFalse();
        een.Equals(null).ShouldBeFalse();
        een.ToString().ShouldBe("[1, 2]");
    }

    [Fact]
    public void A_list_is_stored_as_a_plain_array()
    {
        Lijst<Tijdvak> lijst = [new(new DateOnly(2027, 1, 2), null)];
        var json = JsonSerializer.Serialize(lijst);
        json.ShouldBe("""[{"Van":"2027-01-02","TotEnMet":null}]""");
        JsonSerializer.Deserialize<Lijst<Tijdvak>>(json).ShouldBe(lijst);
        JsonSerializer.Deserialize<Lijst<Tijdvak>>("null").ShouldBeNull();
    }
}
