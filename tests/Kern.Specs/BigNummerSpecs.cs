using Shouldly;
using Xunit;

namespace StageSystem.Kern.Specs;

public class BigNummerSpecs
{
    [Theory]
    [InlineData("41025538901", true)]
    [InlineData("00000000001", true)]
    [InlineData("4102553890", false)]
    [InlineData("410255389011", false)]
    [InlineData("4102553890a", false)]
    [InlineData("41025 38901", false)]
    [InlineData("٤١٠٢٥٥٣٨٩٠١", false)]
    [InlineData("", false)]
    public void It_has_eleven_digits(string tekst, bool geldig) => BigNummer.IsGeldig(tekst).ShouldBe(geldig);
}
