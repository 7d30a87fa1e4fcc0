using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace StageSystem.ServiceDefaults;

/// <summary>Lets a service take an existing administration.</summary>
public static class ImportRegistratie
{
    /// <summary>The service takes these files; map <see cref="ImportEndpoints.MapImport"/> as well.</summary>
    public static StageServiceBuilder Import(this StageServiceBuilder service, Importinrichting inrichting)
    {
        service.Services.AddSingleton(inrichting);
        service.Services.AddSingleton<Importwekker>();
        service.Services.AddSingleton<Importontvangst>();
        service.Services.AddSingleton<Importverwerker>();
        service.Services.AddHostedService<Importwachter>();
        if (inrichting.VerwijstNaar.Count > 0) service.Consumer<LeveringAfgeslotenConsumer>();
        return service.Marten(opts =>
        {
            opts.Schema.For<Importopdracht>();
            opts.Schema.For<Importdeel>();
            opts.Schema.For<Importblok>().Duplicate(b => b.ImportId, pgType: "uuid", notNull: true);
            opts.Schema.For<Importrij>();
            opts.Schema.For<Leveringsstand>();
            opts.Schema.For<Leveringsdeel>();
            opts.Events.AddEventType<LeveringsleutelsVastgesteld>();
        });
    }
}
