using Shouldly;
using StageSystem.Verlof.Aiossen;
using Xunit;

namespace StageSystem.Verlof.Specs.Aiossen;

public class VerlofinformatieSpecs
{
    [Fact, Trait("Regel", "VER-45"), Trait("Regel", "VER-5"), Trait("Regel", "VER-4"), Trait("Regel", "VER-1")]
    public void What_is_only_to_be_known_is_told_by_rule()
    {
        Verlofinformatie.Alle.Select(i => i.Regel).ShouldBe(["VER-1", "VER-4", "VER-5", "VER-15", "VER-45"]);
        Verlofinformatie.Alle.Single(i => i.Regel == "VER-45").Tekst.ShouldContain("rechtsbijstandverzekering");
        Verlofinformatie.Alle.Single(i => i.Regel == "VER-5").Tekst.ShouldContain("geen studietijd");
    }
}
