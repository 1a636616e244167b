using System;
using System.IO;

namespace QuickStart;

/// <summary>What the user asked for.</summary>
internal sealed record CommandLine(string DataFolder, string? PlotFolder, bool Help)
{
    public const string Usage = """
        usage: QuickStart [--plot DIR] [--data DIR] [--help]

        Fits six declared objectives, checks their derivatives, and compares them with loops written by hand.

          --plot DIR   also write convergence curves, as SVG, to DIR
          --data DIR   read the data sets from DIR instead of those that come with the program
          --help       print this

        Exit code: 0 if every check passed and every fit converged; 1 if not, or if a data file cannot be used;
        2 if the arguments are wrong.
        """;

    /// <summary>The command line, or what is wrong with it.</summary>
    public static (CommandLine? Value, string? Error) Parse(string[] arguments)
    {
        var value = new CommandLine(Path.Combine(AppContext.BaseDirectory, "Data"), null, false);
        for (int i = 0; i < arguments.Length; i++)
        {
            string argument = arguments[i];
            if (argument is "--help" or "-h")
                value = value with { Help = true };
            else if (argument is not ("--plot" or "--data"))
                return (null, $"unknown argument '{argument}'");
            else if (i + 1 == arguments.Length || arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
                return (null, $"{argument} needs a folder");
            else
                value = argument == "--plot" ? value with { PlotFolder = arguments[++i] } : value with { DataFolder = arguments[++i] };
        }
        return (value, null);
    }
}
