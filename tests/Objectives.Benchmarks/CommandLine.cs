using System;

namespace Objectives.Benchmarks;

/// <summary>What the user asked for.</summary>
internal sealed record CommandLine(string? Benchmark, bool Quick, string? JsonFile, bool Help)
{
    public const string Usage = """
        usage: Objectives.Benchmarks glm [--quick] [--json FILE] [--help]

          glm          dense logistic regression on one thread: reading X, hand-written loops, the generated code
          --quick      5 repetitions instead of 21
          --json FILE  also write the measurements to FILE
          --help       print this

        Exit code: 0 if everything was measured; 1 if the methods disagree, the machine is too busy or FILE cannot be
        written; 2 if the arguments are wrong.
        """;

    /// <summary>The command line, or what is wrong with it.</summary>
    public static (CommandLine? Value, string? Error) Parse(string[] arguments)
    {
        var value = new CommandLine(null, false, null, false);
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "glm":
                    value = value with { Benchmark = "glm" };
                    break;
                case "--quick":
                    value = value with { Quick = true };
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
        return value.Benchmark is null && !value.Help ? (null, "no benchmark named") : (value, null);
    }
}
