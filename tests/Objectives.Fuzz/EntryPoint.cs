using System;
using System.Linq;
using Objectives.Fuzz.Checks;
using Objectives.Fuzz.Declarations;

namespace Objectives.Fuzz;

/// <summary>The command line. The same programs, a fixed number of them, are a test.</summary>
internal static class EntryPoint
{
    private const string Usage = """
        usage: Objectives.Fuzz [--count N] [--seed S] [--first I] [--failures F] [--print] [--help]

          --count N     how many declarations to draw, 100 by default
          --seed S      which ones: the same for the same seed, 1 by default
          --first I     the index of the first one, 0 by default: --first I --count 1 repeats one of them
          --failures F  how many failures to shrink and print, 10 by default; of the others the first message
          --print       only print the declarations
          --help        print this

        'mutate' makes emitted code wrong and counts what the checks find: see 'mutate --help'.
        'mangle' gives broken and odd declarations to the generator: see 'mangle --help'.

        Exit code: 0 if all agree; 1 if one fails; 2 if the arguments are wrong.
        """;

    private static int Main(string[] args)
    {
        switch (args)
        {
            case [Mutations.MutationCommand.Verb, .. var rest]:
                return Mutations.MutationCommand.Run(rest);
            case [Mangling.MangleCommand.Verb, .. var rest]:
                return Mangling.MangleCommand.Run(rest);
            case [Mutations.Worker.Verb, var name, var path]:
                return Mutations.Worker.Run(name, path);
        }
        int count = 100, seed = 1, first = 0, failures = 10;
        bool isPrinted = false;
        if (Options.Read(args, Usage, "a number that is not negative", new()
        {
            ["--count"] = Options.Number(n => count = n),
            ["--seed"] = Options.Number(n => seed = n),
            ["--first"] = Options.Number(n => first = n),
            ["--failures"] = Options.Number(n => failures = n),
        }, new() { ["--print"] = () => isPrinted = true }) is { } exit)
            return exit;
        if (isPrinted)
        {
            for (int i = first; i < first + count; i++)
                Console.WriteLine(Drawing.Draw(seed, i).ToCase()?.Source);
            return 0;
        }

        var report = Campaign.Run(seed, first, count, done => Console.Error.Write($"\r{done} of {count}"));
        Console.Error.WriteLine();
        for (int i = 0; i < Math.Min(failures, report.Failures.Count); i++)
            Report.Write(Console.Out, Shrinking.Shrink(report.Failures[i]));
        foreach (var failure in report.Failures.Skip(failures))
            Console.WriteLine($"{failure.Declaration.Name}: {failure.Fault}: {failure.Messages[0]}");
        report.Write(Console.Out);
        return report.Failures.Count == 0 ? 0 : 1;
    }
}
