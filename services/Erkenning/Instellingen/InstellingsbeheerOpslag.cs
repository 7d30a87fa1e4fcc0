using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Instellingen;

/// <summary>Who may record something for an instelling: its contactpersoon, a stageopleider who works there, and staff of the institute (OVK-12).</summary>
internal static class InstellingsbeheerOpslag
{
    /// <summary>The instelling, or null when it is unknown or not the caller's to do something for.</summary>
    internal static async Task<Instelling?> LaadAsync(IWerkeenheid werk, Beller beller, string code)
    {
        if (await werk.LaadAsync<Instelling>(Instelling.IdVan(code)) is not { Gegevens: var g } instelling || !beller.MagZien(g.Instituut)) return null;
        return beller.Rol switch
        {
            Rollen.Contactpersoon => beller.IsZelf(g.Instellingscode),
            Rollen.Stageopleider => await werk.LaadAsync<Stageopleider>(Stageopleider.IdVan(beller.Nummer ?? "")) is { } zelf
                && zelf.AanstellingBij(g.Instellingscode, g.Koepel) is not null,
            _ => true,
        }
            ? instelling
            : null;
    }
}
