using System;
using System.Globalization;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>What the user asked for.</summary>
internal sealed record CommandLine(string? Benchmark, bool Quick, bool Published, int Threads, string? Python, string? JsonFile, string? Filter, bool Help)
{
    public static string Usage => $"""
        usage: Objectives.Benchmarks NAME [--threads N] [--peers [PYTHON]] [--quick] [--json FILE] [--published] [--help]

        {string.Join("\n", Catalogue.All.Select(b => $"  {b.Name,-12} {b.What}"))}
          generator    the generator itself on a project of 100 objectives: first run, unrelated edit, each objective
          micro        vectorised functions and contractions one by one, beside TensorPrimitives and scalar code
          all          one after the other, without the last one
          --threads N  of the generated code, the probe and the peers; 1 if not said. Loops by hand are timed on one
          --peers      also the same in Python (PyTorch, scikit-learn, Numba) by PYTHON, or python3
          --quick      5 repetitions instead of 21
          --json FILE  also write the measurements to FILE; not of generator and micro
          --filter P   with micro: only those like P, where * stands for anything: 'Log* f32'
          --published  with generator: on the objectives of the golden suite and of the zoo
          --help       print this

        Exit code: 0 if everything was measured; 1 if methods disagree, an objective does not compile or FILE cannot be
        written; 2 if the arguments are wrong.
        """;

    /// <summary>The command line, or what is wrong with it.</summary>
    public static (CommandLine? Value, string? Error) Parse(string[] arguments)
    {
        var value = new CommandLine(null, false, false, 1, null, null, null, false);
        for (int i = 0; i < arguments.Length; i++)
        {
            string? next = i + 1 < arguments.Length && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "--quick":
                    value = value with { Quick = true };
                    break;
                case "--published":
                    value = value with { Published = true };
                    break;
                case "--help" or "-h":
                    value = value with { Help = true };
                    break;
                case "--threads" when int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads > 0:
                    value = value with { Threads = threads };
                    i++;
                    break;
                case "--threads":
                    return (null, "--threads needs a positive number");
                case "--peers" when next is not null && !Catalogue.Names.Contains(next):
                    value = value with { Python = next };
                    i++;
                    break;
                case "--peers":
                    value = value with { Python = "python3" };
                    break;
                case "--filter" when next is not null:
                    value = value with { Filter = next };
                    i++;
                    break;
                case "--filter":
                    return (null, "--filter needs a pattern");
                case "--json" when next is not null:
                    value = value with { JsonFile = next };
                    i++;
                    break;
                case "--json":
                    return (null, "--json needs a file");
                case var name when Catalogue.Names.Contains(name):
                    if (value.Benchmark is not null)
                        return (null, $"'{name}' follows '{value.Benchmark}'; name one benchmark");
                    value = value with { Benchmark = name };
                    break;
                default:
                    return (null, $"unknown argument '{arguments[i]}'");
            }
        }
        if (value is { JsonFile: not null, Benchmark: Catalogue.Generator or Catalogue.Micro })
            return (null, $"--json does not go with '{value.Benchmark}'");
        if (value is { Filter: not null, Benchmark: not Catalogue.Micro })
            return (null, $"--filter goes with '{Catalogue.Micro}'");
        if (value is { Published: true, Benchmark: not Catalogue.Generator })
            return (null, $"--published goes with '{Catalogue.Generator}'");
        return value.Benchmark is null && !value.Help ? (null, "no benchmark named") : (value, null);
    }
}
