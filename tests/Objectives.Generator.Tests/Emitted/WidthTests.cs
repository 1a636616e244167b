using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>The bits do not depend on the width of the vectors: this assembly starts itself with other widths and compares hashes.</summary>
public class WidthTests
{
    private static readonly string[] Cases =
    [
        "RidgeLogistic", "SoftmaxRegression", "Huber", "TanhNetwork", "MatrixFactorization", "Mixture", "Attention", "Embeddings", "SeveralTerms",
        "DerivedSizes", "NoSamples", "Products", "Reductions", "Where", "Froms", "Locals", "GuardedLogs", "Binaries", "Logarithms", "Trigonometrics",
        "Rectifiers", "Normals", "SmoothedLogistic", "PhysicsInformed",
        "GaussianProcess", "GraphicalLasso", "SolvedPerSample", "Mahalanobis", "ChainsOfProducts", "Contrastive", "FactoredMixture", "LoopEarlyEnds", "LoopEndsOnBothWays",
    ];

    /// <summary>Settings of the runtime, and the width that generated code then has on a machine with 512 bits; less where the machine has less.</summary>
    public static TheoryData<string, string, int> Settings => new()
    {
        { "DOTNET_PreferredVectorBitWidth", "256", 256 },
        { "DOTNET_PreferredVectorBitWidth", "128", 128 },
        { "DOTNET_EnableAVX512", "0", 256 },
        { "DOTNET_EnableAVX2", "0", 128 },   // without fused multiply-add instructions too
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_width_gives_the_same_bits(string variable, string value, int width)
    {
        using var folder = new CompiledFolder(Cases);
        string[] expected = [.. Bits.Of(folder.Path)];
        string[] actual = Run(folder.Path, variable, value);
        Assert.Equal($"{Math.Min(width, int.Parse(expected[0].Split(' ')[0], null))} bits", actual[0]);
        Assert.Equal(expected[1..], actual[1..]);
    }

    /// <summary>This assembly's <see cref="EntryPoint"/> in a process of its own.</summary>
    private static string[] Run(string folder, string variable, string value)
    {
        string assembly = typeof(WidthTests).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            ArgumentList = { "exec", "--runtimeconfig", Path.ChangeExtension(assembly, ".runtimeconfig.json"), "--depsfile", Path.ChangeExtension(assembly, ".deps.json"), assembly, "--bits", folder },
            Environment = { [variable] = value },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The cases as assemblies in a folder that goes when the test ends.</summary>
    private sealed class CompiledFolder : IDisposable
    {
        public CompiledFolder(IEnumerable<string> cases)
        {
            foreach (string name in cases)
                File.WriteAllBytes(System.IO.Path.Combine(Path, name + ".dll"), Compiled.Of(name).Image());
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("objectives-bits-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
