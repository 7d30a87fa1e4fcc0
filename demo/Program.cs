using System.Globalization;
using StageSystem.Demo;

// The program behind ./run demo, ./run import MAP and the tokens that ./run prints.
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    return args switch
    {
        ["tokens"] => Tokens.Druk(Omgeving.Tokens()),
        ["import", var map] => await Mapimport.VoerUitAsync(map, Omgeving.Klant(), stop.Token),
        ["demo"] => await Voorstelling.SpeelAsync(new(Omgeving.Klant(), nummer => Omgeving.Klant(nummer)), stop.Token),
        _ => Uitleg(),
    };
}
catch (InvalidOperationException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
catch (HttpRequestException e)
{
    Console.Error.WriteLine($"Een dienst is niet bereikbaar: {e.Message}");
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}

static int Uitleg()
{
    Console.Error.WriteLine("Gebruik: demo tokens | demo import MAP | demo demo  (./run roept dit aan met de adressen van de diensten)");
    return 2;
}
