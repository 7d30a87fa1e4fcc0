using StageSystem.Kern;

namespace StageSystem.Erkenningen.Opleidingsplannen;

/// <summary>The wait for a missing lokaal opleidingsplan: asked at once, a reminder, then too late (ERK-41).</summary>
public static class Opleidingsplanverloop
{
    private const string Herinnering = "opleidingsplan-herinnering";
    private const string TeLaat = "opleidingsplan-te-laat";

    /// <summary>The deadlines of a plan that is missing while an entry refers to it; too late is the day after the last day.</summary>
    public static IEnumerable<Termijn> Termijnen(LokaalOpleidingsplan plan)
    {
        if (plan.Gevraagd is not { TeLaat: false } gevraagd) yield break;
        if (!gevraagd.Herinnerd) yield return new(Herinnering, gevraagd.HerinnerOp, "ERK-41");
        yield return new(TeLaat, gevraagd.UiterlijkOp.AddDays(1), "ERK-41");
    }

    /// <summary>ERK-41: what is due today and was not told; also after the service was down over those days. Of a plan that is late, no reminder is sent any more.</summary>
    public static Decision Verstreken(LokaalOpleidingsplan plan, DateOnly vandaag)
    {
        if (plan.Gevraagd is not { TeLaat: false } g) return Decision.NothingNew;
        var (code, specialisme, instituut) = (plan.Instellingscode, plan.Specialisme, plan.Instituut);
        if (vandaag > g.UiterlijkOp)
        {
            return Decision.Accept(
            [
                new LokaalOpleidingsplanTeLaat(code, specialisme, instituut, g.UiterlijkOp).Volgens("ERK-41", Rollen.Contactpersoon, Rollen.Stagecoordinator),
                .. Vervallen(plan, "Het lokale opleidingsplan is inmiddels te laat."),
                .. new[] { Rollen.Contactpersoon, Rollen.Stagecoordinator }.Select(rol => Signalen.Registreer(
                    "ERK-41", plan.Onderwerp(), Oorzaak(plan, TeLaat), rol,
                    $"Het lokale opleidingsplan {specialisme} van instelling {code} is er nog niet; het werd uiterlijk op {g.UiterlijkOp.Tekst()} verwacht. Leg het alsnog vast.",
                    uiterlijkOp: null, instituut)),
            ]);
        }

        return g.Herinnerd || vandaag < g.HerinnerOp
            ? Decision.NothingNew
            : Decision.Accept(
            [
                new LokaalOpleidingsplanHerinnerd(code, specialisme, instituut, g.UiterlijkOp).Volgens("ERK-41", Rollen.Contactpersoon),
                .. Vervallen(plan, "Er is een herinnering."), Vraag(plan, Herinnering, g.UiterlijkOp),
            ]);
    }

    /// <summary>Asks the instelling for the plan (SOFT): the entry stands there already.</summary>
    internal static Feit Vraag(LokaalOpleidingsplan plan, DateOnly uiterlijkOp) => Vraag(plan, "opleidingsplan-gevraagd", uiterlijkOp);

    /// <summary>Every signaal about the missing plan lapses.</summary>
    internal static IEnumerable<Feit> Vervallen(LokaalOpleidingsplan plan, string reden) =>
        new[] { "opleidingsplan-gevraagd", Herinnering, TeLaat }.SelectMany(soort => Signalen.Vervallen(plan.Signalen, Oorzaak(plan, soort), reden));

    private static Feit Vraag(LokaalOpleidingsplan plan, string soort, DateOnly uiterlijkOp) => Signalen.Registreer(
        "ERK-41", plan.Onderwerp(), Oorzaak(plan, soort, uiterlijkOp), Rollen.Contactpersoon,
        $"In de opleidingsetalage staat {plan.Specialisme} van instelling {plan.Instellingscode}, maar het lokale opleidingsplan ontbreekt. Leg het uiterlijk op "
        + $"{uiterlijkOp.Tekst()} vast.",
        uiterlijkOp, plan.Instituut);

    private static Guid Oorzaak(LokaalOpleidingsplan plan, string soort, DateOnly? uiterlijkOp = null) =>
        Sleutel.Id(soort, plan.Instellingscode, plan.Specialisme, $"{uiterlijkOp ?? plan.Gevraagd?.UiterlijkOp:O}");
}
