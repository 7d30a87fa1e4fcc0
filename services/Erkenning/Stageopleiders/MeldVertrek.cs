using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Records that a stageopleider leaves an instelling, without waiting for Verlof or RGS.</summary>
/// <param name="Instellingscode">The instelling, or null for every instelling of the person.</param>
/// <param name="LaatsteDag">Last working day.</param>
public sealed record MeldVertrek(string? Instellingscode, DateOnly LaatsteDag)
{
    /// <summary>One departure for each person and instelling: the same report twice is one fact, another day corrects it (OVK-14).</summary>
    public static Guid IdVan(string opleidernummer, string? instellingscode) => Sleutel.Id("vertrek", opleidernummer, instellingscode ?? "*");

    /// <summary>
    /// ERK-23: the erkenning counts through the last working day, no threshold; the request to the register follows.
    /// Refused when the person is not employed there, or was not yet on that day.
    /// </summary>
    /// <param name="stageopleider">The stageopleider.</param>
    /// <param name="command">The departure.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageopleider stageopleider, MeldVertrek command, DateOnly vandaag)
    {
        var code = command.Instellingscode is { } gegeven ? Sleutel.Normaal(gegeven) : null;
        var betrokken = stageopleider.Aanstellingen.FindAll(a => code is null || a.Instellingscode == code);
        if (betrokken.Count == 0)
        {
            return new Regelovertreding(
                "ERK-23", $"Stageopleider {stageopleider.Opleidernummer} is niet in dienst bij instelling {code}.", ("instellingscode", code ?? ""));
        }

        if (betrokken.All(a => command.LaatsteDag < a.InDienstVan))
        {
            return new Regelovertreding(
                "ERK-23", "De laatste werkdag ligt voor het begin van het dienstverband.",
                ("laatsteDag", command.LaatsteDag), ("inDienstVan", betrokken.Min(a => a.InDienstVan)));
        }

        var id = IdVan(stageopleider.Opleidernummer, code);
        if (stageopleider.Oorzaken.TryGetValue(id, out var bekend) && !bekend.Vervallen && bekend.Van == command.LaatsteDag.AddDays(1))
            return Decision.NothingNew;

        var vertrokken = new StageopleiderVertrokken(id, stageopleider.Opleidernummer, stageopleider.Instituut, code, command.LaatsteDag)
            .Volgens("ERK-23", Rollen.Stagesecretariaat, Rollen.Stagecoordinator);
        return Decision.Accept([vertrokken, .. Erkenningsgevolgen.Bepaal(Stageopleider.Fold(stageopleider, vertrokken.Event)!, vandaag)]);
    }
}

/// <summary>Withdraws a departure that was recorded here: the stageopleider stays (C-2 row 1).</summary>
/// <param name="VertrekId">Identity of the departure.</param>
public sealed record TrekVertrekIn(Guid VertrekId)
{
    /// <summary>
    /// OVK-14: the erkenning counts again from the day after the last working day, as if nobody had left. What Verlof told is withdrawn in Verlof (OVK-2).
    /// </summary>
    /// <param name="stageopleider">The stageopleider.</param>
    /// <param name="command">The withdrawal.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageopleider stageopleider, TrekVertrekIn command, DateOnly vandaag)
    {
        if (!stageopleider.Oorzaken.TryGetValue(command.VertrekId, out var oorzaak) || !oorzaak.IsVertrek())
            return new Regelovertreding("ERK-23", "Dit vertrek is niet bekend.");
        if (oorzaak.Versie > 0)
            return new Regelovertreding("OVK-2", "Dit vertrek is gemeld bij Verlof. Trek het daar in.");
        if (oorzaak.Vervallen) return Decision.NothingNew;

        var ingetrokken = new StageopleiderVertrekIngetrokken(command.VertrekId, stageopleider.Opleidernummer, stageopleider.Instituut)
            .Volgens("ERK-23", Rollen.Stagesecretariaat, Rollen.Stagecoordinator);
        return Decision.Accept([ingetrokken, .. Erkenningsgevolgen.Bepaal(Stageopleider.Fold(stageopleider, ingetrokken.Event)!, vandaag)]);
    }
}
