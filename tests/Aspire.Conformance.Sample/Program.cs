using System.Collections;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var healthy = true;
app.MapGet("/health", () => healthy ? Results.Ok() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
app.MapPost("/health/{state:bool}", (bool state) => { healthy = state; });
app.MapGet("/environment", () => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
    .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value));
app.MapGet("/folder", () => Directory.GetCurrentDirectory());
app.MapPost("/say/{what}", (string what) => Console.WriteLine(what));
app.MapPost("/exit/{code:int}", (int code) => Environment.Exit(code));
Console.Error.WriteLine("The sample starts.");

// Ends at once when asked to, before anything listens.
if (int.TryParse(Environment.GetEnvironmentVariable("SAMPLE_EXIT"), out var exitCode))
    return exitCode;
await app.RunAsync();
return 0;
