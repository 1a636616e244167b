using System;

namespace Objectives.Benchmarks;

/// <summary>What the user asked for.</summary>
internal sealed record CommandLine(string? Benchmark, bool Quick, bool Published, string? JsonFile, bool Help)
{
    public const string Usage = """
        usage: Objectives.Benchmarks glm|generator|samples|sparse [--quick] [--published] [--json FILE] [--help]

          glm          dense logistic regression on one thread: reading X, hand-written loops, the generated code
          generator    the generator itself on a project of 100 objectives: first run, unrelated edit, each objective
          samples      gradients of single samples of a network on one thread, against the gradient of their mean
          sparse       logistic regression on sparse rows on one thread, against loops written by hand
          --quick      5 repetitions instead of 21
          --published  with generator: on the objectives of the golden suite and of the zoo
          --json FILE  with glm: also write the measurements to FILE
          --help       print this

        Exit code: 0 if everything was measured; 1 if the methods disagree, an objective does not compile, the machine is
        too busy or FILE cannot be written; 2 if the arguments are wrong.
        """;

    /// <summary>The command line, or what is wrong with it.</summary>
    public static (CommandLine? Value, string? Error) Parse(string[] arguments)
    {
        var value = new CommandLine(null, false, false, null, false);
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "glm" or "generator" or "samples" or "sparse" when value.Benchmark is not null:
                    return (null, $"'{arguments[i]}' follows '{value.Benchmark}'; name one benchmark");
                case "glm" or "generator" or "samples" or "sparse":
                    value = value with { Benchmark = arguments[i] };
                    break;
                case "--quick":
                    value = value with { Quick = true };
                    break;
                case "--published":
                    value = value with { Published = true };
                    break;
                case "--help" or "-h":
                    value = value with { Help = true };
                    break;
                case "--json" when i + 1 < arguments.Length && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal):
                    value = value with { JsonFile = arguments[++i] };
                    break;
                case "--json":
                    return (null, "--json needs a file");
                default:
                    return (null, $"unknown argument '{arguments[i]}'");
            }
        }
        if (value is { JsonFile: not null, Benchmark: not ("glm" or null) })
            return (null, $"--json goes with 'glm', not with '{value.Benchmark}'");
        if (value is { Published: true, Benchmark: not "generator" })
            return (null, $"--published goes with 'generator', not with '{value.Benchmark}'");
        return value.Benchmark is null && !value.Help ? (null, "no benchmark named") : (value, null);
    }
}
