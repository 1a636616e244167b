using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using QuickStart;

Console.OutputEncoding = Encoding.UTF8;
(CommandLine? command, string? error) = CommandLine.Parse(args);
if (command is null)
{
    Console.Error.WriteLine(error);
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}
if (command.Help)
{
    Console.WriteLine(CommandLine.Usage);
    return 0;
}

try
{
    List<Outcome> outcomes = [.. Experiments.All(command.DataFolder).Select(Outcome.Of)];
    Report.Write(Console.Out, outcomes);
    if (command.PlotFolder is not null)
        ConvergencePlots.Write(command.PlotFolder, outcomes, Console.Out);
    foreach (Outcome failed in outcomes.Where(o => !o.Passed))
        Console.Error.WriteLine($"{failed.Experiment.Name}: {failed.Fit.Message} {failed.Check}");
    return outcomes.All(o => o.Passed) ? 0 : 1;
}
catch (DataFileException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
catch (Exception e) when (command.PlotFolder is not null && e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"{command.PlotFolder}: {e.Message}");
    return 1;
}
