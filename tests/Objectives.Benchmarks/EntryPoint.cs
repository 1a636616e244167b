using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Objectives.Benchmarks;

/// <summary>Measures what the command line names.</summary>
internal static class EntryPoint
{
    private static int Main(string[] args)
    {
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

        Effort effort = command.Quick ? Effort.Quick : Effort.Full;
        bool measured = true;
        try
        {
            using FileStream? file = command.JsonFile is null ? null : File.Create(command.JsonFile);
            using Utf8JsonWriter? json = file is null ? null : new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n" });
            var run = new WorkloadRun(command.Threads, effort, command.Python, Console.Out, json);
            json?.WriteStartArray();
            foreach (var (name, _, workloads) in Catalogue.All.Where(b => command.Benchmark == b.Name || command.Benchmark == Catalogue.Everything))
                foreach (Workload workload in workloads())
                    measured &= run.Run(name, workload);
            json?.WriteEndArray();
            if (command.Benchmark is Catalogue.Generator or Catalogue.Everything)
                measured &= new GeneratorBenchmark(command.Published).Run(Console.Out, effort);
            if (command.Benchmark is Catalogue.Micro)
                measured &= new MicroRun(command.Filter, effort, Console.Out).Run();
            return measured ? 0 : 1;
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
