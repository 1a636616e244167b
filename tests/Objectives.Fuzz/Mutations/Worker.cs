using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using Objectives.Generator.Tests.Emitted;

namespace Objectives.Fuzz.Mutations;

/// <summary>
/// A process of its own for mutants of one class: they may read or write anywhere, and never end. Reads numbers of mutants from the standard input, and
/// answers each with a line.
/// </summary>
internal static class Worker
{
    public const string Verb = "mutate-worker", Ready = "ready";

    public static int Run(string name, string path)
    {
        var subject = Corpus.Find(name);
        var type = new AssemblyLoadContext(name).LoadFromStream(new MemoryStream(File.ReadAllBytes(path))).GetType("Corpus." + name, throwOnError: true)!;
        var trials = new Trials(subject, type);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Ready}\t{trials.LeftOut}"));
        while (Console.ReadLine() is { } line)
        {
            int mutant = int.Parse(line, CultureInfo.InvariantCulture);
            var verdict = trials.Try(mutant);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mutant}\t{verdict.Check}\t{verdict.ByGradientCheck}\t{verdict.WasRun}"));
            // Memory that a mutant has changed makes others look wrong: end, and let a new process go on.
            if (verdict.Check.Length > 0 && !trials.IsSound)
                return 3;
        }
        return 0;
    }
}
