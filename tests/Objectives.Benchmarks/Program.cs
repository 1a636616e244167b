using System;
using System.IO;
using System.Text;
using Objectives.Benchmarks;

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
    int repetitions = command.Quick ? 5 : 21;
    bool measured = command.Benchmark switch
    {
        "generator" => new GeneratorBenchmark(command.Published).Run(Console.Out, repetitions),
        "sparse" => new SparseBenchmark().Run(Console.Out, repetitions),
        "samples" => new SamplesBenchmark().Run(Console.Out, repetitions),
        _ => GlmRun.Run(repetitions, command.JsonFile),
    };
    return measured ? 0 : 1;
}
catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
