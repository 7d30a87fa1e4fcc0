using StageSystem.Koppeling.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, toets) =>
{
    // The first Ctrl-C lets the calculation end by itself; the second one ends the process.
    toets.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
Console.OutputEncoding = new System.Text.UTF8Encoding(false);
return Programma.Start(args, Console.Out, Console.Error, !Console.IsErrorRedirected, stop.Token);
